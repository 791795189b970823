package dev.holdfast.view.source;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hearing;
import dev.holdfast.analysis.Moment;
import dev.holdfast.analysis.Moments;
import dev.holdfast.analysis.Step;
import dev.holdfast.analysis.Steps;
import dev.holdfast.session.Session;

import java.util.List;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/**
 * The stacks at the playhead; at the peak while the whole run is shown. Lives on the JavaFX application thread; what moments of large runs
 * are found by is made in the background.
 */
public final class MomentViewModel {

  /**
   * @param isStep whether the user stands at {@code step}; else it is the peak's
   * @param hearing what the collector said there, null if it was not asked
   */
  record Shown(Analysis analysis, Step step, boolean isStep, Moment moment, @Nullable Hearing hearing) {}

  /** For runs with fewer recorded events it is made at once (some 30 ms at most), so that nothing flickers. */
  private static final int AT_ONCE = 50_000;

  private final Session session;
  private final Executor background;
  private final Executor fxThread;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper(this, "preparing");
  private @Nullable Analysis indexed;
  private @Nullable Moments moments;
  /** Whether the background is at work, perhaps for a run that is not the shown one any more. */
  private boolean isAtWork;

  /**
   * @param background prepares large runs, one at a time
   * @param fxThread brings them back
   */
  public MomentViewModel(Session session, Executor background, Executor fxThread) {
    this.session = session;
    this.background = background;
    this.fxThread = fxThread;
    session.playhead().standpointProperty().subscribe((before, now) -> update());
    update();
  }

  Session session() {
    return session;
  }

  /** Null where there is no run, or none with an array in it, and while it is prepared. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether the run is so large that one has to wait for its stacks. */
  ReadOnlyBooleanProperty preparingProperty() {
    return preparing.getReadOnlyProperty();
  }

  private void update() {
    Analysis analysis = session.analysisProperty().get();
    if (analysis != null && analysis != indexed) {
      prepare(analysis);
    }
    Moments known = analysis == indexed ? moments : null;
    preparing.set(analysis != null && known == null);
    if (analysis == null || known == null) {
      shown.set(null);
      return;
    }
    Step chosen = session.playhead().stepProperty().get();
    Step step = chosen == null ? peak(analysis) : chosen;
    shown.set(step == null
        ? null
        : new Shown(analysis, step, chosen != null, known.at(step), analysis.hearingAt(step)));
  }

  private void prepare(Analysis analysis) {
    if (analysis.trace().recorded().size() < AT_ONCE) {
      prepared(analysis, Moments.of(analysis));
    } else if (!isAtWork) {
      isAtWork = true;
      background.execute(() -> {
        Moments made = Moments.of(analysis);
        fxThread.execute(() -> {
          isAtWork = false;
          if (analysis == session.analysisProperty().get()) {
            prepared(analysis, made);
          }
          if (preparing.get()) {
            update();
          }
        });
      });
    }
  }

  private void prepared(Analysis analysis, Moments made) {
    indexed = analysis;
    moments = made;
  }

  /** The birth that makes the held curve highest, null if no array was held. */
  private static @Nullable Step peak(Analysis analysis) {
    List<ArrayLife> arrays = analysis.arrays();
    if (arrays.isEmpty() || analysis.peakHeld().bytes() == 0) {
      return null;
    }
    List<Step> births = Steps.births(analysis, 0);
    int index = Steps.lastNotAfter(births, analysis.peakHeld().seq());
    return index < 0 ? null : births.get(index);
  }
}
