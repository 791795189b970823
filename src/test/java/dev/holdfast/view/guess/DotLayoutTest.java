package dev.holdfast.view.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class DotLayoutTest {

  @Test
  void equalGuessesLieBesideOneAnother() {
    assertEquals(List.of(new DotLayout.Dot(105, 20), new DotLayout.Dot(117.5, 20), new DotLayout.Dot(105, 50)),
        DotLayout.of(new double[]{50, 20, 20}, 10, 100, 400));
  }

  @Test
  void manyEqualGuessesMoveTogetherInsteadOfLeavingTheChart() {
    double[] ys = new double[500];
    Arrays.fill(ys, 30);
    List<DotLayout.Dot> dots = DotLayout.of(ys, 10, 100, 400);
    assertEquals(500, dots.size());
    assertTrue(dots.stream().allMatch(dot -> dot.x() >= 105 && dot.x() <= 395.001), dots::toString);
  }

  @Test
  void theAxisKnowsTheDataAndTheGuessesOnly() {
    GuessScale scale = GuessScale.of(100_000_000, 250_000_000, 0, 600);
    assertEquals(600_000_000, scale.topBytes());
    assertEquals(0, scale.yOf(600_000_000));
    assertEquals(250_000_000, scale.bytesAt(scale.yOf(250_000_000)));
    assertEquals(0, scale.bytesAt(900), "below the axis");
  }

  @Test
  void theAxisReachesAGuessThatIsHighButNotOneThatIsWild() {
    assertTrue(GuessScale.of(100_000_000, 1_000_000_000, 0, 600).topBytes() > 1_000_000_000);
    GuessScale wild = GuessScale.of(100_000_000, 9_000_000_000_000L, 0, 600);
    assertEquals(1_200_000_000, wild.topBytes());
    assertTrue(wild.isAbove(9_000_000_000_000L));
    assertEquals(0, wild.yOf(9_000_000_000_000L));
  }
}
