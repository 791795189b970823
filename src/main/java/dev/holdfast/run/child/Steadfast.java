package dev.holdfast.run.child;

/** A thread of ours beside a program that may interrupt every thread it finds: this one does not mind. */
final class Steadfast extends Thread {
  Steadfast(String name, Runnable task) {
    super(null, task, name);
  }

  @Override
  public void interrupt() {
    // whoever wants it to end tells it so
  }
}
