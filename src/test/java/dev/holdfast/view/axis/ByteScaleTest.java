package dev.holdfast.view.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ByteScaleTest {

  @Test
  void stepsAreRoundSiUnits() {
    assertEquals(List.of("0", "100 MB", "200 MB", "300 MB", "400 MB"), labels(400_000_064, 300, 40));
    assertEquals(List.of("0", "500 kB", "1 MB"), labels(1_000_016, 200, 60));
    assertEquals(List.of("0", "1 GB", "2 GB"), labels(2_000_000_064, 150, 50));
  }

  @Test
  void linesAreFarEnoughApartForEverySize() {
    for (long bytes = 1; bytes > 0 && bytes < 1L << 50; bytes = bytes * 3 + 1) {
      ByteScale scale = ByteScale.of(bytes, 1.13, 240, 40);
      double gapPx = scale.stepBytes() * 240.0 / scale.topBytes();
      assertTrue(gapPx >= 39.9 && gapPx <= 240, scale + ": " + gapPx);
      assertTrue(scale.topBytes() > bytes, scale.toString());
    }
  }

  private static List<String> labels(long bytes, double heightPx, double gapPx) {
    return ByteScale.of(bytes, 1.13, heightPx, gapPx).ticks().stream().map(ByteScale::label).toList();
  }
}
