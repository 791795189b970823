package dev.holdfast.view.challenge;

import dev.holdfast.check.CheckResult;
import dev.holdfast.check.Checker;
import dev.holdfast.lesson.Lesson;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.pipeline.Program;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/** Which lesson is taught, how much of it is given away, and the verdict on what stands in the editor. */
public final class ChallengeViewModel implements AutoCloseable {
  /** For each of the runs of a check. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** @param program what was checked: what is typed later has no verdict yet */
  public record Answer(Program program, CheckResult result) {}

  private final Lessons lessons;
  private final Supplier<Program> program;
  private final Consumer<Program> edit;
  private final Executor background;
  private final Executor fxThread;
  private final ObjectProperty<Lesson> lesson;
  private final ReadOnlyIntegerWrapper hintsShown = new ReadOnlyIntegerWrapper(this, "hintsShown");
  private final Map<String, Integer> hintsOf = new HashMap<>();
  private final BooleanProperty solutionsShown = new SimpleBooleanProperty(this, "solutionsShown");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
  private @Nullable Checker checking;

  /**
   * @param program what is to be checked
   * @param edit brings a program into the editor
   * @param background does a task off the JavaFX application thread
   */
  public ChallengeViewModel(Lessons lessons, Supplier<Program> program, Consumer<Program> edit, Executor background,
      Executor fxThread) {
    this.lessons = lessons;
    this.program = program;
    this.edit = edit;
    this.background = background;
    this.fxThread = fxThread;
    lesson = new SimpleObjectProperty<>(this, "lesson", lessons.first());
    lesson.subscribe((was, is) -> {
      cancel();
      hintsOf.put(was.id(), hintsShown.get());
      hintsShown.set(hintsOf.getOrDefault(is.id(), 0));
      solutionsShown.set(false);
      answer.set(null);
    });
  }

  /** In the order in which they are taught. */
  public List<Lesson> lessons() {
    return lessons.all();
  }

  /** What is wrong with lessons that are not among them; sentences. */
  public List<String> problems() {
    return lessons.problems();
  }

  public ObjectProperty<Lesson> lessonProperty() {
    return lesson;
  }

  public ReadOnlyIntegerProperty hintsShownProperty() {
    return hintsShown.getReadOnlyProperty();
  }

  public BooleanProperty solutionsShownProperty() {
    return solutionsShown;
  }

  /** What the check is doing; empty while there is none. */
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Whether what was checked still stands in the editor. */
  boolean isOfNow(Answer found) {
    return found.program().equals(program.get());
  }

  /** Shows one more hint, if there is one. */
  public void hint() {
    hintsShown.set(Math.min(lesson.get().hints().size(), hintsShown.get() + 1));
  }

  /** Brings the lesson's program into the editor. */
  public void begin() {
    edit.accept(lesson.get().start());
  }

  /** Brings a solution into the editor. */
  public void open(Lesson.Solution solution) {
    edit.accept(solution.program());
  }

  /** Checks what stands in the editor, in the background; ignored while a check is going on. */
  public void check() {
    if (checking != null) {
      return;
    }
    Program checked = program.get();
    Lesson about = lesson.get();
    Checker[] own = new Checker[1];
    Checker checker = new Checker(TIMEOUT, words -> fxThread.execute(() -> {
      if (checking == own[0]) {
        progress.set(words);
      }
    }));
    own[0] = checker;
    checking = checker;
    answer.set(null);
    progress.set("Getting ready");
    background.execute(() -> {
      CheckResult result = result(checker, checked, about);
      fxThread.execute(() -> done(checker, new Answer(checked, result)));
    });
  }

  private static CheckResult result(Checker checker, Program checked, Lesson about) {
    try {
      return checker.check(checked, about.challenge());
    } catch (IOException | RuntimeException e) {
      return new CheckResult.Unusable("The check cannot be done: " + e.getMessage(), List.of());
    }
  }

  private void done(Checker checker, Answer found) {
    if (checking == checker) {
      checking = null;
      progress.set("");
      answer.set(found);
    }
  }

  /** Ends a check that is going on. */
  public void cancel() {
    Checker current = checking;
    if (current != null) {
      checking = null;
      progress.set("");
      background.execute(current::cancel);
    }
  }

  @Override
  public void close() {
    Checker current = checking;
    if (current != null) {
      checking = null;
      // at once: the JVM may end before another thread comes to it
      current.cancel();
    }
  }
}
