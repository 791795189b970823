package dev.holdfast.view.flame;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.PeakInstant;
import dev.holdfast.analysis.CallsLeftOut;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.text.ByteText;

import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

/**
 * What the flame chart shows: which chart, its search and its selection. Follows the {@link Session} and changes it. Lives on the JavaFX
 * application thread; charts of large runs are laid out by the executor it is given.
 */
public final class FlameViewModel {
  /** What the width of a box means. */
  public enum Mode {
    /** Time, on the axis of all views. */
    IN_TIME,
    /** Bytes, stacks merged. */
    MERGED
  }

  /** Runs with fewer recorded events are laid out at once (some milliseconds), so that nothing flickers. */
  private static final int AT_ONCE = 20_000;

  private final Session session;
  private final Executor layout;
  private final Executor fxThread;
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.IN_TIME);
  private final ObjectProperty<ArrayChoice> choice = new SimpleObjectProperty<>(this, "choice", ArrayChoice.AT_PEAK);
  private final BooleanProperty inverted = new SimpleBooleanProperty(this, "inverted");
  private final StringProperty stepWords = new SimpleStringProperty(this, "stepWords", "");
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<@Nullable Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart");
  private final ReadOnlyObjectWrapper<Search> search = new ReadOnlyObjectWrapper<>(this, "search", Search.NONE);
  private final FlameCursor cursor;
  private int asked;

  /**
   * @param layout lays out charts of large runs; may be the FX thread's own
   * @param fxThread brings them back
   */
  public FlameViewModel(Session session, Executor layout, Executor fxThread) {
    this.session = session;
    this.layout = layout;
    this.fxThread = fxThread;
    cursor = new FlameCursor(session, chart.getReadOnlyProperty(), search.getReadOnlyProperty());
    session.playhead().standpointProperty().subscribe((old, now) -> {
      if (!old.isOfRunOf(now)) {
        rebuild();
      }
    });
    session.smallestShownBytesProperty().subscribe((old, now) -> rebuild());
    mode.subscribe((old, now) -> rebuild());
    choice.subscribe((old, now) -> rebuild());
    session.rangeProperty().subscribe((old, now) -> {
      if (mode.get() == Mode.MERGED && choice.get() == ArrayChoice.IN_RANGE) {
        rebuild();
      }
    });
    query.subscribe((old, now) -> search.set(searched(chart.get())));
    rebuild();
  }

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  public ObjectProperty<ArrayChoice> choiceProperty() {
    return choice;
  }

  /** Whether the outermost frame is the lowest. */
  public BooleanProperty invertedProperty() {
    return inverted;
  }

  /** What is searched for, empty for nothing. */
  public StringProperty queryProperty() {
    return query;
  }

  /** What to say of the step the user stands at, empty for nothing. */
  StringProperty stepWordsProperty() {
    return stepWords;
  }

  Session session() {
    return session;
  }

  ReadOnlyObjectProperty<@Nullable Chart> chartProperty() {
    return chart.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Search> searchProperty() {
    return search.getReadOnlyProperty();
  }

  /** The box that keys move, and what is shown around it. */
  FlameCursor cursor() {
    return cursor;
  }

  /** What the width means, with the total; in time, where the ruler says it, what is not drawn. */
  String caption() {
    Analysis analysis = session.analysisProperty().get();
    if (analysis == null || isHidden()) {
      return "";
    }
    if (!(chart.get() instanceof MergedChart merged)) {
      return CallsLeftOut.words(analysis.trace());
    }
    String caption = "width = " + choice.get().width() + " (SI): " + ByteText.rounded(merged.totalBytes());
    long untraced = choice.get() != ArrayChoice.AT_PEAK
        ? 0
        : PeakInstant.of(analysis).alive().stream().filter(a -> a.state() == State.UNKNOWN)
            .mapToLong(a -> a.array().sizeBytes())
            .sum();
    return untraced == 0 ? caption : caption + ", and " + ByteText.rounded(untraced) + " perhaps held, not traced";
  }

  /** Whether the chart would tell what a class is to guess: who is held. Frames and births in time do not. */
  boolean isHidden() {
    return session.answersHiddenProperty().get() && chart.get() instanceof MergedChart;
  }

  /** What to do when there is nothing to draw; empty when there is. */
  String emptyText() {
    Analysis analysis = session.analysisProperty().get();
    Chart shown = chart.get();
    if (isHidden()) {
      return "Which arrays are held now, and by whom?\nB shows it.";
    }
    if (shown != null && shown.boxes().count() > 0) {
      return "";
    }
    if (analysis == null && session.runningProperty().get()) {
      return "Waiting for the first recorded method…";
    }
    if (analysis == null) {
      return "Press Run: the methods appear here as they are entered and left,\nwith a mark where each array is born.";
    }
    if (shown == null) {
      return String.format(Locale.ROOT, "Laying out %,d events…", analysis.trace().recorded().size());
    }
    boolean running = analysis.trace().run().outcome() == RunInfo.Outcome.RUNNING;
    if (mode.get() == Mode.IN_TIME) {
      return running ? "Waiting for the first recorded method…" : "No method was recorded in this run.";
    }
    if (choice.get() == ArrayChoice.IN_RANGE) {
      return session.rangeProperty().get() == null
          ? "Select a range of times first: Shift+drag over a chart that shows time."
          : "No array was born in the selected range. Select another: Shift+drag over a chart that shows time.";
    }
    return running ? "Waiting for the first array…" : "No array was recorded in this run.";
  }

  /** What assistive technology reads. */
  String accessibleText() {
    return stepWords.get().isEmpty() ? chartWords() : chartWords() + " " + stepWords.get();
  }

  private String chartWords() {
    Chart shown = chart.get();
    int box = cursor.box();
    if (shown == null || shown.boxes().count() == 0 || isHidden()) {
      return "Flame chart. " + emptyText();
    }
    String what = shown instanceof MergedChart
        ? "Flame chart. " + caption() + "."
        : "Flame chart in time, " + shown.boxes().count() + " frames."
            + (caption().isEmpty() ? "" : " " + caption() + ".");
    return box == Boxes.NONE
        ? what + " Arrow keys walk from frame to frame, Enter fits, Escape goes back."
        : session.answersHiddenProperty().get() ? shown.label(box) : shown.card(box).text();
  }

  private void rebuild() {
    int request = ++asked;
    Analysis analysis = session.analysisProperty().get();
    if (analysis == null) {
      show(null);
      return;
    }
    Supplier<Chart> build = builder(analysis);
    if (analysis.trace().recorded().size() < AT_ONCE) {
      show(build.get());
      return;
    }
    boolean otherKind = chart.get() instanceof MergedChart != (mode.get() == Mode.MERGED);
    if (otherKind) {
      show(null);
    }
    layout.execute(() -> {
      Chart built = build.get();
      fxThread.execute(() -> {
        if (request == asked) {
          show(built);
        }
      });
    });
  }

  private Supplier<Chart> builder(Analysis analysis) {
    if (mode.get() == Mode.MERGED) {
      ArrayChoice arrays = choice.get();
      var range = session.rangeProperty().get();
      return () -> MergedChart.of(analysis, arrays, range);
    }
    long totalNanos = TimeAxis.totalNanosOf(analysis);
    long smallestBytes = session.smallestShownBytesProperty().get();
    return () -> FrameChart.of(analysis, totalNanos, smallestBytes);
  }

  private void show(@Nullable Chart next) {
    cursor.charts(chart.get(), next);
    search.set(searched(next));
    chart.set(next);
    cursor.follow(session.selectionProperty().get());
  }

  private Search searched(@Nullable Chart in) {
    return in == null ? Search.NONE : Search.of(query.get(), in);
  }
}
