package dev.holdfast.run.here;

/** What is done while the program stands. Called on the thread that waits for the program's end. */
public interface Standing {

  /** A thread stands at the birth that is event {@code birth}, which has been written. */
  void look(long birth);

  /** The same after a collection, with what the JVM says about what has outlived it. */
  void ask(long birth);
}
