package dev.holdfast.view.flame;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Frame;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.session.Selection;
import dev.holdfast.session.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** The frames of a run in time order, one block of rows a thread. */
final class FrameChart implements Chart {
  private final Analysis analysis;
  private final Boxes boxes;
  private final Object[] frames;
  private final Words[] words;
  private final long[] tints;
  private final Marks marks;
  private final FrameCards cards;

  private FrameChart(Analysis analysis, Boxes boxes, Object[] frames, long smallestBytes) {
    this.analysis = analysis;
    this.boxes = boxes;
    this.frames = frames;
    words = new Words[frames.length];
    tints = new long[frames.length];
    cards = new FrameCards(analysis, smallestBytes);
    Map<Integer, Words> byMethod = new HashMap<>();
    List<List<ArrayLife>> births = new ArrayList<>();
    for (int row = 0; row < boxes.rows(); row++) {
      List<ArrayLife> inRow = new ArrayList<>();
      for (int box = boxes.firstOf(row); box < boxes.endOf(row); box++) {
        Frame frame = frame(box);
        words[box] = byMethod.computeIfAbsent(frame.method().id(), id -> Words.of(frame.method()));
        tints[box] = addBirths(frame, smallestBytes, inRow);
      }
      births.add(inRow);
    }
    marks = Marks.of(births);
  }

  /** Arrays smaller than {@code smallestBytes} get no mark and no tint. {@code totalNanos}: where frames that still run end. */
  static FrameChart of(Analysis analysis, long totalNanos, long smallestBytes) {
    BoxesBuilder<Frame> builder = new BoxesBuilder<>(new BoxesBuilder.Tree<>() {
      @Override
      public List<Frame> children(Frame frame) {
        return frame.children();
      }

      @Override
      public long from(Frame frame) {
        return frame.startNanos();
      }

      @Override
      public long to(Frame frame) {
        return frame.endNanos() == Hold.NEVER ? totalNanos : frame.endNanos();
      }
    });
    analysis.threads().entrySet().stream().filter(e -> !e.getValue().isEmpty())
        .sorted(Comparator.comparingLong((Map.Entry<Long, List<Frame>> e) -> e.getValue().getFirst().startNanos())
            .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> builder.block(threadName(analysis, e.getKey()), e.getValue()));
    Object[] frames = new Object[builder.count()];
    return new FrameChart(analysis, builder.build(frames), frames, smallestBytes);
  }

  Frame frame(int box) {
    return (Frame) frames[box];
  }

  TimeRange times(int box) {
    return new TimeRange(boxes.from(box), Math.max(boxes.from(box) + 1, boxes.to(box)));
  }

  @Override
  public Boxes boxes() {
    return boxes;
  }

  @Override
  public Words words(int box) {
    return words[box];
  }

  @Override
  public Marks marks() {
    return marks;
  }

  @Override
  public long tint(int box) {
    return tints[box];
  }

  @Override
  public Card card(int box) {
    return cards.of(frame(box), words(box), boxes.to(box), boxes.length(box) - childrenNanos(box));
  }

  @Override
  public Selection selection(int box) {
    return new Selection.OfFrame(frame(box).id());
  }

  /** Of an array: the frame it was born in and those whose places held it. */
  @Override
  public int[] boxesOf(Selection selection) {
    return switch (selection) {
      case Selection.None _ -> new int[0];
      case Selection.OfFrame f -> boxesOf(Set.of(f.frame()));
      case Selection.OfHolder h -> boxesOf(Set.of(h.frame()));
      case Selection.OfArray a -> boxesOf(framesOf(analysis.array(a.array())));
    };
  }

  static String threadName(Analysis analysis, long thread) {
    String name = analysis.trace().threads().getOrDefault(thread, "");
    return name.isBlank() ? "thread " + thread : name;
  }

  private static Set<Long> framesOf(@Nullable ArrayLife array) {
    Set<Long> frames = new HashSet<>();
    if (array != null) {
      frames.add(array.born().frame());
      for (Hold hold : array.holds()) {
        switch (hold.holder()) {
          case Holder.Direct d -> frames.add(d.frame());
          case Holder.Path p -> frames.add(p.frame());
          case Holder.Outside _,Holder.Untraced _ -> {
          }
        }
      }
    }
    return frames;
  }

  private int[] boxesOf(Set<Long> ids) {
    return IntStream.range(0, frames.length).filter(box -> ids.contains(frame(box).id())).toArray();
  }

  private long childrenNanos(int box) {
    long nanos = 0;
    for (int child = boxes.childrenFrom(box); child < boxes.childrenTo(box); child++) {
      nanos += boxes.length(child);
    }
    return nanos;
  }

  /** Adds the frame's births and returns the number of the largest. */
  private long addBirths(Frame frame, long smallestBytes, List<ArrayLife> births) {
    ArrayLife largest = null;
    for (long id : frame.births()) {
      ArrayLife array = analysis.array(id);
      if (array != null && array.sizeBytes() >= smallestBytes) {
        births.add(array);
        largest = largest == null || array.sizeBytes() > largest.sizeBytes() ? array : largest;
      }
    }
    return largest == null ? 0 : largest.id();
  }
}
