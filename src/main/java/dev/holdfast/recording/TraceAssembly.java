package dev.holdfast.recording;

import dev.holdfast.recording.RunEvents.Ended;
import dev.holdfast.recording.RunEvents.Gap;
import dev.holdfast.recording.RunEvents.Guessed;
import dev.holdfast.recording.RunEvents.Happened;
import dev.holdfast.recording.RunEvents.Item;
import dev.holdfast.recording.RunEvents.KnownMethod;
import dev.holdfast.recording.RunEvents.KnownVariable;
import dev.holdfast.recording.RunEvents.LeftOut;
import dev.holdfast.recording.RunEvents.Started;
import dev.holdfast.recording.RunEvents.Survivors;
import dev.holdfast.recording.RunEvents.Text;
import dev.holdfast.trace.Guess;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.Variable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

import jdk.jfr.consumer.RecordedEvent;

import org.jspecify.annotations.Nullable;

/**
 * Gathers events, in whatever order they come, and makes a trace of the last run among them. JFR hands events out buffer by buffer;
 * their sequence numbers put them in order. Used by one thread at a time.
 */
final class TraceAssembly {
  static final String DATA_LOSS = "jdk.DataLoss";

  private final RunEvents runEvents = new RunEvents();
  private final HeapEvents heap = new HeapEvents();
  private final OldObjects oldObjects = new OldObjects();
  private final List<Item> items = new ArrayList<>();
  private @Nullable Started started;
  private long lostBytes;
  private long size;

  void add(RecordedEvent e) {
    size++;
    String name = e.getEventType().getName();
    if (name.startsWith(RunEvents.PREFIX)) {
      Item item = runEvents.read(e);
      if (item instanceof Started start
          && (started == null || start.committedNanos() >= started.committedNanos())) {
        started = start;
      }
      if (item != null) {
        items.add(item);
      }
    } else if (name.equals(DATA_LOSS)) {
      lostBytes += e.getLong("amount");
    } else if (name.equals(OldObjects.SAMPLE)) {
      oldObjects.read(e);
    } else {
      heap.read(e);
    }
  }

  /** How many events were added, of whatever kind. */
  long size() {
    return size;
  }

  /** Whether an event tells of its end. */
  boolean hasEnd() {
    return items.stream().anyMatch(Ended.class::isInstance);
  }

  boolean hasRun() {
    return started != null;
  }

  /** Number of the last event added, 0 if there is none. */
  long lastSeq() {
    long last = 0;
    for (Item item : items) {
      last = Math.max(last, item.seq());
    }
    return last;
  }

  /** The run up to its end, or with {@code unfinished} as its outcome if the events do not tell of its end. */
  Trace trace(RunInfo.Outcome unfinished) {
    return trace(unfinished, Long.MAX_VALUE, Instant.EPOCH);
  }

  /**
   * A run that goes on, without gaps: an event may be numbered but not yet written when a later one is there already. What is behind the
   * first missing number waits, unless that number is at most {@code givenUp} or the JVM says that it lost some.
   *
   * @param until nothing is missing that happened before it: if nothing happened, the run is so long all the same
   */
  Trace growing(long givenUp, Instant until) {
    List<Item> ordered = ordered();
    long complete = 0;
    for (Item item : ordered) {
      if (item.seq() > complete + 1 && complete + 1 > givenUp && lostBytes == 0) {
        break;
      }
      complete = item.seq();
    }
    return trace(RunInfo.Outcome.RUNNING, complete, complete == lastSeq() ? until : Instant.EPOCH);
  }

  private List<Item> ordered() {
    Started start = started;
    if (start == null) {
      return List.of();
    }
    items.removeIf(item -> item.committedNanos() < start.committedNanos());
    items.sort(Comparator.comparingLong(Item::seq));
    removeCopies();
    return items;
  }

  /** A JVM that crashes writes all that it has recorded into one more file, beside those that it had written before. */
  private void removeCopies() {
    int kept = 0;
    for (Item item : items) {
      if (kept == 0 || items.get(kept - 1).seq() != item.seq()) {
        items.set(kept++, item);
      }
    }
    items.subList(kept, items.size()).clear();
  }

  private Trace trace(RunInfo.Outcome unfinished, long lastSeq, Instant until) {
    Started start = started;
    if (start == null) {
      throw new IllegalStateException("no run has started");
    }
    Parts parts = new Parts();
    for (Item item : ordered()) {
      if (item.seq() <= lastSeq) {
        parts.add(item);
      }
    }
    if (lostBytes > 0) {
      parts.gaps.add("The JVM could not write " + lostBytes + " bytes of the recording in time.");
    }
    return parts.build(start, unfinished, until);
  }

