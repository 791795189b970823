package dev.holdfast.view.details;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hearing;
import dev.holdfast.analysis.Step;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;

import java.util.List;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/** What the details pane says about the session's selection. Lives on the JavaFX application thread. */
final class DetailsViewModel {
  private static final Details NO_RUN = new Details("No run yet", "Press Run. Then select an array, a frame or a"
      + " label to see everything about it here.", List.of());

  private static final Details BEGUN = new Details("Running", "Nothing of the run can be shown yet.", List.of());
  private static final Details HIDDEN = new Details("Who holds what?", "The answers are hidden: B shows them.",
      List.of());

  /** The last layout asked for. */
  private record Known(String typeName, int length, ArrayLayout layout) {}

  private final Session session;
  private final ArrayLayout.Source layouts;
  private final Executor background;
  private final Executor fxThread;
  private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(this, "details", NO_RUN);
  private @Nullable Known known;
  /** Whether the details shown tell what the collector said. */
  private boolean isAsked;

  /**
   * @param layouts asked by {@code background} when an array is selected for the first time
   * @param fxThread brings its answers back
   */
  DetailsViewModel(Session session, ArrayLayout.Source layouts, Executor background, Executor fxThread) {
    this.session = session;
    this.layouts = layouts;
    this.background = background;
    this.fxThread = fxThread;
    session.selectionProperty().subscribe((old, now) -> update());
    session.smallestShownBytesProperty().subscribe((old, now) -> update());
    session.runningProperty().subscribe((old, now) -> update());
    session.answersHiddenProperty().subscribe((old, now) -> update());
    session.playhead().standpointProperty().subscribe((old, now) -> {
      // what is selected is told for the whole run, but for what the collector said of it at the step
      boolean wasAsked = isAsked;
      if (!old.isOfRunOf(now) || session.selectionProperty().get() instanceof Selection.None || hearing() != null
          || wasAsked) {
        update();
      }
    });
    update();
  }

  ReadOnlyObjectProperty<Details> detailsProperty() {
    return details.getReadOnlyProperty();
  }

  void select(Selection selection) {
    session.selectionProperty().set(selection);
  }

  private void update() {
    Analysis analysis = session.analysisProperty().get();
    boolean hidden = session.answersHiddenProperty().get();
    details.set(analysis == null
        ? session.runningProperty().get() ? BEGUN : NO_RUN
        : hidden ? HIDDEN : about(analysis, session.selectionProperty().get()));
  }

  private Details about(Analysis analysis, Selection selection) {
    Details about = switch (selection) {
      case Selection.None _ -> null;
      case Selection.OfArray a -> about(analysis, analysis.array(a.array()));
      case Selection.OfFrame f -> new FrameDetails(analysis).of(f.frame());
      case Selection.OfHolder h -> new HolderDetails(analysis).of(h);
    };
    if (about != null) {
      return about;
    }
    PeakDetails instant = new PeakDetails(analysis, session.smallestShownBytesProperty().get());
    Step step = session.playhead().stepProperty().get();
    return step == null ? instant.of() : instant.at(step);
  }

  private @Nullable Details about(Analysis analysis, @Nullable ArrayLife array) {
    if (array == null) {
      return null;
    }
    String type = array.born().typeName();
    int length = array.born().length();
    if (layoutOf(type, length) == null) {
      background.execute(() -> {
        ArrayLayout layout = layouts.of(type, length);
        fxThread.execute(() -> {
          known = new Known(type, length, layout);
          if (session.selectionProperty().get() instanceof Selection.OfArray now && now.array() == array.id()) {
            update();
          }
        });
      });
    }
    Hearing hearing = hearing();
    isAsked = hearing != null;
    return new ArrayDetails(analysis, array).of(layoutOf(type, length), hearing);
  }

  /** What the collector said at the step the user stands at, null if nothing. */
  private @Nullable Hearing hearing() {
    Analysis analysis = session.analysisProperty().get();
    Step step = session.playhead().stepProperty().get();
    return analysis == null || step == null ? null : analysis.hearingAt(step);
  }

  private @Nullable ArrayLayout layoutOf(String type, int length) {
    return known != null && known.typeName.equals(type) && known.length == length ? known.layout : null;
  }
}
