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

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/** The stacks at the playhead; at the peak while the whole run is shown. */
public final class MomentViewModel {

  /**
   * @param isStep whether the user stands at {@code step}; else it is the peak's
   * @param hearing what the collector said there, null if it was not asked
   */
  record Shown(Analysis analysis, Step step, boolean isStep, Moment moment, @Nullable Hearing hearing) {}

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
  private @Nullable Analysis indexed;
  private @Nullable Moments moments;

  public MomentViewModel(Session session) {
    this.session = session;
    session.analysisProperty().subscribe((before, now) -> update());
    session.playhead().stepProperty().subscribe((before, now) -> update());
    update();
  }

  Session session() {
    return session;
  }

  /** Null where there is no run, or none with an array in it. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  private void update() {
    Analysis analysis = session.analysisProperty().get();
    if (analysis == null) {
      shown.set(null);
      return;
    }
    Step chosen = session.playhead().stepProperty().get();
    Step step = chosen == null ? peak(analysis) : chosen;
    shown.set(step == null
        ? null
        : new Shown(analysis, step, chosen != null, moments(analysis).at(step),
            analysis.hearingAt(step)));
  }

  private Moments moments(Analysis analysis) {
    Moments known = moments;
    if (known == null || indexed != analysis) {
      known = Moments.of(analysis);
      moments = known;
      indexed = analysis;
    }
    return known;
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
