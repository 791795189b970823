package dev.holdfast.view.guess;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.guess.GuessReader;
import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.session.Session;
import dev.holdfast.trace.Guess;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.settings.Settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

/**
 * The guesses of the next run's peak. Before the first run the chart asks; later it asks when the user wants it, and then the last answer is
 * covered. Each program at each size has guesses of its own: those made for another one do not count.
 */
public final class GuessViewModel {
  private static final String SETTING = "guess";

  /** What a guess is about. */
  private record Question(Program program, DataSize size) {}

  private final Session session;
  private final ObservableValue<Program> program;
  private final ObservableValue<DataSize> size;
  private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled");
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(this, "locked");
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");
  private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
  private final ObservableList<Guess> guesses = FXCollections.observableArrayList();
  private final Map<Question, List<Guess>> ofOtherQuestions = new HashMap<>();
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper(this, "about", "");
  private Question question;
  private @Nullable Analysis shownAtLock;

  /** {@code program} and {@code size}: what the next run would be of. */
  public GuessViewModel(Session session, Settings settings, ObservableValue<Program> program,
      ObservableValue<DataSize> size) {
    this.session = session;
    this.program = program;
    this.size = size;
    question = new Question(program.getValue(), size.getValue());
    about.set(about(question));
    enabled.set(Boolean.parseBoolean(settings.get(SETTING, "true")));
    enabled.subscribe((was, is) -> {
      settings.put(SETTING, String.valueOf(is));
      update();
    });
    program.subscribe((was, is) -> questionChanged());
    size.subscribe((was, is) -> questionChanged());
    session.analysisProperty().subscribe((was, is) -> update());
    wanted.subscribe((was, is) -> update());
    running.subscribe((was, is) -> runningChanged(is));
    text.subscribe((was, is) -> problem.set(""));
    update();
  }

  /** Follows the runs: while one goes on, its guesses are locked. */
  public void follow(ObservableValue<Boolean> goingOn) {
    running.bind(goingOn);
  }

  /** Whether the chart asks at all. Remembered. */
  public BooleanProperty enabledProperty() {
    return enabled;
  }

  /** Whether the question is on the screen. */
  public ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /** Whether a run has begun of which nothing is to be seen yet, and its guesses are shown meanwhile. */
  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  /** Whether the next run is of something else than what is on the screen, so that it is worth a guess. */
  public ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** What is being typed; dragging the line on the chart types too. */
  public StringProperty textProperty() {
    return text;
  }

  /** What is wrong with the text, in a sentence; empty if nothing is. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The guesses for the next run, in the order in which they were made. */
  public ObservableList<Guess> guesses() {
    return guesses;
  }

  /** What would run: {@code original, 100 MB}; code that is not one of the variants is what stands in the editor. */
  public ReadOnlyStringProperty aboutProperty() {
    return about.getReadOnlyProperty();
  }

  private static String about(Question asked) {
    String name = switch (asked.program()) {
      case Program.Shipped shipped -> shipped.name();
      // a variant that is edited keeps its file's name
      case Program.SourceFile source -> source.fileName() + " in the editor";
    };
    return name + ", " + asked.size();
  }

  long dataBytes() {
    return size.getValue().bytes();
  }

  /** Puts the question on the screen, switched on if it was off; false while a run goes on. */
  public boolean ask() {
    if (running.get()) {
      return false;
    }
    enabled.set(true);
    wanted.set(true);
    return true;
  }

  /** Back to the last answer, if there is one. */
  public void leave() {
    text.set("");
    wanted.set(false);
  }

  /** The user has finished typing a guess: adds it, or says what is wrong with it. Returns whether it makes sense. */
  public boolean add() {
    try {
      guesses.addAll(GuessReader.read(text.get()));
      text.set("");
      return true;
    } catch (IllegalArgumentException e) {
      problem.set(String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** What the text means so far in bytes, -1 if it does not say one guess. */
  long draftBytes() {
    try {
      List<Guess> read = GuessReader.read(text.get());
      return read.stream().mapToLong(Guess::bytes).distinct().count() == 1 ? read.getFirst().bytes() : -1;
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  void draft(long bytes) {
    text.set(bytes >= DataSize.MB ? new DataSize(bytes).toString() : bytes / (double) DataSize.MB + " MB");
  }

  /** Takes one away. */
  public void remove(Guess guess) {
    guesses.remove(guess);
  }

  public void clear() {
    guesses.clear();
    text.set("");
  }

  /** To be asked before a run: false, and the problem said, where something that is no guess is typed. */
  public boolean ready() {
    return !asking.get() || text.get().isBlank() || add();
  }

  /** A run begins: what was guessed of it. */
  public List<Guess> lock() {
    if (!running.get()) {
      shownAtLock = session.analysisProperty().get();
    }
    return enabled.get() ? List.copyOf(guesses) : List.of();
  }

  private void runningChanged(boolean is) {
    if (is) {
      text.set("");
    } else {
      Analysis shown = session.analysisProperty().get();
      // a run that was not begun is still to come, and what was guessed of it stays
      if (shown != null && shown != shownAtLock) {
        guesses.clear();
      }
      shownAtLock = null;
    }
    wanted.set(false);
    update();
  }

  private void questionChanged() {
    var now = new Question(program.getValue(), size.getValue());
    if (!now.equals(question)) {
      ofOtherQuestions.put(question, List.copyOf(guesses));
      question = now;
      about.set(about(now));
      List<Guess> before = ofOtherQuestions.remove(now);
      guesses.setAll(before == null ? List.of() : before);
      ofOtherQuestions.values().removeIf(List::isEmpty);
      text.set("");
    }
    update();
  }

  private void update() {
    Analysis shown = session.analysisProperty().get();
    boolean free = enabled.get() && !running.get();
    asking.set(free && (shown == null || wanted.get()));
    locked.set(running.get() && enabled.get() && !guesses.isEmpty() && shown == shownAtLock);
    offered.set(free && !wanted.get() && shown != null && isOfSomethingElse(shown.trace().run()));
  }

  private boolean isOfSomethingElse(RunInfo shown) {
    return !program.getValue().isSource(shown.sourceFile(), shown.source())
        || shown.dataBytes() != size.getValue().bytes();
  }
}
