package acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.junit.PeakLimit;
import org.junit.jupiter.api.Test;

/** Two at the same time would hold too much, and so would others beside them. */
class ParallelTest {
  @Test
  @PeakLimit("1.5 MB")
  void first() {
    work();
  }

  @Test
  @PeakLimit("1.5 MB")
  void second() {
    work();
  }

  static class Beside {
    @Test
    void third() {
      work();
    }

    @Test
    void fourth() {
      work();
    }
  }

  private static void work() {
    byte[] data = new byte[1_000_000];
    for (int i = 0; i < 300; i++)
      for (int k = 0; k < data.length; k++)
        data[k] += (byte) k;
    assertEquals(0, data[0]);
  }
}
