package dev.holdfast.probe;

import java.lang.reflect.Array;
import java.util.BitSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/** What is under record from {@link Recorder#begin} to {@link Recorder#end}: numbers, clock, arrays, threads; writes the events. */
final class Run {
  /** So many hooks may find no memory before the recorder gives up. */
  private static final int MOST_SHORTAGES = 8;

  final ArrayTable arrays = new ArrayTable();
  final Queue<ThreadShadow> threads = new ConcurrentLinkedQueue<>();
  final AtomicInteger escapedArrays = new AtomicInteger();
  /** Number of the frame in which the program began, 0 before; what initialises its class comes earlier. */
  volatile long entryFrame;
  private final AtomicLong lastFrame = new AtomicLong();
  final ObjectWalk walk = new ObjectWalk(this);
  final Brevity brevity;
  final CollectorWatch collector = new CollectorWatch(this);
  final Reserve reserve = new Reserve();
  private final AtomicLong lastSeq = new AtomicLong();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger shortages = new AtomicInteger();
  private final AtomicBoolean givenUp = new AtomicBoolean();
  /** Why the first hook failed that did, while nothing says so. */
  private volatile @Nullable Throwable untold;
  private final RunClock clock;
  /** Where threads stand at births; null if none is to. */
  final @Nullable Gate gate;
  private final long smallestPauseBytes;
  /** Threads of our own that write events: what they do takes no time of the run. */
  private final Set<Thread> observers = ConcurrentHashMap.newKeySet();
  private final BitSet knownMethods = new BitSet();
  private final BitSet knownVariables = new BitSet();
  volatile boolean active = true;
  volatile boolean asking;
  /** At births of arrays of at least this size the collector is asked. */
  volatile long askFromBytes = Long.MAX_VALUE;
  /** The program is to end: hooks throw {@link Stopped} from now on, also when the run is over. */
  volatile boolean stopped;

  /** What is done aside, before a run, is no run: it writes no event; null in a run. */
  private final @Nullable Initialised aside;

  /** @param often times after which the same is left out, see {@link Brevity} */
  Run(@Nullable Pauses pauses, int often) {
    this(pauses, often, null);
  }

  /** @param aside told of births, if this is what comes before a run; else null */
  Run(@Nullable Pauses pauses, int often, @Nullable Initialised aside) {
    this.aside = aside;
    brevity = new Brevity(this, often);
    clock = new RunClock(pauses != null);
    gate = pauses == null ? null : new Gate(clock, pauses.told());
    smallestPauseBytes = pauses == null ? Long.MAX_VALUE : pauses.smallestBytes();
  }

  /** Starts the clock. To be called before the run is known to other threads: what was written until then happened at 0. */
  void begin() {
    clock.begin();
  }

  long nanos() {
    return clock.nanos();
  }

  /** The calling thread is not the program's. */
  void observe() {
    observers.add(Thread.currentThread());
  }

  void observeNoLonger() {
    observers.remove(Thread.currentThread());
  }

  /** A hook failed: the program goes on, and the recording says that it is not complete. */
  void failed(Throwable failure) {
    reserve.use();
    if (failures.getAndIncrement() == 0) {
      untold = failure;
      if (isTold(failure, false)) {
        untold = null;
      }
    }
    if (failure instanceof OutOfMemoryError && shortages.incrementAndGet() == MOST_SHORTAGES) {
      giveUp(failure);
    }
  }

  /** There is no memory for a recorder beside the program, and each try takes the collector long: the program gets what ours has taken. */
  void giveUp(Throwable failure) {
    if (!active || !givenUp.compareAndSet(false, true)) {
      return;
    }
    active = false;
    failures.getAndIncrement();
    arrays.clear();
    if (!isTold(failure, true)) {
      untold = failure;
    }
  }

  private boolean isTold(Throwable failure, boolean givenUp) {
    try {
      Events.Failed event = new Events.Failed();
      stamp(event);
      event.reason = failure.toString();
      event.givenUp = givenUp;
      event.commit();
      return true;
    } catch (Throwable again) {
      // out of memory or stack: the end of the run tells it
      return false;
    }
  }

  int failureCount() {
    return failures.get();
  }

