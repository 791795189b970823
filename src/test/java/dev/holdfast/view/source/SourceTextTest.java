package dev.holdfast.view.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class SourceTextTest {
  private static final String TEXT = """
      package a.b;

      class Work {
      \tWork() {
          super();
        }

        /** Calls fill() twice, sum() once. */
        static byte[] run(
            int mb) {
          byte[] data = fill(mb);
          fill(
              sum(data));
          return data;
        }
      }
      """;

  private static SourceText text(String source) {
    return SourceText.of(new RunInfo("work", "Work.java", source, 0, "", Instant.EPOCH, 0, RunInfo.Outcome.FINISHED,
        null, ""));
  }

  private static Method method(String className, String name, int first, int last) {
    return new Method(1, className, name, "()V", "Work.java", first, last);
  }

  @Test
  void aMethodBeginsWhereItsNameStandsAndEndsWithItsBrace() {
    Method run = method("a.b.Work", "run", 11, 14);
    assertEquals(9, text(TEXT).signatureLine(run));
    assertEquals(15, text(TEXT).closingLine(run));
    assertEquals(4, text(TEXT).signatureLine(method("a.b.Work", "<init>", 5, 6)));
  }

  @Test
  void aCallIsFoundWhereItIsTheOnlyOne() {
    Method run = method("a.b.Work", "run", 11, 14);
    assertEquals(13, text(TEXT).callLine(run, method("a.b.Work", "sum", 1, 1)));
    assertEquals(-1, text(TEXT).callLine(run, method("a.b.Work", "fill", 1, 1)), "two calls");
    assertEquals(-1, text(TEXT).callLine(run, method("a.b.Work", "other", 1, 1)));
  }

  @Test
  void aMethodOfAnotherPackageOrFileIsNotOfThisText() {
    SourceText text = text(TEXT);
    assertTrue(text.isOf(method("a.b.Work$Inner", "run", 11, 14)));
    assertFalse(text.isOf(method("a.c.Work", "run", 11, 14)));
    assertFalse(text.isOf(method("a.b.Work", "run", 11, 140)), "line 140 is not in it");
    assertFalse(text.isOf(new Method(1, "a.b.Work", "run", "()V", "Other.java", 11, 14)));
  }

  @Test
  void lineEndsAndTabsOfOtherSystemsAreRead() {
    SourceText text = text("class A {\r\n\tint a;\r\n}\r\n");
    assertEquals(3, text.lineCount());
    assertEquals("    int a;", text.line(2));
  }

  @Test
  void aRecordingWithoutSourceHasNoLines() {
    assertTrue(text("").isEmpty());
    assertEquals(0, text("").lineCount());
    assertFalse(text("").isOf(method("Work", "run", 1, 1)));
  }
}
