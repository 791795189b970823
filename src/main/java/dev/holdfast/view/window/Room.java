package dev.holdfast.view.window;

/**
 * What the window shows in the room there is. At a step, curves, lanes, source, stack and sentence come first; what gives way in a low window
 * is the figures' size, then the flame chart, whose frames the stack tells as well. All lengths in base font sizes.
 *
 * @param isLow whether figures stand in one line and margins are small
 * @param hasFlame whether the flame chart is there at all; in a window that is not presented it always is, if only with its header
 * @param isPresented whether it is shown to a class
 */
record Room(boolean isLow, boolean hasFlame, boolean isPresented) {
  /** The height of a window that has room for everything at a step: of 1920 by 1080 pixels when presenting, of 1280 by 800 else. */
  private static final double HIGH = 56;
  /** Header, curves of 6, header, five lanes of 2.3, ruler. */
  private static final double TIMELINE = 26;
  private static final double LEAST_TIMELINE = 24;
  /** Header, two rows of frames with their marks, ruler. */
  private static final double FLAME = 8.8;
  private static final double FLAME_HEADER = 2.9;
  /** The timeline's share where there is more than enough for both. */
  private static final double USUAL = 0.64;
  /** Its share where the flame chart has few rows, at most. */
  private static final double MOST = 0.78;

  /** The source's lines in the exercise are as long as fits this width, the arrays beside them included. */
  private static final double SOURCE = 34;
  /** And this one with an editor's numbers, margins and bar beside them. */
  private static final double CODE = 40;
  private static final double LEAST_CHARTS_WIDTH = 0.56;
  private static final double USUAL_CHARTS_WIDTH = 0.66;

  /**
   * {@code isEmpty}: whether there is no run to show; {@code isBeside}: whether the flame chart lies beside the timeline, where it takes no
   * height.
   */
  static Room of(double height, boolean isPresenting, boolean isAtStep, boolean isEmpty, boolean isBeside) {
    boolean low = height < HIGH;
    return new Room(low && (isAtStep || isPresenting && isEmpty), isBeside || !isPresenting || !low,
        isPresenting);
  }

  /** The charts' share of the width that they have together with the source. */
  double chartsShare(double width) {
    if (width <= 0) {
      return USUAL_CHARTS_WIDTH;
    }
    if (isPresented) {
      return Math.clamp(1 - SOURCE / width, LEAST_CHARTS_WIDTH, USUAL_CHARTS_WIDTH);
    }
    double besideCode = 1 - CODE / width;
    // in a narrow window the charts, with their headers, need what there is
    return besideCode < LEAST_CHARTS_WIDTH ? USUAL_CHARTS_WIDTH : Math.min(besideCode, USUAL_CHARTS_WIDTH);
  }

  /**
   * The timeline's share of the height that it has together with the flame chart below it, of which a low window leaves the header.
   *
   * @param flame what the flame chart fills
   */
  double timelineShare(double height, double flame) {
    if (height <= 0) {
      return USUAL;
    }
    if (height < LEAST_TIMELINE + FLAME) {
      return Math.max(USUAL, 1 - FLAME_HEADER / height);
    }
    double share = Math.max(USUAL, Math.min(TIMELINE, height - FLAME) / height);
    return Math.max(share, Math.min(MOST, 1 - Math.max(FLAME, flame) / height));
  }
}
