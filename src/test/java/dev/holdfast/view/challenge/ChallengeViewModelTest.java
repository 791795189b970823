package dev.holdfast.view.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.holdfast.lesson.Lesson;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.view.editor.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

class ChallengeViewModelTest {
  private static final Program ORIGINAL = new Program.Shipped(Variant.ORIGINAL);

  private final Lessons lessons = Lessons.shipped();
  private final ObjectProperty<Document> code = new SimpleObjectProperty<>(Document.of(ORIGINAL));
  private final List<Program> brought = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final ChallengeViewModel model = new ChallengeViewModel(lessons, code, this::bring, waiting::add,
      Runnable::run);

  private void bring(Program program) {
    brought.add(program);
    code.set(Document.of(program));
  }

  private Lesson lesson(String id) {
    return lessons.named(id).orElseThrow();
  }

  @Test
  void whoChoosesALessonGetsItsProgram() {
    model.lessonProperty().set(lesson("static-cache"));
    assertEquals(List.of(lesson("static-cache").start()), brought);
    model.lessonProperty().set(lesson("clinging"));
    assertEquals(ORIGINAL, code.get().start());
  }

  @Test
  void whoBringsAProgramOfAnotherLessonGetsThatLesson() {
    code.set(Document.of(lesson("lambda").solutions().getLast().program()));
    assertEquals("lambda", model.lessonProperty().get().id());
    assertEquals(List.of(), brought, "what is there stays there");
    code.set(Document.of(new Program.Shipped(Variant.REASSIGNED)));
    assertEquals("clinging", model.lessonProperty().get().id());
  }

  @Test
  void codeOfOnesOwnIsJudgedByTheLessonThatIsChosen() {
    model.lessonProperty().set(lesson("chunks"));
    brought.clear();
    code.set(Document.of(new Program.SourceFile("Mine.java", "class Mine {}", Optional.empty())));
    assertEquals("chunks", model.lessonProperty().get().id());
    assertEquals(List.of(), brought);
  }

  @Test
  void aVerdictNamesTheCodeAndTheLesson() {
    Document wrong = Document.of(new Program.SourceFile("Wrong.java", "class Wrong {", Optional.empty()));
    code.set(wrong);
    model.check();
    assertEquals("Getting ready", model.progressProperty().get());
    assertNull(model.answerProperty().get());
    code.set(Document.of(ORIGINAL));
    waiting.removeFirst().run();
    ChallengeViewModel.Answer answer = Objects.requireNonNull(model.answerProperty().get());
    assertEquals(List.of(wrong, "clinging"), List.of(answer.checked(), answer.lesson().id()));
    assertEquals("The editor has Original.java now. This was the verdict on other code:", model.changedSince(answer));
    code.set(wrong);
    assertEquals("", model.changedSince(answer));
    assertEquals("", model.progressProperty().get());
  }

  @Test
  void whoLeavesALessonCancelsItsCheck() {
    model.check();
    model.lessonProperty().set(lesson("view"));
    assertEquals("", model.progressProperty().get());
    waiting.forEach(Runnable::run);
    assertNull(model.answerProperty().get(), "nobody waits for it");
  }

  @Test
  void hintsComeOneAtATimeAndAreStillThereWhenTheLessonIsBack() {
    model.hint();
    model.hint();
    model.solutionsShownProperty().set(true);
    model.lessonProperty().set(lesson("view"));
    assertEquals(0, model.hintsShownProperty().get());
    assertFalse(model.solutionsShownProperty().get());
    model.lessonProperty().set(lesson("clinging"));
    assertEquals(2, model.hintsShownProperty().get());
  }
}
