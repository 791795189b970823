package dev.holdfast.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.pipeline.Compilation.Problem;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class CodeTextTest {
  private static final CodeText CODE = new CodeText("""
      class A {
        void f(int[] a) { // (
          g("}", a[0]);
        }
      }
      """);

  private static Problem problem(int line, int column) {
    return new Problem("A.java", line, column, "wrong", "");
  }

  @Test
  void aBracketIsMatchedOnEitherSideOfTheCaret() {
    List<Span> body = List.of(new Span(1, 18, 19), new Span(3, 2, 3));
    assertEquals(body, CODE.brackets(1, 19));
    assertEquals(body, CODE.brackets(1, 18));
    assertEquals(List.of(body.get(1), body.get(0)), CODE.brackets(3, 3));
  }

  @Test
  void bracketsInStringsAndCommentsDoNotCount() {
    assertEquals(List.of(new Span(2, 5, 6), new Span(2, 15, 16)), CODE.brackets(2, 6));
    assertEquals(List.of(), CODE.brackets(1, 24), "the one in the comment");
  }

  @Test
  void aBracketWithoutAPartnerIsNotMatched() {
    assertEquals(List.of(), new CodeText("f(a]").brackets(0, 2));
    assertEquals(List.of(), new CodeText("}").brackets(0, 1));
  }

  @Test
  void aProblemIsTheWordAtItsColumn() {
    CodeText code = new CodeText("int x = dat + 1;\n\tfoo();\n");
    assertEquals(Optional.of(new Span(0, 8, 11)), code.place(problem(1, 9)));
    assertEquals(Optional.of(new Span(1, 1, 4)), code.place(problem(2, 9)), "a tab reaches to column 9");
    assertEquals(Optional.of(new Span(0, 15, 16)), code.place(problem(1, 99)), "behind the end");
    assertEquals(Optional.empty(), code.place(problem(-1, -1)));
  }

  @Test
  void allPlacesAreFoundUpperAndLowerCaseAlikeUnlessACapitalIsTyped() {
    CodeText code = new CodeText("data Data\nmyData");
    assertEquals(List.of(new Span(0, 0, 4), new Span(0, 5, 9), new Span(1, 2, 6)), code.find("data"));
    assertEquals(List.of(new Span(0, 5, 9), new Span(1, 2, 6)), code.find("Data"));
    assertEquals(List.of(), code.find(""));
  }

  @Test
  void aLineBehindAnOpeningBracketIsDeeper() {
    assertEquals("    ", CODE.indentAfter(1, 19));
    assertEquals("    ", CODE.indentAfter(2, 17));
    assertEquals("", CODE.indentAfter(0, 0));
  }

  @Test
  void aClosingBracketStandsBelowTheLineThatOpens() {
    CodeText code = new CodeText("  if (a) {\n    b();\n    ");
    assertEquals(Optional.of("  "), code.indentOfClosing(2, 4, '}'));
    assertEquals(Optional.empty(), code.indentOfClosing(2, 4, ')'));
  }

  @Test
  void linesMoveInAndOutAndBecomeCommentsAndCodeAgain() {
    List<String> lines = List.of("  a();", "", "    b();");
    assertEquals(List.of("    a();", "", "      b();"), Indentation.in(lines));
    assertEquals(List.of("a();", "", "  b();"), Indentation.out(lines));
    List<String> comment = List.of("  // a();", "", "  //   b();");
    assertEquals(comment, Indentation.comment(lines));
    assertEquals(lines, Indentation.comment(comment));
  }

  @Test
  void theNextPlaceIsLookedForAroundTheEnd() {
    List<Span> spans = List.of(new Span(1, 2, 4), new Span(1, 8, 9), new Span(5, 0, 1));
    assertEquals(spans.get(1), Found.next(spans, 1, 2, true));
    assertEquals(spans.get(0), Found.next(spans, 5, 0, true));
    assertEquals(spans.get(1), Found.next(spans, 5, 0, false));
    assertEquals(spans.get(2), Found.next(spans, 1, 2, false));
    assertEquals(spans.get(2), Found.next(spans, 9, 0, false));
  }
}
