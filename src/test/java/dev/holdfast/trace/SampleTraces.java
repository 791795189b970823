package dev.holdfast.trace;

import dev.holdfast.trace.TraceEvent.Origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Traces written by hand, as recordings of real runs give them. */
public final class SampleTraces {
  private SampleTraces() {
  }

  /** The exercise's original variant: peak 4 arrays held, 2 needed. */
  public static Trace original(int mb) {
    return new ExerciseTrace("original", "Original", mb).original().finished(18);
  }

  /** Peak 2 and 2. */
  public static Trace nested(int mb) {
    return new ExerciseTrace("nested", "Nested", mb).nested().finished(18);
  }

  /** Peak 2 and 2. */
  public static Trace reassigned(int mb) {
    return new ExerciseTrace("reassigned", "Reassigned", mb).reassigned().finished(18);
  }

  /** {@code whole}, of whose peak somebody guessed these bytes before it began. */
  public static Trace guessed(Trace whole, long... bytes) {
    RunInfo run = whole.run();
    RunInfo guessed = new RunInfo(run.variant(), run.sourceFile(), run.source(), run.dataBytes(), run.mode(),
        run.started(), run.nanos(), run.outcome(), run.result(), run.message(),
        Arrays.stream(bytes).mapToObj(Guess::new).toList());
    return new Trace(guessed, whole.methods(), whole.variables(), whole.threads(), whole.recorded(), whole.jvm());
  }

  /** The first {@code events} events of a run that goes on. */
  public static Trace running(Trace whole, int events) {
    List<TraceEvent.Recorded> first = whole.recorded().subList(0, events);
    long nanos = first.isEmpty() ? 0 : first.getLast().nanos();
    RunInfo run = whole.run();
    RunInfo running = new RunInfo(run.variant(), run.sourceFile(), run.source(), run.dataBytes(), run.mode(),
        run.started(), nanos, RunInfo.Outcome.RUNNING, null, "", run.guesses());
    return new Trace(running, whole.methods(), whole.variables(), whole.threads(), first,
        whole.jvm().stream().filter(e -> e.nanos() <= nanos).toList());
  }

  /** {@code whole}, which ended since an allocation failed. */
  public static Trace outOfMemory(Trace whole, OutOfMemory failed) {
    RunInfo run = whole.run();
    RunInfo ended = new RunInfo(run.variant(), run.sourceFile(), run.source(), run.dataBytes(), run.mode(),
        run.started(), run.nanos(), RunInfo.Outcome.OUT_OF_MEMORY, null, "", "OutOfMemoryError: Java heap space",
        run.guesses(), failed);
    return new Trace(ended, whole.methods(), whole.variables(), whole.threads(), whole.recorded(), whole.jvm());
  }

  /** The original where the heap has no room for the last of its arrays. */
  public static Trace withoutRoom(int mb, long maxHeapBytes) {
    Trace whole = original(mb);
    List<TraceEvent.Recorded> before = new ArrayList<>();
    for (TraceEvent.Recorded event : whole.recorded()) {
      if (event instanceof TraceEvent.Born born && born.array() == 5) {
        break;
      }
      before.add(event);
    }
    long nanos = before.getLast().nanos() + 300_000L * mb / 100;
    OutOfMemory failed = new OutOfMemory(nanos - 100_000L * mb / 100, mb * 1_000_000L + 16,
        List.of(new TraceEvent.StackLine("Original", "addScalar", 53)), maxHeapBytes, 1 << 20,
        maxHeapBytes - 7_000_000);
    RunInfo run = whole.run();
    RunInfo cut = new RunInfo(run.variant(), run.sourceFile(), run.source(), run.dataBytes(), run.mode(),
        run.started(), nanos, RunInfo.Outcome.OUT_OF_MEMORY, null, "");
    return outOfMemory(new Trace(cut, whole.methods(), whole.variables(), whole.threads(), before, whole.jvm().stream()
        .filter(event -> event.nanos() <= nanos).toList()), failed);
  }

  /** A run that has just begun. */
  public static Trace empty() {
    return new TraceBuilder().running();
  }

