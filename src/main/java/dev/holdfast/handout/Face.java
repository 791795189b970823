package dev.holdfast.handout;

/** A way to set words. */
public enum Face {
  REGULAR, STRONG, MONO, MONO_STRONG;

  private static final int FIRST = ' ';
  /** Of characters that the tables do not have; the widest letters are about as wide. */
  private static final double OTHER = 0.75;
  /** Of ideographs and other scripts whose letters fill a square. */
  private static final double SQUARE = 1.05;
  private static final int FIRST_SQUARE = 0x1100;
  private static final double MONO_ADVANCE = 0.6;

  /** Advances of Inter's printable ASCII characters in thousandths of the font size. */
  private static final short[] INTER = {281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360,
      631, 407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590,
      746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365,
      471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327,
      591, 562, 818, 546, 562, 552, 426, 333, 426, 662};
  private static final short[] INTER_SEMIBOLD = {252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465,
      319, 379, 660, 423, 623, 636, 666, 612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722,
      605, 588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652,
      373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624,
      397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673};

  /** How wide {@code words} are at a font size of {@code size}: exactly for ASCII in our own fonts, rather too much else. */
  double width(String words, double size) {
    return words.codePoints().mapToDouble(this::advance).sum() * size;
  }

  private double advance(int c) {
    if (isMono()) {
      return c >= FIRST_SQUARE ? 2 * MONO_ADVANCE : MONO_ADVANCE;
    }
    short[] table = this == STRONG ? INTER_SEMIBOLD : INTER;
    if (c >= FIRST && c < FIRST + table.length) {
      return table[c - FIRST] / 1000.0;
    }
    return switch (c) {
      case '·' -> 0.32;
      case '→', '…' -> 0.96;
      default -> c >= FIRST_SQUARE && c != '“' && c != '”' && c != '–' ? SQUARE : OTHER;
    };
  }

  public boolean isMono() {
    return this == MONO || this == MONO_STRONG;
  }

  public boolean isStrong() {
    return this == STRONG || this == MONO_STRONG;
  }

  /** {@code words}, or as much of them as fits into {@code room}, with an ellipsis; empty if not even one letter does. */
  String fitted(String words, double size, double room) {
    if (width(words, size) <= room) {
      return words;
    }
    int end = words.length();
    while (end > 0) {
      end = words.offsetByCodePoints(end, -1);
      String shorter = words.substring(0, end).stripTrailing() + "…";
      if (width(shorter, size) <= room) {
        return end == 0 ? "" : shorter;
      }
    }
    return "";
  }
}