  /** What a trace is made of, in order. */
  private final class Parts {
    private final Map<Integer, Method> methods = new HashMap<>();
    private final Map<Integer, Variable> variables = new HashMap<>();
    private final List<TraceEvent.Recorded> recorded = new ArrayList<>(items.size());
    private final Map<Integer, String> source = new TreeMap<>();
    private final Set<String> gaps = new LinkedHashSet<>();
    private final Map<Integer, Long> callsLeftOut = new HashMap<>();
    private final List<Guess> guesses = new ArrayList<>();
    private List<Long> survivors = new ArrayList<>();
    /** Where in {@code recorded} a question stands, and when it was committed. */
    private final TreeMap<Integer, Long> askedNanos = new TreeMap<>();
    private final List<OldObjects.Birth> births = new ArrayList<>();
    private @Nullable Ended ended;
    private long lastNanos;
    private final SteppedClock clock = new SteppedClock();

    void add(Item item) {
      if (started != null && started.stepped()) {
        clock.add(item.committedNanos(), item.nanos());
      }
      lastNanos = Math.max(lastNanos, item.nanos());
      switch (item) {
        case Happened happened -> {
          if (ended == null) {
            recorded.add(happened.event());
            if (happened.event() instanceof TraceEvent.Born born) {
              births.add(new OldObjects.Birth(born, happened.committedNanos()));
            }
          }
        }
        case Started _ -> {
          // known already: it is what the trace begins with
        }
        case Text text -> source.put(text.piece(), text.text());
        case Guessed guessed -> guesses.add(guessed.guess());
        case Ended end -> {
          ended = end;
          if (!end.failure().isEmpty()) {
            gaps.add(RunEvents.failed(end.failure()));
          }
        }
        case KnownMethod known -> methods.put(known.method().id(), known.method());
        case KnownVariable known -> variables.put(known.variable().id(), known.variable());
        case Survivors piece -> {
          survivors.addAll(piece.survivors());
          if (piece.last()) {
            askedNanos.put(recorded.size(), piece.committedNanos());
            recorded.add(new TraceEvent.Asked(piece.seq(), piece.nanos(), survivors));
            survivors = new ArrayList<>();
          }
        }
        case LeftOut left -> callsLeftOut.merge(left.method(), left.calls(), Long::sum);
        case Gap gap -> gaps.add(gap.sentence());
      }
    }

    /** The JVM is asked for its chains after each question, before the next. */
    private void addChains() {
      if (oldObjects.isEmpty()) {
        return;
      }
      askedNanos.forEach((place, nanos) -> {
        Map.Entry<Integer, Long> next = askedNanos.higherEntry(place);
        TraceEvent.Asked asked = (TraceEvent.Asked) recorded.get(place);
        recorded.set(place, new TraceEvent.Asked(asked.seq(), asked.nanos(), asked.survivors(),
            oldObjects.chains(births, nanos, next == null ? Long.MAX_VALUE : next.getValue())));
      });
    }

    Trace build(Started start, RunInfo.Outcome unfinished, Instant until) {
      addChains();
      long originNanos = start.stepped() ? start.committedNanos() - start.nanos() : originNanos(start);
      Ended end = ended;
      // while a program is stepped through, its clock stands with it
      long untilNanos = start.stepped() ? 0 : ChronoUnit.NANOS.between(Instant.EPOCH, until) - originNanos;
      long nanos = end == null ? Math.max(lastNanos, untilNanos) : end.nanos();
      LongUnaryOperator nanosOfRun = start.stepped() ? clock::nanosAt : epochNanos -> epochNanos - originNanos;
      RunInfo run = new RunInfo(start.variant(), start.sourceFile(), String.join("", source.values()),
          start.dataBytes(), start.mode(), startedAt(start), nanos,
          end == null ? unfinished : end.outcome(), end == null ? null : end.result(),
          end == null ? "" : end.returned(), end == null ? "" : end.message(), guesses,
          // who held what then is not known where the recorder had been given up
          end != null && isHeapFull(end) && !gaps.contains(RunEvents.GIVEN_UP)
              ? heap.outOfMemory(nanosOfRun, classes())
              : null);
      long lastJvmNanos = end == null ? Long.MAX_VALUE : nanos;
      List<TraceEvent> jvm = heap.events(nanosOfRun, start.stepped() ? nanos : lastJvmNanos);
      return new Trace(run, methods, variables, runEvents.threads(), recorded, jvm, List.copyOf(gaps),
          callsLeftOut);
    }

    private Set<String> classes() {
      return methods.values().stream().map(Method::className).collect(Collectors.toSet());
    }

    /** The same however much of the run is known: growing, it is told by this from the one before. */
    private static Instant startedAt(Started start) {
      return Instant.ofEpochSecond(0, start.committedNanos() - start.nanos());
    }

    /**
     * The run's clock starts some time after its first event was written, at which it says 0: it is known from later ones, all of which are
     * committed a little after the time that they carry.
     */
    private long originNanos(Started start) {
      return items.stream().filter(item -> item.nanos() > 0 && !(item instanceof Ended))
          .mapToLong(item -> item.committedNanos() - item.nanos()).min()
          .orElse(start.committedNanos() - start.nanos());
    }

    /** And not the stack of a thread, the room for classes, or the largest array that there can be. */
    private static boolean isHeapFull(Ended end) {
      return end.outcome() == RunInfo.Outcome.OUT_OF_MEMORY && end.message().contains("Java heap space");
    }
  }
}
