package dev.holdfast.analysis;

import dev.holdfast.analysis.Moment.Activation;
import dev.holdfast.analysis.Moment.Place;
import dev.holdfast.analysis.Moment.Stack;
import dev.holdfast.trace.Variable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The stacks of a run at any of its steps. Made once per analysis, in O(n) of its events; then a moment costs O(f + k log n) for f frames on
 * the stacks and k arrays that are held. For one thread at a time.
 */
public final class Moments {
  /** Up to so many holds of an array are looked at one by one. */
  private static final int FEW = 32;
  private static final Comparator<Place> BY_KIND_AND_LINE = Comparator.comparingInt(Moments::rank)
      .thenComparingInt(place -> place.variable() instanceof Variable v ? v.line() : -1)
      .thenComparingInt(place -> place.variable() instanceof Variable v ? v.id() : 0)
      .thenComparingLong(place -> place.array().id());

  private final Analysis analysis;
  private final CallSites callSites;
  private final List<Release> byRelease;
  private final Lifetimes waiting;
  /** For the arrays with more than a {@link #FEW} holds. */
  private final Map<Long, Lifetimes> holds = new HashMap<>();

  private Moments(Analysis analysis) {
    this.analysis = analysis;
    callSites = new CallSites(analysis.trace());
    byRelease = analysis.arrays().stream().flatMap(Release::of).sorted(Comparator.comparingLong(Release::fromSeq))
        .toList();
    waiting = new Lifetimes(byRelease.stream().mapToLong(Release::fromSeq).toArray(),
        byRelease.stream().mapToLong(Release::toSeq).toArray());
  }

  public static Moments of(Analysis analysis) {
    return new Moments(analysis);
  }

  /** A time in which nothing holds an array, and the collector has not freed it: at its end, or while a weak reference leads to it. */
  private record Release(ArrayLife array, long fromSeq, long toSeq) {
    static Stream<Release> of(ArrayLife array) {
      return array.spans().stream().filter(span -> span.state() == State.RELEASED)
          .map(span -> new Release(array, span.fromSeq(),
              span == array.spans().getLast() && array.collectedNanos() == Hold.NEVER ? Hold.NEVER : span.toSeq()));
    }
  }

  /** What the stacks look like just after {@code step}. */
  public Moment at(Step step) {
    long seq = step.seq();
    Map<Long, List<Place>> places = places(seq);
    List<Stack> stacks = new ArrayList<>();
    analysis.threads().forEach((thread, outermost) -> {
      List<Frame> frames = activeAt(outermost, seq);
      if (!frames.isEmpty()) {
        stacks.add(new Stack(thread, threadName(thread), activations(frames, step, places)));
      }
    });
    stacks.sort(Comparator.comparing(stack -> stack.thread() != step.thread()));
    // what is left: static fields, thread-locals, what is outside, and frames whose entry was not recorded
    List<Place> withoutFrame = new ArrayList<>();
    places.values().forEach(withoutFrame::addAll);
    withoutFrame.sort(BY_KIND_AND_LINE);
    return new Moment(seq, stacks, withoutFrame, waiting.at(seq).stream().map(i -> byRelease.get(i).array()).toList());
  }

  private Map<Long, List<Place>> places(long seq) {
    Map<Long, List<Place>> places = new HashMap<>();
    for (Alive alive : analysis.aliveAt(seq)) {
      ArrayLife array = alive.array();
      List<Hold> holding = holdsAt(array, seq);
      for (Hold hold : holding) {
        add(places, new Place(array, alive.state(), hold, seq < hold.idleSeq()));
      }
      if (holding.isEmpty()) {
        add(places, new Place(array, alive.state(), null, false));
      }
    }
    return places;
  }

  private static void add(Map<Long, List<Place>> places, Place place) {
    places.computeIfAbsent(place.frame(), frame -> new ArrayList<>(2)).add(place);
  }

  private List<Hold> holdsAt(ArrayLife array, long seq) {
    List<Hold> all = array.holds();
    List<Hold> found = new ArrayList<>(2);
    if (all.size() <= FEW) {
      for (Hold hold : all) {
        if (hold.isAt(seq)) {
          found.add(hold);
        }
      }
    } else {
      Lifetimes index = holds.computeIfAbsent(array.id(),
          id -> new Lifetimes(all.stream().mapToLong(Hold::fromSeq).toArray(),
              all.stream().mapToLong(Hold::toSeq).toArray()));
      index.at(seq).forEach(i -> found.add(all.get(i)));
    }
    return found;
  }

  /** The frames of a thread that are entered and not left, outermost first. */
  private static List<Frame> activeAt(List<Frame> outermost, long seq) {
    List<Frame> active = new ArrayList<>();
    for (Frame frame = Frame.openAt(outermost, seq); frame != null; frame = Frame.openAt(frame.children(), seq)) {
      active.add(frame);
    }
    return active;
  }

  /** Takes the places of these frames out of {@code places}. */
  private List<Activation> activations(List<Frame> outermostFirst, Step step, Map<Long, List<Place>> places) {
    List<Activation> activations = new ArrayList<>(outermostFirst.size());
    for (int i = outermostFirst.size() - 1; i >= 0; i--) {
      Frame frame = outermostFirst.get(i);
      CallSites.Site site = i == outermostFirst.size() - 1
          ? innermost(frame, step)
          : callSites.callOf(outermostFirst.get(i + 1).id());
      List<Place> held = places.remove(frame.id());
      if (held != null) {
        held.sort(BY_KIND_AND_LINE);
      }
      activations.add(new Activation(frame, site.line(), site.isExact(), held == null ? List.of() : held));
    }
    return activations;
  }

  private CallSites.Site innermost(Frame frame, Step step) {
    return step.frame() == frame.id() && step.line() > 0
        ? new CallSites.Site(step.line(), true)
        : callSites.siteAt(frame.id(), step.seq());
  }

  private String threadName(long thread) {
    String name = analysis.trace().threads().getOrDefault(thread, "");
    return name.isEmpty() ? Long.toString(thread) : name;
  }

  /** What has a name in the source before what has none. */
  private static int rank(Place place) {
    return switch (place.variable() == null ? null : place.variable().kind()) {
      case STATIC_FIELD -> 0;
      case THREAD_LOCAL -> 1;
      case RECEIVER -> 2;
      case ARGUMENT -> 3;
      case LOCAL -> 4;
      case HIDDEN -> 5;
      case OUT_OF_SCOPE -> 6;
      case CALL_ARGUMENT -> 7;
      case OPERAND -> 8;
      case null -> 9;
    };
  }
}
