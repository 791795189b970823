package dev.holdfast.probe;

import java.lang.ref.WeakReference;

import org.jspecify.annotations.Nullable;

/** Carries out what sites say, on the frames of one thread. Every method is called with the thread's shadow locked. */
final class Slots {
  private Slots() {
  }

  static void perform(ThreadShadow shadow, Site site, int number, @Nullable Object reference) {
    Frame frame = shadow.newestOf(site.method());
    if (frame == null) {
      return; // entered before the run
    }
    Run run = shadow.run;
    dropAbove(shadow, frame);
    boolean often = run.brevity.isOften(number);
    shadow.isAtOften = often;
    int[] actions = site.actions();
    for (int i = 0; i < actions.length; i += Site.WIDTH) {
      int slot = actions[i + 1];
      int variable = actions[i + 2];
      int other = actions[i + 3];
      switch (actions[i]) {
        case Site.SET -> set(frame, slot, known(run, frame, site, reference), variable, site.line(), often);
        case Site.COPY -> set(frame, slot, frame.refs[other], variable, site.line(), often);
        case Site.CLEAR -> clear(frame, slot, site.line());
        case Site.IDLE -> idle(frame, slot, site.line());
        case Site.RENAME -> rename(frame, slot, variable, other, site.line());
        case Site.BORN -> born(run, frame, site, reference);
        case Site.ESCAPE -> escape(run, known(run, frame, site, reference));
        case Site.ESCAPE_SLOT -> escape(run, frame.refs[slot]);
        case Site.CLEAR_FROM -> clearRange(frame, slot, frame.method.slots(), site.line());
        case Site.ARRIVED -> arrived(frame);
        case Site.RECEIVER -> receiver(frame, reference);
        case Site.FOLLOWED -> {
        }
        default -> throw new IllegalStateException("action " + actions[i]);
      }
    }
    landed(run, shadow);
    if (run.escapedArrays.get() > 0) {
      run.walk.changed(shadow);
    }
  }

  /** What was in flight to this thread's top frame has arrived in a place of its own, or was dropped. */
  static void landed(Run run, ThreadShadow shadow) {
    WeakReference<Object> landed = shadow.inFlight;
    if (landed == null) {
      return;
    }
    shadow.inFlight = null;
    if (landed instanceof ArrayRef array) {
      boolean told = !shadow.inFlightUntold;
      if (told) {
        Brevity.uncover(shadow, array);
        run.released(array, shadow.frames.get(shadow.inFlightDepth).id, shadow.inFlightVariable, -1);
      } else {
        Brevity.forgetInFlight(shadow, array);
      }
      lost(shadow, array, told);
    }
  }

  /** Frames above this one are gone although their end was not reported (a constructor that failed early, a stack overflow). */
  private static void dropAbove(ThreadShadow shadow, Frame frame) {
    while (shadow.depth > 0 && shadow.top() != frame) {
      pop(shadow, true);
    }
  }

  static void leave(ThreadShadow shadow, int method, @Nullable Object reference, boolean thrown) {
    Frame frame = shadow.newestOf(method);
    if (frame == null) {
      return; // entered before the run
    }
    Run run = shadow.run;
    dropAbove(shadow, frame);
    landed(run, shadow);
    if (reference != null) {
      WeakReference<Object> ref = known(run, frame, null, reference);
      if (frame.direct && frame.parent != null) {
        setOff(frame, ref);
      } else {
        escape(run, ref);
      }
    }
    pop(shadow, thrown);
  }

  /** What a frame returns or throws is on its way to the one that called it. */
  private static void setOff(Frame frame, WeakReference<Object> ref) {
    ThreadShadow shadow = frame.shadow;
    shadow.inFlight = ref;
    shadow.inFlightDepth = frame.depth - 1;
    shadow.inFlightVariable = frame.method.returnVariable();
    shadow.inFlightUntold = false;
    if (ref instanceof ArrayRef array) {
      array.direct.incrementAndGet();
      if (shadow.run.brevity.isQuiet(frame.method) && Brevity.isCovered(array)) {
        Brevity.leaveOutInFlight(shadow, array);
      } else {
        Brevity.tellInFlight(shadow, array);
      }
    }
  }

