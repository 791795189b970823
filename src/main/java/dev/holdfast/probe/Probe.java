package dev.holdfast.probe;

import java.lang.ref.WeakReference;

import org.jspecify.annotations.Nullable;

/**
 * The hooks that instrumented code calls, each with a number that says where. None keeps an array alive or runs code of the
 * program, and none throws unless the run was cancelled; outside a run they return at once.
 */
public final class Probe {
  static volatile @Nullable Run current;
  private static final ThreadLocal<ThreadShadow> SHADOW = new ThreadLocal<>();

  private Probe() {
  }

  /** A recorded method begins. */
  public static void enter(int method) {
    Run run = current;
    if (run == null || !isActive(run)) {
      return;
    }
    ThreadShadow shadow = SHADOW.get();
    if (shadow != null) {
      StackRoom.check(shadow.depth);
    }
    try {
      shadow = shadow(run);
      synchronized (shadow) {
        enter(run, shadow, Sites.method(method));
      }
    } catch (Throwable failure) {
      run.failed(failure);
    }
  }

  private static ThreadShadow shadow(Run run) {
    ThreadShadow shadow = SHADOW.get();
    if (shadow == null || shadow.run != run) {
      shadow = new ThreadShadow(run, Thread.currentThread());
      SHADOW.set(shadow);
      run.threads.add(shadow);
    }
    return shadow;
  }

  private static void enter(Run run, ThreadShadow shadow, Sites.MethodEntry method) {
    Frame caller = shadow.top();
    boolean direct = false;
    if (caller != null && caller.call >= 0) {
      Site.Call call = Sites.site(caller.call).call();
      direct = call != null && call.key() == method.key();
      if (!direct && call != null) {
        Slots.passedOnByLambda(caller, call);
      }
    }
    Slots.landed(run, shadow);
    Frame frame = shadow.push();
    frame.begin(method, direct);
    if (!run.brevity.isQuiet(method)) {
      run.tell(frame);
    }
    if (caller == null && run.entryFrame == 0 && !method.isInitializer()) {
      run.entryFrame = frame.id;
    }
  }

  /** Just before a call. */
  public static void calls(int site) {
    ThreadShadow shadow = SHADOW.get();
    if (shadow != null) {
      Frame frame = shadow.newestOf(Sites.site(site).method());
      if (frame != null) {
        frame.call = site;
      }
    }
  }

  /** At a point where no reference is passed. */
  public static void at(int site) {
    ThreadShadow shadow = SHADOW.get();
    if (shadow == null || !isActive(shadow.run)) {
      return;
    }
    Site here = Sites.site(site);
    try {
      synchronized (shadow) {
        Slots.perform(shadow, here, site, null);
      }
      settle(shadow, here);
    } catch (Throwable failure) {
      shadow.run.failed(failure);
    }
    pauseAt(shadow, here);
  }

  /** At a point where {@code reference} is on the stack, just stored, or about to be. */
  public static void at(@Nullable Object reference, int site) {
    ThreadShadow shadow = SHADOW.get();
    if (shadow == null || !isActive(shadow.run)) {
      return;
    }
    Site here = Sites.site(site);
    try {
      if (here.fresh()) {
        if (reference != null && Sizes.ofArray(reference) >= WalkBudget.LARGE_BYTES) {
          shadow.run.reserve.look();
        }
        shadow.run.brevity.tellAll();
      }
      synchronized (shadow) {
        Slots.perform(shadow, here, site, reference);
      }
      // an interpreter would keep it for us while the collector is asked
      reference = null;
      settle(shadow, here);
    } catch (Throwable failure) {
      shadow.run.failed(failure);
    }
    pauseAt(shadow, here);
  }

  private static boolean isActive(Run run) {
    if (run.stopped) {
      throw new Stopped();
    }
    return run.active;
  }

  /** The method returns nothing or a primitive. */
  public static void leave(int method) {
    leave(null, method, false);
  }

  /** The method returns {@code reference}. */
  public static void leave(@Nullable Object reference, int method) {
    leave(reference, method, false);
    // as above
    reference = null;
    pauseAfter();
  }

  /** The method is left by an exception. */
  public static void thrown(Throwable exception, int method) {
    leave(exception, method, true);
  }

  private static void leave(@Nullable Object reference, int method, boolean thrown) {
    ThreadShadow shadow = SHADOW.get();
    if (shadow == null || !shadow.run.active) {
      return;
    }
    try {
      synchronized (shadow) {
        Slots.leave(shadow, method, reference, thrown);
      }
      settle(shadow);
    } catch (Throwable failure) {
      shadow.run.failed(failure);
    }
  }

  /** An array was seen for the first time when a method returned it. */
  private static void pauseAfter() {
    ThreadShadow shadow = SHADOW.get();
    if (shadow != null && shadow.pauseSeq != 0) {
      pause(shadow);
    }
  }

  private static void pauseAt(ThreadShadow shadow, Site site) {
    if (shadow.pauseSeq != 0 && !site.isFollowed()) {
      pause(shadow);
      isActive(shadow.run);
    }
  }

  /** After a hook that reported a birth: everything is written, no lock is held, nothing of ours refers to the array. */
  private static void pause(ThreadShadow shadow) {
    Run run = shadow.run;
    long seq = shadow.pauseSeq;
    shadow.pauseSeq = 0;
    Gate gate = run.gate;
    if (gate == null || !run.active) {
      return;
    }
    try {
      gate.stand(seq);
    } catch (Throwable failure) {
      run.failed(failure);
    }
  }

  /** A static field of a class under record was written: from now on it is a place where walks begin. */
  public static void staticField(Class<?> owner, int site) {
    Statics.remember(owner, Sites.site(site));
  }

  /** After a hook's work is done and its locks are free: the walk that it asked for, and the collector if it is the judge. */
  private static void settle(ThreadShadow shadow, Site site) {
    if (site.isFollowed()) {
      return;
    }
    settle(shadow);
    Run run = shadow.run;
    if (run.asking || shadow.askDue) {
      shadow.askDue = false;
      run.collector.ask();
    }
  }

  private static void settle(ThreadShadow shadow) {
    Run run = shadow.run;
    if (shadow.othersToTell) {
      shadow.othersToTell = false;
      run.brevity.tellAll();
    }
    run.walk.settle(shadow);
  }

  /** The program is about to end the JVM without a word. */
  public static void halting(int status) {
    try {
      Recorder.halting(status);
    } catch (Throwable failure) {
      // it ends anyway
    }
  }

  /** Forgets this thread's shadow, so that nothing of a run stays behind. */
  static void forget() {
    SHADOW.remove();
  }

  /** A reference to a thing that is not a watched array. */
  static WeakReference<Object> weak(Object object) {
    return new WeakReference<>(object);
  }
}
