package dev.holdfast.probe;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the arrays that are held through objects: walks from every place of every recorded frame, the static fields of recorded classes and
 * the thread-locals of recorded threads. At most one walk at a time; no lock of a thread is held meanwhile.
 */
final class ObjectWalk {
  /** Objects visited in one walk at most. */
  private static final int MOST_OBJECTS = 5_000_000;
  /** Objects visited between looks at the clock: some 0.1 ms of work. */
  private static final int CLOCK_STEP = 1024;
  /** Of the visits of places that were visited often, one in so many looks whether a walk is due that nothing but a change asks for. */
  private static final int LOOK_STEP = 64;

  /** In place of a frame: what a weak reference refers to. */
  private static final long WEAK = -1;

  private final Run run;
  private final WalkBudget budget = new WalkBudget();
  /** Weak references that the walk under way has come across. */
  private final Deque<WeakReference<?>> weak = new ArrayDeque<>();

  ObjectWalk(Run run) {
    this.run = run;
  }

  void changed(ThreadShadow shadow) {
    shadow.walkReasons |= WalkBudget.CHANGED;
  }

  /** The array has lost its last direct holder and may be held through objects. */
  void lost(ThreadShadow shadow, ArrayRef array) {
    shadow.walkReasons |= WalkBudget.LOST;
    shadow.lost.add(array);
  }

  void born(ThreadShadow shadow, long sizeBytes) {
    shadow.walkReasons |= sizeBytes >= WalkBudget.LARGE_BYTES ? WalkBudget.LARGE_BORN : WalkBudget.CHANGED;
  }

  /** Whether something has happened since the last walk of this thread that makes another one worth its time. */
  private boolean isDue(ThreadShadow shadow) {
    if (shadow.walkReasons == 0) {
      return false;
    }
    if (run.asking || shadow.askDue) {
      return run.escapedArrays.get() > 0;
    }
    if (shadow.walkReasons == WalkBudget.CHANGED && shadow.isAtOften && ++shadow.looks % LOOK_STEP != 0) {
      return false;
    }
    if (run.escapedArrays.get() <= 0) {
      shadow.walkReasons = 0;
      return false;
    }
    return budget.allows(shadow.walkReasons, run.nanos());
  }

  /** Walks if there is a reason and time for it; otherwise says of the arrays just lost from sight that they are not traced. */
  void settle(ThreadShadow shadow) {
    if (isDue(shadow)) {
      int reasons = shadow.walkReasons;
      shadow.walkReasons = 0;
      shadow.lost.clear();
      go(reasons);
    } else if ((shadow.walkReasons & WalkBudget.LARGE_BORN) != 0) {
      shadow.walkReasons &= ~WalkBudget.LARGE_BORN;
      giveUpAll();
    } else if (!shadow.lost.isEmpty()) {
      giveUp(shadow.lost);
    }
    shadow.lost.clear();
  }

  /** At a birth that may be the peak, what an older walk said is too old. */
  private synchronized void giveUpAll() {
    run.arrays.forEach(array -> {
      if (array.escaped && array.direct.get() == 0 && array.verdict != ArrayRef.Verdict.UNTRACED
          && array.verdict != ArrayRef.Verdict.UNREACHED && !array.refersTo(null)) {
        array.verdict = ArrayRef.Verdict.UNTRACED;
        run.untraced(array);
      }
    });
  }

  private synchronized void giveUp(List<ArrayRef> lost) {
    for (ArrayRef array : lost) {
      boolean said = array.verdict == ArrayRef.Verdict.REACHED || array.verdict == ArrayRef.Verdict.UNTRACED;
      if (!said && array.direct.get() == 0 && !array.refersTo(null)) {
        array.verdict = ArrayRef.Verdict.UNTRACED;
        run.untraced(array);
      }
    }
  }

  /** Walks now, and writes what has changed since the last walk. */
  void go() {
    go(WalkBudget.LARGE_BORN);
  }

  /** All objects that static fields of recorded classes lead to, by identity; only of classes of that loader. */
  synchronized Set<Object> fromStaticFields(ClassLoader loader) {
    Map<Object, Boolean> seen = new IdentityHashMap<>();
    long start = WalkBudget.workNanos();
    for (Statics.Place place : Statics.places()) {
      Class<?> owner = place.owner().get();
      Object value = Statics.read(place);
      if (value != null && owner != null && owner.getClassLoader() == loader
          && !walk(new Root(value, 0, place.variable(), true), seen, new IdentityHashMap<>(), start)) {
        break;
      }
    }
    weak.clear();
    return seen.keySet();
  }

