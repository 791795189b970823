package dev.holdfast.run;

import dev.holdfast.probe.Recorder;
import dev.holdfast.trace.Trace;

import java.io.IOException;

/** Looks at a run while its program stands still, and tells what it sees. Used on the thread that waits for the program's end. */
final class Standstill {
  private static final int MORE_SNAPSHOTS = 20;

  private final Run run;
  private final Tape tape;
  private final Teller teller;

  Standstill(Run run, Tape tape, Teller teller) {
    this.run = run;
    this.tape = tape;
    this.teller = teller;
  }

  /** A thread stands at the birth that is event {@code birth}, which has been written. */
  void look(long birth) {
    try {
      Trace soFar = tape.snapshot();
      // another thread's event may be numbered before it but not be written yet: then the snapshot ends there
      for (int again = 0; Teller.lastSeq(soFar) < birth && again < MORE_SNAPSHOTS; again++) {
        soFar = tape.snapshot();
      }
      teller.paused(soFar);
    } catch (IOException e) {
      // nobody can see where it stands
      run.runOn();
    }
  }

  /** The same after a collection, with what the JVM says about what has outlived it. */
  void ask(long birth) {
    Recorder.ask();
    tape.findChains();
    look(birth);
  }
}