  private static void pop(ThreadShadow shadow, boolean thrown) {
    Run run = shadow.run;
    Frame frame = shadow.top();
    boolean heldSomething = false;
    for (int slot = 0; slot < frame.method.slots(); slot++) {
      heldSomething |= frame.refs[slot] != null;
      if (frame.untold[slot]) {
        clear(frame, slot, -1);
      }
    }
    for (int slot = 0; slot < frame.method.slots(); slot++) {
      if (frame.refs[slot] instanceof ArrayRef array && !frame.idle[slot]) {
        Brevity.uncover(shadow, array);
      }
    }
    shadow.depth--;
    run.brevity.left(frame);
    if (frame.id != 0) {
      run.left(frame.id, thrown);
    }
    for (int slot = 0; slot < frame.method.slots(); slot++) {
      if (frame.refs[slot] instanceof ArrayRef array) {
        lost(shadow, array, true);
      }
      frame.refs[slot] = null;
    }
    if (heldSomething && run.escapedArrays.get() > 0) {
      run.walk.changed(shadow);
    }
  }

  /** One direct holder fewer, of which the recording told or not. */
  private static void lost(ThreadShadow shadow, ArrayRef array, boolean told) {
    if (array.direct.decrementAndGet() == 0 && array.escaped) {
      if (told || array.verdict != ArrayRef.Verdict.REACHED) {
        shadow.run.walk.lost(shadow, array);
      } else {
        shadow.run.walk.changed(shadow);
      }
    }
  }

  private static @Nullable WeakReference<Object> known(Run run, Frame frame, @Nullable Site site,
      @Nullable Object reference) {
    if (reference == null) {
      return null;
    }
    if (!reference.getClass().isArray()) {
      return Probe.weak(reference);
    }
    ArrayRef ref = run.arrays.find(reference);
    if (ref == null) {
      if (frame.id == run.entryFrame && frame.parent == null && site != null && site.call() == null
          && isEntry(frame, site)) {
        return Probe.weak(reference); // the arguments the program was started with were there before the run
      }
      ref = add(run, frame, site, reference, "received", "", false);
    } else if (ref.verdict == ArrayRef.Verdict.UNTRACED && site != null && site.detail().equals("WeakReference.get")) {
      // it need not have been held to be here
      ref.verdict = ArrayRef.Verdict.UNREACHED;
      ref.weaklyReached = true;
      run.unreached(ref);
    }
    return ref;
  }

  /** Whether the site is where the arguments of the frame arrive. */
  private static boolean isEntry(Frame frame, Site site) {
    return "entry".equals(site.origin());
  }

  private static void born(Run run, Frame frame, Site site, @Nullable Object reference) {
    if (reference != null && reference.getClass().isArray()) {
      add(run, frame, site, reference, site.origin(), site.detail(), site.fresh());
    }
  }

  private static ArrayRef add(Run run, Frame frame, @Nullable Site site, Object array, String origin, String detail,
      boolean fresh) {
    boolean[] created = new boolean[1];
    ArrayRef ref = run.arrays.findOrAdd(array, created);
    if (created[0]) {
      Brevity.tell(frame.shadow);
      Site where = site != null ? site : new Site(frame.method.id(), -1, new int[0], origin, detail, fresh, null);
      run.born(ref, array, frame, where, origin, detail);
      if (!fresh) {
        escape(run, ref);
      }
      run.walk.born(frame.shadow, Sizes.ofArray(array));
      if ("made".equals(origin) && array instanceof Object[] rows && array.getClass().componentType().isArray()) {
        for (Object row : rows) { // the inner arrays of new byte[2][3], one level after the other
          if (row != null) {
            add(run, frame, where, row, origin, detail, false);
          }
        }
      }
    }
    return ref;
  }

  private static void escape(Run run, @Nullable WeakReference<Object> ref) {
    if (ref instanceof ArrayRef array && !array.escaped) {
      array.escaped = true;
      run.escapedArrays.incrementAndGet();
    }
  }

