package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.SmallestHeap;
import dev.holdfast.analysis.Steps;
import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.HeapCheck;
import dev.holdfast.run.Mode;
import dev.holdfast.run.Printed;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.runner.Runner;
import dev.holdfast.session.Session;
import dev.holdfast.trace.Guess;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.output.OutputViewModel;
import dev.holdfast.view.transport.LiveRun;
import dev.holdfast.view.window.Notice.Kind;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/**
 * Starts runs, at once to their end or to be stepped through, cancels them, opens and saves recordings, and puts what they show into the
 * session.
 *
 * <p>Called on the JavaFX application thread. Runs, files and analysis keep to {@code background} and {@code analysts}; what comes of them
 * is brought back by {@code fxThread}.
 */
final class RunViewModel implements LiveRun, AutoCloseable {
  private static final Notice GOING_ON = new Notice(Kind.INFO, "A run is going on",
      "Cancel it (Ctrl+.) or wait for its end.");
  private static final Notice STANDING = new Notice(Kind.INFO, "The run stands still",
      "N lets it go on to its next array, Run on to its end; Cancel (Ctrl+.) ends it.");

  private final Session session;
  private final HeapCheck heap;
  private final Supplier<List<Guess>> guesses;
  private final Runner runner;
  private final Executor background;
  private final ShownRun shown;
  private final RecordingFiles files;
  private final RunsBeside beside;
  private final OutputViewModel output;

  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");

  private final ObjectProperty<HeapChoice> heapChoice = new SimpleObjectProperty<>(this, "heapChoice",
      HeapChoice.USUAL);

  /** The newest run: its recording can be saved until the next one begins. */
  private @Nullable Run run;
  /** What the newest run was asked to be. */
  private @Nullable Request newest;
  /** Whether the user has cancelled it. */
  private boolean isCancelled;

  /**
   * @param guesses asked when a run begins: what was guessed of its peak, kept with its recording
   * @param background does each task on a thread of its own
   * @param analysts does one task after another
   * @param fxThread the JavaFX application thread
   */
  RunViewModel(Session session, HeapCheck heap, Supplier<List<Guess>> guesses, Executor background, Executor analysts,
      Executor fxThread) {
    this.session = session;
    this.heap = heap;
    this.guesses = guesses;
    this.background = background;
    runner = new Runner(background, analysts);
    shown = new ShownRun(session, fxThread);
    files = new RecordingFiles(shown, background);
    beside = new RunsBeside(runner, shown, background);
    output = new OutputViewModel(fxThread);
  }

  /** Loads in the background what the first run would otherwise wait for. */
  void warmUp() {
    runner.warmUp();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return shown.runningProperty();
  }

  /** Whether what is on the screen is of an earlier run than the one that is going on. */
  ReadOnlyBooleanProperty staleProperty() {
    return shown.staleProperty();
  }

