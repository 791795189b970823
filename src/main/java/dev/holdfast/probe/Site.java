package dev.holdfast.probe;

import org.jspecify.annotations.Nullable;

/**
 * What the probe is to do at one point of a method, in order. Slots of a frame are its local variables, then the entries of its operand
 * stack from the bottom.
 *
 * @param method number of the method
 * @param line source line, -1 if unknown
 * @param actions {@link #WIDTH} numbers an action: what, slot, variable, other
 * @param origin for {@link #BORN}: {@code made}, {@code result} or {@code received}
 * @param detail for {@link #BORN}: {@code new byte[]}, {@code Arrays.copyOf}
 * @param fresh for {@link #BORN}: nobody but the receiver can know the newborn
 * @param call for a call: what is called
 */
public record Site(int method, int line, int[] actions, String origin, String detail, boolean fresh,
    @Nullable Call call) {
  /** Numbers per action. */
  public static final int WIDTH = 4;

  /** {@code slot} now holds the reference passed, as {@code variable}. */
  public static final int SET = 1;
  /** {@code slot} now holds what slot {@code other} holds, as {@code variable}. */
  public static final int COPY = 2;
  /** {@code slot} holds nothing any more. */
  public static final int CLEAR = 3;
  /** {@code slot} will not be read again before it is written. */
  public static final int IDLE = 4;
  /** If {@code slot} is held as variable {@code other}, it is from now on {@code variable}. */
  public static final int RENAME = 5;
  /** The reference passed is a newborn array, or one seen for the first time; followed by {@link #SET}. */
  public static final int BORN = 6;
  /** The reference passed may be held through objects from now on. */
  public static final int ESCAPE = 7;
  /** All slots from {@code slot} upwards hold nothing any more. */
  public static final int CLEAR_FROM = 8;
  /** The arguments have arrived: the caller's operands that carried them are gone. */
  public static final int ARRIVED = 9;
  /** As {@link #ESCAPE}, for what {@code slot} holds. */
  public static final int ESCAPE_SLOT = 10;
  /** The constructor's receiver is passed: the caller's operand that waits for it holds it too. */
  public static final int RECEIVER = 11;
  /** Nothing: another site follows at once, and only then is it a moment to look at the whole. The last action, if at all. */
  public static final int FOLLOWED = 12;

  /** Whether another site follows at once. */
  boolean isFollowed() {
    return actions.length >= WIDTH && actions[actions.length - WIDTH] == FOLLOWED;
  }

  /**
   * A call instruction.
   *
   * @param key number of the callee's name and descriptor; an entered method with the same key was called directly
   * @param firstArgument slot of the first argument's operand
   * @param endArgument slot after the last one's
   * @param newSlot slot of the operand that waits for a constructor's receiver, -1 for none
   * @param newVariable its variable
   */
  public record Call(int key, int firstArgument, int endArgument, int newSlot, int newVariable) {}
}
