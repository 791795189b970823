package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.lesson.Lesson;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.view.editor.EditorViewModel.Check;
import dev.holdfast.session.Selection;
import dev.holdfast.view.timeline.TimelineView;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code is edited in the window with the keyboard, has an error, is mended, run and stepped through. */
class EditingTest {
  @TempDir
  private Path drafts;
  private OpenWindow window;

  @BeforeEach
  void openWindow() throws Exception {
    window = new OpenWindow(1280, 900, drafts);
    window.run(() -> ((TextField) window.contents.lookup("#size")).setText("1 MB"));
  }

  @AfterEach
  void closeWindow() {
    window.close();
  }

  @Test
  void editErrorFixRunStep() throws Exception {
    keys(KeyCode.CONTROL, KeyCode.E);
    placeCaret("byte[] dataPow = raiseToPower(data", 0);
    // the keys of the window are letters here
    for (KeyCode code : new KeyCode[]{KeyCode.N, KeyCode.R, KeyCode.P, KeyCode.B, KeyCode.SPACE}) {
      keys(code);
    }
    assertTrue(text().contains("    nrpb byte[] dataPow"), text());
    assertFalse(window.get(() -> window.contents.run().runningProperty().get()));
    awaitCheck(Check.FAILS);
    String said = problem();
    assertTrue(said.startsWith("Line 16: ") || said.startsWith("Error 1 of"), said);

    keys(KeyCode.CONTROL, KeyCode.HOME);
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    assertFalse(window.get(() -> window.contents.run().runningProperty().get()), "it does not compile");
    assertEquals(15, window.get(() -> area().getCaretPosition().index()), "run shows why it does not");

    for (int i = 0; i < 5; i++) {
      keys(KeyCode.CONTROL, KeyCode.Z);
    }
    awaitCheck(Check.COMPILES);
    assertEquals(new Program.Shipped(Variant.ORIGINAL), program());

    mend();
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    awaitRun();
    Analysis analysis = Objects.requireNonNull(window.contents.session().analysisProperty().get());
    assertEquals(3_000_048, analysis.peakHeld().bytes());
    assertEquals(text(), analysis.trace().run().source());
    assertTrue(window.get(() -> area().isFocused()), "one types on");

    keys(KeyCode.ESCAPE);
    keys(KeyCode.N);
    window.await("the first pause", () -> window.contents.session().playhead().index() == 0);
    assertTrue(window.get(() -> ((ToggleButton) window.contents.lookup("#column-step")).isSelected()));
    assertTrue(window.get(() -> ((javafx.scene.control.ListView<?>) window.contents.lookup("#source-lines")).getItems()
        .size()) > 0);
    window.run(window.contents.run()::cancel);
    awaitRun();
  }

  @Test
  void theTaskIsJudgedOnWhatStandsInTheEditor() throws Exception {
    keys(KeyCode.CONTROL, KeyCode.T);
    String failed = check();
    assertTrue(failed.startsWith("Failed: 400 MB held at the peak, 230 MB allowed."), failed);
    assertTrue(failed.contains("dataPow in processData, last read at line 18"), failed);
    assertTrue(failed.contains("right, all 100,000,000 elements") || failed.contains("right, all "), failed);
    assertEquals(new Origin.Checked(), window.get(window.contents.run().originProperty()::get));
    assertEquals(400_000_064, window.contents.session().analysisProperty().get().peakHeld().bytes(),
        "what was judged is on the screen");
    assertFalse(window.get(window.contents.run()::canSave), "there is no recording of it");
    theVerdictIsInSight();
    itsRowsSelectTheirArrays();

    window.run(() -> ((javafx.scene.control.Button) window.contents.lookup("#to-code")).fire());
    assertTrue(window.get(() -> area().isFocused()), "the code is at hand");
    String solved = text().replace("byte[] dataPow", "data").replace(
        "return addScalar(\n        duplicateData(dataPow), ADD);",
        "data = duplicateData(data);\n    return addScalar(data, ADD);");
    window.run(() -> window.contents.editor().type(solved));
    keys(KeyCode.ESCAPE);
    keys(KeyCode.CONTROL, KeyCode.T);
    String passed = check();
    assertTrue(passed.startsWith("Passed: 200 MB held at the peak, 230 MB allowed."), passed);
    theLimitIsDrawnBesideARunOfWhatWasChecked();

    window.run(() -> window.contents.editor().type("class Original {"));
    String unusable = check();
    assertTrue(unusable.startsWith("Not judged. "), unusable);
    assertTrue(unusable.contains("reached end of file while parsing"), unusable);
  }