  /** What is happening now; empty if nothing is. */
  ReadOnlyStringProperty progressProperty() {
    return shown.progressProperty();
  }

  ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
    return shown.noticeProperty();
  }

  /** What the run on the screen prints, in a JVM of its own. */
  OutputViewModel output() {
    return output;
  }

  ReadOnlyObjectProperty<Origin> originProperty() {
    return shown.originProperty();
  }

  /** The heap of the runs that begin from now on. */
  ObjectProperty<HeapChoice> heapChoiceProperty() {
    return heapChoice;
  }

  /**
   * Where the newest run is on the screen and ran out of memory: the heap in which it would have come further, if that is one that this
   * machine surely has: no larger than this window's own.
   */
  Optional<HeapChoice> enoughHeap() {
    Analysis analysis = session.analysisProperty().get();
    return runningProperty().get() || analysis == null || !(originProperty().get() instanceof Origin.Live)
        ? Optional.empty()
        : SmallestHeap.of(analysis).map(enough -> HeapChoice.of(enough.asIsBytes()))
            .filter(enough -> enough.bytes() <= Runtime.getRuntime().maxMemory());
  }

  /** Says something that is not about a run. */
  void tell(Notice notice) {
    shown.noticeProperty().set(notice);
  }

  void dismissNotice() {
    shown.noticeProperty().set(null);
  }

  /** Begins a run; ignored while one is going on. */
  void start(Program program, DataSize size, Mode mode) {
    begin(new Request(program, size, guesses.get()).in(mode));
  }

  /** An interpreted one. */
  void start(Program program, DataSize size) {
    start(program, size, Mode.INTERPRETED);
  }

  /** Begins a run that pauses at the birth of each array that is large enough to be shown; ignored while one is going on. */
  void startStepping(Program program, DataSize size, Mode mode) {
    begin(new Request(program, size, guesses.get()).stepping(session.smallestShownBytesProperty().get()).in(mode));
  }

  /** An interpreted one. */
  void startStepping(Program program, DataSize size) {
    startStepping(program, size, Mode.INTERPRETED);
  }

  /**
   * Runs {@code program} in every mode, one after the other, the collector asked at each birth; ignored while a run is going on.
   *
   * @param compared told of the runs, if all ended, on this thread
   */
  void compare(Program program, DataSize size, Consumer<Map<Mode, Analysis>> compared) {
    if (!runningProperty().get()) {
      beside.compareModes(new Request(program, size), session.smallestShownBytesProperty().get(), compared);
    }
  }

  /** Whether a run that pauses is going on. */
  boolean isStepping() {
    Request going = newest;
    return runningProperty().get() && !isCancelled && going != null && going.isStepped();
  }

  /** What the newest run was asked to be; null before the first. */
  @Nullable
  Request newest() {
    return newest;
  }

  /**
   * Runs {@code program} to its end as the newest run was run, and leaves on the screen what is there; ignored while a run is going on.
   *
   * @param ended told of it, unless it was cancelled, on this thread
   */
  void runBeside(Program program, Consumer<Analysis> ended) {
    Request like = newest;
    if (!runningProperty().get() && like != null) {
      beside.run(heapChoice.get().of(new Request(program, like.size()).in(like.mode())), ended);
    }
  }

  /** Why nothing begins now, and what can be done instead. */
  void sayWhatIsGoingOn() {
    shown.noticeProperty().set(paused.get() ? STANDING : GOING_ON);
  }

  private void begin(Request request) {
    if (runningProperty().get()) {
      return;
    }
    letGoOfRecording();
    long mine = shown.begin();
    shown.staleProperty().set(session.analysisProperty().get() != null);
    Request sized = heapChoice.get().of(request);
    newest = sized;
    isCancelled = false;
    run = runner.start(sized, new RunEar(shown, mine, output.begin(), follower(sized)));
  }

  void cancel() {
    Run current = run;
    if (runningProperty().get() && !beside.cancel() && current != null) {
      shown.progressProperty().set("Cancelling");
      paused.set(false);
      isCancelled = true;
      current.cancel();
    }
  }

  @Override
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  @Override
  public void forward() {
    goOn("Running to the next allocation", Run::forward);
  }

  @Override
  public void runOn() {
    goOn("Running to the end", Run::runOn);
  }

  private void goOn(String words, Consumer<Run> let) {
    Run current = run;
    if (paused.get() && current != null) {
      if (shown.noticeProperty().get() == STANDING) {
        shown.noticeProperty().set(null);
      }
      let.accept(current);
      // of several threads others may stand still
      paused.set(current.isPaused());
      if (!paused.get()) {
        shown.progressProperty().set(words);
      }
    }
  }

  @Override
  public void askCollector() {
    Run current = run;
    if (paused.get() && current != null) {
      shown.progressProperty().set("Asking the collector");
      current.askCollector();
    }
  }

  /** What comes of the run that {@code request} asks for. On the JavaFX application thread. */
  private RunEar.Follower follower(Request request) {
    return new RunEar.Follower() {
      @Override
      public void programOver() {
        paused.set(false);
        if (isCancelled) {
          shown.noticeProperty().set(OutcomeWords.CANCELLED_AND_BEING_READ);
        }
      }

      @Override
      public void paused(Analysis soFar) {
        pause(soFar);
      }

      @Override
      public void ended(Analysis whole) {
        // first: nobody is to think that the thread stands at the end
        paused.set(false);
        shown.show(whole, new Origin.Live(null));
        endWith(OutcomeWords.of(whole).orElse(null));
        if (whole.trace().run().outcome() == RunInfo.Outcome.FINISHED) {
          heap.learn(request.program(), request.size(), whole.peakHeld().bytes());
        }
      }

      @Override
      public void failed(Notice why) {
        endWith(why);
      }
    };
  }

  private void endWith(@Nullable Notice end) {
    over();
    shown.noticeProperty().set(end);
    output.ended(end != null && end.kind() != Kind.INFO);
  }

  private void pause(Analysis analysis) {
    Run current = run;
    boolean isStanding = current != null && current.isPaused();
    shown.show(analysis, new Origin.Live(null));
    if (session.playhead().stepProperty().get() == null) {
      session.playhead().last();
    }
    paused.set(isStanding);
    if (isStanding) {
      int births = Steps.births(analysis, session.smallestShownBytesProperty().get()).size();
      shown.progressProperty().set(String.format(Locale.ROOT, "Paused at allocation %,d", births));
    }
  }

  private void over() {
    paused.set(false);
    shown.over();
  }

  /** Reads a recording in the background and shows it. */
  void open(Path file) {
    if (runningProperty().get()) {
      shown.noticeProperty().set(
          new Notice(Kind.INFO, "A run is going on", "Cancel it or wait for its end, then open the recording."));
    } else {
      files.open(file, () -> {
        letGoOfRecording();
        output.begin();
      });
    }
  }

  /**
   * Shows a run that was judged, and what it has printed; ignored while a run is going on.
   *
   * @param printed in the order in which it came
   */
  void showChecked(Analysis analysis, List<Printed> printed) {
    if (!runningProperty().get()) {
      letGoOfRecording();
      shown.next();
      shown.noticeProperty().set(null);
      // another run, also where the last one was judged too
      shown.originProperty().set(new Origin.Nowhere());
      shown.show(analysis, new Origin.Checked());
      Consumer<Printed> to = output.begin();
      printed.forEach(to);
    }
  }

  /** Whether there is a recording on the screen that can be written to a file. */
  boolean canSave() {
    Origin from = originProperty().get();
    return !runningProperty().get() && (from instanceof Origin.Live || from instanceof Origin.Opened);
  }

  /** Whether there is a run on the screen of which something can be written. */
  boolean canWrite() {
    return !runningProperty().get() && !(originProperty().get() instanceof Origin.Nowhere);
  }

  /** Writes the recording on the screen to {@code file}, in the background. */
  void saveAs(Path file) {
    files.save(file, run);
  }

  /** Writes a report on the run on the screen into {@code folder}, in the background. */
  void writeReport(Path folder) {
    Analysis analysis = session.analysisProperty().get();
    if (analysis != null) {
      files.writeReport(analysis, folder);
    }
  }

  /** Writes something of the run on the screen, in the background; see {@link RecordingFiles#write}. */
  void write(String doing, String done, Path target, RecordingFiles.Writing writing) {
    files.write(doing, done, target, writing);
  }

  private void letGoOfRecording() {
    Run earlier = run;
    run = null;
    if (earlier != null) {
      background.execute(earlier::close);
    }
  }

  /** Ends what is going on: the window is closed. */
  @Override
  public void close() {
    cancel();
    beside.close();
    letGoOfRecording();
    shown.next();
  }
}
