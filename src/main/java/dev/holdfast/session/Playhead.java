package dev.holdfast.session;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.analysis.Steps;
import dev.holdfast.trace.RunInfo;

import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

/**
 * Where in the run the user stands: at one of its steps, or nowhere, which shows the whole run. As a run grows, one who stands at the newest
 * birth goes on to what is then the newest, any other keeps the step; another run has none.
 */
public final class Playhead {
  private final Session session;
  private final BooleanProperty fine = new SimpleBooleanProperty(this, "fine", false);
  private final ReadOnlyObjectWrapper<List<Step>> steps = new ReadOnlyObjectWrapper<>(this, "steps", List.of());
  private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>(this, "step");
  private final ReadOnlyObjectWrapper<Standpoint> standpoint = new ReadOnlyObjectWrapper<>(this, "standpoint",
      Standpoint.NOWHERE);
  private boolean following;

  Playhead(Session session) {
    this.session = session;
    step.subscribe((before, now) -> settle());
    session.analysisProperty().subscribe((before, now) -> follow(() -> {
      if (before == null || now == null
          || !before.trace().run().started().equals(now.trace().run().started())) {
        step.set(null);
      }
      update();
    }));
    session.smallestShownBytesProperty().subscribe(() -> follow(this::update));
    fine.subscribe(() -> follow(this::update));
  }

  /** Whether each change of a holder is a step, not only each birth. */
  public BooleanProperty fineProperty() {
    return fine;
  }

  /** The steps of the run as far as it is known, in order. */
  public ReadOnlyObjectProperty<List<Step>> stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  /** Where the user stands, null for nowhere: then the whole run is shown. */
  public ReadOnlyObjectProperty<@Nullable Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /**
   * Run, steps and step together: for what is made of more than one of them, and so is made once when the run grows and the user's step with
   * it.
   */
  public ReadOnlyObjectProperty<Standpoint> standpointProperty() {
    return standpoint.getReadOnlyProperty();
  }

  /** Place of the step in the list, from 0; -1 if there is none. */
  public int index() {
    Step now = step.get();
    return now == null ? -1 : Steps.lastNotAfter(steps.get(), now.seq());
  }

  /** Goes to a step by its place in the list, the nearest if there is no such place; nowhere if there are no steps. */
  public void goTo(int index) {
    List<Step> all = steps.get();
    step.set(all.isEmpty() ? null : all.get(Math.clamp(index, 0, all.size() - 1)));
  }

  public void first() {
    goTo(0);
  }

  public void last() {
    goTo(steps.get().size() - 1);
  }

  /** One step back; from nowhere to the last. */
  public void back() {
    goTo(step.get() == null ? steps.get().size() - 1 : index() - 1);
  }

  /** One step forward, from nowhere to the first; stays at the last. */
  public void forward() {
    goTo(step.get() == null ? 0 : index() + 1);
  }

  /** To where the held curve is highest. */
  public void peak() {
    Analysis analysis = session.analysisProperty().get();
    if (analysis != null) {
      goTo(Steps.lastNotAfter(steps.get(), analysis.peakHeld().seq()));
    }
  }

  /** Shows the whole run again. */
  public void leave() {
    step.set(null);
  }

  private void follow(Runnable change) {
    following = true;
    try {
      change.run();
    } finally {
      following = false;
    }
    settle();
  }

  private void settle() {
    if (!following) {
      standpoint.set(new Standpoint(session.analysisProperty().get(), steps.get(), step.get()));
    }
  }

  private void update() {
    Analysis analysis = session.analysisProperty().get();
    long smallest = session.smallestShownBytesProperty().get();
    // where each change is a step nobody wants to miss those in between
    boolean follows = !fine.get() && step.get() != null && index() == steps.get().size() - 1;
    steps.set(analysis == null
        ? List.of()
        : fine.get() ? Steps.everyChange(analysis, smallest) : Steps.births(analysis, smallest));
    if (follows && analysis != null && analysis.trace().run().outcome() == RunInfo.Outcome.RUNNING) {
      last();
    } else if (step.get() != null) {
      goTo(index());
    }
  }
}