  private void itsRowsSelectTheirArrays() throws Exception {
    List<Node> links = List.copyOf(window.get(() -> window.contents.lookupAll("#verdict .array-link")));
    assertEquals(4, links.size());
    for (Node link : links) {
      window.run(((javafx.scene.control.Button) link)::fire);
      long array = ((Selection.OfArray) window.contents.session().selectionProperty().get()).array();
      assertTrue(((javafx.scene.control.Button) link).getText().startsWith("#" + array + ", 100"));
      assertEquals(List.of(link), links.stream()
          .filter(one -> one.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected"))).toList());
    }
  }

  private void theVerdictIsInSight() throws Exception {
    window.await("the verdict comes into sight", () -> {
      Node task = window.contents.lookup(".challenge-view");
      Bounds seen = task.localToScene(task.getBoundsInLocal());
      Node verdict = window.contents.lookup("#verdict");
      return seen.contains(verdict.localToScene(verdict.getBoundsInLocal()));
    });
  }

  private void theLimitIsDrawnBesideARunOfWhatWasChecked() throws Exception {
    TimelineView timeline = window.node("#timeline", TimelineView.class);
    window.run(window.contents::edit);
    assertEquals(OptionalLong.of(230_000_000), window.get(timeline.limitProperty()::get), "of what was checked");
    window.run(() -> window.contents.size().choose(DataSize.ofMb(100)));
    window.run(window.contents::start);
    window.await("the end", () -> window.contents.run().originProperty().get() instanceof Origin.Live
        && !window.contents.run().runningProperty().get());
    assertEquals(OptionalLong.of(230_000_000), window.get(timeline.limitProperty()::get), "and of a run of it");
  }

  @Test
  void whatResetTookIsBroughtBackByTheKeyThatItsTipNames() throws Exception {
    window.run(window.contents::edit);
    String edited = text().replace("byte[] dataPow", "data");
    window.run(() -> window.contents.editor().type(edited));
    window.run(() -> {
      javafx.scene.control.Button reset = (javafx.scene.control.Button) window.contents.lookup("#reset-code");
      reset.requestFocus();
      reset.fire();
    });
    assertTrue(window.get(() -> area().isFocused()));
    keys(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(edited, text());
  }

  @Test
  void aLessonBringsItsProgramAndAProgramItsLesson() throws Exception {
    window.run(window.contents::showTask);
    ComboBox<?> picker = window.node("#lesson", ComboBox.class);
    window.run(() -> picker.getSelectionModel().select(1));
    assertEquals("ImageReport", program().name());
    assertEquals(DataSize.ofMb(20), window.get(window.contents.size().sizeProperty()::get), "the lesson's size");
    assertTrue(window.get(() -> window.contents.lookup("#lesson").isVisible()), "the task stays up");
    window.run(() -> window.contents.variants().setValue(Variant.NESTED));
    assertEquals("Clinging onto memory", window.get(() -> String.valueOf(((Lesson) picker.getValue()).title())));
  }

  private String check() throws Exception {
    window.run(() -> ((javafx.scene.control.Button) window.contents.lookup("#check")).fire());
    window.await("the verdict", () -> window.contents.lookup("#verdict") != null
        && window.contents.lookup("#check").isVisible());
    return window.get(() -> window.contents.lookup("#verdict").getAccessibleText());
  }

  @Test
  void enterIndentsAndABracketClosesItsBlock() throws Exception {
    window.run(window.contents::edit);
    window.run(() -> window.contents.editor().type("class A {"));
    keys(KeyCode.CONTROL, KeyCode.END);
    keys(KeyCode.ENTER);
    keys(KeyCode.A);
    keys(KeyCode.ENTER);
    type("}");
    assertEquals("class A {\n  a\n}", text());
    keys(KeyCode.CONTROL, KeyCode.A);
    keys(KeyCode.TAB);
    assertEquals("  class A {\n    a\n  }", text());

    keys(KeyCode.CONTROL, KeyCode.HOME);
    keys(KeyCode.END);
    keys(KeyCode.HOME);
    assertEquals(2, window.get(() -> area().getCaretPosition().offset()), "where the words begin");
    keys(KeyCode.HOME);
    assertEquals(0, window.get(() -> area().getCaretPosition().offset()));
  }

  @Test
  void codeIsSavedOpenedAndReset() throws Exception {
    keys(KeyCode.CONTROL, KeyCode.E);
    mend();
    assertEquals("• Original.java", title());
    Path file = drafts.resolve("Mine.java");
    window.dialogs.answer = file;
    keys(KeyCode.CONTROL, KeyCode.S);
    window.await("the file", () -> !window.contents.editor().unsavedProperty().get());
    assertEquals("Mine.java", title());
    assertEquals(text(), Files.readString(file));
    window.run(() -> window.contents.editor().reset());
    assertEquals(new Program.Shipped(Variant.ORIGINAL), program());

    Path other = drafts.resolve("Other.java");
    Files.writeString(other, "class Other {\n  static void processData(int mb) {}\n}\n");
    window.dialogs.answer = other;
    keys(KeyCode.CONTROL, KeyCode.O);
    window.await("the other file", () -> program().name().equals("Other"));
    assertEquals("Other.java", title());
    window.run(() -> window.contents.variants().setValue(Variant.NESTED));
    assertEquals(new Program.Shipped(Variant.NESTED), program());
  }

  @Test
  void whatWasNotSavedIsBackAfterACrash() throws Exception {
    keys(KeyCode.CONTROL, KeyCode.E);
    mend();
    String mended = text();
    window.await("the draft", () -> draft() != null);
    Path left = Files.createDirectories(drafts.resolve("crashed"))
        .resolve("draft-" + Integer.MAX_VALUE + "-1.properties");
    Files.copy(Objects.requireNonNull(draft()), left);
    try (OpenWindow next = new OpenWindow(1000, 700, left.getParent())) {
      assertEquals(mended, next.get(() -> next.contents.editor().documentProperty().get().text()));
      assertEquals("Your unsaved code is back",
          next.get(() -> Objects.requireNonNull(next.contents.run().noticeProperty().get()).title()));
    }
  }

  private java.nio.file.@org.jspecify.annotations.Nullable Path draft() {
    try (Stream<Path> files = Files.list(drafts)) {
      return files.filter(file -> file.toString().endsWith(".properties")).findFirst().orElse(null);
    } catch (java.io.IOException e) {
      return null;
    }
  }

  /** One variable for every step but one: three arrays at the peak. */
  private void mend() throws Exception {
    String mended = text().replace("byte[] dataPow", "data").replace("duplicateData(dataPow)", "duplicateData(data)");
    window.run(() -> window.contents.editor().type(mended));
    awaitCheck(Check.COMPILES);
  }

  private void awaitCheck(Check wanted) throws Exception {
    window.await("the compiler", () -> window.contents.editor().checkProperty().get() == wanted);
  }

  private void awaitRun() throws Exception {
    window.await("the run", () -> window.contents.session().analysisProperty().get() != null
        && !window.contents.run().runningProperty().get());
  }

  private CodeArea area() {
    return (CodeArea) Objects.requireNonNull(window.contents.lookup("#code"));
  }

  private String text() throws Exception {
    return window.get(() -> window.contents.editor().documentProperty().get().text());
  }

  private Program program() {
    return window.contents.editor().programProperty().get();
  }

  private String problem() throws Exception {
    return window.get(() -> ((Label) window.contents.lookup("#problem")).getText());
  }

  private String title() throws Exception {
    return window.get(() -> ((Label) window.contents.lookup("#code-title")).getText());
  }

  private void placeCaret(String before, int offset) throws Exception {
    String[] lines = text().split("\n");
    for (int i = 0; i < lines.length; i++) {
      int at = lines[i].indexOf(before);
      if (at >= 0) {
        TextPos position = TextPos.ofLeading(i, at + offset);
        window.run(() -> area().select(position));
        return;
      }
    }
    throw new AssertionError(before);
  }

  /** Presses all but the last and types that. */
  private void keys(KeyCode... codes) throws Exception {
    window.run(() -> {
      Robot robot = new Robot();
      for (int i = 0; i < codes.length - 1; i++) {
        robot.keyPress(codes[i]);
      }
      robot.keyType(codes[codes.length - 1]);
      for (int i = codes.length - 2; i >= 0; i--) {
        robot.keyRelease(codes[i]);
      }
    });
  }

  /** Where a bracket is depends on the keyboard. */
  private void type(String character) throws Exception {
    window.run(() -> area().fireEvent(new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_TYPED, character,
        "", KeyCode.UNDEFINED, false, false, false, false)));
  }
}
