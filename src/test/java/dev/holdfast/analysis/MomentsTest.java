package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.holdfast.analysis.Moment.Activation;
import dev.holdfast.analysis.Moment.Place;
import dev.holdfast.analysis.Moment.Stack;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class MomentsTest {

  private static Moment at(Trace trace, int step) {
    Analysis analysis = Analysis.of(trace);
    return Moments.of(analysis).at(Steps.births(analysis, 0).get(step));
  }

  private static Moment after(Trace trace, long seq) {
    Analysis analysis = Analysis.of(trace);
    List<Step> steps = Steps.everyChange(analysis, 0);
    return Moments.of(analysis).at(steps.get(Steps.lastNotAfter(steps, seq)));
  }

  /** One line per frame and place. */
  private static List<String> text(Moment moment) {
    List<String> lines = new ArrayList<>();
    for (Stack stack : moment.stacks()) {
      for (Activation a : stack.frames()) {
        lines.add(a.frame().method().name() + (a.isExact() ? ":" : " last seen:") + a.line());
        a.places().forEach(place -> lines.add("  " + text(place)));
      }
    }
    moment.withoutFrame().forEach(place -> lines.add(text(place)));
    moment.released().forEach(array -> lines.add("released " + array.id()));
    return lines;
  }

  private static String text(Place place) {
    Variable variable = place.variable();
    return (variable == null ? "?" : variable.kind() + " " + variable.name()) + place.path() + " = "
        + place.array().id()
        + " " + place.state() + (place.readAgain() ? "" : ", idle") + (place.inScope() ? "" : ", out of scope");
  }

  @Test
  void atTheOriginalsPeakTwoVariablesOfTheCallerCling() {
    assertEquals(List.of("addScalar:40", //
        "  ARGUMENT data = 4 NEEDED", //
        "  OPERAND waiting to be stored in result = 5 NEEDED", //
        "processData:6", //
        "  LOCAL data = 2 CLINGING, idle", //
        "  LOCAL dataPow = 3 CLINGING, idle"), text(at(SampleTraces.original(100), 4)));
  }

  @Test
  void aVariableThatIsIdleMayHoldAnArrayThatIsNeededElsewhere() {
    assertEquals(List.of("subtractScalar:16", //
        "  ARGUMENT data = 1 NEEDED", //
        "  OPERAND waiting to be stored in result = 2 NEEDED", //
        "processData:6", //
        "  LOCAL data = 1 NEEDED, idle"), text(at(SampleTraces.original(100), 1)));
  }

  @Test
  void anArrayThatWasLetGoWaitsForTheCollector() {
    assertEquals(List.of(1L),
        at(SampleTraces.original(100), 2).released().stream().map(ArrayLife::id).toList());
    assertEquals(List.of(), at(SampleTraces.original(100), 3).released(), "collected at the birth of the fourth");
  }

  @Test
  void aCallWithoutABirthIsWhereItsCallerWasSeenLast() {
    TraceBuilder t = new TraceBuilder();
    int caller = t.method("A", "run", 1, 9);
    int callee = t.method("A", "read", 20, 29);
    int data = t.variable(caller, Variable.Kind.LOCAL, "data", 2);
    int given = t.variable(callee, Variable.Kind.ARGUMENT, "data", 20);
    long run = t.enter(caller, 0);
    long array = t.born(run, 2, "byte[]", 100, 120);
    t.held(array, run, data, 3);
    long read = t.enter(callee, run);
    t.held(array, read, given, 20);
    long held = t.seq();
    t.leave(read);
    long left = t.seq();
    t.leave(run);
    Trace trace = t.finished();

    assertEquals(List.of("read:20", "  ARGUMENT data = 1 NEEDED", "run last seen:3", "  LOCAL data = 1 NEEDED"),
        text(after(trace, held)));
    assertEquals(List.of("run last seen:3", "  LOCAL data = 1 NEEDED"), text(after(trace, left)));
    assertEquals(List.of("released 1"), text(after(trace, left + 1)));
  }

  /** A weak reference leads to it and gives it back: at each step it is either let go or in a place, never both, and not in neither. */
  @Test
  void whatComesBackByWayOfAWeakReferenceIsLetGoMeanwhileOnly() {
    TraceBuilder t = new TraceBuilder();
    int method = t.method("A", "run", 1, 9);
    int data = t.variable(method, Variable.Kind.LOCAL, "data", 2);
    long frame = t.enter(method, 0);
    long array = t.born(frame, 2, "byte[]", 100, 120);
    t.pass(1).held(array, frame, data, 3);
    t.pass(1).released(array, frame, data);
    t.weaklyReached(array);
    long second = t.pass(1).born(frame, 4, "byte[]", 100, 120);
    t.held(second, frame, t.variable(method, Variable.Kind.LOCAL, "other", 4), 4);
    t.pass(1).held(array, frame, data, 5);
    long back = t.seq();
    t.pass(1).released(array, frame, data);
    long gone = t.seq();
    t.pass(1).leave(frame);
    Trace trace = t.finished();

    assertEquals(List.of("run:4", "  LOCAL other = 2 NEEDED", "released 1"), text(at(trace, 1)));
    assertEquals(List.of("run:5", "  LOCAL data = 1 NEEDED", "  LOCAL other = 2 NEEDED"),
        text(after(trace, back)));
    assertEquals(List.of("run last seen:5", "  LOCAL other = 2 NEEDED", "released 1"), text(after(trace, gone)));
  }

  @Test
  void whatHasNoNameIsToldAfterWhatHas() {
    TraceBuilder t = new TraceBuilder();
    int method = t.method("A", "run", 1, 9);
    Variable.Kind[] kinds = {Variable.Kind.OPERAND, Variable.Kind.CALL_ARGUMENT, Variable.Kind.OUT_OF_SCOPE,
        Variable.Kind.HIDDEN, Variable.Kind.LOCAL, Variable.Kind.ARGUMENT, Variable.Kind.RECEIVER};
    long frame = t.enter(method, 0);
    long array = t.born(frame, 2, "byte[]", 100, 120);
    for (Variable.Kind kind : kinds) {
      t.held(array, frame, t.variable(method, kind, "x", 2), 2);
    }
    t.held(array, 0, t.variable(0, Variable.Kind.STATIC_FIELD, "A.kept", -1), 2);
    long seq = t.seq();
    t.leave(frame);

    assertEquals(
        List.of("run last seen:2", "  RECEIVER x = 1 NEEDED", "  ARGUMENT x = 1 NEEDED", "  LOCAL x = 1 NEEDED",
            "  HIDDEN x = 1 NEEDED", "  OUT_OF_SCOPE x = 1 NEEDED, out of scope", "  CALL_ARGUMENT x = 1 NEEDED",
            "  OPERAND x = 1 NEEDED", "STATIC_FIELD A.kept = 1 NEEDED"),
        text(after(t.finished(), seq)));
  }

  @Test
  void pathsThroughObjectsBelongToTheVariableTheyBeginAt() {
    assertEquals(List.of("main:20", //
        "  LOCAL parts.elementData[0] = 1 CLINGING, idle", //
        "  LOCAL last = 6 NEEDED", //
        "STATIC_FIELD Cache.entries.table[2].value = 3 NEEDED", //
        "STATIC_FIELD Cache.entries.table[4].value = 5 NEEDED", //
        "? = 4 UNKNOWN, idle", //
        "released 2"), text(at(SampleTraces.objects(), 5)));
  }

  @Test
  void theThreadOfTheStepComesFirst() {
    Moment moment = at(SampleTraces.threads(3), 1);
    assertEquals(List.of("worker-2", "worker-1", "worker-3"), moment.stacks().stream().map(Stack::name).toList());
  }

  @Test
  void aDeepStackIsToldFromTheInnermostFrameOutwards() {
    Moment moment = at(SampleTraces.deep(10_000), 0);
    assertEquals(10_000, moment.stacks().getFirst().frames().size());
    assertEquals(9_999, moment.stacks().getFirst().frames().getFirst().frame().depth());
  }

  @Test
  void anArrayThatWasHeldOftenIsFoundAmongItsHolds() {
    TraceBuilder t = new TraceBuilder();
    int method = t.method("A", "loop", 1, 9);
    int kept = t.variable(method, Variable.Kind.LOCAL, "kept", 2);
    int turn = t.variable(method, Variable.Kind.LOCAL, "turn", 3);
    long frame = t.enter(method, 0);
    long array = t.born(frame, 2, "byte[]", 100, 120);
    t.held(array, frame, kept, 2);
    long middle = 0;
    for (int i = 0; i < 100; i++) {
      t.held(array, frame, turn, 3);
      middle = i == 50 ? t.seq() : middle;
      t.released(array, frame, turn);
    }
    t.leave(frame);
    Trace trace = t.finished();

    assertEquals(List.of("loop:3", "  LOCAL kept = 1 NEEDED", "  LOCAL turn = 1 NEEDED"), text(after(trace, middle)));
    assertEquals(List.of("loop last seen:3", "  LOCAL kept = 1 NEEDED"), text(after(trace, middle + 1)));
  }

  /** A moment takes about a millisecond; the limit only catches work that grows with the whole trace. */
  @Test
  void anyMomentOfALargeTraceIsFoundAtOnceAndHoldsWhatIsAlive() {
    Analysis analysis = Analysis.of(SampleTraces.large(1_000_000, 100_000));
    Moments moments = Moments.of(analysis);
    List<Step> steps = Steps.births(analysis, 0);
    SplittableRandom random = new SplittableRandom(3);
    assertTimeout(Duration.ofSeconds(10), () -> {
      for (int i = 0; i < 200; i++) {
        Step step = steps.get(random.nextInt(steps.size()));
        Set<Long> held = new TreeSet<>();
        Moment moment = moments.at(step);
        moment.withoutFrame().forEach(place -> held.add(place.array().id()));
        moment.stacks().forEach(stack -> stack.frames().forEach(
            frame -> frame.places().forEach(place -> held.add(place.array().id()))));
        Set<Long> alive = new TreeSet<>();
        analysis.aliveAt(step.seq()).forEach(a -> alive.add(a.array().id()));
        assertEquals(alive, held);
      }
    });
  }
}