  private void stamp(Events.Base event) {
    event.seq = lastSeq.incrementAndGet();
    event.nanos = gate != null && observers.contains(Thread.currentThread()) ? clock.nanos() : clock.tick();
  }

  void started(String variant, String sourceFile, long dataBytes, String mode, boolean stepped) {
    Events.RunStarted event = new Events.RunStarted();
    stamp(event);
    event.variant = variant;
    event.sourceFile = sourceFile;
    event.dataBytes = dataBytes;
    event.mode = mode;
    event.stepped = stepped;
    event.commit();
  }

  void sourceText(int piece, String text) {
    Events.SourceText event = new Events.SourceText();
    stamp(event);
    event.piece = piece;
    event.text = text;
    event.commit();
  }

  void guessed(Recorder.Guessed guess) {
    Events.Guess event = new Events.Guess();
    stamp(event);
    event.guesser = guess.name();
    event.bytes = guess.bytes();
    event.commit();
  }

  void ended(long endNanos, String outcome, Recorder.Returned returned, String message) {
    Events.RunEnded event = new Events.RunEnded();
    stamp(event);
    event.nanos = endNanos;
    event.outcome = outcome;
    event.hasResult = returned.everyElement() != null;
    event.result = returned.everyElement() == null ? 0 : returned.everyElement();
    event.returned = returned.text();
    event.message = message;
    Throwable failure = untold;
    event.failure = failure == null ? "" : failure.getClass().getName();
    event.commit();
  }

  void skipped(Sites.Skipped skipped) {
    Events.MethodSkipped event = new Events.MethodSkipped();
    stamp(event);
    event.className = skipped.className();
    event.methodName = skipped.method();
    event.reason = skipped.reason();
    event.commit();
  }

  /** Writes that the frame was entered, unless that is written; first its callers. */
  void tell(Frame frame) {
    if (frame.id != 0) {
      return;
    }
    int first = frame.depth;
    while (first > 0 && frame.shadow.frames.get(first - 1).id == 0) {
      first--;
    }
    for (int depth = first; depth <= frame.depth; depth++) {
      Frame untold = frame.shadow.frames.get(depth);
      untold.id = lastFrame.incrementAndGet();
      entered(untold, untold.parent == null ? 0 : untold.parent.id, frame.shadow.threadNumber);
    }
  }

  private void entered(Frame frame, long parent, long thread) {
    Sites.MethodEntry method = frame.method;
    know(method);
    Events.Entered event = new Events.Entered();
    stamp(event);
    event.frame = frame.id;
    event.parent = parent;
    event.thread = thread;
    event.method = method.id();
    event.commit();
  }

  void callsLeftOut(int method, long calls) {
    Events.CallsLeftOut event = new Events.CallsLeftOut();
    stamp(event);
    event.method = method;
    event.calls = calls;
    event.commit();
  }

  void left(long frame, boolean thrown) {
    Events.Left event = new Events.Left();
    stamp(event);
    event.frame = frame;
    event.thrown = thrown;
    event.commit();
  }

  void born(ArrayRef ref, Object array, Frame frame, Site site, String origin, String detail) {
    if (aside != null) {
      aside.born(array, frame, site, detail);
    }
    tell(frame);
    frame.shadow.births++;
    Events.Born event = born(ref, array, site, origin, detail);
    event.thread = frame.shadow.threadNumber;
    event.frame = frame.id;
    event.commit();
    if (event.sizeBytes >= smallestPauseBytes) {
      frame.shadow.pauseSeq = event.seq;
    }
    if (event.sizeBytes >= askFromBytes) {
      frame.shadow.askDue = true;
    }
  }

  /** An array that was made before the run. */
  void bornBefore(ArrayRef ref, Object array, Site site, String detail) {
    know(Sites.method(site.method()));
    Events.Born event = born(ref, array, site, "before", detail);
    event.thread = Thread.currentThread().threadId();
    event.commit();
  }

