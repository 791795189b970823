package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Labels;
import dev.holdfast.session.Selection;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window as a user meets it: real runs, JavaFX's own robot. */
class MainWindowTest {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 700;

  private OpenWindow window;

  @TempDir
  private Path folder;

  @BeforeEach
  void openWindow() throws Exception {
    window = new OpenWindow(WIDTH, HEIGHT);
  }

  @AfterEach
  void closeWindow() {
    window.close();
  }

  @Test
  void aRunEndsWithThePictureOfWhoHoldsWhat() throws Exception {
    runOn("1 MB");

    Analysis analysis = analysis();
    assertEquals(List.of("data in processData", "dataPow in processData", "argument data of addScalar"),
        analysis.aliveAtPeak().stream().map(Alive::label).map(Labels::plain).limit(3).toList());
    assertEquals(5, analysis.arrays().size());
    assertEquals("4 MB held at the peak, 2 MB needed, 2 MB clinging. "
        + "Four arrays are alive at the peak: addScalar has just made #5. "
        + "data (last read at line 16) and dataPow (last read at line 18) in processData hold 1 MB each "
        + "that nothing will read again. "
        + "If each let go after its last read, the peak would be 2 MB.",
        window.node(".summary-card", Node.class).getAccessibleText());
    assertTrue(drawn("#timeline").contains(Palette.LIGHT.arrayHue(2)), "the second array's lane");
    assertTrue(drawn("#flame").contains(Palette.LIGHT.surface()), "the flame chart");
  }

  @Test
  void everythingCanBeReachedByKeys() throws Exception {
    key(KeyCode.R);
    awaitEnd();
    assertEquals(100_000_000, analysis().trace().run().dataBytes());

    key(KeyCode.F1);
    window.await("the list of keys", () -> window.contents.layer().isVisible());
    key(KeyCode.ESCAPE);
    window.await("the window again", () -> !window.contents.layer().isVisible());

    key(KeyCode.L);
    window.await("the charts side by side",
        () -> window.settings.get("layout", Orientation.VERTICAL) == Orientation.HORIZONTAL);
  }

  @Test
  void aSizeThatIsNoneIsSaidToBeSoAndKept() throws Exception {
    TextField field = window.node("#size", TextField.class);
    click(field);
    window.run(field::selectAll);
    type("LOTS");
    click(window.node("#run", Node.class));

    window.await("the complaint", () -> notice("#size-notice").isVisible());
    assertEquals("lots", window.get(field::getText).toLowerCase(java.util.Locale.ROOT));
    assertFalse(window.get(() -> window.contents.run().runningProperty().get()), "it must not run");
    assertNull(window.contents.session().analysisProperty().get());
    assertTrue(words("#size-notice").contains("is not a size: write for example"), words("#size-notice"));

    window.run(() -> field.setText("2"));
    assertFalse(window.get(() -> notice("#size-notice").isVisible()), "settled as soon as it makes sense");
    key(KeyCode.ENTER);
    window.await("its unit", () -> field.getText().equals("2 MB"));
  }

  @Test
  void aSizeThatCannotFitIsWarnedOfAndTheLargestOffered() throws Exception {
    TextField field = window.node("#size", TextField.class);
    window.run(() -> field.setText("2 GB"));
    window.await("the warning", () -> notice("#size-notice").isVisible());
    assertTrue(words("#size-notice").contains("2 GB of data needs about 8,000 MB at the peak"), words("#size-notice"));

    click(window.get(() -> notice("#size-notice").lookup(".button")));

    window.await("no warning", () -> !notice("#size-notice").isVisible());
    assertFalse(window.get(field::getText).equals("2 GB"));
  }

  @Test
  void aSmallHeapIsALessonOnWhoHeldWhatWhenItWasFull() throws Exception {
    window.run(() -> window.contents.run().heapChoiceProperty().set(new HeapChoice(300)));
    runOn("100 MB");
    assertEquals(RunInfo.Outcome.OUT_OF_MEMORY, analysis().trace().run().outcome());
    assertTrue(words("#run-notice").contains("asked for in addScalar"), words("#run-notice"));
    assertTrue(words("#run-notice").contains("Of the heap's 314,572,800 bytes"), words("#run-notice"));
    assertEquals(300_000_048, analysis().peakHeld().bytes(), "the array that did not fit is none");

    Button enough = window.get(() -> (Button) notice("#run-notice").lookup(".button"));
    assertTrue(enough.getText().matches("Run with -Xmx(39\\d|4[01]\\d)m"), enough.getText());
    Analysis failed = analysis();
    click(enough);
    window.await("the run that fits", () -> window.contents.session().analysisProperty().get() != failed
        && !window.contents.run().runningProperty().get());
    assertEquals(RunInfo.Outcome.FINISHED, analysis().trace().run().outcome());
    assertFalse(window.get(() -> notice("#run-notice").isVisible()) && words("#run-notice").contains("Out of memory"),
        words("#run-notice"));
  }

  @Test
  void whatOutgrowsTheHeapEndsInABannerThatSaysWhatToDo() throws Exception {
    runOn("2147 MB");
    assertEquals(RunInfo.Outcome.OUT_OF_MEMORY, analysis().trace().run().outcome());
    assertTrue(words("#run-notice").startsWith("Out of memory. There was no room for 2,147,000,016 bytes"),
        words("#run-notice"));
    assertTrue(words("#run-notice").contains("it would have fitted as the code is"), words("#run-notice"));
    runOn("1 MB");
    assertFalse(window.get(() -> notice("#run-notice").isVisible()), "the next run is another matter");
  }

