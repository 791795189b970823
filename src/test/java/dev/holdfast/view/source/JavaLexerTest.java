package dev.holdfast.view.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class JavaLexerTest {

  /** Each line as its runs: {@code k} keyword, {@code s} string, {@code n} number, {@code c} comment, {@code a} annotation, {@code .} rest. */
  private static List<String> read(String text) {
    String[] lines = text.split("\n", -1);
    List<String> read = new ArrayList<>();
    List<List<Token>> tokens = JavaLexer.lines(text);
    for (int i = 0; i < tokens.size(); i++) {
      StringBuilder line = new StringBuilder();
      int end = 0;
      for (Token token : tokens.get(i)) {
        assertEquals(end, token.from(), "no gaps");
        end = token.to();
        line.append(switch (token.kind()) {
          case PLAIN -> '.';
          case KEYWORD -> 'k';
          case STRING -> 's';
          case NUMBER -> 'n';
          case COMMENT -> 'c';
          case ANNOTATION -> 'a';
        }).append('[').append(lines[i], token.from(), token.to()).append(']');
      }
      assertEquals(lines[i].length(), end, "to the end of the line");
      read.add(line.toString());
    }
    return read;
  }

  @Test
  void keywordsNumbersAndNamesAreToldApart() {
    assertEquals(List.of("k[static].[ ]k[byte].[[] newton = ]k[new].[ ]k[byte].[[mb * ]n[1_000_000].[];]"),
        read("static byte[] newton = new byte[mb * 1_000_000];"));
  }

  @Test
  void numbersTakeTheirSignAfterAnExponentOnly() {
    assertEquals(List.of(".[x = ]n[0x1F].[ + ]n[1.5e-3f].[ - ]n[2].[-]n[3L].[ + ]n[.5].[;]"),
        read("x = 0x1F + 1.5e-3f - 2-3L + .5;"));
  }

  @Test
  void commentsGoOnOverLinesAndHideEverything() {
    assertEquals(List.of("k[int].[ a; ]c[// new \"x]", "c[/** one]", "c[ * \"two\" ]", "", "c[ */].[ ]k[int].[ b;]"),
        read("int a; // new \"x\n/** one\n * \"two\" \n\n */ int b;"));
  }

  @Test
  void stringsEndAtTheirQuoteOrTheEndOfTheLine() {
    assertEquals(List.of(".[s(]s[\"a \\\" // b\"].[, ]s['\\''].[);]", ".[t(]s[\"open);]", "k[int].[ i;]"),
        read("s(\"a \\\" // b\", '\\'');\nt(\"open);\nint i;"));
  }

  @Test
  void textBlocksGoOnOverLines() {
    assertEquals(List.of(".[t = ]s[\"\"\"]", "s[  // \"no\" comment \\\"\"\" int]", "s[  \"\"\"].[; ]k[int].[ i;]"),
        read("t = \"\"\"\n  // \"no\" comment \\\"\"\" int\n  \"\"\"; int i;"));
  }

  @Test
  void wordsThatAreKeywordsInPlacesAreSoBeforeAName() {
    assertEquals(List.of("k[record].[ Point(]k[int].[ record) { ]k[var].[ yield = record(); ]k[yield].[ yield; }]"),
        read("record Point(int record) { var yield = record(); yield yield; }"));
  }

  @Test
  void annotationsAreNotInterfaces() {
    assertEquals(List.of("a[@Override].[ @]k[interface].[ Mark {}]"), read("@Override @interface Mark {}"));
  }

  @Test
  void whatIsOpenAtTheEndIsReadToTheEnd() {
    assertEquals(List.of("c[/* open]"), read("/* open"));
    assertEquals(List.of("s[\"\"\" open\\]"), read("\"\"\" open\\"));
    assertEquals(List.of(""), read(""));
  }
}
