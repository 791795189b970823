package dev.holdfast.analysis;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.Variable;

import org.jspecify.annotations.Nullable;

/** Who holds an array. */
public sealed interface Holder {

  /** A place of a frame that refers to the array itself. {@code frame} is the frame's number, {@code depth} 0 for a thread's outermost frame. */
  record Direct(long frame, int depth, Method method, Variable variable) implements Holder {}

  /** A path through objects: from a place of a frame, or from a static field ({@code frame} 0, {@code method} null), along {@code path}. */
  record Path(long frame, int depth, @Nullable Method method, Variable root, String path) implements Holder {}

  /**
   * Something in code that is not recorded; known because recorded code saw the array again later, or because it survived a collection.
   * {@code thread}: where it was lost from sight.
   */
  record Outside(String thread) implements Holder {}

  /**
   * Something that nobody had the time to find among the objects; known because recorded code saw the array again later.
   *
   * @param last what it was held through when that was found last; null if it never was
   */
  record Untraced(@Nullable Path last) implements Holder {}
}