  private Events.Born born(ArrayRef ref, Object array, Site site, String origin, String detail) {
    Events.Born event = new Events.Born();
    stamp(event);
    event.array = ref.id;
    event.method = site.method();
    event.line = site.line();
    event.origin = origin;
    event.detail = detail;
    event.typeName = array.getClass().getTypeName();
    event.length = Array.getLength(array);
    event.sizeBytes = Sizes.ofArray(array);
    return event;
  }

  void leftBefore(Initialised.Left left) {
    Events.LeftBefore event = new Events.LeftBefore();
    stamp(event);
    event.arrays = left.arrays();
    event.bytes = left.bytes();
    event.commit();
  }

  void held(ArrayRef ref, long frame, int variable, int line) {
    know(variable);
    Events.Held event = new Events.Held();
    stamp(event);
    event.array = ref.id;
    event.frame = frame;
    event.variable = variable;
    event.line = line;
    event.commit();
  }

  void idle(ArrayRef ref, long frame, int variable, int line) {
    Events.Idle event = new Events.Idle();
    stamp(event);
    event.array = ref.id;
    event.frame = frame;
    event.variable = variable;
    event.line = line;
    event.commit();
  }

  void released(ArrayRef ref, long frame, int variable, int line) {
    Events.Released event = new Events.Released();
    stamp(event);
    event.array = ref.id;
    event.frame = frame;
    event.variable = variable;
    event.line = line;
    event.commit();
  }

  void reached(ArrayRef ref) {
    know(ref.reachedVariable);
    Events.Reached event = new Events.Reached();
    stamp(event);
    event.array = ref.id;
    event.frame = ref.reachedFrame;
    event.variable = ref.reachedVariable;
    event.path = ref.reachedPath;
    event.needed = ref.reachedNeeded;
    event.commit();
  }

  /** What the last walk did not reach, except perhaps by a weak reference. */
  void unreached(ArrayRef ref) {
    Events.Unreached event = new Events.Unreached();
    stamp(event);
    event.array = ref.id;
    event.weakly = ref.weaklyReached;
    event.commit();
  }

  void untraced(ArrayRef ref) {
    Events.Untraced event = new Events.Untraced();
    stamp(event);
    event.array = ref.id;
    event.commit();
  }

  void collected(ArrayRef ref) {
    Events.Collected event = new Events.Collected();
    stamp(event);
    event.array = ref.id;
    event.commit();
  }

  /** Which arrays have survived a collection. */
  void asked() {
    StringBuilder survivors = new StringBuilder();
    arrays.forEach(ref -> {
      if (!ref.refersTo(null)) {
        survivors.append(survivors.isEmpty() ? "" : ",").append(ref.id);
      }
    });
    int from = 0;
    do {
      int to = from + PIECE < survivors.length() ? survivors.indexOf(",", from + PIECE) : -1;
      Events.Asked event = new Events.Asked();
      stamp(event);
      event.survivors = survivors.substring(from, to < 0 ? survivors.length() : to);
      event.last = to < 0;
      event.commit();
      from = to < 0 ? survivors.length() : to + 1;
    } while (from < survivors.length());
  }

  /** Characters per string in an event: JFR cuts off a little above 65,000 bytes. */
  static final int PIECE = 16_000;

  private void know(Sites.MethodEntry method) {
    synchronized (knownMethods) {
      if (knownMethods.get(method.id())) {
        return;
      }
      knownMethods.set(method.id());
    }
    Events.MethodKnown event = new Events.MethodKnown();
    stamp(event);
    event.method = method.id();
    event.className = method.className();
    event.methodName = method.name();
    event.descriptor = method.descriptor();
    event.sourceFile = method.sourceFile();
    event.firstLine = method.firstLine();
    event.lastLine = method.lastLine();
    event.commit();
  }

  private void know(int variable) {
    synchronized (knownVariables) {
      if (knownVariables.get(variable)) {
        return;
      }
      knownVariables.set(variable);
    }
    Sites.VariableEntry entry = Sites.variable(variable);
    if (entry.method() != 0) {
      know(Sites.method(entry.method()));
    }
    Events.VariableKnown event = new Events.VariableKnown();
    stamp(event);
    event.variable = variable;
    event.method = entry.method();
    event.kind = entry.kind();
    event.variableName = entry.name();
    event.line = entry.line();
    event.commit();
  }
}