  /** {@code count} threads that each make an array, hand it to a helper and keep it to the end; all at the same time. */
  public static Trace threads(int count) {
    TraceBuilder t = new TraceBuilder();
    int work = t.method("Workers", "work", 10, 16);
    int fill = t.method("Workers", "fill", 20, 24);
    int stored = t.variable(work, Variable.Kind.OPERAND, "waiting to be stored in part", 11);
    int part = t.variable(work, Variable.Kind.LOCAL, "part", 11);
    int passed = t.variable(work, Variable.Kind.OPERAND, "waiting to become argument target of fill", 12);
    int target = t.variable(fill, Variable.Kind.ARGUMENT, "target", 20);
    long[] frames = new long[count];
    long[] arrays = new long[count];
    long[] inner = new long[count];
    for (int i = 0; i < count; i++) {
      long thread = 100 + i;
      t.thread(thread, "worker-" + (i + 1));
      frames[i] = t.pass(20_000).enter(work, 0, thread);
    }
    for (int i = 0; i < count; i++) {
      arrays[i] = t.pass(30_000).born(frames[i], 11, "int[]", 250_000, 1_000_016);
      t.held(arrays[i], frames[i], stored, 11);
      t.held(arrays[i], frames[i], part, 11);
      t.released(arrays[i], frames[i], stored);
      t.held(arrays[i], frames[i], passed, 12);
      inner[i] = t.pass(2_000).enter(fill, frames[i]);
      t.held(arrays[i], inner[i], target, 20);
      t.released(arrays[i], frames[i], passed);
    }
    for (int i = 0; i < count; i++) {
      t.pass(25_000).leave(inner[i]);
      t.pass(400_000 / count).idle(arrays[i], frames[i], part, 14);
    }
    for (int i = count - 1; i >= 0; i--) {
      t.pass(10_000).leave(frames[i]);
    }
    return t.finished();
  }

  /** Arrays that have no variable of their own: in a list, in a static map, in a library's cache, and one whose walk was given up. */
  public static Trace objects() {
    TraceBuilder t = new TraceBuilder();
    int main = t.method("Gallery", "main", 8, 30);
    int parts = t.variable(main, Variable.Kind.LOCAL, "parts", 9);
    int cache = t.variable(0, Variable.Kind.STATIC_FIELD, "Cache.entries", -1);
    int given = t.variable(main, Variable.Kind.CALL_ARGUMENT, "argument of List.add", 11);
    int last = t.variable(main, Variable.Kind.LOCAL, "last", 22);
    long frame = t.enter(main, 0);
    long[] pictures = new long[5];
    for (int i = 0; i < 5; i++) {
      pictures[i] = t.pass(2_000_000).born(frame, 11, "byte[]", 4_000_000, 4_000_016);
      t.held(pictures[i], frame, given, 11);
      t.pass(1_000).released(pictures[i], frame, given);
      if (i == 3) {
        t.pass(5_000).untraced(pictures[3]);
      } else {
        boolean inList = i < 2;
        t.pass(5_000).reached(pictures[i], inList ? frame : 0, inList ? parts : cache,
            inList ? ".elementData[" + i + "]" : ".table[" + i + "].value", true);
      }
    }
    long copy = t.pass(1_000_000).born(frame, 20, new Origin.ResultOf("Arrays.copyOf"), "byte[]", 2_000_000,
        2_000_016);
    t.held(copy, frame, last, 20);
    t.reached(pictures[0], frame, parts, ".elementData[0]", false);
    t.unreached(pictures[1]);
    t.pass(500_000).collection(t.now(), t.now() + 800_000, true, 24_000_000, 18_000_000);
    t.pass(900_000).collected(pictures[1]);
    t.pass(3_000_000).held(pictures[4], frame, given, 24);
    t.unreached(pictures[4]);
    t.pass(400_000).released(pictures[4], frame, given);
    t.pass(2_000_000).leave(frame);
    return t.finished();
  }

  /** A long run for measuring: frames nested up to 12 deep, arrays of a few kilobytes to a megabyte spread over them. */
  public static Trace large(int frames, int arrays) {
    return LargeTrace.of(frames, arrays);
  }

  /** The smallest trace with a deep stack: each frame calls the next, the innermost makes an array that all return. */
  public static Trace deep(int depth) {
    TraceBuilder t = new TraceBuilder();
    int method = t.method("Deep", "down", 5, 9);
    int made = t.variable(method, Variable.Kind.OPERAND, "waiting to be returned", 7);
    List<Long> stack = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      stack.add(t.pass(1_000).enter(method, stack.isEmpty() ? 0 : stack.getLast()));
    }
    long array = t.pass(1_000).born(stack.getLast(), 1_000_016);
    for (long frame : stack.reversed()) {
      t.held(array, frame, made, 7);
      t.pass(1_000).leave(frame);
    }
    return t.finished();
  }
}
