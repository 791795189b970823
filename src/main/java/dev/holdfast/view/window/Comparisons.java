package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.compare.Comparison;
import dev.holdfast.compare.ComparisonWords;
import dev.holdfast.pipeline.Program;
import dev.holdfast.recording.TraceReader;
import dev.holdfast.run.Request;
import dev.holdfast.session.Session;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.window.Notice.Kind;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

/**
 * The run on the screen against another: the code that it was edited from, the run before it, a recording. Of earlier runs it keeps two at
 * most, and of these only what was worked out. On the JavaFX application thread.
 */
final class Comparisons {
  private final RunViewModel run;
  private final Session session;
  private final ObservableValue<Program> start;
  private final FileDialogs dialogs;
  private final Executor background;
  private final Executor fxThread;
  private final Consumer<Comparison> show;
  private final ReadOnlyObjectWrapper<@Nullable Notice> offer = new ReadOnlyObjectWrapper<>(this, "offer");

  /** The last run before the one on the screen. */
  private @Nullable Analysis before;
  /** The last run of code as it began. */
  private @Nullable Analysis original;
  /** Grows with each offer: what is worked out for an earlier one comes too late. */
  private long generation;

  /**
   * @param start what the code in the editor was before it was edited
   * @param show shows a comparison
   */
  Comparisons(RunViewModel run, Session session, ObservableValue<Program> start, FileDialogs dialogs,
      Executor background,
      Executor fxThread, Consumer<Comparison> show) {
    this.run = run;
    this.session = session;
    this.start = start;
    this.dialogs = dialogs;
    this.background = background;
    this.fxThread = fxThread;
    this.show = show;
    session.analysisProperty().subscribe((old, now) -> follow(old, now));
    run.runningProperty().subscribe((was, is) -> update());
    session.answersHiddenProperty().subscribe((was, is) -> update());
    start.subscribe((was, is) -> update());
  }

  private void follow(@Nullable Analysis old, @Nullable Analysis now) {
    // what grows is no run of its own yet
    boolean isOver = old != null && old.trace().run().outcome() != RunInfo.Outcome.RUNNING;
    if (isOver && now != null && !isSameRun(old, now)) {
      before = old;
    }
    update();
  }

  /** Whether a recording was opened again: of a run that goes on the clock's reading of its start may waver. */
  private static boolean isSameRun(Analysis one, Analysis other) {
    return one.trace().run().started().equals(other.trace().run().started());
  }

  /** What can be compared without being asked for: an edited run with its original. Null for nothing. */
  ReadOnlyObjectProperty<@Nullable Notice> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  void dismiss() {
    offer.set(null);
  }

  private void update() {
    long mine = ++generation;
    offer.set(null);
    Analysis shown = session.analysisProperty().get();
    if (shown == null || run.runningProperty().get() || session.answersHiddenProperty().get()) {
      return;
    }
    if (isAsItBegan(shown.trace().run(), start.getValue())) {
      original = shown;
      return;
    }
    if (!canCompareWithOriginal()) {
      return;
    }
    Analysis known = knownOriginal(shown);
    if (known == null) {
      offer.set(new Notice(Kind.INFO, "You have edited " + start.getValue().fileName(),
          "Run it as it was, too, to see the difference."));
      return;
    }
    background.execute(() -> {
      String headline = new ComparisonWords(withOriginal(known, shown)).headline();
      fxThread.execute(() -> {
        if (mine == generation) {
          offer.set(new Notice(Kind.INFO, "Compared with the original", headline));
        }
      });
    });
  }

  private static boolean isAsItBegan(RunInfo info, Program program) {
    return program.isSource(info.sourceFile(), info.source());
  }

  /** The original run of the same size and in the same mode, if there was one. */
  private @Nullable Analysis knownOriginal(Analysis shown) {
    Analysis known = original;
    if (known == null) {
      return null;
    }
    RunInfo one = known.trace().run();
    RunInfo other = shown.trace().run();
    boolean isLike = isAsItBegan(one, start.getValue()) && one.dataBytes() == other.dataBytes()
        && one.mode().equals(other.mode());
    return isLike ? known : null;
  }

  /** Whether the run on the screen is of code that was edited here. */
  boolean canCompareWithOriginal() {
    Analysis shown = session.analysisProperty().get();
    Request newest = run.newest();
    return shown != null && newest != null && !run.runningProperty().get()
        && run.originProperty().get() instanceof Origin.Live
        && newest.program().fileName().equals(start.getValue().fileName())
        && shown.trace().run().sourceFile().equals(start.getValue().fileName())
        && !isAsItBegan(shown.trace().run(), start.getValue());
  }

  /** Compares the edited run on the screen with the code that it was edited from, which is run first if need be. */
  void withOriginal() {
    Analysis shown = session.analysisProperty().get();
    if (shown == null || !canCompareWithOriginal()) {
      return;
    }
    Analysis known = knownOriginal(shown);
    if (known != null) {
      compare(() -> withOriginal(known, shown));
    } else {
      run.runBeside(start.getValue(), ran -> {
        original = ran;
        update();
        compare(() -> withOriginal(ran, shown));
      });
    }
  }

  private static Comparison withOriginal(Analysis original, Analysis edited) {
    return Comparison.of(original, "the original", edited, "the edited code");
  }

  /** What the run before was of, for a menu: {@code : nested, 100 MB, interpreted}; empty if there was none. */
  String before() {
    Analysis earlier = before;
    if (earlier == null) {
      return "";
    }
    RunInfo info = earlier.trace().run();
    return ": " + info.variant() + (info.dataBytes() == 0 ? "" : ", " + ByteText.rounded(info.dataBytes())) + ", "
        + info.mode();
  }

  void withBefore() {
    Analysis earlier = before;
    Analysis shown = session.analysisProperty().get();
    if (earlier != null && shown != null) {
      compare(() -> named(earlier, "the run before", shown));
    }
  }

  void withRecording() {
    Analysis shown = session.analysisProperty().get();
    if (shown != null) {
      dialogs.chooseRecording().ifPresent(file -> read(file, shown));
    }
  }

  private void read(Path file, Analysis shown) {
    background.execute(() -> {
      try {
        Comparison comparison = named(Analysis.of(TraceReader.read(file)), file.getFileName().toString(), shown);
        fxThread.execute(() -> show.accept(comparison));
      } catch (IOException | RuntimeException e) {
        fxThread.execute(() -> run.tell(new Notice(Kind.ERROR, "Not compared",
            file.getFileName() + " cannot be read: " + e.getMessage())));
      }
    });
  }

  /** By what was run, where that differs; else {@code name} against the run on the screen. */
  private static Comparison named(Analysis other, String name, Analysis shown) {
    return Objects.equals(other.trace().run().variant(), shown.trace().run().variant())
        ? Comparison.of(other, name, shown, "this run")
        : Comparison.of(other, shown);
  }

  private void compare(Supplier<Comparison> comparing) {
    background.execute(() -> {
      Comparison comparison = comparing.get();
      fxThread.execute(() -> show.accept(comparison));
    });
  }
}
