package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is seen at the steps of a live run in windows of ordinary sizes. The headless screen is 1000 pixels wide and high: larger windows are
 * tried at as many times smaller type, by which all sizes go.
 */
class WindowLayoutTest {
  /** A beamer of 1280 by 800, a screen of 1920 by 1080; windows of 1280 by 800 and 1000 by 700. */
  @ParameterizedTest
  @CsvSource({"960, 600, 12, true", "909, 511, 9, true", "985, 615, 10, false", "1000, 700, 13, false"})
  void everyLaneTheCurvesTheLineAndTheWholeWordsAreSeen(double width, double height, double fontPx, boolean presented)
      throws Exception {
    try (OpenWindow window = new OpenWindow(width, height)) {
      fit(window, width, height, fontPx, presented);
      List<List<Bounds>> buttons = new ArrayList<>();
      window.run(() -> window.contents.run().startStepping(new Program.Shipped(Variant.ORIGINAL), DataSize.ofMb(100)));
      for (int births = 1; births <= 5; births++) {
        int arrays = births;
        window.await("pause " + births, () -> isPausedAt(window, arrays));
        pulses(window);
        assertEquals(List.of(), cutWords(window), "at step " + births);
        buttons.add(places(window, "#ask", "#run-on", "#whole-run", "#forward"));
        if (births < 5) {
          window.run(window.contents.run()::forward);
        }
      }
      assertEquals(1, buttons.stream().distinct().count(), "the buttons stay where they are: " + buttons);
      Region timeline = window.node("#timeline", Region.class);
      assertTrue(timeline.getHeight() >= 25.5 * fontPx, "curves and lanes: " + timeline.getHeight() / fontPx);
      assertFalse(window.get(() -> timeline.lookup(".scroll-bar").isVisible()), "every lane is there");
      assertTrue(window.get(() -> isCurrentLineInView(window)), "the line that runs");
      assertEquals(height, window.get(() -> window.contents.getHeight()));
      assertTrue(places(window, "#forward").getFirst().getMaxY() < height, "nothing is pushed out below");
      window.run(window.contents.run()::runOn);
      window.await("the end", () -> !window.contents.run().runningProperty().get());
      window.run(() -> window.contents.session().playhead().leave());
      pulses(window);
      assertEquals(List.of(), cutWords(window), "of the whole run");
      assertFalse(window.get(() -> timeline.lookup(".scroll-bar").isVisible()), "every lane of the whole run");
    }
  }

  private static void fit(OpenWindow window, double width, double height, double fontPx, boolean presented)
      throws Exception {
    window.run(() -> {
      if (presented) {
        window.contents.presentation().toggle();
        window.stage.setFullScreen(false);
        window.stage.setWidth(width);
        window.stage.setHeight(height);
      }
      window.theme.fontPxProperty().set(fontPx);
    });
  }

  private static boolean isPausedAt(OpenWindow window, int arrays) {
    Analysis analysis = window.contents.session().analysisProperty().get();
    return window.contents.run().pausedProperty().get() && analysis != null && analysis.arrays().size() == arrays
        && window.contents.run().progressProperty().get().startsWith("Paused");
  }

  private static void pulses(OpenWindow window) throws Exception {
    int[] pulses = {0};
    window.await("five pulses", () -> pulses[0]++ == 5);
  }

  /** What is written in the bars with an ellipsis in place of its end, or over their edge. */
  private static List<String> cutWords(OpenWindow window) throws Exception {
    return window.get(() -> {
      List<String> cut = new ArrayList<>();
      for (String part : List.of(".top-bar", ".summary-card", ".transport", ".timeline", ".status-line")) {
        Node bar = Objects.requireNonNull(window.contents.lookup(part), part);
        for (Node node : bar.lookupAll(".label, .button, .toggle-button, .check-box")) {
          if (node instanceof Labeled labeled && isSeen(labeled) && isCut(labeled, window)) {
            cut.add(part + ": " + labeled.getText());
          }
        }
      }
      return cut;
    });
  }

  private static boolean isSeen(Node node) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (!one.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCut(Labeled labeled, OpenWindow window) {
    Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
    boolean over = bounds.getMinX() < -0.5 || bounds.getMaxX() > window.contents.getWidth() + 0.5;
    return over || labeled.lookup(".text") instanceof Text text && !text.getText().isEmpty()
        && !text.getText().equals(labeled.getText()) && text.getText().endsWith(labeled.getEllipsisString());
  }

  private static List<Bounds> places(OpenWindow window, String... selectors) throws Exception {
    return window.get(() -> {
      List<Bounds> places = new ArrayList<>();
      for (String selector : selectors) {
        Node node = Objects.requireNonNull(window.contents.lookup(selector), selector);
        assertTrue(isSeen(node), selector);
        places.add(node.localToScene(node.getLayoutBounds()));
      }
      return places;
    });
  }

  private static boolean isCurrentLineInView(OpenWindow window) {
    Node list = Objects.requireNonNull(window.contents.lookup("#source-lines"));
    Bounds view = list.localToScene(list.getLayoutBounds());
    return list.lookupAll(".source-cell").stream()
        .filter(cell -> cell.isVisible() && cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
        .map(cell -> cell.localToScene(cell.getLayoutBounds()))
        .anyMatch(line -> view.contains(line.getMinX() + 1, line.getMinY() + 1)
            && view.contains(line.getMinX() + 1, line.getMaxY() - 1));
  }
}