  private synchronized void go(int reasons) {
    long start = WalkBudget.workNanos();
    try {
      walkAll(start);
    } finally {
      // what leads from them is the program's
      weak.clear();
    }
    run.brevity.tellAll(); // the last walk's word, on which it was left out, may have been taken back just now
    budget.spend(reasons, WalkBudget.workNanos() - start);
  }

  private void walkAll(long start) {
    Map<Object, Boolean> seen = new IdentityHashMap<>();
    Map<ArrayRef, Found> found = new IdentityHashMap<>();
    boolean complete = true;
    List<Root> roots = roots();
    for (Root root : roots) {
      complete = complete && (!root.needed || walk(root, seen, found, start));
    }
    for (Root root : roots) {
      complete = complete && (root.needed || walk(root, seen, found, start));
    }
    Map<ArrayRef, Found> weakly = new IdentityHashMap<>();
    while (complete && !weak.isEmpty()) {
      Object referent = weak.poll().get();
      complete = referent == null || walk(new Root(referent, WEAK, 0, false), seen, weakly, start);
    }
    report(found, weakly, complete);
  }

  /** A place to begin with; of frame 0: one of no frame. {@code object} is held strongly for the length of the walk only. */
  private record Root(Object object, long frame, int variable, boolean needed) {}

  private record Found(Root root, String path) {
    static Found at(Root root, Step step) {
      if (root.frame != 0 || !Sites.variable(root.variable).kind().equals("THREAD_LOCAL")) {
        return new Found(root, step.path());
      }
      Step entry = step; // the map's table is one step from the root, its entry two
      while (entry.before != null && entry.before.before != null && entry.before.before.before != null) {
        entry = entry.before;
      }
      return new Found(root, ThreadLocalName.in(step.path(), entry.object));
    }
  }

  /** Static fields first, then each thread's frames from the outermost: the first to reach an array names its holder. */
  private List<Root> roots() {
    List<Root> roots = new ArrayList<>();
    for (Statics.Place place : Statics.places()) {
      Object value = Statics.read(place);
      if (value != null) {
        roots.add(new Root(value, 0, place.variable(), true));
      }
    }
    for (ThreadShadow shadow : run.threads) {
      synchronized (shadow) {
        Brevity.tell(shadow);
        for (int depth = 0; depth < shadow.depth; depth++) {
          addSlots(shadow.frames.get(depth), roots);
        }
        WeakReference<Object> inFlight = shadow.inFlight;
        Object landing = inFlight == null ? null : inFlight.get();
        if (landing != null) {
          Frame receiver = shadow.frames.get(shadow.inFlightDepth);
          run.tell(receiver);
          roots.add(new Root(landing, receiver.id, shadow.inFlightVariable, true));
        }
      }
      addThreadLocals(shadow, roots);
    }
    return roots;
  }

  private void addSlots(Frame frame, List<Root> roots) {
    Sites.MethodEntry method = frame.method;
    for (int slot = 0; method != null && slot < method.slots(); slot++) {
      WeakReference<Object> ref = frame.refs[slot];
      Object object = ref == null ? null : ref.get();
      if (object != null) {
        run.tell(frame);
        roots.add(new Root(object, frame.id, frame.variables[slot], !frame.idle[slot]));
      }
    }
  }

  private static void addThreadLocals(ThreadShadow shadow, List<Root> roots) {
    Thread thread = shadow.thread.get();
    if (thread == null || !thread.isAlive()) {
      return;
    }
    for (Field field : ReferenceFields.THREAD_LOCALS) {
      Object values = ReferenceFields.read(thread, field);
      if (values != null) {
        roots.add(new Root(values, 0, Sites.place("THREAD_LOCAL", thread.getName()), true));
      }
    }
  }

  private record Step(Object object, @Nullable Step before, @Nullable Field field, int index) {
    String path() {
      StringBuilder path = new StringBuilder();
      for (Step step = this; step.before != null; step = step.before) {
        path.insert(0, step.field != null ? "." + step.field.getName() : "[" + step.index + "]");
      }
      return path.toString();
    }
  }

