package dev.holdfast.view.window;

import dev.holdfast.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;

/**
 * Which side of the right column is up. While the user stands at a step it is the step's, else the code or its task if that was up last, else the
 * details; before the first run, of which there are none, the code, which is what its peak is guessed from. What the user chooses instead holds as
 * long as the user neither begins nor ends to step: from step to step, from selection to selection. The output is up only where there is some.
 */
final class ColumnViewModel {

  enum Side {
    STEP, DETAILS, CODE, TASK, OUTPUT
  }

  private final Session session;
  private final ObservableBooleanValue hasOutput;
  private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(this, "side", Side.CODE);
  private @Nullable Side chosen;
  private boolean wasAtStep;
  /** The code or its task, if that was up last beside the step. */
  private @Nullable Side lastOfCode;

  /** {@code hasOutput}: whether the run has printed anything. */
  ColumnViewModel(Session session, ObservableBooleanValue hasOutput) {
    this.session = session;
    this.hasOutput = hasOutput;
    session.playhead().stepProperty().subscribe((before, now) -> {
      if (wasAtStep != (now != null)) {
        wasAtStep = now != null;
        chosen = null;
        update();
      }
    });
    session.analysisProperty().subscribe(this::update);
    hasOutput.subscribe(this::update);
    update();
  }

  ReadOnlyObjectProperty<Side> sideProperty() {
    return side.getReadOnlyProperty();
  }

  /** The user's own choice. */
  void choose(Side wanted) {
    chosen = wanted;
    lastOfCode = wanted == Side.CODE || wanted == Side.TASK ? wanted : wanted == Side.DETAILS ? null : lastOfCode;
    update();
  }

  private void update() {
    Side wanted = chosen == Side.OUTPUT && !hasOutput.get() ? null : chosen;
    side.set(wanted != null ? wanted : session.playhead().stepProperty().get() != null ? Side.STEP : awayFromSteps());
  }

  private Side awayFromSteps() {
    Side code = lastOfCode;
    return code != null ? code : session.analysisProperty().get() == null ? Side.CODE : Side.DETAILS;
  }
}
