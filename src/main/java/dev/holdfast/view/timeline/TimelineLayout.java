package dev.holdfast.view.timeline;

/**
 * Where the parts of the timeline lie from top to bottom, in pixels. Everything grows with {@code fontPx}.
 *
 * @param fontPx base font size
 * @param plotTop upper edge of the curves' plot, where the highest value lies
 * @param plotBottom where 0 bytes lie
 * @param lanesTop upper edge of the first lane when nothing is scrolled away
 * @param lanesBottom lower edge of what is seen of the lanes
 * @param pitch height of a lane; below {@link #LEAST_ROW_EM} only in the overview
 * @param scrollPx how far the lanes are scrolled down, from 0 to {@link #longestScroll}
 */
record TimelineLayout(double fontPx, double widthPx, double heightPx, double plotTop, double plotBottom,
    double lanesTop,
    double lanesBottom, int laneCount, double pitch, double scrollPx) {

  /** Lanes are at least this high, 26 px at the base font of 13 px: a line of text and its bar's edges. */
  static final double LEAST_ROW_EM = 2;
  /** Lanes are at most this high: higher reads worse. */
  private static final double MOST_ROW_EM = 2.9;
  /** Two em of words, and below them the playhead's handle. */
  private static final double HEADER_EM = 3.5;
  private static final double LANES_HEADER_EM = 2.5;
  /** The ruler's two em (see TimeRuler) and a little air above. */
  private static final double RULER_EM = 2.4;
  /** Of the height that curves and lanes share, the curves take at least and at most: */
  private static final double LEAST_CURVES = 0.34;
  private static final double MOST_CURVES = 0.62;
  /** They take so much where lanes of this height, a little more than the least, still fit beside them. */
  private static final double FAIR_CURVES = 0.46;
  private static final double FAIR_ROW_EM = 2.1;

  /** Room for so many lanes is kept from the start, so that the curves do not shrink with each array of a run that has just begun. */
  private static final int LANES_RESERVED = 5;

  /** {@code overview}: all lanes at once, however thin. */
  static TimelineLayout of(double widthPx, double heightPx, double fontPx, int laneCount, double scrollPx,
      boolean overview) {
    double plotTop = Math.round(HEADER_EM * fontPx);
    double lanesBottom = Math.round(heightPx - RULER_EM * fontPx);
    double between = Math.round(LANES_HEADER_EM * fontPx);
    double shared = Math.max(2, lanesBottom - plotTop - between);
    double lanes = Math.max(LANES_RESERVED, laneCount) * fontPx;
    double least = Math.max(LEAST_CURVES * shared, Math.min(FAIR_CURVES * shared, shared - lanes * FAIR_ROW_EM));
    double curves = Math.round(Math.clamp(shared - lanes * MOST_ROW_EM, least, MOST_CURVES * shared));
    double plotBottom = plotTop + curves;
    double lanesTop = plotBottom + between;
    double lanesHeight = Math.max(1, lanesBottom - lanesTop);
    double room = lanesHeight / Math.max(1, laneCount);
    double pitch = overview
        ? Math.min(room, MOST_ROW_EM * fontPx)
        : Math.floor(Math.clamp(room, LEAST_ROW_EM * fontPx, MOST_ROW_EM * fontPx));
    double longest = Math.max(0, laneCount * pitch - lanesHeight);
    return new TimelineLayout(fontPx, widthPx, heightPx, plotTop, plotBottom, lanesTop,
        Math.max(lanesBottom, lanesTop + 1),
        laneCount, pitch, overview ? 0 : Math.clamp(scrollPx, 0, longest));
  }

  /** Whether the lanes are too thin for heads and words. */
  boolean isOverview() {
    return pitch < Math.floor(LEAST_ROW_EM * fontPx);
  }

  double lanesHeight() {
    return lanesBottom - lanesTop;
  }

  double longestScroll() {
    return Math.max(0, laneCount * pitch - lanesHeight());
  }

  /** Whether the lanes do not all fit, even at their least height. */
  boolean overflows() {
    return longestScroll() > 0.5 && !isOverview();
  }

  double laneTop(int lane) {
    return lanesTop + lane * pitch - scrollPx;
  }

  int firstLane() {
    return Math.clamp((long) (scrollPx / pitch), 0, Math.max(0, laneCount - 1));
  }

  /** One past the last lane of which anything is seen. */
  int endLane() {
    return Math.clamp((long) Math.ceil((scrollPx + lanesHeight()) / pitch), 0, laneCount);
  }

  /** The lane at {@code y}, -1 if there is none. */
  int laneAt(double y) {
    if (!isInLanes(y)) {
      return -1;
    }
    int lane = (int) Math.floor((y - lanesTop + scrollPx) / pitch);
    return lane >= 0 && lane < laneCount ? lane : -1;
  }

  boolean isInLanes(double y) {
    return y >= lanesTop && y < lanesBottom;
  }

  boolean isInCurves(double y) {
    return y >= plotTop - fontPx && y <= plotBottom;
  }

  /** Height of the bar in a lane: two thirds of it, so that lanes stay apart. */
  double barHeight() {
    return isOverview() ? pitch : Math.round(pitch * 0.68);
  }

  /** The bar's upper edge below its lane's. */
  double barInset() {
    return isOverview() ? 0 : Math.round((pitch - barHeight()) / 2);
  }

  /** How to scroll so that {@code lane} is seen, moving as little as possible. */
  double scrollToShow(int lane) {
    double top = lane * pitch;
    double least = top + pitch - lanesHeight();
    return Math.clamp(Math.clamp(scrollPx, Math.min(least, top), top), 0, longestScroll());
  }
}
