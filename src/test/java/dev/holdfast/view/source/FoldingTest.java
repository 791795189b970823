package dev.holdfast.view.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class FoldingTest {

  private static List<String> rows(Folding folding) {
    return folding.rows(line -> SourceRow.Mark.NONE).stream().map(row -> switch (row) {
      case SourceRow.Line line -> String.valueOf(line.number());
      case SourceRow.Fold fold -> fold.from() + "-" + fold.to();
    }).toList();
  }

  @Test
  void whatIsNotShownIsAGap() {
    Folding folding = new Folding(20);
    folding.show(4, 6);
    folding.show(9, 9);
    assertEquals(List.of("1-3", "4", "5", "6", "7-8", "9", "10-20"), rows(folding));
  }

  @Test
  void aGapOfOneLineIsNotWorthFolding() {
    Folding folding = new Folding(6);
    folding.show(2, 3);
    folding.show(5, 5);
    assertEquals(List.of("1", "2", "3", "4", "5", "6"), rows(folding));
  }

  @Test
  void linesBeyondTheTextAreNone() {
    Folding folding = new Folding(3);
    folding.show(-1, 2);
    folding.show(3, 9);
    assertEquals(List.of("1-2", "3"), rows(folding));
  }
}
