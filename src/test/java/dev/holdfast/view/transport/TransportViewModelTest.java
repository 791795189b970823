package dev.holdfast.view.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransportViewModelTest {
  private static final Trace WHOLE = SampleTraces.original(100);

  private final Session session = new Session();
  private final FakeRun run = new FakeRun();
  private final HandTicker ticker = new HandTicker();
  private final TransportViewModel model = new TransportViewModel(session, run,
      this::explained, ticker);
  private final List<Long> asked = new ArrayList<>();

  private Function<Step, String> explained(Analysis analysis, long smallestBytes) {
    asked.add(smallestBytes);
    return step -> "#" + step.array() + " was born.";
  }

  @Test
  void withoutARunThereIsNothingToStepThrough() {
    assertFalse(model.availableProperty().get());
    model.forward();
    model.playOrPause();
    assertFalse(model.steppingProperty().get());
    assertFalse(model.playingProperty().get());
    assertEquals("", model.placeProperty().get());
  }

  @Test
  void theTotalIsSaidOnceTheRunIsComplete() {
    show(WHOLE);
    assertEquals("5 allocations", model.placeProperty().get());
    assertEquals("", model.sentenceProperty().get());
    session.playhead().goTo(2);
    assertEquals("Allocation 3 of 5", model.placeProperty().get());

    show(upToBirth(3));
    session.playhead().goTo(1);
    assertEquals("Allocation 2", model.placeProperty().get());
    model.leave();
    assertEquals("3 allocations so far", model.placeProperty().get());
  }

  @Test
  void theSentenceIsThatOfTheStepAndIsReadOutWithItsPlace() {
    show(WHOLE);
    model.first();
    assertEquals("#1 was born.", model.sentenceProperty().get());
    assertTrue(model.wordsProperty().get().startsWith("Allocation 1 of 5 at "), model.wordsProperty().get());
    assertTrue(model.wordsProperty().get().endsWith(". #1 was born."), model.wordsProperty().get());
  }

  @Test
  void sentencesAreOfTheArraysThatAreShownAndAskedForOnceForEachStateOfARun() {
    show(upToBirth(2));
    model.last();
    model.first();
    assertEquals(List.of(64_000L), asked);
    session.smallestShownBytesProperty().set(0);
    model.last();
    assertEquals(List.of(64_000L, 0L), asked);
    show(upToBirth(3));
    assertEquals(List.of(64_000L, 0L, 0L), asked);
  }

  @Test
  void hiddenAnswersAreNotReadOutEither() {
    show(WHOLE);
    model.first();
    model.hideOrShowAnswers();
    assertFalse(model.sentenceProperty().get().contains("#1"), model.sentenceProperty().get());
    assertFalse(model.wordsProperty().get().contains("#1"), model.wordsProperty().get());
    model.hideOrShowAnswers();
    assertEquals("#1 was born.", model.sentenceProperty().get());
  }

  @Test
  void forwardAtTheNewestStepLetsTheRealThreadGoOnAndFollowsIt() {
    show(upToBirth(2));
    run.paused.set(true);
    assertEquals(1, session.playhead().index(), "a run that pauses is shown where it stands");

    model.back();
    model.forward();
    assertEquals(0, run.forwards, "there is a step to go to");
    model.forward();
    assertEquals(1, run.forwards);
    assertEquals(1, session.playhead().index(), "nothing is shown before it has happened");

    show(upToBirth(3));
    assertEquals(2, session.playhead().index());
  }

  @Test
  void backWhileTheThreadIsOnItsWayIsNotForgottenWhenItArrives() {
    show(upToBirth(2));
    run.paused.set(true);
    model.forward();
    model.back();
    show(upToBirth(3));
    assertEquals(0, session.playhead().index());
  }

  @Test
  void aRecordingNeverAsksAThread() {
    show(WHOLE);
    model.last();
    model.forward();
    assertEquals(0, run.forwards);
    assertEquals(4, session.playhead().index());
  }

  @Test
  void playingStepsToTheEndAndStops() {
    show(WHOLE);
    model.speedProperty().set(4);
    model.playOrPause();
    assertEquals(4, ticker.perSecond);
    assertEquals(0, session.playhead().index());
    for (int i = 1; i < 5; i++) {
      assertTrue(model.playingProperty().get());
      ticker.tick();
      assertEquals(i, session.playhead().index());
    }
    assertFalse(model.playingProperty().get());
    assertNull(ticker.tick);

    model.playOrPause();
    assertEquals(0, session.playhead().index(), "from the end it begins again");
  }

  @Test
  void goingOnFromTheWholeRunLetsTheRealThreadGoOn() {
    show(upToBirth(2));
    run.paused.set(true);
    model.leave();
    model.goOn();
    assertEquals(1, run.forwards);
    show(upToBirth(3));
    assertEquals(2, session.playhead().index(), "and follows it");
  }

  @Test
  void playingWaitsForAThreadThatIsOnItsWay() {
    show(upToBirth(2));
    run.paused.set(true);
    model.playOrPause();
    ticker.tick();
    run.paused.set(false);
    ticker.tick();
    assertEquals(1, run.forwards);
    assertTrue(model.playingProperty().get());
  }

  @Test
  void theUsersOwnStepEndsPlaying() {
    show(WHOLE);
    model.playOrPause();
    model.forward();
    assertFalse(model.playingProperty().get());
    assertEquals(1, session.playhead().index());
  }

  @Test
  void theSpeedChangesWhilePlaying() {
    show(WHOLE);
    model.playOrPause();
    assertEquals(1, ticker.perSecond);
    model.speedProperty().set(0.5);
    assertEquals(0.5, ticker.perSecond);
  }

  @Test
  void aStepOutOfSightIsBroughtIntoSightAtTheSameZoom() {
    show(WHOLE);
    session.visibleProperty().set(new TimeRange(0, 1_000_000));
    model.last();
    long nanos = session.playhead().stepProperty().get().nanos();
    TimeRange visible = session.visibleProperty().get();
    assertEquals(1_000_000, visible.lengthNanos());
    assertTrue(visible.fromNanos() <= nanos && nanos <= visible.toNanos(), visible + " shows " + nanos);
  }

  @Test
  void aStepInSightMovesNothing() {
    show(WHOLE);
    model.first();
    TimeRange visible = new TimeRange(0, 39_000_000);
    session.visibleProperty().set(visible);
    model.forward();
    assertEquals(visible, session.visibleProperty().get());
  }

  private void show(Trace trace) {
    session.analysisProperty().set(Analysis.of(trace));
  }

  /** The run as a snapshot shows it while its thread stands at that birth. */
  private static Trace upToBirth(int array) {
    int events = 0;
    for (int born = 0; born < array; events++) {
      born += WHOLE.recorded().get(events) instanceof dev.holdfast.trace.TraceEvent.Born ? 1 : 0;
    }
    return SampleTraces.running(WHOLE, events);
  }

  private static final class FakeRun implements LiveRun {
    final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    int forwards;

    @Override
    public ReadOnlyBooleanProperty pausedProperty() {
      return paused.getReadOnlyProperty();
    }

    @Override
    public void forward() {
      forwards++;
    }

    @Override
    public void runOn() {
      throw new AssertionError("nobody asked for it");
    }

    @Override
    public void askCollector() {
      throw new AssertionError("nobody asked for it");
    }
  }

  private static final class HandTicker implements Ticker {
    @Nullable
    Runnable tick;
    double perSecond;

    @Override
    public void start(double timesPerSecond, Runnable newTick) {
      perSecond = timesPerSecond;
      tick = newTick;
    }

    @Override
    public void stop() {
      tick = null;
    }

    void tick() {
      java.util.Objects.requireNonNull(tick).run();
    }
  }
}
