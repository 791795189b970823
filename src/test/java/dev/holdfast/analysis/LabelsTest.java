package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.Variable;
import dev.holdfast.trace.Variable.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  private static final Method PROCESS = new Method(1, "com.acme.Original", "processData", "()V", "", 1, 9);

  private static Holder direct(Kind kind, String name, int line) {
    return new Holder.Direct(1, 0, PROCESS, new Variable(1, 1, kind, name, line));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LOCAL         | dataPow                                  | `dataPow` in processData                                | dataPow
      LOCAL         | slot 3                                   | slot 3 in processData                                   | slot 3
      ARGUMENT      | data                                     | argument `data` of processData                          | argument data
      RECEIVER      | this                                     | `this` in processData                                   | this
      OPERAND       | waiting to become argument left of sum   | waiting to become argument `left` of sum                | waiting to become argument left of sum
      OPERAND       | waiting to be stored in result           | waiting to be stored in `result`                        | waiting to be stored in result
      OPERAND       | waiting to be stored in an element       | waiting to be stored in an element                      | waiting to be stored in an element
      OPERAND       | return value of sum in flight            | return value of sum in flight                           | return value of sum in flight
      OUT_OF_SCOPE  | tmp                                      | `tmp` in processData (out of scope, slot not reused)    | tmp
      HIDDEN        | hidden loop variable of the for at line 31 | hidden loop variable of the `for` at line 31          | hidden loop variable of the for at line 31
      HIDDEN        | hidden loop variable of the for          | hidden loop variable of the `for` at line 7             | hidden loop variable of the for at line 7
      CALL_ARGUMENT | List.add                                 | argument of `List.add` in processData                   | argument of List.add
      STATIC_FIELD  | Cache.entries                            | static `Cache.entries`                                  | Cache.entries
      THREAD_LOCAL  | worker-1                                 | thread-local of `worker-1`                              | thread-local
      """)
  void placesAreCalledAsTheSourceCallsThem(Kind kind, String name, String label, String brief) {
    Holder holder = direct(kind, name, 7);
    assertEquals(label, Labels.label(holder));
    assertEquals(label.replace("`", ""), Labels.plain(holder));
    assertEquals(brief, Labels.brief(holder));
  }

  @Test
  void aPathBeginsWithItsRoot() {
    Holder local = new Holder.Path(1, 0, PROCESS, new Variable(1, 1, Kind.LOCAL, "results", 3), ".elementData[3]");
    assertEquals("`results` → `elementData[3]`", Labels.label(local));
    assertEquals("results → elementData[3]", Labels.brief(local));
    assertEquals("path", Labels.kind(local));
    Holder fixed = new Holder.Path(0, -1, null, new Variable(1, 0, Kind.STATIC_FIELD, "Cache.entries", -1),
        ".table[8].value");
    assertEquals("static `Cache.entries` → `table[8].value`", Labels.label(fixed));
    Holder call = new Holder.Path(1, 0, PROCESS, new Variable(1, 1, Kind.CALL_ARGUMENT, "List.clear", 3), "[0]");
    assertEquals("argument of `List.clear` → `[0]`", Labels.label(call));
  }

  @Test
  void whatIsNotSeenIsSaid() {
    assertEquals("held outside the recorded code (thread worker-1)",
        Labels.label(new Holder.Outside("worker-1")));
    assertEquals("held through objects, not traced", Labels.label(new Holder.Untraced(null)));
    assertEquals("held through objects, not traced", Labels.label((Hold) null));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      com.acme.Main     | addScalar          | addScalar
      com.acme.Main$Box | <init>             | new Box
      com.acme.Main     | <clinit>           | static initializer of Main
      com.acme.Main     | lambda$main$0      | lambda in main
      com.acme.Main     | lambda$static$1    | lambda in Main
      """)
  void methodsWithoutNamesGetWords(String className, String name, String words) {
    assertEquals(words, Labels.methodName(new Method(1, className, name, "()V", "", 1, 2)));
  }
}
