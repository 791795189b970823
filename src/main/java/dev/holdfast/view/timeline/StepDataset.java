package dev.holdfast.view.timeline;

import java.util.List;

import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** The visible corners of the curves for JFreeChart: needed, held and, where anything is unknown, held with the unknown on top. */
final class StepDataset extends AbstractXYDataset {
  private static final long serialVersionUID = 1;

  static final int NEEDED = 0;
  static final int HELD = 1;
  static final int WITH_UNKNOWN = 2;

  private final transient List<StepShape> shapes;

  /** In the order of the constants; the last may be missing. */
  StepDataset(List<StepShape> shapes) {
    this.shapes = List.copyOf(shapes);
  }

  @Override
  public int getSeriesCount() {
    return shapes.size();
  }

  @Override
  public String getSeriesKey(int series) {
    return List.of("needed", "held", "unknown").get(series);
  }

  @Override
  public DomainOrder getDomainOrder() {
    return DomainOrder.ASCENDING;
  }

  @Override
  public int getItemCount(int series) {
    return shapes.get(series).count();
  }

  @Override
  public double getXValue(int series, int item) {
    return shapes.get(series).nanos()[item];
  }

  @Override
  public double getYValue(int series, int item) {
    return shapes.get(series).bytes()[item];
  }

  @Override
  public Number getX(int series, int item) {
    return getXValue(series, item);
  }

  @Override
  public Number getY(int series, int item) {
    return getYValue(series, item);
  }
}
