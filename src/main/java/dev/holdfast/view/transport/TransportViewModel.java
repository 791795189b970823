package dev.holdfast.view.transport;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.session.Playhead;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.text.TimeText;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;

import org.jspecify.annotations.Nullable;

/** Moves through the steps of the session's run, and says in words where the user stands. Lives on the JavaFX application thread. */
public final class TransportViewModel {
  /** What stands in place of a sentence that would give the answer away. */
  private static final String HIDDEN = "What has just happened, and who holds what? (B shows it)";

  /** Where the sentences come from. */
  public interface Explanation {

    /** What to say of each of the steps of a run, of which the births are those of arrays of at least {@code smallestBytes}. */
    Function<Step, String> of(Analysis analysis, long smallestBytes);
  }

  private final Session session;
  private final Playhead playhead;
  private final LiveRun live;
  private final Ticker ticker;
  private final Explanation explain;

  private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper(this, "available");
  private final ReadOnlyBooleanWrapper stepping = new ReadOnlyBooleanWrapper(this, "stepping");
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper(this, "place", "");
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper(this, "time", "");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

  /** The run whose sentences these are. */
  private @Nullable Analysis explained;
  private long explainedFromBytes;
  private Function<Step, String> sentences = step -> "";
  /** Place of the step from which the real thread was let go; -1 unless its next step is awaited. */
  private int awaitedAfter = -1;

  /** {@code explain} is asked once for each state of a run, and again where other arrays are shown. */
  public TransportViewModel(Session session, LiveRun live, Explanation explain) {
    this(session, live, explain, new FxTicker());
  }

  TransportViewModel(Session session, LiveRun live, Explanation explain, Ticker ticker) {
    this.session = session;
    this.live = live;
    this.ticker = ticker;
    this.explain = explain;
    playhead = session.playhead();
    playhead.stepsProperty().subscribe((old, now) -> stepsChanged(now));
    playhead.stepProperty().subscribe((old, now) -> stepChanged(now));
    playhead.standpointProperty().subscribe((old, now) -> describe());
    session.answersHiddenProperty().subscribe((old, now) -> describe());
    live.pausedProperty().subscribe((old, now) -> {
      if (now && !stepping.get()) {
        playhead.last();
      }
    });
    speed.subscribe((old, now) -> {
      if (playing.get()) {
        play();
      }
    });
    stepsChanged(playhead.stepsProperty().get());
    stepChanged(playhead.stepProperty().get());
    describe();
  }

  /** Whether there is anything to step through. */
  public ReadOnlyBooleanProperty availableProperty() {
    return available.getReadOnlyProperty();
  }

