package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Answer;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Step;
import dev.holdfast.session.Selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson from the guess to the presentation, with a clicker and a mouse, over a real run. */
class LessonTest {
  private OpenWindow window;

  @BeforeEach
  void openWindow() throws Exception {
    window = new OpenWindow(1000, 900);
    window.run(() -> ((TextField) window.contents.lookup("#size")).setText("1 MB"));
  }

  @AfterEach
  void closeWindow() {
    window.close();
  }

  @Test
  void aLesson() throws Exception {
    key(KeyCode.G);
    key(KeyCode.DIGIT3);
    key(KeyCode.ENTER);
    window.run(window.contents::step);
    List<String> sentences = new ArrayList<>();
    for (int births = 1; births <= 5; births++) {
      awaitPause(births);
      sentences.add(sentence());
      if (births < 5) {
        key(KeyCode.SPACE);
      }
    }
    assertEquals(5, sentences.stream().distinct().count(), sentences.toString());
    assertTrue(sentences.getLast().contains("dataPow in processData (last read at line 18) now clings to #3"),
        sentences.getLast());

    window.run(window.contents.run()::askCollector);
    window.await("the answer", () -> window.contents.run().pausedProperty().get()
        && !answer(1).equals(Answer.NOT_ASKED));
    assertEquals(List.of(Answer.COLLECTED, Answer.SURVIVED, Answer.SURVIVED, Answer.SURVIVED, Answer.SURVIVED),
        List.of(answer(1), answer(2), answer(3), answer(4), answer(5)));

    key(KeyCode.SPACE);
    window.await("the end", () -> !window.contents.run().runningProperty().get());
    assertEquals("Your guess 3 MB: 1 MB too low.",
        window.get(() -> ((GuessFacts) window.contents.lookup("#guess-facts")).sentence()));

    key(KeyCode.HOME);
    assertEquals(sentences.getFirst(), sentence(), "the first step says what it said");
    key(KeyCode.P);
    assertEquals(4, window.get(() -> window.contents.session().playhead().index()));

    clickLane(3);
    assertEquals(new Selection.OfArray(3), window.get(() -> window.contents.session().selectionProperty().get()));

    key(KeyCode.F5);
    window.await("the presentation", window.contents.presentation().onProperty()::get);
    key(KeyCode.LEFT);
    assertEquals(3, window.get(() -> window.contents.session().playhead().index()), "the clicker works there too");
    key(KeyCode.ESCAPE);
    window.await("the window", () -> !window.contents.presentation().onProperty().get());
    assertEquals(3, window.get(() -> window.contents.session().playhead().index()));
  }

  private void awaitPause(int births) throws Exception {
    window.await("pause " + births, () -> {
      Analysis analysis = window.contents.session().analysisProperty().get();
      return window.contents.run().pausedProperty().get() && analysis != null && analysis.arrays().size() == births;
    });
  }

  private String sentence() throws Exception {
    return window.get(() -> ((Label) window.contents.lookup("#sentence")).getText());
  }

  private Answer answer(long array) {
    Analysis analysis = Objects.requireNonNull(window.contents.session().analysisProperty().get());
    Step step = Objects.requireNonNull(window.contents.session().playhead().stepProperty().get());
    ArrayLife life = Objects.requireNonNull(analysis.array(array));
    return analysis.answerAt(life, step);
  }

  private void key(KeyCode code) throws Exception {
    window.run(() -> {
      Robot robot = new Robot();
      robot.keyPress(code);
      robot.keyRelease(code);
    });
  }

  /** Lanes lie one below the other at the same distance: looks for the one whose click selects {@code array}. */
  private void clickLane(long array) throws Exception {
    for (int share = 40; share < 100; share += 2) {
      int part = share;
      window.run(() -> {
        Node timeline = Objects.requireNonNull(window.contents.lookup("#timeline"));
        Bounds bounds = timeline.localToScreen(timeline.getBoundsInLocal());
        Robot robot = new Robot();
        robot.mouseMove(bounds.getMinX() + 60, bounds.getMinY() + bounds.getHeight() * part / 100);
        robot.mouseClick(MouseButton.PRIMARY);
      });
      if (new Selection.OfArray(array)
          .equals(window.get(() -> window.contents.session().selectionProperty().get()))) {
        return;
      }
    }
  }
}
