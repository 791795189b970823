package dev.holdfast.analysis;

import dev.holdfast.trace.Method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A frame while its events are being read: what becomes a {@link Frame}, and which of its places hold what at this point. */
final class OpenFrame {
  /** Stands for the frame of static fields, number 0: outside every thread's stack. */
  static final int NO_DEPTH = -1;

  final long id;
  final @Nullable OpenFrame parent;
  final int depth;
  final long thread;
  final Method method;
  final long enterSeq;
  final long startNanos;
  /** Number of the last {@link ThreadPosition#breakSeq break} on its thread before it was entered. */
  final long seqBeforeEntry;
  long leaveSeq = Hold.NEVER;
  long endNanos = Hold.NEVER;
  /** When its thread went on with something else: until then it may not quite be gone. */
  long goneNanos = Hold.NEVER;
  boolean thrown;
  int childCount;
  /** The finished ones: filled at the very end. */
  List<Frame> children = List.of();
  List<Long> births = List.of();
  /** What the call that it makes, into code that is not recorded, has passed on to recorded code: until it goes on itself. */
  final List<OpenLife> lent = new ArrayList<>(0);
  /** What was passed to it by such code below which nothing is recorded. */
  final List<OpenLife> given = new ArrayList<>(0);
  private Map<Integer, OpenHold> places = Map.of();
  private Set<OpenHold> paths = Set.of();

  OpenFrame(long id, @Nullable OpenFrame parent, int depth, long thread, Method method, long enterSeq, long startNanos,
      long seqBeforeEntry) {
    this.id = id;
    this.parent = parent;
    this.depth = depth;
    this.thread = thread;
    this.method = method;
    this.enterSeq = enterSeq;
    this.startNanos = startNanos;
    this.seqBeforeEntry = seqBeforeEntry;
  }

  void addBirth(long array) {
    if (births.isEmpty()) {
      births = new ArrayList<>(2);
    }
    births.add(array);
  }

  boolean isLeft() {
    return leaveSeq != Hold.NEVER;
  }

  @Nullable
  OpenHold at(int variable) {
    return places.get(variable);
  }

  void put(int variable, OpenHold hold) {
    if (places.isEmpty()) {
      places = new HashMap<>(4);
    }
    places.put(variable, hold);
  }

  /** Forgets {@code hold} if the place holds it still. */
  void remove(int variable, OpenHold hold) {
    if (places.get(variable) == hold) {
      places.remove(variable);
    }
  }

  void addPath(OpenHold hold) {
    if (paths.isEmpty()) {
      paths = new HashSet<>(4);
    }
    paths.add(hold);
  }

  void removePath(OpenHold hold) {
    if (!paths.isEmpty()) {
      paths.remove(hold);
    }
  }

  /** Everything held from this frame; forgets it. */
  List<OpenHold> takeAll() {
    if (places.isEmpty() && paths.isEmpty()) {
      return List.of();
    }
    List<OpenHold> all = new ArrayList<>(places.values());
    all.addAll(paths);
    places = Map.of();
    paths = Set.of();
    return all;
  }
}
