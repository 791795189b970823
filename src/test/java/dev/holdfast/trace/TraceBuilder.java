package dev.holdfast.trace;

import dev.holdfast.trace.TraceEvent.Asked;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Collected;
import dev.holdfast.trace.TraceEvent.Collection;
import dev.holdfast.trace.TraceEvent.Entered;
import dev.holdfast.trace.TraceEvent.HeapUsed;
import dev.holdfast.trace.TraceEvent.Held;
import dev.holdfast.trace.TraceEvent.Idle;
import dev.holdfast.trace.TraceEvent.Left;
import dev.holdfast.trace.TraceEvent.Origin;
import dev.holdfast.trace.TraceEvent.Reached;
import dev.holdfast.trace.TraceEvent.Released;
import dev.holdfast.trace.TraceEvent.StackLine;
import dev.holdfast.trace.TraceEvent.Unreached;
import dev.holdfast.trace.TraceEvent.Untraced;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes traces by hand. Every event takes the next sequence number, from 1, and the clock's time; {@link #at} and {@link #pass}
 * move the clock, nothing else does.
 */
public final class TraceBuilder {
  /** The thread of everything unless {@link #thread} says otherwise. */
  public static final long MAIN = 31;

  private final Map<Integer, Method> methods = new HashMap<>();
  private final Map<Integer, Variable> variables = new HashMap<>();
  private final Map<Long, String> threads = new HashMap<>(Map.of(MAIN, "holdfast-run"));
  private final List<TraceEvent.Recorded> recorded = new ArrayList<>();
  private final List<TraceEvent> jvm = new ArrayList<>();
  private final Map<Long, Integer> frameMethods = new HashMap<>();
  private final Map<Long, Long> frameParents = new HashMap<>();
  private final Map<Long, Long> frameThreads = new HashMap<>();
  private long seq;
  private long nanos;
  private long frames;
  private long arrays;
  private String variant = "sample";
  private String sourceFile = "";
  private String source = "";
  private long dataBytes;
  private String mode = "interpreted";

  public TraceBuilder run(String name, String file, String text, long bytes) {
    variant = name;
    sourceFile = file;
    source = text;
    dataBytes = bytes;
    return this;
  }

  public TraceBuilder mode(String word) {
    mode = word;
    return this;
  }

  public TraceBuilder at(long instantNanos) {
    nanos = instantNanos;
    return this;
  }

  public TraceBuilder pass(long moreNanos) {
    nanos += moreNanos;
    return this;
  }

  public long now() {
    return nanos;
  }

  public int method(String className, String name, int firstLine, int lastLine) {
    int id = methods.size() + 1;
    methods.put(id, new Method(id, className, name, "()V", className + ".java", firstLine, lastLine));
    return id;
  }

  public int variable(int method, Variable.Kind kind, String name, int line) {
    int id = variables.size() + 1;
    variables.put(id, new Variable(id, method, kind, name, line));
    return id;
  }

  public void thread(long id, String name) {
    threads.put(id, name);
  }

  public long enter(int method, long parent) {
    return enter(method, parent, parent == 0 ? MAIN : frameThreads.get(parent));
  }

  public long enter(int method, long parent, long thread) {
    long frame = ++frames;
    frameMethods.put(frame, method);
    frameParents.put(frame, parent);
    frameThreads.put(frame, thread);
    recorded.add(new Entered(++seq, nanos, frame, parent, thread, method));
    return frame;
  }

  public void leave(long frame) {
    recorded.add(new Left(++seq, nanos, frame, false));
  }

  public void leaveThrown(long frame) {
    recorded.add(new Left(++seq, nanos, frame, true));
  }

  public long born(long frame, int line, String typeName, int length, long sizeBytes) {
    return born(frame, line, new Origin.Made("new " + typeName), typeName, length, sizeBytes);
  }

  public long born(long frame, int line, Origin origin, String typeName, int length, long sizeBytes) {
    long array = ++arrays;
    List<StackLine> stack = new ArrayList<>();
    for (long f = frame; f != 0; f = frameParents.get(f)) {
      Method method = methods.get(frameMethods.get(f));
      stack.add(new StackLine(method.className(), method.name(), f == frame ? line : method.lastLine()));
    }
    recorded.add(new Born(++seq, nanos, array, frameThreads.getOrDefault(frame, MAIN), frame,
        frameMethods.getOrDefault(frame, 0), line, origin, typeName, length, sizeBytes, stack));
    return array;
  }

  /** A {@code byte[]} whose object takes {@code sizeBytes}. */
  public long born(long frame, long sizeBytes) {
    return born(frame, -1, "byte[]", (int) sizeBytes - 16, sizeBytes);
  }

  public void held(long array, long frame, int variable) {
    held(array, frame, variable, -1);
  }

  public void held(long array, long frame, int variable, int line) {
    recorded.add(new Held(++seq, nanos, array, frame, variable, line));
  }

  public void idle(long array, long frame, int variable) {
    idle(array, frame, variable, -1);
  }

  public void idle(long array, long frame, int variable, int line) {
    recorded.add(new Idle(++seq, nanos, array, frame, variable, line));
  }

  public void released(long array, long frame, int variable) {
    recorded.add(new Released(++seq, nanos, array, frame, variable, -1));
  }

  public void reached(long array, long frame, int variable, String path, boolean needed) {
    recorded.add(new Reached(++seq, nanos, array, frame, variable, path, needed));
  }

  public void unreached(long array) {
    recorded.add(new Unreached(++seq, nanos, array, false));
  }

  public void weaklyReached(long array) {
    recorded.add(new Unreached(++seq, nanos, array, true));
  }

  public void untraced(long array) {
    recorded.add(new Untraced(++seq, nanos, array));
  }

  public void collected(long array) {
    recorded.add(new Collected(++seq, nanos, array));
  }

  public void asked(Long... survivors) {
    recorded.add(new Asked(++seq, nanos, List.of(survivors)));
  }

  /** {@code chains}: what the JVM says of some of them. */
  public void askedWithChains(List<Long> survivors, Chain... chains) {
    recorded.add(new Asked(++seq, nanos, survivors, List.of(chains)));
  }

  public void collection(long fromNanos, long toNanos, boolean full, long beforeBytes, long afterBytes) {
    jvm.add(new Collection(fromNanos, toNanos, jvm.size() + 1, full ? "G1Full" : "G1New",
        full ? "System.gc()" : "G1 Humongous Allocation", full, beforeBytes, afterBytes));
  }

  public void heap(long usedBytes, long committedBytes) {
    jvm.add(new HeapUsed(nanos, usedBytes, committedBytes));
  }

  /** Number of the event written last. */
  public long seq() {
    return seq;
  }

  public Trace finished(Integer result) {
    return build(RunInfo.Outcome.FINISHED, result);
  }

  public Trace finished() {
    return build(RunInfo.Outcome.FINISHED, null);
  }

  public Trace running() {
    return build(RunInfo.Outcome.RUNNING, null);
  }

  public Trace build(RunInfo.Outcome outcome, Integer result) {
    RunInfo run = new RunInfo(variant, sourceFile, source, dataBytes, mode,
        Instant.parse("2026-01-01T12:00:00Z"), nanos, outcome, result, "");
    return new Trace(run, methods, variables, threads, recorded, jvm);
  }
}
