package dev.holdfast.view.flame;

import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;

import java.util.ArrayDeque;
import java.util.Deque;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/** The box that the user is at, the boxes lit up because of what is selected anywhere, and the way there and back. */
final class FlameCursor {
  enum Step {
    OUT, IN, LEFT, RIGHT
  }

  /** What was shown before a box was fitted: times of the run or bytes. */
  private sealed interface Shown {
    record Times(@Nullable TimeRange visible) implements Shown {}

    record Bytes(ByteAxis axis) implements Shown {}
  }

  /** A box found by searching or walking is shown at least this large, as a share of the width, if it is smaller than the least. */
  private static final double LEAST_SHARE = 0.004;
  private static final double COMFORTABLE_SHARE = 0.2;

  private final Session session;
  private final ReadOnlyObjectProperty<@Nullable Chart> chart;
  private final ReadOnlyObjectProperty<Search> search;
  private final ReadOnlyIntegerWrapper box = new ReadOnlyIntegerWrapper(this, "box", Boxes.NONE);
  private final ReadOnlyObjectWrapper<int[]> lit = new ReadOnlyObjectWrapper<>(this, "lit", new int[0]);
  private final ReadOnlyObjectWrapper<ByteAxis> bytes = new ReadOnlyObjectWrapper<>(this, "bytes", ByteAxis.all(1));
  private final ReadOnlyIntegerWrapper match = new ReadOnlyIntegerWrapper(this, "match", -1);
  private final Deque<Shown> before = new ArrayDeque<>();
  private boolean selecting;

  FlameCursor(Session session, ReadOnlyObjectProperty<@Nullable Chart> chart, ReadOnlyObjectProperty<Search> search) {
    this.session = session;
    this.chart = chart;
    this.search = search;
    session.selectionProperty().subscribe((old, selection) -> {
      if (!selecting) {
        follow(selection);
      }
    });
    search.subscribe((old, found) -> match.set(-1));
  }

  /** The box the user is at, {@link Boxes#NONE} for none. */
  int box() {
    return box.get();
  }

  ReadOnlyIntegerProperty boxProperty() {
    return box.getReadOnlyProperty();
  }

  /** The boxes that belong to the selection, in growing order. */
  ReadOnlyObjectProperty<int[]> litProperty() {
    return lit.getReadOnlyProperty();
  }

  /** What the merged chart shows. */
  ReadOnlyObjectProperty<ByteAxis> bytesProperty() {
    return bytes.getReadOnlyProperty();
  }

  void show(ByteAxis axis) {
    bytes.set(axis);
  }

  /** The number of the match the user is at, from 0; -1 for none. */
  ReadOnlyIntegerProperty matchProperty() {
    return match.getReadOnlyProperty();
  }

  /** A click: the box is selected, in every view if others can show it. */
  void select(int selected) {
    box.set(selected);
    Chart shown = chart.get();
    if (shown == null) {
      return;
    }
    Selection selection = selected == Boxes.NONE ? new Selection.None() : shown.selection(selected);
    if (selected == Boxes.NONE || !(selection instanceof Selection.None)) {
      selecting = true;
      session.selectionProperty().set(selection);
      selecting = false;
      lit.set(shown.boxesOf(selection));
    }
  }

  /** To the box around, the longest inside, or the neighbours; from nowhere to the first. Whether there was one. */
  boolean walk(Step step) {
    Chart shown = chart.get();
    if (shown == null || shown.boxes().count() == 0) {
      return false;
    }
    Boxes boxes = shown.boxes();
    int next = box() == Boxes.NONE ? 0 : switch (step) {
      case OUT -> boxes.parent(box());
      case IN -> longestChild(boxes, box());
      case LEFT -> boxes.neighbour(box(), -1);
      case RIGHT -> boxes.neighbour(box(), 1);
    };
    if (next != Boxes.NONE) {
      select(next);
      reveal(next);
    }
    return next != Boxes.NONE;
  }

  /** Fills the width with the box, and remembers what was shown. */
  void fit(int fitted) {
    switch (chart.get()) {
      case FrameChart frames -> {
        before.push(new Shown.Times(session.visibleProperty().get()));
        session.visibleProperty().set(timeAxis().fit(frames.times(fitted)).visibleOrNull());
      }
      case MergedChart merged -> {
        before.push(new Shown.Bytes(bytes.get()));
        bytes.set(bytes.get().fit(merged.boxes().from(fitted), merged.boxes().to(fitted)));
      }
      case null -> {
      }
    }
  }

