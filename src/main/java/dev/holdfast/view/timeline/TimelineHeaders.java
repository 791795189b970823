package dev.holdfast.view.timeline;

import java.util.function.Supplier;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** The two lines above the curves and above the lanes, made anew when what they say has changed. */
final class TimelineHeaders extends Region {

  record Pair(TimelineHeader curves, TimelineHeader lanes) {}

  private @Nullable Pair pair;
  private @Nullable Boolean heapChoice;

  TimelineHeaders() {
    // between and beside the headers the chart takes the mouse
    setPickOnBounds(false);
    setManaged(false);
  }

  /** What they say has changed. */
  void expire() {
    pair = null;
  }

  /** The user's choice; before it, what fits. */
  void chooseHeap(boolean shown) {
    heapChoice = shown;
    expire();
  }

  boolean showsHeap(CurveModel model) {
    return heapChoice != null ? heapChoice && model.hasHeap() : model.heapFits();
  }

  /** Puts them where {@code layout} leaves room for them; {@code make} is asked only if what they say has changed. */
  void show(TimelineLayout layout, Supplier<Pair> make) {
    Pair shown = pair;
    if (shown == null) {
      shown = make.get();
      pair = shown;
      getChildren().setAll(shown.curves, shown.lanes);
      // they came in the middle of a layout pass, after the styles of this pulse
      applyCss();
    }
    double px = layout.fontPx();
    // between the words and the plot hangs the playhead's handle: its tip 0.4 em above the plot, 0.95 em high, and a little air
    shown.curves.resizeRelocate(0, 0, layout.widthPx(), layout.plotTop() - px * 1.45);
    shown.lanes.resizeRelocate(0, layout.plotBottom() + px * 0.4, layout.widthPx(), px * 2);
  }

  @Override
  protected void layoutChildren() {
    // show has placed them
  }
}