  /** Breadth first, so that the shortest path is found; false if the budget was spent. */
  private boolean walk(Root root, Map<Object, Boolean> seen, Map<ArrayRef, Found> found, long start) {
    noteWeak(root.object);
    if (seen.put(root.object, true) != null || ReferenceFields.isLeaf(root.object.getClass())) {
      return true;
    }
    if (root.frame <= 0 && root.object.getClass().isArray()) {
      ArrayRef array = run.arrays.find(root.object);
      if (array != null) {
        found.put(array, new Found(root, ""));
      }
    }
    int looked = seen.size();
    List<Step> level = List.of(new Step(root.object, null, null, 0));
    while (!level.isEmpty()) {
      List<Step> next = new ArrayList<>();
      for (Step step : level) {
        expand(step, next, seen, found, root);
        if (seen.size() - looked >= CLOCK_STEP) {
          looked = seen.size();
          if (isOverBudget(looked, start)) {
            return false;
          }
        }
      }
      level = next;
    }
    return true;
  }

  private boolean isOverBudget(int visited, long start) {
    if (run.asking) {
      return false;
    }
    return visited > MOST_OBJECTS || budget.isExceededBy(WalkBudget.workNanos() - start, run.nanos());
  }

  private void expand(Step step, List<Step> next, Map<Object, Boolean> seen, Map<ArrayRef, Found> found, Root root) {
    Object object = step.object;
    if (object instanceof Object[] elements) {
      for (int i = 0; i < elements.length; i++) {
        visit(elements[i], step, null, i, next, seen, found, root);
      }
    } else if (!object.getClass().isArray()) {
      for (Field field : ReferenceFields.of(object.getClass())) {
        visit(ReferenceFields.read(object, field), step, field, 0, next, seen, found, root);
      }
    }
  }

  private void visit(@Nullable Object object, Step before, @Nullable Field field, int index, List<Step> next,
      Map<Object, Boolean> seen, Map<ArrayRef, Found> found, Root root) {
    noteWeak(object);
    if (object == null || ReferenceFields.isLeaf(object.getClass()) || seen.put(object, true) != null) {
      return;
    }
    Step step = new Step(object, before, field, index);
    if (object.getClass().isArray()) {
      ArrayRef array = run.arrays.find(object);
      if (array != null) {
        found.putIfAbsent(array, Found.at(root, step));
      }
      if (!(object instanceof Object[])) {
        return;
      }
    }
    next.add(step);
  }

  /** What it refers to is not held by it, yet the program may get it from there again. */
  private void noteWeak(@Nullable Object object) {
    if (object instanceof WeakReference<?> reference && !(object instanceof ArrayRef)) {
      weak.add(reference);
    }
  }

  private void report(Map<ArrayRef, Found> found, Map<ArrayRef, Found> weakly, boolean complete) {
    run.arrays.forEach(array -> {
      Found place = found.get(array);
      if (place != null) {
        reached(array, place);
      } else if (array.escaped && !array.refersTo(null)) {
        notReached(array, weakly.containsKey(array), complete);
      }
    });
  }

  private void reached(ArrayRef array, Found place) {
    boolean same = array.verdict == ArrayRef.Verdict.REACHED && array.reachedFrame == place.root.frame
        && array.reachedVariable == place.root.variable && array.reachedNeeded == place.root.needed
        && place.path.equals(array.reachedPath);
    if (!same) {
      array.verdict = ArrayRef.Verdict.REACHED;
      array.reachedFrame = place.root.frame;
      array.reachedVariable = place.root.variable;
      array.reachedNeeded = place.root.needed;
      array.reachedPath = place.path;
      if (!array.escaped) { // reached although nobody was seen to put it there, by reflection perhaps
        array.escaped = true;
        run.escapedArrays.incrementAndGet();
      }
      run.reached(array);
    }
  }

  private void notReached(ArrayRef array, boolean weakly, boolean complete) {
    if (!complete && array.direct.get() == 0 && array.verdict != ArrayRef.Verdict.UNTRACED) {
      array.verdict = ArrayRef.Verdict.UNTRACED;
      run.untraced(array);
    } else if (complete && (array.verdict != ArrayRef.Verdict.UNREACHED || array.weaklyReached != weakly)) {
      array.verdict = ArrayRef.Verdict.UNREACHED;
      array.weaklyReached = weakly;
      run.unreached(array);
    }
  }
}