  /** Back to what was shown before the last fit; false if nothing was fitted. */
  boolean back() {
    if (before.isEmpty()) {
      return false;
    }
    switch (before.pop()) {
      case Shown.Times times -> session.visibleProperty().set(times.visible());
      case Shown.Bytes shown -> bytes.set(shown.axis());
    }
    return true;
  }

  /** Everything, from end to end. */
  void reset() {
    before.clear();
    if (chart.get() instanceof MergedChart merged) {
      bytes.set(ByteAxis.all(merged.totalBytes()));
    } else {
      session.visibleProperty().set(null);
    }
  }

  /** To the next match ({@code step} 1) or the one before (-1), around the ends. */
  void nextMatch(int step) {
    int count = search.get().count();
    if (count == 0) {
      return;
    }
    int next = match.get() < 0 ? (step > 0 ? 0 : count - 1) : Math.floorMod(match.get() + step, count);
    match.set(next);
    select(search.get().match(next));
    reveal(search.get().match(next));
  }

  /** Lights up what is selected elsewhere. */
  void follow(Selection selection) {
    Chart shown = chart.get();
    int[] boxes = shown == null ? new int[0] : shown.boxesOf(selection);
    lit.set(boxes);
    boolean isOne = selection instanceof Selection.OfFrame && shown instanceof FrameChart
        || selection instanceof Selection.OfArray && shown instanceof MergedChart;
    if (isOne || !(selection instanceof Selection.None && shown instanceof MergedChart)) {
      box.set(isOne && boxes.length == 1 ? boxes[0] : Boxes.NONE);
    }
  }

  /** Called before {@code next} takes the place of {@code old}: what is zoomed stays where it is. */
  void charts(@Nullable Chart old, @Nullable Chart next) {
    if (next instanceof MergedChart merged) {
      bytes.set(old instanceof MergedChart
          ? bytes.get().withTotal(merged.totalBytes())
          : ByteAxis.all(merged.totalBytes()));
    }
    if (old != null && next != null && old.getClass() != next.getClass()) {
      before.clear();
    }
    box.set(Boxes.NONE);
  }

  private void reveal(int shownBox) {
    switch (chart.get()) {
      case FrameChart frames -> revealTimes(frames.times(shownBox));
      case MergedChart merged -> revealBytes(merged.boxes().from(shownBox), merged.boxes().to(shownBox));
      case null -> {
      }
    }
  }

  private void revealTimes(TimeRange times) {
    TimeAxis axis = timeAxis();
    TimeRange visible = axis.visible();
    boolean outside = times.toNanos() <= visible.fromNanos() || times.fromNanos() >= visible.toNanos();
    boolean tiny = times.lengthNanos() < visible.lengthNanos() * LEAST_SHARE;
    if (outside || tiny) {
      long length = tiny ? Math.round(times.lengthNanos() / COMFORTABLE_SHARE) : visible.lengthNanos();
      long from = Math.max(0, times.fromNanos() - length / 3);
      session.visibleProperty().set(
          TimeAxis.of(axis.totalNanos(), new TimeRange(from, from + length), 1, new TimeInsets(0, 0)).visibleOrNull());
    }
  }

  private void revealBytes(long from, long to) {
    ByteAxis axis = bytes.get();
    boolean outside = to <= axis.fromBytes() || from >= axis.fromBytes() + axis.lengthBytes();
    boolean tiny = to - from < axis.lengthBytes() * LEAST_SHARE;
    if (outside || tiny) {
      double length = tiny ? (to - from) / COMFORTABLE_SHARE : axis.lengthBytes();
      bytes.set(new ByteAxis(axis.totalBytes(), from - length / 3, length));
    }
  }

  private TimeAxis timeAxis() {
    return TimeAxis.of(session.analysisProperty().get(), session.playhead().stepProperty().get(),
        session.visibleProperty().get(), 1000, new TimeInsets(0, 0));
  }

  private static int longestChild(Boxes boxes, int parent) {
    int longest = Boxes.NONE;
    for (int child = boxes.childrenFrom(parent); child < boxes.childrenTo(parent); child++) {
      longest = longest == Boxes.NONE || boxes.length(child) > boxes.length(longest) ? child : longest;
    }
    return longest;
  }
}
