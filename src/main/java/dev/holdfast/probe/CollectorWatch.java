package dev.holdfast.probe;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/** Says which arrays the garbage collector has freed, as that becomes known, and asks it. */
final class CollectorWatch {
  private static final long PATIENCE_MILLIS = 200;

  private final Run run;

  CollectorWatch(Run run) {
    this.run = run;
  }

  /** Waits for arrays to be collected and says so, on a thread of its own, until the run is over. */
  void start() {
    ThreadGroup ours = Thread.currentThread().getThreadGroup();
    while (ours.getParent() != null) {
      ours = ours.getParent();
    }
    // not in the program's: what it interrupts or counts is its own
    Thread watch = new Thread(ours, this::watch, "holdfast-collected");
    watch.setDaemon(true);
    watch.start();
  }

  private void watch() {
    run.observe();
    Reference<?> gone = null;
    var crowding = new Crowding(run.arrays);
    while (run.active) {
      try {
        if (gone == null) {
          gone = run.arrays.queue().remove(PATIENCE_MILLIS);
        }
        if (gone instanceof ArrayRef array) {
          gone(array);
        }
        gone = null;
        if (crowding.isTooMuch()) {
          run.giveUp(new OutOfMemoryError("GC overhead"));
        }
      } catch (InterruptedException stop) {
        return;
      } catch (OutOfMemoryError e) {
        // the program has taken all, and may let go of it: said then
        FullHeap.rest();
      }
    }
  }

  /** Collects garbage and says which arrays survived and which did not. Called without any lock and without a reference to an array on the stack. */
  synchronized void ask() {
    run.brevity.tellAll();
    System.gc();
    run.asked();
    List<ArrayRef> gone = new ArrayList<>();
    run.arrays.forEach(array -> {
      if (array.refersTo(null)) {
        gone.add(array);
      }
    });
    gone.forEach(this::gone);
  }

  /** Said once of each array, and of all that one question found gone together. */
  private synchronized void gone(ArrayRef array) {
    if (!run.active || array.gone) {
      return;
    }
    run.collected(array);
    array.gone = true;
    run.arrays.remove(array);
    if (array.escaped) {
      run.escapedArrays.decrementAndGet();
    }
  }
}
