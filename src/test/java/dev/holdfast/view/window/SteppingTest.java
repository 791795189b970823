package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Playhead;
import dev.holdfast.session.Selection;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.theme.Theme;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stepping as an instructor does it: a clicker's keys, the bar, hidden answers, the presentation. */
class SteppingTest {
  private OpenWindow window;
  private Playhead playhead;

  @BeforeEach
  void openWindow() throws Exception {
    window = new OpenWindow(1000, 700);
    playhead = window.contents.session().playhead();
    window.run(() -> window.contents.session().analysisProperty().set(Analysis.of(SampleTraces.original(100))));
    pulse();
  }

  @AfterEach
  void closeWindow() {
    window.close();
  }

  @Test
  void aClickersKeysMoveThePlayheadWhereverTheFocusIs() throws Exception {
    key(KeyCode.PAGE_DOWN);
    assertEquals(0, index(), "the first key begins");
    for (String focus : new String[]{"#timeline", "#flame .flame-canvas > *", "#column-details"}) {
      window.run(() -> playhead.goTo(0));
      focus(focus);
      key(KeyCode.RIGHT);
      key(KeyCode.PAGE_DOWN);
      assertEquals(2, index(), focus);
      key(KeyCode.LEFT);
      key(KeyCode.PAGE_UP);
      assertEquals(0, index(), focus);
      key(KeyCode.END);
      assertEquals(4, index(), focus);
      key(KeyCode.HOME);
      assertEquals(0, index(), focus);
    }
    focus("#timeline");
    key(KeyCode.SPACE);
    assertEquals(1, index());
    key(KeyCode.P);
    assertEquals(4, index(), "the peak is where the last array is made");
    key(KeyCode.ESCAPE);
    assertEquals(-1, index());
  }

  @Test
  void anArrowOnASwitchStepsAndSwitchesNothing() throws Exception {
    ToggleButton inTime = window.node("#flame .switch .toggle-button", ToggleButton.class);
    focus("#flame .switch .toggle-button");
    key(KeyCode.RIGHT);
    assertEquals(0, index());
    assertTrue(window.get(inTime::isSelected));
  }

  @Test
  void spaceOnAButtonPressesItAndNothingElse() throws Exception {
    window.run(playhead::last);
    focus("#back");
    key(KeyCode.SPACE);
    assertEquals(3, index());
  }

  @Test
  void inATextFieldTheKeysAreLetters() throws Exception {
    window.run(playhead::first);
    TextField field = window.node("#size", TextField.class);
    window.run(() -> {
      field.requestFocus();
      field.selectAll();
    });
    key(KeyCode.RIGHT);
    key(KeyCode.END);
    key(KeyCode.PAGE_DOWN);
    key(KeyCode.B);
    key(KeyCode.P);
    assertEquals(0, index());
    assertFalse(window.get(() -> window.contents.session().answersHiddenProperty().get()));
  }

  @Test
  void onTheSizesSliderTheArrowsAreTheSliders() throws Exception {
    window.run(playhead::first);
    // in this window the slider is there with smaller type only
    window.run(() -> window.theme.fontPxProperty().set(9));
    pulse();
    focus(".size-slider .slider");
    String before = window.node("#size", TextField.class).getText();
    key(KeyCode.RIGHT);
    assertEquals(0, index());
    assertNotEquals(before, window.node("#size", TextField.class).getText());
  }

  @Test
  void belowTheListOfKeysNothingMoves() throws Exception {
    window.run(() -> {
      playhead.first();
      window.contents.layer().show("Keys", new KeyList());
    });
    key(KeyCode.RIGHT);
    assertEquals(0, index());
    key(KeyCode.ESCAPE);
    assertEquals(0, index(), "Escape closes the list first");
  }

  @Test
  void shiftBringsBackTheFlameChartsOwnArrows() throws Exception {
    window.run(() -> {
      playhead.first();
      window.contents.lookup("#flame .flame-canvas > *").requestFocus();
      Robot robot = new Robot();
      robot.keyPress(KeyCode.SHIFT);
      robot.keyPress(KeyCode.RIGHT);
      robot.keyRelease(KeyCode.RIGHT);
      robot.keyRelease(KeyCode.SHIFT);
    });
    assertEquals(0, index());
    assertTrue(window.get(() -> window.contents.session().selectionProperty().get()) instanceof Selection.OfFrame);
  }

  @Test
  void theSentenceIsShownAtAStepAndTheBarIsOneLineWithoutOne() throws Exception {
    double compact = window.get(() -> window.contents.lookup("#transport").getLayoutBounds().getHeight());
    window.run(playhead::peak);
    pulse();
    Label sentence = window.node("#sentence", Label.class);
    assertTrue(sentence.getText().contains("#5 (100 MB)"), sentence.getText());
    assertTrue(window.get(() -> window.contents.lookup("#timeline").getAccessibleText()).contains(sentence.getText()));
    assertTrue(window.get(() -> window.contents.lookup("#transport").getLayoutBounds().getHeight()) > compact * 1.5);
  }

