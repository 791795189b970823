package dev.holdfast.run.course;

/** How a program that is under way is led from outside. Any thread. */
public interface Reins {

  /** How many of its threads stand at a birth. */
  int standing();

  /** Lets the thread go that has stood longest; nothing if none stands. */
  void letOneGo();

  /** Lets all threads go; none will stand again. */
  void runOn();

  /** Has the collector asked while threads stand. */
  void ask();

  /** Has it end soon. */
  void cancel();
}
