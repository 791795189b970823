package dev.holdfast.view.challenge;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.check.CheckResult;
import dev.holdfast.check.Checker;
import dev.holdfast.lesson.Lesson;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.pipeline.Program;
import dev.holdfast.run.Printed;
import dev.holdfast.view.editor.Document;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

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
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

/**
 * Which lesson is taught, how much of it is given away, and the verdict on what stands in the editor.
 *
 * <p>The lesson and the code go together: who chooses a lesson gets its program into the editor, and who brings a lesson's program or a
 * solution of it there gets the lesson. Code that belongs to none is judged by the lesson that is chosen.
 */
public final class ChallengeViewModel implements AutoCloseable {
  /** For each of the runs of a check. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /**
   * @param checked what was checked: what is typed later has no verdict yet
   * @param lesson what it was judged by
   * @param printed by the run that was recorded, in the order in which it came
   */
  public record Answer(Document checked, Lesson lesson, CheckResult result, List<Printed> printed) {
    public Answer {
      printed = List.copyOf(printed);
    }

    /** The run that was judged; empty if it came to none. */
    public Optional<Analysis> run() {
      return result instanceof CheckResult.Judged(var _, var analysis) ? Optional.of(analysis) : Optional.empty();
    }
  }

  private final Lessons lessons;
  private final ObservableValue<Document> code;
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
   * @param code what stands in the editor
   * @param edit brings a program into the editor
   * @param background does a task off the JavaFX application thread
   */
  public ChallengeViewModel(Lessons lessons, ObservableValue<Document> code, Consumer<Program> edit,
      Executor background, Executor fxThread) {
    this.lessons = lessons;
    this.code = code;
    this.edit = edit;
    this.background = background;
    this.fxThread = fxThread;
    lesson = new SimpleObjectProperty<>(this, "lesson", lessons.first());
    lesson.subscribe(this::change);
    code.subscribe(this::follow);
  }

  private void change(Lesson was, Lesson is) {
    cancel();
    hintsOf.put(was.id(), hintsShown.get());
    hintsShown.set(hintsOf.getOrDefault(is.id(), 0));
    solutionsShown.set(false);
    answer.set(null);
    if (!is.has(code.getValue().start())) {
      begin();
    }
  }

  private void follow(Document now) {
    if (!lesson.get().has(now.start())) {
      lessons.of(now.start()).ifPresent(lesson::set);
    }
  }

  /** What stands in the editor. */
  ObservableValue<Document> codeProperty() {
    return code;
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

  /** What is in the editor in place of what was checked; empty if that still stands there. */
  String changedSince(Answer found) {
    Document now = code.getValue();
    if (found.checked().program().equals(now.program())) {
      return "";
    }
    return found.checked().id().equals(now.id())
        ? "The code was changed since: check it again."
        : "The editor has " + now.name() + " now. This was the verdict on other code:";
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
    Document checked = code.getValue();
    Lesson about = lesson.get();
    Checker[] own = new Checker[1];
    List<Printed> printed = Collections.synchronizedList(new ArrayList<>());
    Checker checker = new Checker(TIMEOUT, words -> fxThread.execute(() -> {
      if (checking == own[0]) {
        progress.set(words);
      }
    }), printed::add);
    own[0] = checker;
    checking = checker;
    answer.set(null);
    progress.set("Getting ready");
    background.execute(() -> {
      CheckResult result = result(checker, checked.program(), about);
      Answer found = new Answer(checked, about, result, printed);
      fxThread.execute(() -> done(checker, found));
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
