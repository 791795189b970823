package dev.holdfast.view.transport;

/** Calls again and again, on the JavaFX application thread. */
interface Ticker {

  /** Calls {@code tick} so many times a second from now on, in place of what it called before. */
  void start(double timesPerSecond, Runnable tick);

  void stop();
}
