package dev.holdfast.view.flame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ByteAxisTest {
  private static final ByteAxis ALL = ByteAxis.all(400_000_064);

  @Test
  void zoomingLeavesWhatIsBelowTheMouseWhereItIs() {
    ByteAxis zoomed = ALL.zoomAt(0.25, 4);
    Scale before = ALL.scale(0, 1000);
    Scale after = zoomed.scale(0, 1000);
    assertEquals(before.at(250), after.at(250), 1e-3);
    assertEquals(100_000_016, zoomed.lengthBytes(), 1e-3);
  }

  @Test
  void neverLeavesTheBytesThereAre() {
    assertEquals(ALL, ALL.zoomAt(0.5, 0.1));
    assertEquals(0, ALL.zoomAt(0.5, 4).panBy(-10).fromBytes());
    ByteAxis right = ALL.zoomAt(0.5, 4).panBy(10);
    assertEquals(400_000_064, right.fromBytes() + right.lengthBytes(), 1e-3);
  }

  @Test
  void staysWhereItIsWhenARunGrows() {
    ByteAxis zoomed = ALL.fit(100_000_016, 200_000_032);
    assertEquals(zoomed.scale(0, 1000), zoomed.withTotal(500_000_080).scale(0, 1000));
    assertTrue(ALL.withTotal(500_000_080).showsAll());
  }

  @Test
  void ticksAreRoundAndSayTheirUnit() {
    List<String> words = ALL.ticks(ALL.scale(0, 1000), 90).stream().map(ByteAxis.Tick::label).toList();
    assertEquals(List.of("0", "50 MB", "100 MB", "150 MB", "200 MB", "250 MB", "300 MB", "350 MB", "400 MB"), words);
  }
}
