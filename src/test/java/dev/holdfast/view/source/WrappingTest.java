package dev.holdfast.view.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {

  private static List<String> wrapped(String line, int columns) {
    return Wrapping.pieces(line, columns).stream()
        .map(piece -> " ".repeat(piece.indent()) + line.substring(piece.from(), piece.to())).toList();
  }

  @Test
  void aLineThatFitsStaysWhole() {
    assertEquals(List.of("    int i = 0;"), wrapped("    int i = 0;", 14));
  }

  @Test
  void aLongLineGoesOnIndentedBehindACommaOrASpace() {
    assertEquals(List.of("  static byte[] add(byte[] ", "      data, int by) {"),
        wrapped("  static byte[] add(byte[] data, int by) {", 27));
  }

  @Test
  void aCallBreaksBeforeItsDot() {
    assertEquals(List.of("  list.stream()", "      .toList();"), wrapped("  list.stream().toList();", 18));
  }

  @ParameterizedTest
  @ValueSource(ints = {-5, 0, 12, 13, 20, 40})
  void nothingIsLostAndNothingIsTooWide(int columns) {
    String line = "        return aVeryLongNameWithoutAnyPlaceToBreakIt(another.thing, \"some text that is long\") + 1_000_000;";
    List<Wrapping.Piece> pieces = Wrapping.pieces(line, columns);
    int end = 0;
    for (Wrapping.Piece piece : pieces) {
      assertEquals(end, piece.from());
      assertTrue(piece.indent() + piece.to() - piece.from() <= Math.max(12, columns), () -> piece + " is too wide");
      end = piece.to();
    }
    assertEquals(line.length(), end);
  }
}
