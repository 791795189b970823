package dev.holdfast.probe;

import org.jspecify.annotations.Nullable;

/**
 * Memory that is kept back from the program, so that the recorder has some where the program has taken all the rest: a run that hardly fits
 * its heap is recorded whole, or ends for want of memory as it would a little later anyway. Any thread.
 */
final class Reserve {
  private static final int PIECES = 8;
  /** Never humongous: G1's regions are of 1 MiB at least. */
  private static final int PIECE_BYTES = 256 << 10;

  private volatile byte @Nullable [][] kept;
  /** In a field, so that the compiler does not leave the array out that nobody reads. */
  private volatile byte @Nullable [] tried;

  /** To be called before the program runs. */
  void keep() {
    kept = new byte[PIECES][PIECE_BYTES];
  }

  /** Gives the reserve to the recorder if there is hardly any memory left; to be called when the program has just taken much. */
  void look() {
    if (kept != null) {
      try {
        tried = new byte[PIECE_BYTES];
        tried = null;
      } catch (OutOfMemoryError e) {
        use();
      }
    }
  }

  /** Gives the reserve to the recorder. */
  void use() {
    kept = null;
  }
}
