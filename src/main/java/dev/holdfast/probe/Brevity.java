package dev.holdfast.probe;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the recording leaves out. A call for each element of an array is millions of calls that change nothing, and each would be six events.
 * After {@link #OFTEN} times the same
 * <ul>
 * <li>a call of a method that brings no array forth is told only when it does, or when something else is to be told of it;
 * <li>a place that holds an array which another place needs as well, by what was told last, is told only if somebody looks meanwhile: before a
 * birth, a walk, a question to the collector, and before the other place lets go.
 * </ul>
 * So what is told of every array is true at each of these moments, as it would be without.
 *
 * <p>Counts are kept without a lock: one too few now and then does no harm.
 */
final class Brevity {
  /** Times after which the same is left out, unless told otherwise. */
  static final int OFTEN = 1000;

  private final Run run;
  private final int often;
  private int[] visits = new int[1024];
  private int[] quietCalls = new int[64];

  Brevity(Run run, int often) {
    this.run = run;
    this.often = often;
  }

  /** Counts a visit of a site; whether it was visited often. */
  boolean isOften(int site) {
    int[] counts = visits;
    if (site >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(site + 1, counts.length * 2));
      visits = counts;
    }
    return counts[site] >= often || counts[site]++ >= often;
  }

  /** Whether the method was called often since it last brought forth an array. */
  boolean isQuiet(Sites.MethodEntry method) {
    int[] counts = quietCalls;
    return method.id() < counts.length && counts[method.id()] >= often;
  }

  /** Counts a call that is over. */
  void left(Frame frame) {
    int method = frame.method.id();
    int[] counts = quietCalls;
    if (method >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(method + 1, counts.length * 2));
      quietCalls = counts;
    }
    if (frame.id == 0) {
      leftOut(frame.shadow, method);
    }
    if (frame.birthsBefore != frame.shadow.births) {
      counts[method] = 0;
    } else if (counts[method] < often) {
      counts[method]++;
    }
  }

  private static void leftOut(ThreadShadow shadow, int method) {
    if (method >= shadow.callsLeftOut.length) {
      shadow.callsLeftOut = Arrays.copyOf(shadow.callsLeftOut, Math.max(method + 1, shadow.callsLeftOut.length * 2));
    }
    shadow.callsLeftOut[method]++;
  }

  /** Whether the recording says of some place that it needs the array. */
  static boolean isCovered(ArrayRef array) {
    return array.told.get() > 0 || array.verdict == ArrayRef.Verdict.REACHED && array.reachedNeeded;
  }

  /** A place that the recording tells of as needed lets go of the array or needs it no longer, as is about to be told. */
  static void uncover(ThreadShadow shadow, ArrayRef array) {
    array.told.decrementAndGet();
    if (array.untold.get() > 0 && !isCovered(array)) {
      tell(shadow);
      shadow.othersToTell = array.untold.get() > 0; // at once when this shadow is no longer locked
    }
  }

  /** Leaves out that a slot, already filled, holds the array. */
  static void leaveOut(Frame frame, int slot, ArrayRef array) {
    frame.untold[slot] = true;
    frame.shadow.untold++;
    array.untold.incrementAndGet();
  }

  /** A slot of which nothing was told lets go of the array. */
  static void forget(Frame frame, int slot, ArrayRef array) {
    frame.untold[slot] = false;
    frame.shadow.untold--;
    array.untold.decrementAndGet();
  }

  /** The same for what is on its way to the frame that called. */
  static void leaveOutInFlight(ThreadShadow shadow, ArrayRef array) {
    shadow.inFlightUntold = true;
    shadow.untold++;
    array.untold.incrementAndGet();
  }

  static void forgetInFlight(ThreadShadow shadow, ArrayRef array) {
    shadow.inFlightUntold = false;
    shadow.untold--;
    array.untold.decrementAndGet();
  }

  /** Tells of every place of the thread that was left out. The shadow is locked. */
  static void tell(ThreadShadow shadow) {
    if (shadow.untold == 0) {
      return;
    }
    for (int depth = 0; depth < shadow.depth; depth++) {
      Frame frame = shadow.frames.get(depth);
      for (int slot = 0; slot < frame.method.slots(); slot++) {
        if (frame.untold[slot] && frame.refs[slot] instanceof ArrayRef array) {
          forget(frame, slot, array);
          tell(frame, slot, array, -1);
        }
      }
    }
    if (shadow.inFlightUntold && shadow.inFlight instanceof ArrayRef array) {
      forgetInFlight(shadow, array);
      tellInFlight(shadow, array);
    }
  }

  /** Tells what a slot holds, and how. */
  static void tell(Frame frame, int slot, ArrayRef array, int line) {
    Run run = frame.shadow.run;
    run.tell(frame);
    run.held(array, frame.id, frame.variables[slot], line);
    if (frame.idle[slot]) {
      run.idle(array, frame.id, frame.variables[slot], line);
    } else {
      array.told.incrementAndGet();
    }
  }

  /** Tells that a result is on its way to the frame that called. */
  static void tellInFlight(ThreadShadow shadow, ArrayRef array) {
    Frame receiver = shadow.frames.get(shadow.inFlightDepth);
    shadow.run.tell(receiver);
    array.told.incrementAndGet();
    shadow.run.held(array, receiver.id, shadow.inFlightVariable, -1);
  }

  /** Tells how many calls have been left out. */
  void tellCallsLeftOut() {
    Map<Integer, Long> calls = new TreeMap<>();
    for (ThreadShadow shadow : run.threads) {
      synchronized (shadow) {
        for (int method = 0; method < shadow.callsLeftOut.length; method++) {
          if (shadow.callsLeftOut[method] > 0) {
            calls.merge(method, shadow.callsLeftOut[method], Long::sum);
          }
        }
      }
    }
    calls.forEach(run::callsLeftOut);
  }

  /** Tells of everything that was left out, of every thread. No shadow may be locked. */
  void tellAll() {
    for (ThreadShadow shadow : run.threads) {
      if (shadow.untold > 0) {
        synchronized (shadow) {
          tell(shadow);
        }
      }
    }
  }
}
