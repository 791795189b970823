package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.session.Session;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.view.challenge.ChallengeViewModel;
import dev.holdfast.view.editor.Document;
import dev.holdfast.view.window.ColumnViewModel.Side;

import java.util.OptionalLong;

import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

class TaskLimitTest {
  private static final OptionalLong NONE = OptionalLong.empty();

  private final Session session = new Session();
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.TASK);
  private final ChallengeViewModel challenge = new ChallengeViewModel(Lessons.shipped(),
      new SimpleObjectProperty<>(Document.of(new Program.Shipped(Variant.ORIGINAL))), begun -> {}, Runnable::run,
      Runnable::run);
  private final ObjectBinding<OptionalLong> limit = TaskLimit.of(session, challenge, side);

  @Test
  void itIsThereWhileTheTaskIsUpBesideARun() {
    assertEquals(NONE, limit.get());
    session.analysisProperty().set(Analysis.of(SampleTraces.original(100)));
    assertEquals(OptionalLong.of(230_000_000), limit.get());
    side.set(Side.DETAILS);
    assertEquals(NONE, limit.get());
  }

  @Test
  void aRunOverOtherDataIsNotMeasuredByIt() {
    session.analysisProperty().set(Analysis.of(SampleTraces.original(10)));
    assertEquals(NONE, limit.get());
  }

  @Test
  void anotherLessonHasAnotherLimit() {
    session.analysisProperty().set(Analysis.of(SampleTraces.original(20)));
    assertEquals(NONE, limit.get());
    challenge.lessonProperty().set(challenge.lessons().stream().filter(one -> one.id().equals("left-block"))
        .findFirst().orElseThrow());
    assertEquals(OptionalLong.of(30_000_000), limit.get());
  }
}
