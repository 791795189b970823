package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.trace.Guess;

import java.util.List;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guess as a class meets it: typed, locked, compared. */
class GuessTest {
  private OpenWindow window;

  @BeforeEach
  void openWindow() throws Exception {
    window = new OpenWindow(1000, 700);
    window.run(() -> ((TextField) window.contents.lookup("#size")).setText("1 MB"));
  }

  @AfterEach
  void closeWindow() {
    window.close();
  }

  @Test
  void aGuessIsTypedLockedAndComparedWithTheAnswer() throws Exception {
    assertTrue(isShown("#guess-pane"), "the chart asks before the first run");
    key(KeyCode.G);
    type(KeyCode.DIGIT3);
    key(KeyCode.ENTER);
    assertEquals(List.of(new Guess(3_000_000)), List.copyOf(window.contents.guess().guesses()));

    run();

    assertFalse(isShown("#guess-pane"), "the answer is on the screen");
    assertEquals(List.of(new Guess(3_000_000)), guessesOnTheScreen());
    assertEquals("Your guess 3 MB: 1 MB too low.",
        window.get(() -> ((GuessFacts) window.contents.lookup("#guess-facts")).sentence()));
    assertTrue(window.node(".summary-card", Node.class).getAccessibleText().endsWith("1 MB too low."));
    assertEquals(List.of(), List.copyOf(window.contents.guess().guesses()), "the next run has guesses of its own");
  }

  @Test
  void theFieldWaitsForTheGuessFromTheStartAndTheKeysAreTheWindowsAfterARun() throws Exception {
    window.run(window.contents::focusFirst);
    type(KeyCode.DIGIT2, KeyCode.DIGIT5, KeyCode.ENTER);
    assertEquals(List.of(new Guess(25_000_000)), List.copyOf(window.contents.guess().guesses()));
    run();
    key(KeyCode.PAGE_DOWN);
    key(KeyCode.RIGHT);
    assertEquals(1, window.get(() -> window.contents.session().playhead().index()));
    window.run(window.contents::focusFirst);
    key(KeyCode.RIGHT);
    assertEquals(2, window.get(() -> window.contents.session().playhead().index()), "nothing is asked any more");
  }

  @Test
  void whatIsTypedAndNotYetAddedCountsWhenRunIsPressed() throws Exception {
    window.run(() -> window.contents.guess().textProperty().set("4"));
    run();
    assertEquals(List.of(new Guess(4_000_000)), guessesOnTheScreen());
  }

  @Test
  void nobodyHasToGuess() throws Exception {
    run();
    assertEquals(List.of(), guessesOnTheScreen());
    assertFalse(isShown("#guess-facts"));
    assertFalse(isShown("#guess-pane"));
  }

  @Test
  void aGuessThatIsNoneIsSaidToBeSoBeforeTheRun() throws Exception {
    window.run(() -> {
      window.contents.guess().textProperty().set("lots");
      window.contents.start();
    });
    assertFalse(window.get(() -> window.contents.run().runningProperty().get()));
    assertEquals("'lots' is not a guess: write for example 250 MB, Ada 0.3 GB or 250 x3.",
        window.get(() -> window.contents.guess().problemProperty().get()));
  }

  @Test
  void theNextVariantIsOfferedToBeGuessedAndCoversTheLastAnswer() throws Exception {
    run();
    window.run(() -> window.contents.variants().setValue(Variant.NESTED));
    assertTrue(isShown("#guess-next"));
    assertFalse(isShown("#guess-pane"), "one who does not want to guess goes on looking");

    key(KeyCode.G);
    assertTrue(isShown("#guess-pane"));
    type(KeyCode.DIGIT2);
    key(KeyCode.ESCAPE);
    assertFalse(isShown("#guess-pane"), "Escape brings the answer back");

    key(KeyCode.G);
    type(KeyCode.DIGIT2);
    run();
    assertEquals(List.of(new Guess(2_000_000)), guessesOnTheScreen());
    assertEquals(new Program.Shipped(Variant.NESTED).name(), window.get(
        () -> Objects.requireNonNull(window.contents.session().analysisProperty().get()).trace().run().variant()));
  }

  @Test
  void switchedOffItDoesNotAskAndRemembersThat() throws Exception {
    window.run(() -> window.contents.guess().enabledProperty().set(false));
    assertFalse(isShown("#guess-pane"));
    assertTrue(isShown("#guess-offer"), "and can be had again");
    assertEquals("false", window.settings.values.get("guess"));
    key(KeyCode.G);
    assertTrue(isShown("#guess-pane"));
  }

  private List<Guess> guessesOnTheScreen() throws Exception {
    return window
        .get(() -> Objects.requireNonNull(window.contents.session().analysisProperty().get()).trace().run().guesses());
  }

  private boolean isShown(String selector) throws Exception {
    return window.get(() -> window.contents.lookup(selector).isVisible());
  }

  private void run() throws Exception {
    var before = window.contents.session().analysisProperty().get();
    window.run(window.contents::start);
    window.await("the end of the run", () -> !window.contents.run().runningProperty().get()
        && window.contents.session().analysisProperty().get() != before);
  }

  private void type(KeyCode... codes) throws Exception {
    for (KeyCode code : codes) {
      key(code);
    }
  }

  private void key(KeyCode code) throws Exception {
    window.run(() -> {
      Robot robot = new Robot();
      robot.keyPress(code);
      robot.keyRelease(code);
    });
  }
}