  private static void set(Frame frame, int slot, @Nullable WeakReference<Object> ref, int variable, int line,
      boolean often) {
    WeakReference<Object> old = frame.refs[slot];
    if (ref == old && ref != null && frame.variables[slot] == variable && !frame.idle[slot]) {
      return;
    }
    if (ref instanceof ArrayRef array) {
      array.direct.incrementAndGet();
    }
    clear(frame, slot, line);
    frame.refs[slot] = ref;
    frame.variables[slot] = variable;
    frame.idle[slot] = false;
    if (ref instanceof ArrayRef array) {
      if (often && Brevity.isCovered(array)) {
        Brevity.leaveOut(frame, slot, array);
      } else {
        Brevity.tell(frame, slot, array, line);
      }
    }
  }

  private static void clear(Frame frame, int slot, int line) {
    WeakReference<Object> old = frame.refs[slot];
    frame.refs[slot] = null;
    if (old instanceof ArrayRef array) {
      boolean told = !frame.untold[slot];
      if (told) {
        if (!frame.idle[slot]) {
          Brevity.uncover(frame.shadow, array);
        }
        frame.shadow.run.released(array, frame.id, frame.variables[slot], line);
      } else {
        Brevity.forget(frame, slot, array);
      }
      lost(frame.shadow, array, told);
    }
  }

  private static void clearRange(Frame frame, int from, int to, int line) {
    for (int slot = from; slot < to; slot++) {
      clear(frame, slot, line);
    }
  }

  private static void idle(Frame frame, int slot, int line) {
    WeakReference<Object> ref = frame.refs[slot];
    if (ref != null && !frame.idle[slot]) {
      frame.idle[slot] = true;
      if (ref instanceof ArrayRef array && !frame.untold[slot]) {
        Brevity.uncover(frame.shadow, array);
        frame.shadow.run.idle(array, frame.id, frame.variables[slot], line);
      }
    }
  }

  private static void rename(Frame frame, int slot, int variable, int from, int line) {
    WeakReference<Object> ref = frame.refs[slot];
    if (ref == null || frame.variables[slot] != from) {
      return;
    }
    frame.variables[slot] = variable;
    if (ref instanceof ArrayRef array && !frame.untold[slot]) {
      Run run = frame.shadow.run;
      run.held(array, frame.id, variable, line);
      if (frame.idle[slot]) {
        run.idle(array, frame.id, variable, line);
      }
      run.released(array, frame.id, from, line);
    }
  }

  private static void arrived(Frame frame) {
    Frame caller = frame.parent;
    if (frame.direct && caller != null && caller.call >= 0) {
      Site.Call call = Sites.site(caller.call).call();
      if (call != null) {
        clearRange(caller, call.firstArgument(), call.endArgument(), -1);
      }
    }
  }

  private static void receiver(Frame frame, @Nullable Object receiver) {
    Frame callee = frame;
    // a constructor that calls another has the same receiver, and so has whoever called it
    for (Frame caller = frame.parent; callee.direct && caller != null && caller.call >= 0; caller = caller.parent) {
      Site.Call call = Sites.site(caller.call).call();
      if (receiver == null || call == null || call.newSlot() < 0) {
        return;
      }
      set(caller, call.newSlot(), Probe.weak(receiver), call.newVariable(), -1, false);
      callee = caller;
    }
  }

  /**
   * Code that is not recorded stands between the caller and the frame that is about to begin. A lambda's or method reference's hidden class
   * passes everything on and reads nothing again (its frame still holds it under an interpreter).
   */
  static void passedOnByLambda(Frame caller, Site.Call call) {
    if (call.firstArgument() >= call.endArgument()) {
      return;
    }
    WeakReference<Object> receiver = caller.refs[call.firstArgument()];
    Object object = receiver == null || receiver instanceof ArrayRef ? null : receiver.get();
    if (object != null && object.getClass().isHidden()) {
      for (int slot = call.firstArgument(); slot < call.endArgument(); slot++) {
        idle(caller, slot, -1);
      }
    }
  }
}
