package dev.holdfast.view.timeline;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.view.axis.TimeAxis;

import java.util.List;

/**
 * The pieces of an array's bar that are seen on a time axis: what lies outside is skipped by binary search, and spans narrower than a
 * pixel are merged, so that a bar costs at most as many pieces as it has pixels, however many spans it has.
 */
final class LanePieces {
  /** Pieces may reach this far beyond the plot, so that no rounded end is seen where the bar goes on. */
  static final double BEYOND_PX = 12;

  /** Takes the pieces from left to right. */
  @FunctionalInterface
  interface Sink {
    /** {@code span}: what the piece shows; of merged ones one that is held, if there is any. {@code toX} is above {@code fromX}. */
    void piece(double fromX, double toX, Span span);
  }

  private LanePieces() {
  }

  static void visit(ArrayLife array, TimeAxis axis, Sink sink) {
    List<Span> spans = array.spans();
    double leftNanos = axis.visible().fromNanos() - BEYOND_PX * axis.nanosPerPx();
    double rightNanos = axis.visible().toNanos() + BEYOND_PX * axis.nanosPerPx();
    int at = Lanes.firstEndingAfter(spans, leftNanos);
    while (at < spans.size() && spans.get(at).fromNanos() < rightNanos) {
      Span span = spans.get(at);
      double fromX = Math.max(axis.xOf(span.fromNanos()), axis.leftPx() - BEYOND_PX);
      double toX = Math.min(axis.xOf(endNanos(span, axis)), axis.rightPx() + BEYOND_PX);
      if (toX - fromX >= 1) {
        sink.piece(fromX, toX, span);
        at++;
      } else {
        double pixelEndNanos = axis.visible().fromNanos() + (fromX + 1 - axis.leftPx()) * axis.nanosPerPx();
        int next = Math.max(at + 1, Lanes.firstEndingAfter(spans, pixelEndNanos));
        sink.piece(fromX, fromX + 1, mostTelling(spans, at, next));
        at = next;
      }
    }
  }

  /** Where a span ends on the screen: at the end of what has been seen of the run if it has not ended. */
  static double endNanos(Span span, TimeAxis axis) {
    return Math.min(span.toNanos(), axis.totalNanos());
  }

  private static Span mostTelling(List<Span> spans, int from, int to) {
    // looks at a few only: a pixel can hide thousands, and one that is held comes within the first of them or hardly matters
    for (int i = from; i < Math.min(to, from + 8); i++) {
      if (spans.get(i).state().isHeld()) {
        return spans.get(i);
      }
    }
    return spans.get(from);
  }

  /** Whether state {@code state} is drawn as a bar at all. */
  static boolean isDrawn(State state) {
    return state != State.COLLECTED;
  }
}
