package dev.holdfast.trace;

import dev.holdfast.trace.Variable.Kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The exercise's three variants, event by event as the recorder reports them; 40 ms at 100 MB, in proportion for other sizes. */
final class ExerciseTrace {
  private static final String STEPS = """

        static byte[] loadXMbOfData(int mb) {
          byte[] result = new byte[mb * 1_000_000];
          Arrays.fill(result, (byte) 1);
          return result;
        }

        static byte[] subtractScalar(byte[] data, int scalar) {
          byte[] result = new byte[data.length];
          for (int i = 0; i < data.length; i++) {
            result[i] = (byte) (data[i] - scalar);
          }
          return result;
        }

        static byte[] raiseToPower(byte[] data, int power) {
          byte[] result = new byte[data.length];
          for (int i = 0; i < data.length; i++) {
            result[i] = power(data[i], power);
          }
          return result;
        }

        static byte[] duplicateData(byte[] data) {
          byte[] result = new byte[data.length];
          for (int i = 0; i < data.length; i++) {
            result[i] = (byte) (data[i] * 2);
          }
          return result;
        }

        static byte[] addScalar(byte[] data, int scalar) {
          byte[] result = new byte[data.length];
          for (int i = 0; i < data.length; i++) {
            result[i] = (byte) (data[i] + scalar);
          }
          return result;
        }
      }
      """;
  private static final Map<String, String> PROCESS = Map.of("original", """
        static byte[] processData(int mb) {
          byte[] data = loadXMbOfData(mb);
          data = subtractScalar(data, 3);
          byte[] dataPow = raiseToPower(data, 2);
          return addScalar(duplicateData(dataPow), 10);
        }
      """, "nested", """
        static byte[] processData(int mb) {
          return addScalar(
              duplicateData(
                  raiseToPower(
                      subtractScalar(
                          loadXMbOfData(mb), 3), 2)), 10);
        }
      """, "reassigned", """
        static byte[] processData(int mb) {
          byte[] data = loadXMbOfData(mb);
          data = subtractScalar(data, 3);
          data = raiseToPower(data, 2);
          data = duplicateData(data);
          data = addScalar(data, 10);
          return data;
        }
      """);

  private final TraceBuilder t = new TraceBuilder();
  private final Map<String, Integer> methods = new HashMap<>();
  private final Map<String, Integer> variables = new HashMap<>();
  private final Map<String, Long> holding = new HashMap<>();
  private final List<String> lines;
  private final String className;
  private final int length;
  private final long step;
  private long process;
  private boolean loadCollected;

  ExerciseTrace(String variant, String className, int mb) {
    this.className = className;
    this.length = mb * 1_000_000;
    this.step = Math.max(20_000, 80_000L * mb);
    String source = "final class " + className + " {\n" + PROCESS.get(variant) + STEPS;
    this.lines = source.lines().toList();
    t.run(variant, className + ".java", source, length);
  }

  TraceBuilder original() {
    begin();
    long load = step("loadXMbOfData", 0);
    store("data", load);
    pass("data", "data", "subtractScalar");
    long subtract = step("subtractScalar", load);
    store("data", subtract);
    pass("data", "data", "raiseToPower");
    long power = step("raiseToPower", subtract);
    store("dataPow", power);
    pass("dataPow", "data", "duplicateData");
    long duplicate = step("duplicateData", power);
    onStack("waiting to become argument data of addScalar", duplicate);
    finish(step("addScalar", duplicate));
    return t;
  }

  TraceBuilder nested() {
    begin();
    long array = step("loadXMbOfData", 0);
    for (String next : List.of("subtractScalar", "raiseToPower", "duplicateData", "addScalar")) {
      onStack("waiting to become argument data of " + next, array);
      array = step(next, array);
    }
    finish(array);
    return t;
  }

  TraceBuilder reassigned() {
    begin();
    long array = step("loadXMbOfData", 0);
    for (String next : List.of("subtractScalar", "raiseToPower", "duplicateData", "addScalar")) {
      store("data", array);
      pass("data", "data", next);
      array = step(next, array);
    }
    store("data", array);
    t.pass(300).idle(array, process, variable("processData", Kind.LOCAL, "data"));
    finish(array);
    return t;
  }

