package dev.holdfast.view.axis;

/**
 * What a chart leaves free beside the stretch on which time is drawn, in pixels. Charts that lie below one another use the same, so that
 * one instant has one x in all of them.
 *
 * @param leftPx for lane heads, the labels of the y axis and thread names
 * @param rightPx so that the last tick's label is not cut
 */
public record TimeInsets(double leftPx, double rightPx) {

  /**
   * Left, in em: edge 1.2 + colour chip 0.9 + gap 0.6 + "#123" 2.4 + gap 0.5 + a method of 14 letters at 0.52 each 7.3 + gap 0.6 = 13.5.
   */
  private static final double LEFT_EM = 13.5;
  /** Right, in em: half of "12.5 ms" (7 letters at 0.5 each) is 1.75, and 0.25 of air. */
  private static final double RIGHT_EM = 2;

  public TimeInsets {
    if (!(leftPx >= 0 && rightPx >= 0)) {
      throw new IllegalArgumentException("insets must not be negative: " + leftPx + ", " + rightPx);
    }
  }

  /** The insets of every chart whose base font has {@code fontPx} pixels, in whole pixels. */
  public static TimeInsets forFont(double fontPx) {
    return new TimeInsets(Math.round(LEFT_EM * fontPx), Math.round(RIGHT_EM * fontPx));
  }
}
