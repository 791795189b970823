package dev.holdfast.view.flame;

/**
 * Where a quantity (nanoseconds or bytes) lies on the screen.
 *
 * @param from the quantity at {@code leftPx}
 * @param pxPerUnit above 0
 * @param leftPx where drawing begins
 * @param rightPx where it ends
 */
record Scale(double from, double pxPerUnit, double leftPx, double rightPx) {
  Scale {
    if (!(pxPerUnit > 0) || rightPx < leftPx) {
      throw new IllegalArgumentException("not a scale: " + pxPerUnit + " px, " + leftPx + " to " + rightPx);
    }
  }

  double xOf(double quantity) {
    return leftPx + (quantity - from) * pxPerUnit;
  }

  double at(double x) {
    return from + (x - leftPx) / pxPerUnit;
  }

  /** The quantity at the right end. */
  double to() {
    return at(rightPx);
  }
}