  @Test
  void hiddenAnswersAreNowhere() throws Exception {
    window.run(playhead::peak);
    pulse();
    // but for the legend's own swatch
    int legend = 300;
    assertTrue(count("#timeline", Palette.LIGHT.neededFill()) > 10 * legend, "the needed curve");
    key(KeyCode.B);
    pulse();
    assertTrue(count("#timeline", Palette.LIGHT.neededFill()) < legend);
    Label sentence = window.node("#sentence", Label.class);
    assertFalse(sentence.getText().contains("#5"), sentence.getText());
    String figures = window.node(".summary-card", Node.class).getAccessibleText();
    assertFalse(figures.matches(".*\\d.*"), figures);
    String details = window.node(".details-view", Node.class).getAccessibleText();
    assertFalse(details.matches("(?s).*\\d.*"), details);
    assertFalse(window.get(() -> window.contents.lookup("#timeline").getAccessibleText()).contains("400 MB"));
    key(KeyCode.B);
    pulse();
    assertTrue(count("#timeline", Palette.LIGHT.neededFill()) > 10 * legend);
    assertTrue(sentence.getText().contains("#5 (100 MB)"), sentence.getText());
  }

  @Test
  void thePlayheadIsDraggedFromStepToStep() throws Exception {
    window.run(playhead::first);
    pulse();
    window.run(() -> {
      Node grip = window.contents.lookup("#timeline .playhead-grip");
      Node chart = window.contents.lookup("#timeline");
      Bounds from = grip.localToScene(grip.getLayoutBounds());
      Bounds all = chart.localToScene(chart.getLayoutBounds());
      drag(grip, MouseEvent.MOUSE_PRESSED, from.getCenterX(), from.getCenterY());
      drag(grip, MouseEvent.MOUSE_DRAGGED, from.getCenterX() + 20, from.getCenterY());
      drag(grip, MouseEvent.MOUSE_DRAGGED, all.getMaxX() - 40, from.getCenterY());
      drag(grip, MouseEvent.MOUSE_RELEASED, all.getMaxX() - 40, from.getCenterY());
    });
    assertEquals(4, index());
    assertNull(window.contents.session().visibleProperty().get(), "the chart did not move");
  }

  @Test
  void theScrubberGoesWhereItIsPressed() throws Exception {
    window.run(() -> {
      Node scrubber = window.contents.lookup("#scrubber");
      Bounds bounds = scrubber.localToScreen(scrubber.getLayoutBounds());
      Robot robot = new Robot();
      robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
      robot.mouseClick(MouseButton.PRIMARY);
    });
    assertEquals(2, index());
  }

  @Test
  void aPresentationLeavesEverythingAsItWas() throws Exception {
    window.run(() -> {
      window.theme.choiceProperty().set(Theme.Choice.DARK);
      window.theme.fontPxProperty().set(14);
      playhead.first();
    });
    key(KeyCode.F5);
    window.await("the presentation", window.contents.presentation().onProperty()::get);
    assertTrue(window.get(() -> window.stage.isFullScreen()));
    assertEquals(Palette.LIGHT, window.get(() -> window.theme.palette().getValue()));
    assertTrue(window.get(() -> window.theme.fontPxProperty().get()) >= 16);
    assertFalse(window.get(() -> window.contents.lookup(".status-line").isVisible()));

    key(KeyCode.RIGHT);
    assertEquals(1, index(), "stepping goes on");
    key(KeyCode.ESCAPE);
    window.await("the window", () -> !window.contents.presentation().onProperty().get());
    assertEquals(1, index(), "Escape leaves the presentation first");
    assertFalse(window.get(() -> window.stage.isFullScreen()));
    assertEquals(Palette.DARK, window.get(() -> window.theme.palette().getValue()));
    assertEquals(14, window.get(() -> window.theme.fontPxProperty().get()));
    assertEquals("DARK", window.settings.values.get("theme"));
    assertEquals(14, Double.parseDouble(window.settings.values.get("fontPx")));
    assertTrue(window.get(() -> window.contents.lookup(".status-line").isVisible()));
  }

  @Test
  void controlWithPlusMinusAndZeroScalesEverything() throws Exception {
    for (KeyCode code : new KeyCode[]{KeyCode.EQUALS, KeyCode.EQUALS, KeyCode.MINUS}) {
      control(code);
    }
    assertEquals(Theme.NORMAL_FONT_PX + 1, window.get(() -> window.theme.fontPxProperty().get()));
    control(KeyCode.DIGIT0);
    assertEquals(Theme.NORMAL_FONT_PX, window.get(() -> window.theme.fontPxProperty().get()));
  }

  /** The robot of the headless platform does not drag. */
  private static void drag(Node node, EventType<MouseEvent> type, double sceneX, double sceneY) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    Event.fireEvent(node, new MouseEvent(type, sceneX, sceneY, sceneX, sceneY, MouseButton.PRIMARY, 1, false, false,
        false, false, down, false, false, false, false, false, null));
  }

  private int index() throws Exception {
    return window.get(playhead::index);
  }

  private void focus(String selector) throws Exception {
    window.run(() -> window.contents.lookup(selector).requestFocus());
  }

  private void key(KeyCode code) throws Exception {
    window.run(() -> {
      Robot robot = new Robot();
      robot.keyPress(code);
      robot.keyRelease(code);
    });
  }

  private void control(KeyCode code) throws Exception {
    window.run(() -> {
      Robot robot = new Robot();
      robot.keyPress(KeyCode.CONTROL);
      robot.keyPress(code);
      robot.keyRelease(code);
      robot.keyRelease(KeyCode.CONTROL);
    });
  }

  private void pulse() throws Exception {
    int[] pulses = {0};
    window.await("three pulses", () -> pulses[0]++ == 3);
  }

  /** How many pixels of that colour there are. */
  private int count(String selector, Color color) throws Exception {
    return window.get(() -> {
      var image = window.contents.lookup(selector).snapshot(null, null);
      int found = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          found += image.getPixelReader().getColor(x, y).equals(color) ? 1 : 0;
        }
      }
      return found;
    });
  }
}
