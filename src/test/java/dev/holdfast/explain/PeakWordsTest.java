package dev.holdfast.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.TraceEvent.StackLine;
import dev.holdfast.trace.Variable.Kind;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class PeakWordsTest {
  private final TraceBuilder t = new TraceBuilder();
  private final int main = t.method("Main", "main", 1, 30);
  private final int early = t.variable(main, Kind.LOCAL, "early", 2);
  private final int late = t.variable(main, Kind.LOCAL, "late", 3);

  @Test
  void theOriginalsVariablesAreNamed() {
    assertEquals(new PeakWords(400_000_064, 200_000_032, 200_000_032,
        "Four arrays are alive at the peak: addScalar has just made #5.",
        "data and dataPow in processData hold 100 MB each that nothing will read again. "
            + "If each let go after its last read, the peak would be 200 MB.",
        "400 MB held at the peak, 200 MB needed: data and dataPow in processData cling to 100 MB each. "
            + "If each let go after its last read, the peak would be 200 MB."),
        PeakWords.of(Analysis.of(SampleTraces.original(100)), 64_000));
  }

  private String sentence() {
    return PeakWords.of(Analysis.of(t.finished()), 0).sentence();
  }

  /** {@code byte[] late = early}: to let one of them go is not enough. */
  @Test
  void whoElseClingsToTheSameIsNamed() {
    long frame = t.enter(main, 0);
    long array = t.born(frame, 1_000_000);
    t.held(array, frame, early);
    t.held(array, frame, late);
    t.pass(10).idle(array, frame, early, 4);
    t.idle(array, frame, late, 5);
    bornLater(frame, 1_000_000);
    t.pass(10).leave(frame);
    assertEquals(
        "early (not needed since line 4) in main holds 1 MB that nothing will read again. late (not needed since"
            + " line 5) in main holds it too. If each let go after its last read, the peak would be 1 MB.",
        sentence());
  }

  @Test
  void whatWasPutIntoAnObjectMayBeHeldThereToo() {
    long frame = t.enter(main, 0);
    long array = t.born(frame, 1_000_000);
    t.held(array, frame, early);
    int passed = t.variable(main, Kind.CALL_ARGUMENT, "List.add", 4);
    t.pass(10).held(array, frame, passed);
    t.pass(10).released(array, frame, passed);
    t.idle(array, frame, early, 4);
    bornLater(frame, 1_000_000);
    t.pass(10).leave(frame);
    assertEquals(
        "early (not needed since line 4) in main holds 1 MB that nothing will read again. If it let go after its"
            + " last read and no object held it either, the peak would be 1 MB.",
        sentence());
  }

  @Test
  void elementsOfOneHolderAreToldTogetherAndWhatIsTinyIsNot() {
    long frame = t.enter(main, 0);
    long outer = t.born(frame, 32);
    t.held(outer, frame, early);
    List<Long> pages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pages.add(t.pass(10).born(frame, 1_000_000));
    }
    for (int i = 0; i < 4; i++) {
      t.reached(pages.get(i), frame, late, ".elementData[" + i + "]", false);
    }
    t.pass(10).idle(outer, frame, early, 4);
    bornLater(frame, 500_000);
    t.pass(10).leave(frame);
    String sentence = sentence();
    assertTrue(sentence.startsWith("late → elementData[…] in main holds 4 MB that nothing will read again."), sentence);
  }

  /** An array of 1 MB. */
  private long bornAndNotTraced(long frame) {
    long array = t.born(frame, 1_000_000);
    t.held(array, frame, early);
    t.pass(10).released(array, frame, early);
    t.pass(10).untraced(array);
    return array;
  }

  private long bornLater(long frame, long sizeBytes) {
    long array = t.pass(10).born(frame, sizeBytes);
    t.held(array, frame, late);
    return array;
  }

  @Test
  void whereNotAllWasTracedItIsSaidHowMuchMayHaveBeenHeld() {
    long frame = t.enter(main, 0);
    long first = bornAndNotTraced(frame);
    long second = bornLater(frame, 1_500_000);
    t.pass(10).released(second, frame, late);
    t.pass(10).unreached(first);
    t.leave(frame);
    Analysis analysis = Analysis.of(t.finished());
    assertEquals(2_500_000, analysis.mostPerhapsHeldBytes());
    PeakWords words = PeakWords.of(analysis, 0);
    assertEquals(1_500_000, words.heldBytes());
    assertTrue(words.sentence().endsWith(" 1 MB more may be held through objects that were not traced."),
        words.sentence());
  }

  @Test
  void whatMayHaveBeenHeldAtAnotherInstantIsSaidToo() {
    long frame = t.enter(main, 0);
    bornAndNotTraced(frame);
    bornLater(frame, 900_000);
    t.pass(10).leave(frame);
    assertEquals("It may still be read: nothing clings. At another instant up to 1.9 MB may have been held: there were"
        + " too many objects to trace all of them.", sentence(t.finished()));
  }

  @Test
  void whereNothingClingsItIsSaidSo() {
    PeakWords words = PeakWords.of(Analysis.of(SampleTraces.nested(100)), 64_000);
    assertEquals("Each of them may still be read: nothing clings.", words.sentence());
    assertEquals(0, words.clingingBytes());
  }

  /** Two arrays of 1 MB; the first is read for the last time after the second was made, and {@code isLevel}: then goes on being held. */
  private Trace twoArrays(boolean isLevel, long afterNanos) {
    long frame = t.enter(main, 0);
    long first = t.born(frame, 1_000_000);
    t.held(first, frame, early);
    long second = t.pass(20_000_000).born(frame, 1_000_000);
    t.held(second, frame, late);
    t.pass(10_000_000).idle(first, frame, early, 7);
    if (isLevel) {
      t.pass(afterNanos);
    } else {
      t.pass(10).released(first, frame, early);
      t.pass(afterNanos);
    }
    t.leave(frame);
    return t.finished();
  }

  private static String sentence(Trace trace) {
    return PeakWords.of(Analysis.of(trace), 0).sentence();
  }

  @Test
  void whatComesToClingAtTheSameLevelIsTold() {
    PeakWords words = PeakWords.of(Analysis.of(twoArrays(true, 70_000_000)), 0);
    assertEquals(
        List.of(
            "Each of them may still be read: nothing clings here. Later, while as much is held, nothing will"
                + " read 1 MB of it again: letting go then would not lower this peak.",
            "2 MB held at the peak, all of it needed: nothing clings here. Later, while as much is held, nothing will"
                + " read 1 MB of it again: letting go then would not lower this peak."),
        List.of(words.sentence(), words.list()));
  }

  @Test
  void whatClingsForNoTimeToSpeakOfOrAtALowerLevelIsNotTold() {
    assertEquals("Each of them may still be read: nothing clings.", sentence(twoArrays(true, 200_000)));
    assertEquals("Each of them may still be read: nothing clings.", sentence(twoArrays(false, 70_000_000)));
  }

  @Test
  void whereAllIsNeededLaterAtTheSameLevelLettingGoIsSaidToLowerNothing() {
    long frame = t.enter(main, 0);
    long first = t.born(frame, 1_000_000);
    t.held(first, frame, early);
    t.idle(first, frame, early, 3);
    long second = t.pass(20_000_000).born(frame, 1_000_000);
    t.held(second, frame, late);
    t.pass(20_000_000).released(first, frame, early);
    t.held(t.pass(1).born(frame, 1_000_000), frame, early);
    t.pass(20_000_000).leave(frame);
    assertEquals("early (not needed since line 3) in main holds 1 MB that nothing will read again. At another instant"
        + " as much is held and all of it needed: letting go here would not lower the peak.", sentence(t.finished()));
  }

  @Test
  void whetherAnArrayHeldThroughObjectsWillBeReadIsNotSaid() {
    long frame = t.enter(main, 0);
    for (int i = 0; i < 12; i++) {
      long array = t.born(frame, 1_000_000);
      t.reached(array, frame, early, ".elementData[" + i + "].this$0.text", true);
    }
    t.held(t.born(frame, 2_000_000), frame, late);
    t.pass(1000).leave(frame);
    PeakWords words = PeakWords.of(Analysis.of(t.finished()), 0);
    String through = "nothing is known to cling. 12 arrays (12 MB) are held through early in main"
        + " (elementData[…].this$0.text), which may still be read: whether the arrays themselves will be read is not known.";
    assertEquals(List.of("N" + through.substring(1), "14 MB held at the peak: " + through),
        List.of(words.sentence(), words.list()));
  }

  @Test
  void ofManyWaysTheOnesThatHoldMostAreNamed() {
    long frame = t.enter(main, 0);
    for (int i = 1; i <= 4; i++) {
      t.reached(t.born(frame, 1_000_000 * i), frame, early, ".way" + i, true);
    }
    t.pass(1000).leave(frame);
    assertEquals("Nothing is known to cling. One array (4 MB) is held through early in main (way4), one (3 MB) through"
        + " early in main (way3) and two (3 MB) through others, which may still be read: whether the arrays themselves"
        + " will be read is not known.", sentence(t.finished()));
  }

  @Test
  void anArrayOfAStaticFieldIsNotKnownToBeReadUnlessAVariableMayReadItToo() {
    int field = t.variable(0, Kind.STATIC_FIELD, "Cache.last", -1);
    long frame = t.enter(main, 0);
    long array = t.born(frame, 1_000_000);
    t.held(array, 0, field);
    t.pass(1000).leave(frame);
    assertEquals("Nothing is known to cling. One array (1 MB) is held through static Cache.last, which may still be"
        + " read: whether the array itself will be read is not known.", sentence(t.finished()));
    TraceBuilder read = new TraceBuilder();
    int method = read.method("Main", "main", 1, 30);
    int cache = read.variable(0, Kind.STATIC_FIELD, "Cache.last", -1);
    int variable = read.variable(method, Kind.LOCAL, "data", 2);
    long here = read.enter(method, 0);
    long one = read.born(here, 1_000_000);
    read.held(one, here, variable);
    read.held(one, 0, cache);
    long more = read.born(here, 1_000_000);
    read.held(more, here, read.variable(method, Kind.LOCAL, "more", 3));
    read.pass(1000).leave(here);
    assertEquals("Each of them may still be read: nothing clings.", sentence(read.finished()));
  }

  @Test
  void besideWhatClingsItIsToldWhatIsHeldThroughOthers() {
    int local = t.variable(0, Kind.THREAD_LOCAL, "worker-1", -1);
    long frame = t.enter(main, 0);
    long first = t.born(frame, 1_000_000);
    t.held(first, frame, early);
    t.idle(first, frame, early, 3);
    t.reached(t.born(frame, 1_000_000), 0, local, ".Start.BUFFER", true);
    t.held(t.born(frame, 1_000_000), frame, late);
    t.pass(1000).leave(frame);
    assertEquals("early (not needed since line 3) in main holds 1 MB that nothing will read again. If it let go after"
        + " its last read, the peak would be 2 MB. One array (1 MB) is held through a thread-local of worker-1"
        + " (Start.BUFFER), which may still be read: whether the array itself will be read is not known.",
        sentence(t.finished()));
  }

  private Trace outOfMemory(long failedNanos, long askedBytes) {
    OutOfMemory failed = new OutOfMemory(failedNanos, askedBytes, List.of(new StackLine("Main", "main", 9)), 4_194_304,
        1_048_576, 3_000_000);
    return SampleTraces.outOfMemory(t.finished(), failed);
  }

  @Test
  void whereMemoryRanOutWithAsMuchHeldTheWordsAreOfThatInstant() {
    long frame = t.enter(main, 0);
    long first = t.born(frame, 1_000_000);
    t.held(first, frame, early);
    t.held(t.pass(100).born(frame, 1_000_000), frame, late);
    t.pass(1000).idle(first, frame, early, 7);
    t.pass(1000).leaveThrown(frame);
    PeakWords words = PeakWords.of(Analysis.of(outOfMemory(t.now() - 500, 3_000_000)), 0);
    assertEquals(
        new PeakWords(2_000_000, 1_000_000, 1_000_000,
            "Two arrays are alive at the peak, when memory ran out: main asked for 3 MB more.",
            "early (not needed since line 7) in main holds 1 MB that nothing will read again. At another instant as much"
                + " is held and all of it needed: letting go here would not lower the peak.",
            "2 MB held at the peak, 1 MB needed: early (not needed since line 7) in main clings to 1 MB. At another"
                + " instant as much is held and all of it needed: letting go here would not lower the peak."),
        words);
  }

  @Test
  void whereMemoryRanOutWithLessHeldBothInstantsAreNamed() {
    long frame = t.enter(main, 0);
    long first = t.born(frame, 1_000_000);
    t.held(first, frame, early);
    t.held(t.pass(100).born(frame, 1_000_000), frame, late);
    t.pass(1000).released(first, frame, early);
    t.pass(1000).leaveThrown(frame);
    PeakWords words = PeakWords.of(Analysis.of(outOfMemory(t.now() - 500, 3_000_000)), 0);
    assertEquals(
        "Two arrays are alive at the peak: main has just made #2. When memory ran out, 1 MB was held: main asked for"
            + " 3 MB more.",
        words.headline());
    assertEquals("Each of them may still be read: nothing clings.", words.sentence());
  }
}
