package dev.holdfast.run.here;

import dev.holdfast.probe.Recorder;
import dev.holdfast.run.course.Reins;
import dev.holdfast.run.course.Teller;
import dev.holdfast.trace.Trace;

import java.io.IOException;

/** Looks at a run in this JVM while its program stands still, and tells what it sees. */
final class Standstill implements Standing {
  private static final int MORE_SNAPSHOTS = 20;

  private final Reins reins;
  private final LiveTape tape;
  private final Teller teller;

  Standstill(Reins reins, LiveTape tape, Teller teller) {
    this.reins = reins;
    this.tape = tape;
    this.teller = teller;
  }

  @Override
  public void look(long birth) {
    try {
      Trace soFar = tape.snapshot();
      // another thread's event may be numbered before it but not be written yet: then the snapshot ends there
      for (int again = 0; Teller.lastSeq(soFar) < birth && again < MORE_SNAPSHOTS; again++) {
        soFar = tape.snapshot();
      }
      teller.paused(soFar);
    } catch (IOException e) {
      // nobody can see where it stands
      reins.runOn();
    }
  }

  @Override
  public void ask(long birth) {
    Recorder.ask();
    tape.findChains();
    look(birth);
  }
}