  @Test
  void aCancelledRunShowsWhatWasRecordedUntilThen() throws Exception {
    window.run(() -> {
      ((TextField) window.contents.lookup("#size")).setText("500 MB");
      window.contents.start();
      window.contents.run().cancel();
    });
    awaitEnd();
    String words = words("#run-notice");
    assertTrue(words.startsWith("Cancelled") || words.contains("Cancelled before it began"), words);
    runOn("1 MB");
    assertEquals(RunInfo.Outcome.FINISHED, analysis().trace().run().outcome());
  }

  @Test
  void theThemeChangesEveryPixelAndIsRemembered() throws Exception {
    runOn("1 MB");
    window.run(() -> window.theme.choiceProperty().set(Theme.Choice.DARK));
    assertTrue(drawn("#timeline").contains(Palette.DARK.arrayHue(2)));
    assertFalse(drawn("#timeline").contains(Palette.LIGHT.surface()));
    assertEquals("DARK", window.settings.values.get("theme"));
  }

  @Test
  void theDividerGoesBackToItsPlaceByADoubleClick() throws Exception {
    SplitPane charts = window.node(".card .split-pane", SplitPane.class);
    double usual = window.get(() -> charts.getDividerPositions()[0]);
    Node divider = window.get(() -> charts.lookup(".split-pane-divider"));
    window.run(() -> charts.setDividerPosition(0, 0.5));
    window.await("the divider moved", () -> Math.abs(charts.getDividerPositions()[0] - usual) > 0.05);

    click(divider);
    click(divider);

    window.await("the divider back", () -> Math.abs(charts.getDividerPositions()[0] - usual) < 0.01);
  }

  @Test
  void aSavedRecordingOpensToTheSamePicture() throws Exception {
    runOn("1 MB");
    Analysis live = analysis();
    Path file = folder.resolve("lesson.jfr");
    window.run(() -> window.contents.run().saveAs(file));
    window.await("the file", () -> window.contents.run().originProperty().get() instanceof Origin.Live(var saved)
        && saved != null);
    assertTrue(Files.size(file) > 0);

    window.run(() -> window.contents.run().open(file));
    window.await("the recording",
        () -> window.contents.run().originProperty().get() instanceof Origin.Opened(var opened) && opened.equals(file));

    assertEquals(live.arrays(), analysis().arrays());
    assertEquals(List.of(file), new RecentFiles(window.settings).list());
  }

  @Test
  void aFileThatIsNoRecordingIsSaidToBeNone() throws Exception {
    runOn("1 MB");
    Analysis before = analysis();
    Path file = Files.writeString(folder.resolve("notes.jfr"), "no recording");
    window.run(() -> window.contents.run().open(file));
    window.await("the banner", () -> notice("#run-notice").isVisible());
    assertTrue(words("#run-notice").startsWith("notes.jfr was not opened. notes.jfr is not a readable JFR recording"),
        words("#run-notice"));
    assertEquals(before, analysis(), "what was on the screen stays");
  }

  @Test
  void anotherRunForgetsWhatWasSelectedInTheLast() throws Exception {
    runOn("1 MB");
    window.run(() -> window.contents.session().selectionProperty().set(new Selection.OfArray(2)));
    runOn("2 MB");
    assertEquals(new Selection.None(), window.contents.session().selectionProperty().get());
  }

  private void runOn(String size) throws Exception {
    window.run(() -> {
      ((TextField) window.contents.lookup("#size")).setText(size);
      window.contents.start();
      assertTrue(window.contents.run().runningProperty().get());
    });
    awaitEnd();
  }

  private void awaitEnd() throws Exception {
    window.await("the end of the run", () -> !window.contents.run().runningProperty().get()
        && (window.contents.session().analysisProperty().get() != null || notice("#run-notice").isVisible()));
  }

  private Analysis analysis() {
    return Objects.requireNonNull(window.contents.session().analysisProperty().get());
  }

  private Node notice(String id) {
    return window.contents.lookup(id);
  }

  private String words(String notice) throws Exception {
    return window.get(() -> notice(notice).getAccessibleText());
  }

  private void key(KeyCode code) throws Exception {
    window.run(() -> {
      Robot robot = new Robot();
      robot.keyPress(code);
      robot.keyRelease(code);
    });
  }

  private void type(String letters) throws Exception {
    for (char letter : letters.toCharArray()) {
      key(KeyCode.valueOf(String.valueOf(letter)));
    }
  }

  private void click(Node node) throws Exception {
    window.run(() -> {
      Bounds bounds = node.localToScreen(node.getLayoutBounds());
      Robot robot = new Robot();
      robot.mouseMove(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
      robot.mouseClick(MouseButton.PRIMARY);
    });
  }

  /** All colours in a part of the window. */
  private java.util.Set<Color> drawn(String selector) throws Exception {
    return window.get(() -> {
      Node node = window.contents.lookup(selector);
      var image = node.snapshot(null, null);
      var colors = new java.util.HashSet<Color>();
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          colors.add(image.getPixelReader().getColor(x, y));
        }
      }
      return colors;
    });
  }
}
