package dev.holdfast.view.timeline;

/** A rectangle in pixels. */
record Box(double left, double top, double width, double height) {
  static Box around(double x, double y, double radius) {
    return new Box(x - radius, y - radius, radius * 2, radius * 2);
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  double middle() {
    return top + height / 2;
  }

  /** The area, in pixels, that both cover. */
  double overlap(Box other) {
    double across = Math.min(right(), other.right()) - Math.max(left, other.left);
    double down = Math.min(bottom(), other.bottom()) - Math.max(top, other.top);
    return across > 0 && down > 0 ? across * down : 0;
  }

  boolean isIn(Box other) {
    return left >= other.left && right() <= other.right() && top >= other.top && bottom() <= other.bottom();
  }
}
