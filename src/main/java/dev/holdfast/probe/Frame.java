package dev.holdfast.probe;

import java.lang.ref.WeakReference;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The shadow of one activation of a recorded method: what each local variable and operand holds, weakly. It is used
 * again for a later activation at the same depth. Guarded by its {@link ThreadShadow}.
 *
 * <p>Instrumented code finds it by its thread and its method. Kept in a local variable of the code it would be one more that lives through
 * every loop, which costs HotSpot's C2 3 % more time for each loop that it compiles, and a short run is mostly waiting for C2.
 */
final class Frame {
  /** Number of the call's {@link Site} that the method is at, -1 before the first. */
  int call = -1;

  final ThreadShadow shadow;
  /** How many frames of its thread are below it. */
  final int depth;
  final @Nullable Frame parent;
  /** Its number in the recording; 0 while the recording does not tell of it, see {@link Brevity}. */
  long id;
  Sites.@Nullable MethodEntry method;
  /** Whether the recorded frame below called it without other code in between. */
  boolean direct;
  /** What each slot refers to: an {@link ArrayRef}, another weak reference, or null. */
  @Nullable
  WeakReference<Object>[] refs = newRefs(0);
  int[] variables = new int[0];
  boolean[] idle = new boolean[0];
  /** Which slots hold an array without the recording telling of it. */
  boolean[] untold = new boolean[0];
  /** How many births its thread had reported when it began. */
  long birthsBefore;

  Frame(ThreadShadow shadow, @Nullable Frame parent) {
    this.shadow = shadow;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.parent = parent;
  }

  void begin(Sites.MethodEntry newMethod, boolean calledDirectly) {
    id = 0;
    birthsBefore = shadow.births;
    method = newMethod;
    direct = calledDirectly;
    call = -1;
    if (refs.length < newMethod.slots()) {
      int size = Math.max(newMethod.slots(), 8);
      refs = newRefs(size);
      variables = new int[size];
      idle = new boolean[size];
      untold = new boolean[size];
    } else {
      Arrays.fill(refs, null);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of a generic type
  private static @Nullable WeakReference<Object>[] newRefs(int size) {
    return new WeakReference[size];
  }
}
