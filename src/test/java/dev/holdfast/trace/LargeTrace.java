package dev.holdfast.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/** A trace of any size, the same at every call. */
final class LargeTrace {
  private static final int DEPTH = 12;

  private LargeTrace() {
  }

  static Trace of(int frames, int arrays) {
    TraceBuilder t = new TraceBuilder();
    SplittableRandom random = new SplittableRandom(7);
    int[] methods = new int[40];
    int[] locals = new int[40];
    int[] operands = new int[40];
    for (int i = 0; i < methods.length; i++) {
      methods[i] = t.method("com.acme.Stage" + i / 8, "step" + i, 10 * i + 1, 10 * i + 9);
      locals[i] = t.variable(methods[i], Variable.Kind.LOCAL, "part" + i, 10 * i + 2);
      operands[i] = t.variable(methods[i], Variable.Kind.OPERAND, "waiting to be stored in part" + i, 10 * i + 2);
    }
    int root = t.method("com.acme.Main", "main", 1, 9);
    int keep = t.variable(root, Variable.Kind.LOCAL, "kept", 3);
    Deque<Long> stack = new ArrayDeque<>();
    List<Long> living = new ArrayList<>();
    long main = t.enter(root, 0);
    stack.push(main);
    int made = 0;
    for (int entered = 1; entered < frames; entered++) {
      int m = random.nextInt(methods.length);
      long frame = t.pass(300 + random.nextInt(2_000)).enter(methods[m], stack.peek());
      stack.push(frame);
      if ((long) made * frames < (long) arrays * entered) {
        made++;
        int length = 1 << 10 + random.nextInt(11);
        long array = t.pass(200).born(frame, 10 * m + 2, "byte[]", length, length + 16);
        t.held(array, frame, operands[m], 10 * m + 2);
        t.held(array, frame, locals[m], 10 * m + 2);
        t.released(array, frame, operands[m]);
        t.pass(100).idle(array, frame, locals[m], 10 * m + 4);
        if (made % 50 == 0) {
          t.held(array, main, keep, 3);
        }
        living.add(array);
      }
      while (stack.size() > 1 && (stack.size() > DEPTH || random.nextInt(2) == 0)) {
        t.pass(200 + random.nextInt(500)).leave(stack.pop());
      }
      if (living.size() > 2_000) {
        t.collection(t.now(), t.now() + 900_000, false, 500_000_000, 40_000_000);
        t.pass(1_000_000);
        living.subList(0, 1_500).forEach(t::collected);
        living.subList(0, 1_500).clear();
      }
    }
    while (!stack.isEmpty()) {
      t.pass(500).leave(stack.pop());
    }
    return t.finished();
  }
}