  private void begin() {
    t.heap(14_000_000, 264_000_000);
    process = t.pass(40_000).enter(method("processData"), 0);
  }

  /** {@code return array} from processData; the caller is not recorded. */
  private void finish(long array) {
    onStack("waiting to be returned", array);
    t.pass(800).leave(process);
    t.pass(60_000).heap(4L * length + 14_000_000, 600_000_000);
    t.pass(20_000);
  }

  /** A value on processData's operand stack that no variable holds. */
  private void onStack(String words, long array) {
    int operand = variable("processData", Kind.OPERAND, words);
    t.held(array, process, operand, line("processData", ""));
    holding.put("operand", (long) operand);
  }

  /** The value returned last goes into a variable of processData, by way of the operand stack. */
  private void store(String name, long array) {
    int operand = variable("processData", Kind.OPERAND, "waiting to be stored in " + name);
    int local = variable("processData", Kind.LOCAL, name);
    t.held(array, process, operand);
    Long before = holding.put(name, array);
    t.pass(200);
    if (before != null) {
      t.released(before, process, local);
    }
    t.held(array, process, local);
    t.released(array, process, operand);
  }

  /** A variable is loaded as an argument: read for the last time. */
  private void pass(String name, String argument, String callee) {
    long array = holding.get(name);
    onStack("waiting to become argument " + argument + " of " + callee, array);
    t.idle(array, process, variable("processData", Kind.LOCAL, name));
  }

  /** One step of the pipeline: takes its argument over from the operand stack, makes an array, fills it, returns it. */
  private long step(String name, long argument) {
    long frame = t.pass(400).enter(method(name), process);
    int data = variable(name, Kind.ARGUMENT, "data");
    if (argument != 0) {
      t.held(argument, frame, data, line(name, ""));
      t.released(argument, process, holding.get("operand").intValue());
    }
    int line = line(name, "new byte[");
    if (name.equals("duplicateData")) {
      collect();
    }
    long array = t.pass(step / 10).born(frame, line, "byte[]", length, (length + 16L + 7) / 8 * 8);
    int operand = variable(name, Kind.OPERAND, "waiting to be stored in result");
    int local = variable(name, Kind.LOCAL, "result");
    t.pass(100).held(array, frame, operand, line);
    t.pass(200).held(array, frame, local, line);
    t.released(array, frame, operand);
    t.pass(step - step / 10);
    if (argument != 0) {
      t.idle(argument, frame, data, line(name, "for ("));
    }
    t.held(array, frame, variable(name, Kind.OPERAND, "waiting to be returned"), line(name, "return"));
    t.idle(array, frame, local, line(name, "return"));
    t.pass(300).leave(frame);
    t.pass(200);
    return array;
  }

  /** The allocation of the fourth array makes G1 collect: the first one, let go long before, is freed. */
  private void collect() {
    long from = t.now() + 5_000;
    t.collection(from, from + 1_400_000, false, 3L * length + 14_000_000, 2L * length + 13_000_000);
    t.pass(1_500_000);
    if (!loadCollected) {
      t.collected(1);
      loadCollected = true;
    }
  }

  private int method(String name) {
    Integer known = methods.get(name);
    if (known == null) {
      int first = line(name, "");
      int last = first;
      while (!lines.get(last - 1).equals("  }")) {
        last++;
      }
      known = t.method(className, name, first, last - 1);
      methods.put(name, known);
    }
    return known;
  }

  private int variable(String method, Kind kind, String name) {
    return variables.computeIfAbsent(method + " " + kind + " " + name,
        key -> t.variable(method(method), kind, name, line(method, "")));
  }

  /** Number of the first line of the method that contains {@code text}. */
  private int line(String method, String text) {
    int i = 0;
    while (!lines.get(i).contains("static byte[] " + method + "(")) {
      i++;
    }
    while (!lines.get(i).contains(text)) {
      i++;
    }
    return i + 1;
  }
}