  /** Whether the user stands at a step; else the whole run is shown. */
  public ReadOnlyBooleanProperty steppingProperty() {
    return stepping.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Steps a second while playing. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  /** {@code Allocation 3 of 5}; without the total as long as the run goes on. */
  public ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** The step's instant, empty for none. */
  public ReadOnlyStringProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  /** What has just happened and why; empty where no step is chosen. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** Place, instant and sentence for assistive technology; empty where no step is chosen. */
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** Whether a sentence is kept back because the class is guessing. */
  boolean isHidden() {
    return session.answersHiddenProperty().get();
  }

  Session session() {
    return session;
  }

  LiveRun live() {
    return live;
  }

  public void first() {
    pause();
    playhead.first();
  }

  public void back() {
    pause();
    playhead.back();
  }

  /** At the newest step of a run that stands still its thread goes on; else the playhead moves. */
  public void forward() {
    pause();
    advance();
  }

  /** From wherever the user is to the newest step, and on from there. */
  public void goOn() {
    last();
    advance();
  }

  public void last() {
    pause();
    playhead.last();
  }

  public void peak() {
    pause();
    playhead.peak();
  }

  /** To a step by its place in the list. */
  void goTo(int index) {
    pause();
    playhead.goTo(index);
  }

  /** Shows the whole run again. */
  public void leave() {
    pause();
    playhead.leave();
  }

  public void hideOrShowAnswers() {
    session.answersHiddenProperty().set(!session.answersHiddenProperty().get());
  }

  /** Plays from the present step, from the first where there is none or it is the last; or stops playing. */
  public void playOrPause() {
    if (playing.get()) {
      pause();
    } else if (available.get()) {
      if (!stepping.get() || isAtNewest() && isComplete()) {
        playhead.first();
      }
      play();
    }
  }

  private void play() {
    playing.set(true);
    ticker.start(speed.get(), this::tick);
  }

  private void pause() {
    playing.set(false);
    ticker.stop();
  }

  private void tick() {
    advance();
    if (isAtNewest() && isComplete()) {
      pause();
    }
  }

  private void advance() {
    if (stepping.get() && isAtNewest() && live.pausedProperty().get()) {
      awaitedAfter = playhead.index();
      live.forward();
    } else {
      playhead.forward();
    }
  }

  private boolean isAtNewest() {
    return playhead.index() == playhead.stepsProperty().get().size() - 1;
  }

  private boolean isComplete() {
    Analysis analysis = session.analysisProperty().get();
    return analysis != null && analysis.trace().run().outcome() != RunInfo.Outcome.RUNNING;
  }

  private void stepsChanged(List<Step> steps) {
    available.set(!steps.isEmpty());
    if (awaitedAfter >= 0 && steps.size() - 1 > awaitedAfter) {
      int next = awaitedAfter + 1;
      awaitedAfter = -1;
      playhead.goTo(next);
    }
  }

  private void stepChanged(@Nullable Step step) {
    stepping.set(step != null);
    if (playhead.index() != awaitedAfter) {
      // the user has gone elsewhere meanwhile
      awaitedAfter = -1;
    }
    if (step == null) {
      pause();
    } else {
      bringIntoSight(step);
    }
  }

  /** The visible times keep their length. */
  private void bringIntoSight(Step step) {
    TimeRange visible = session.visibleProperty().get();
    if (visible == null || step.nanos() >= visible.fromNanos() && step.nanos() <= visible.toNanos()) {
      return;
    }
    long total = TimeAxis.totalNanosOf(session.analysisProperty().get());
    long length = Math.min(visible.lengthNanos(), total);
    long from = Math.clamp(step.nanos() - length / 2, 0, total - length);
    session.visibleProperty().set(new TimeRange(from, from + length));
  }

  private void describe() {
    Step step = playhead.stepProperty().get();
    Analysis analysis = session.analysisProperty().get();
    int count = playhead.stepsProperty().get().size();
    String unit = playhead.fineProperty().get() ? "change" : "allocation";
    if (step == null || analysis == null) {
      String many = String.format(Locale.ROOT, "%,d %s%s", count, unit, count == 1 ? "" : "s");
      place.set(count == 0 ? "" : isComplete() ? many : many + " so far");
      time.set("");
      sentence.set("");
      words.set("");
      return;
    }
    String number = String.format(Locale.ROOT, "%s %,d", unit.equals("change") ? "Change" : "Allocation",
        playhead.index() + 1);
    place.set(isComplete() ? number + String.format(Locale.ROOT, " of %,d", count) : number);
    time.set(TimeText.rounded(step.nanos()));
    sentence.set(isHidden() ? HIDDEN : sentences(analysis).apply(step));
    words.set(place.get() + " at " + time.get() + ". " + (isHidden() ? "The answers are hidden." : sentence.get()));
  }

  private Function<Step, String> sentences(Analysis analysis) {
    long smallestBytes = session.smallestShownBytesProperty().get();
    if (analysis != explained || smallestBytes != explainedFromBytes) {
      sentences = explain.of(analysis, smallestBytes);
      explained = analysis;
      explainedFromBytes = smallestBytes;
    }
    return sentences;
  }
}
