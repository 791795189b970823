package dev.holdfast.view.flame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class RowLayoutTest {
  private static final List<Boxes.Block> BLOCKS = List.of(new Boxes.Block("a", 0, 2), new Boxes.Block("b", 2, 3));
  private static final RowLayout.Sizes SIZES = new RowLayout.Sizes(20, 0, 15, 10);

  private static RowLayout layout(boolean inverted) {
    return new RowLayout(BLOCKS, SIZES, new boolean[]{true, false}, inverted);
  }

  @Test
  void theOutermostRowIsTheHighest() {
    RowLayout rows = layout(false);
    assertEquals(List.of(0.0, 20.0, 65.0, 85.0, 105.0), tops(rows));
    assertEquals(125, rows.height());
  }

  @Test
  void invertedItIsTheLowestOfItsBlockBelowTheStripForMarks() {
    assertEquals(List.of(35.0, 15.0, 105.0, 85.0, 65.0), tops(layout(true)));
  }

  @Test
  void findsTheRowAtAHeight() {
    assertEquals(1, layout(false).rowAt(39.9));
    assertEquals(-1, layout(false).rowAt(40));
    assertEquals(-1, layout(false).rowAt(60));
    assertEquals(2, layout(false).rowAt(65));
    assertEquals(4, layout(false).rowAt(124.9));
    assertEquals(-1, layout(false).rowAt(125));
    assertEquals(0, layout(true).rowAt(54));
    assertEquals(-1, layout(true).rowAt(14));
  }

  @Test
  void scrollsNoFurtherThanThereAreRows() {
    assertEquals(0, layout(false).clampScroll(-5, 100));
    assertEquals(25, layout(false).clampScroll(500, 100));
    assertEquals(0, layout(false).clampScroll(500, 300));
  }

  @Test
  void scrollsAsLittleAsShowsARowAndItsNeighbours() {
    assertEquals(25, layout(false).scrollTo(4, 0, 100));
    assertEquals(0, layout(false).scrollTo(1, 10, 100));
    assertEquals(10, layout(false).scrollTo(2, 10, 100));
  }

  private static List<Double> tops(RowLayout rows) {
    return List.of(rows.topOf(0), rows.topOf(1), rows.topOf(2), rows.topOf(3), rows.topOf(4));
  }
}
