package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.pipeline.Program;
import dev.holdfast.recording.TraceReader;
import dev.holdfast.report.HtmlReport;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.HeapCheck;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.Runner;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.trace.Guess;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.view.window.Notice.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

/**
 * The run on the screen: starts and cancels runs, opens and saves recordings, and puts what they show into the session.
 *
 * <p>Called on the JavaFX application thread. Runs, files and analysis keep to {@code background} and {@code analysts}; what comes of them
 * is brought back by {@code fxThread}.
 */
final class RunViewModel implements AutoCloseable {
  private final Session session;
  private final HeapCheck heap;
  private final Supplier<List<Guess>> guesses;
  private final Runner runner;
  private final Executor background;
  private final Executor fxThread;

  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
  private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice");
  private final ReadOnlyObjectWrapper<Origin> origin = new ReadOnlyObjectWrapper<>(this, "origin",
      new Origin.Nowhere());

  /** The newest run: its recording can be saved until the next one begins. */
  private @Nullable Run run;
  /** Grows with each run and each file: what belongs to an earlier one comes too late. */
  private long generation;

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
    this.fxThread = fxThread;
    runner = new Runner(background, analysts);
  }

  /** Loads in the background what the first run would otherwise wait for. */
  void warmUp() {
    runner.warmUp();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether what is on the screen is of an earlier run than the one that is going on. */
  ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** What is happening now; empty if nothing is. */
  ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Origin> originProperty() {
    return origin.getReadOnlyProperty();
  }

  void dismissNotice() {
    notice.set(null);
  }

  /** Begins a run; ignored while one is going on. */
  void start(Program program, DataSize size) {
    if (running.get()) {
      return;
    }
    letGoOfRecording();
    long mine = ++generation;
    notice.set(null);
    running.set(true);
    stale.set(session.analysisProperty().get() != null);
    progress.set("Getting ready");
    run = runner.start(new Request(program, size, guesses.get()), new Listener(mine, program, size));
  }

  void cancel() {
    Run current = run;
    if (running.get() && current != null) {
      progress.set("Cancelling");
      current.cancel();
    }
  }

  /** Is told on the analysts' thread; passes on what it makes of it. */
  private final class Listener implements RunListener {
    private final long mine;
    private final Program program;
    private final DataSize size;

    Listener(long mine, Program program, DataSize size) {
      this.mine = mine;
      this.program = program;
      this.size = size;
    }

    @Override
    public void progress(String what) {
      bring(mine, () -> progress.set(what));
    }

    @Override
    public void growing(Trace soFar) {
      Analysis analysis = Analysis.of(soFar);
      bring(mine, () -> show(analysis, new Origin.Live(null)));
    }

    @Override
    public void ended(RunResult result) {
      switch (result) {
        case RunResult.Recorded recorded -> {
          Analysis analysis = Analysis.of(recorded.trace());
          bring(mine, () -> finish(analysis));
        }
        case RunResult.NotRun notRun -> bring(mine, () -> {
          over();
          notice.set(OutcomeWords.of(notRun));
        });
      }
    }

    private void finish(Analysis analysis) {
      show(analysis, new Origin.Live(null));
      over();
      notice.set(OutcomeWords.of(analysis.trace()).orElse(null));
      if (analysis.trace().run().outcome() == RunInfo.Outcome.FINISHED) {
        heap.learn(program, size, analysis.peakHeld().bytes());
      }
    }
  }

  private void over() {
    running.set(false);
    stale.set(false);
    progress.set("");
  }

  private void show(Analysis analysis, Origin from) {
    boolean another = stale.get() || !origin.get().equals(from) || session.analysisProperty().get() == null;
    if (another) {
      session.selectionProperty().set(new Selection.None());
      session.rangeProperty().set(null);
      session.visibleProperty().set(null);
    }
    stale.set(false);
    origin.set(from);
    session.analysisProperty().set(analysis);
  }

  /** Reads a recording in the background and shows it. */
  void open(Path file) {
    if (running.get()) {
      notice.set(new Notice(Kind.INFO, "A run is going on", "Cancel it or wait for its end, then open the recording."));
      return;
    }
    long mine = ++generation;
    notice.set(null);
    progress.set("Reading " + file.getFileName());
    background.execute(() -> {
      try {
        Analysis analysis = Analysis.of(TraceReader.read(file));
        bring(mine, () -> opened(file, analysis));
      } catch (IOException e) {
        String words = e instanceof java.nio.file.FileSystemException
            ? "It cannot be read: " + e.getMessage() + "."
            : String.valueOf(e.getMessage());
        bring(mine, () -> failed(file.getFileName() + " was not opened", words));
      } catch (RuntimeException | OutOfMemoryError e) {
        bring(mine, () -> failed(file.getFileName() + " was not opened", "It cannot be read: " + e + "."));
      }
    });
  }

  private void opened(Path file, Analysis analysis) {
    letGoOfRecording();
    progress.set("");
    // another file, also where it has the same name
    origin.set(new Origin.Nowhere());
    show(analysis, new Origin.Opened(file));
    notice.set(OutcomeWords.of(analysis.trace()).orElse(null));
  }

  private void failed(String title, String words) {
    progress.set("");
    notice.set(new Notice(Kind.ERROR, title, words));
  }

  /** Whether there is a recording on the screen that can be written to a file. */
  boolean canSave() {
    return !running.get() && !(origin.get() instanceof Origin.Nowhere);
  }

  /** Writes the recording on the screen to {@code file}, in the background. */
  void saveAs(Path file) {
    Origin from = origin.get();
    Run recorded = run;
    long mine = generation;
    background.execute(() -> {
      try {
        switch (from) {
          case Origin.Opened(Path opened) -> {
            if (!Files.exists(file) || !Files.isSameFile(opened, file)) {
              Files.copy(opened, file, StandardCopyOption.REPLACE_EXISTING);
            }
          }
          case Origin.Live _ -> {
            if (recorded != null) {
              recorded.save(file);
            }
          }
          case Origin.Nowhere _ -> {
            return;
          }
        }
        bring(mine, () -> origin.set(from instanceof Origin.Live ? new Origin.Live(file) : new Origin.Opened(file)));
      } catch (IOException | RuntimeException e) {
        bring(mine,
            () -> failed("Not saved", "The recording cannot be written to " + file + ": " + e.getMessage() + "."));
      }
    });
  }

  /** Writes a report on the run on the screen into {@code folder}, in the background. */
  void writeReport(Path folder) {
    Analysis analysis = session.analysisProperty().get();
    if (analysis == null) {
      return;
    }
    long mine = generation;
    progress.set("Writing the report");
    background.execute(() -> {
      try {
        Path index = HtmlReport.write(List.of(analysis), folder);
        bring(mine, () -> {
          progress.set("");
          notice.set(new Notice(Kind.INFO, "Report written", "Open " + index + " in a browser."));
        });
      } catch (IOException | RuntimeException e) {
        bring(mine, () -> failed("No report", "It cannot be written to " + folder + ": " + e.getMessage() + "."));
      }
    });
  }

  /** Brings {@code action} to the JavaFX application thread, unless something newer has begun since. */
  private void bring(long mine, Runnable action) {
    fxThread.execute(() -> {
      if (mine == generation) {
        action.run();
      }
    });
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
    letGoOfRecording();
    generation++;
  }
}
