package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.lesson.Lesson;
import dev.holdfast.session.Session;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.challenge.ChallengeViewModel;
import dev.holdfast.view.window.ColumnViewModel.Side;

import java.util.OptionalLong;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

/**
 * The limit of the task that the run on the screen is measured against: while the task is up, and on a run of what was checked. A run over
 * another amount of data than the task is judged on has no such limit.
 */
final class TaskLimit {
  private final Session session;
  private final ChallengeViewModel challenge;
  private final ObservableValue<Side> side;

  private TaskLimit(Session session, ChallengeViewModel challenge, ObservableValue<Side> side) {
    this.session = session;
    this.challenge = challenge;
    this.side = side;
  }

  /** In bytes, empty for none; {@code side}: of the right column. */
  static ObjectBinding<OptionalLong> of(Session session, ChallengeViewModel challenge, ObservableValue<Side> side) {
    TaskLimit limit = new TaskLimit(session, challenge, side);
    return Bindings.createObjectBinding(limit::now, session.analysisProperty(), challenge.lessonProperty(),
        challenge.answerProperty(), side);
  }

  private OptionalLong now() {
    Analysis analysis = session.analysisProperty().get();
    Lesson lesson = challenge.lessonProperty().get();
    return analysis != null && analysis.trace().run().dataBytes() == lesson.size().bytes()
        && (side.getValue() == Side.TASK || wasChecked(analysis.trace().run()))
            ? OptionalLong.of(lesson.limitBytes())
            : OptionalLong.empty();
  }

  /** A variant is called as the file in which it is edited, but for the first letter. */
  private boolean wasChecked(RunInfo run) {
    ChallengeViewModel.Answer answer = challenge.answerProperty().get();
    return answer != null && answer.checked().program().name().equalsIgnoreCase(run.variant());
  }
}
