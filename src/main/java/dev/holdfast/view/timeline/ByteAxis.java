package dev.holdfast.view.timeline;

import dev.holdfast.view.axis.ByteScale;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * JFreeChart's axis over the steps of a {@link ByteScale}. It is invisible: the plot draws the grid lines, the words are drawn in the
 * window's own font, which AWT does not have.
 */
final class ByteAxis extends NumberAxis {
  private static final long serialVersionUID = 1;

  private final transient ByteScale scale;

  ByteAxis(ByteScale scale) {
    this.scale = scale;
    setRange(0, scale.topBytes());
    setVisible(false);
  }

  @Override
  public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    return scale.ticks().stream().map(bytes -> new NumberTick(bytes, "", TextAnchor.CENTER, TextAnchor.CENTER, 0))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other == this;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
