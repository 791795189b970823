package dev.holdfast.trace;

import dev.holdfast.trace.Variable.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Traces that no program would leave, with all kinds of events in any order; the same for the same seed. */
public final class RandomTrace {
  private RandomTrace() {
  }

  public static Trace of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TraceBuilder t = new TraceBuilder();
    int method = t.method("R", "run", 1, 9);
    int[] variables = new int[4];
    for (int i = 0; i < variables.length; i++) {
      variables[i] = t.variable(method, i == 0 ? Kind.OPERAND : Kind.LOCAL, "v" + i, i);
    }
    List<Long> stack = new ArrayList<>(List.of(t.enter(method, 0)));
    long arrays = 0;
    for (int i = 0; i < 400; i++) {
      t.pass(random.nextInt(3));
      long frame = stack.get(random.nextInt(stack.size()));
      int variable = variables[random.nextInt(4)];
      long array = 1 + random.nextLong(arrays + 1);
      switch (random.nextInt(14)) {
        case 0, 1 -> stack.add(t.enter(method, stack.getLast()));
        case 2, 3 -> {
          if (stack.size() > 1) {
            t.leave(stack.removeLast());
          }
        }
        case 4 -> arrays = t.born(stack.getLast(), 16 + random.nextInt(100));
        case 5, 6, 7 -> t.held(array, frame, variable);
        case 8 -> t.idle(array, frame, variable);
        case 9 -> t.released(array, frame, variable);
        case 10 -> t.reached(array, frame, variable, "." + random.nextInt(2), random.nextBoolean());
        case 11 -> t.unreached(array);
        case 12 -> t.untraced(array);
        default -> {
          if (random.nextInt(8) == 0) {
            t.collected(array);
          }
        }
      }
    }
    return random.nextBoolean() ? t.finished() : t.running();
  }
}
