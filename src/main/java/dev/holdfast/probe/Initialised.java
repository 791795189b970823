package dev.holdfast.probe;

import java.lang.ref.WeakReference;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The arrays that a program's static initialisers made before the run, when it was warmed up: classes are initialised once, and what their
 * static fields lead to belongs to the program as much as what it makes itself.
 */
public final class Initialised {
  private final Queue<Earlier> made = new ConcurrentLinkedQueue<>();
  private final ClassLoader loader;

  private Initialised(ClassLoader loader) {
    this.loader = loader;
  }

  /** What is done before the run. */
  @FunctionalInterface
  public interface Doing<E extends Exception> {
    void go() throws E;
  }

  private record Earlier(WeakReference<Object> array, Site site, String detail) {}

  /** Arrays that are there although the program's run has not begun, and that no initialiser made: calls before the run left them. */
  record Left(long arrays, long bytes) {}

  /**
   * Does something that initialises classes. What a recording that is running gets of it belongs to no run.
   *
   * @param loader the program's
   * @throws IllegalStateException if a run has begun and not ended
   */
  public static <E extends Exception> Initialised by(ClassLoader loader, Doing<E> doing) throws E {
    Initialised made = new Initialised(loader);
    Run run = new Run(null, Brevity.OFTEN, made);
    Recorder.aside(run);
    try {
      doing.go();
    } finally {
      Recorder.asideNoLonger(run);
    }
    return made;
  }

  /** Remembers a newborn if a static initialiser, or what it called, has made it. */
  void born(Object array, Frame frame, Site site, String detail) {
    for (Frame in = frame; in != null; in = in.parent) {
      if (in.method != null && in.method.isInitializer()) {
        made.add(new Earlier(new WeakReference<>(array), site, detail));
        return;
      }
    }
  }

  /** How much is there now of arrays that no initialiser made, in arrays of {@link WalkBudget#LARGE_BYTES} and more. */
  public long leftBytes() {
    Set<Object> there = new Run(null, Brevity.OFTEN).walk.fromStaticFields(loader);
    made.forEach(earlier -> there.remove(earlier.array.get()));
    return left(there).bytes;
  }

  /** Writes what is left of it as the first of a run that has not begun yet. */
  void tell(Run run) {
    Set<Object> there = run.walk.fromStaticFields(loader);
    Map<Object, Boolean> told = new IdentityHashMap<>();
    for (Earlier earlier : made) {
      Object array = earlier.array.get();
      if (array != null && there.contains(array) && told.put(array, true) == null) {
        run.bornBefore(run.arrays.findOrAdd(array, new boolean[1]), array, earlier.site, earlier.detail);
      }
    }
    if (!told.isEmpty()) {
      run.walk.go();
    }
    told.keySet().forEach(there::remove);
    Left left = left(there);
    if (left.arrays > 0) {
      run.leftBefore(left);
    }
  }

  private static Left left(Set<Object> objects) {
    long arrays = 0;
    long bytes = 0;
    for (Object object : objects) {
      long size = object.getClass().isArray() ? Sizes.ofArray(object) : 0;
      if (size >= WalkBudget.LARGE_BYTES) {
        arrays++;
        bytes += size;
      }
    }
    return new Left(arrays, bytes);
  }
}
