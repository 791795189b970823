package dev.holdfast.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.pipeline.Program;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.theme.Theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditorViewTest {
  private static final String LONG = "  // " + "a long line ".repeat(12);
  /** Long lines, then short ones, each more than fit. */
  private static final String SOURCE = "class Wide {\n" + (LONG + "\n").repeat(30) + "  int x;\n".repeat(30) + "}\n";

  private final AtomicReference<@Nullable Stage> stage = new AtomicReference<>();
  private final AtomicReference<@Nullable EditorViewModel> shownModel = new AtomicReference<>();

  @BeforeEach
  void show() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      Platform.setImplicitExit(false);
      Program wide = new Program.SourceFile("Wide.java", SOURCE, Optional.empty());
      EditorViewModel model = new EditorViewModel(wide, new Drafts(null, task -> {}), task -> {}, Runnable::run,
          Runnable::run);
      shownModel.set(model);
      var scene = new Scene(new EditorView(model, new SimpleObjectProperty<>(Palette.LIGHT), () -> {}), 320, 260);
      Theme.dress(scene, Palette.LIGHT, 13);
      Stage shown = new Stage();
      shown.setScene(scene);
      shown.show();
      stage.set(shown);
      area().requestFocus();
    });
    HeadlessPictures.pulses();
  }

  @AfterEach
  void close() throws Exception {
    HeadlessPictures.onFxThread(() -> stage().close());
  }

  @Test
  void theCaretIsInSightAndItsLineMarkedToTheEdgeWhereverItGoes() throws Exception {
    assertCaretIsInSight(1, LONG.length());
    assertCaretIsInSight(60, 3);
    assertCaretIsInSight(29, 0);
    assertCaretIsInSight(30, LONG.length());
    assertCaretIsInSight(62, 0);
  }

  @Test
  void theCaretStaysInSightWhenTheEditorBecomesLower() throws Exception {
    assertCaretIsInSight(62, 0);
    HeadlessPictures.onFxThread(() -> stage().setHeight(180));
    assertCaretIsInSight(62, 0);
  }

  @Test
  void wordsAreTakenBackAndReset() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      area().select(TextPos.ofLeading(60, 2), TextPos.ofLeading(60, 5));
      type("long all = 1");
      assertEquals("  long all = 1 x;", line(60));
      area().undo();
      assertEquals("  long all =  x;", line(60));
      area().undo();
      area().undo();
      assertEquals("  long  x;", line(60));
      area().undo();
      assertEquals("  int x;", line(60));
      assertEquals(new SelectionSegment(TextPos.ofLeading(60, 2), TextPos.ofLeading(60, 5)), area().getSelection());
      area().redo();
      area().redo();
      assertEquals("  long all  x;", line(60));
      assertFalse(area().hasNonEmptySelection());
      model().reset();
      assertEquals("  int x;", line(60));
      area().undo();
      assertEquals("  long all  x;", line(60));
      assertFalse(area().hasNonEmptySelection(), "what came back is not there to be typed over");
      assertEquals(60, Objects.requireNonNull(area().getCaretPosition()).index());
      assertEquals("  long all  x;", model().documentProperty().get().text().split("\n")[60]);
    });
  }

  @Test
  void whatWasDoneCanBeTakenBackAfterSaving() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      area().select(TextPos.ofLeading(60, 8));
      type(" // x");
      Document document = model().documentProperty().get();
      model().saved(document.id(), Path.of("Saved.java"), document.text());
      assertEquals("Saved.java", model().documentProperty().get().name());
      assertEquals(TextPos.ofLeading(60, 13).index(), Objects.requireNonNull(area().getCaretPosition()).index());
      area().undo();
      assertEquals("  int x; // ", line(60));
      area().undo();
      area().undo();
      assertEquals("  int x;", line(60));
    });
  }

  @Test
  void linesThatWereMovedAreSelectedWhenThatIsTakenBackAndDoneAgain() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      area().select(TextPos.ofLeading(40, 0), TextPos.ofLeading(42, 3));
      press(KeyCode.TAB);
      for (int i = 0; i < 2; i++) {
        assertMovedAndSelected(4);
        area().undo();
        assertMovedAndSelected(2);
        area().redo();
      }
      press(KeyCode.TAB);
      assertMovedAndSelected(6);
    });
  }

  private void assertMovedAndSelected(int spaces) {
    SelectionSegment selection = Objects.requireNonNull(area().getSelection());
    assertEquals(List.of(40, 42), List.of(selection.getMin().index(), selection.getMax().index()));
    for (int i = 40; i <= 42; i++) {
      assertEquals(" ".repeat(spaces), line(i).substring(0, line(i).indexOf(line(i).strip())));
    }
  }

  private void press(KeyCode code) {
    area().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private void type(String letters) {
    letters.chars().forEach(letter -> area().fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(letter),
        "", KeyCode.UNDEFINED, false, false, false, false)));
  }

  private String line(int index) {
    return area().getPlainText(index);
  }

  private void assertCaretIsInSight(int line, int column) throws Exception {
    HeadlessPictures.onFxThread(() -> area().select(TextPos.ofLeading(line, column)));
    HeadlessPictures.pulses();
    HeadlessPictures.onFxThread(() -> {
      Bounds view = inWindow(node(".vport"));
      Bounds caret = inWindow(node(".caret"));
      Bounds mark = inWindow(node(".caret-line"));
      String seen = "line " + line + ": caret " + caret + ", marked " + mark + ", in " + view;
      // its stroke may lie beside it
      assertTrue(caret.getHeight() > 10 && view.getMinX() - 2 <= caret.getMinX()
          && caret.getMaxX() <= view.getMaxX() + 2, seen);
      assertTrue(view.getMinY() - 2 <= caret.getMinY() && caret.getMaxY() <= view.getMaxY() + 2, seen);
      assertTrue(mark.getMinX() <= view.getMinX() + 1 && mark.getMaxX() >= view.getMaxX() - 1, seen);
    });
  }

  private static Bounds inWindow(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  private Node node(String selector) {
    return Objects.requireNonNull(stage().getScene().lookup(selector), selector);
  }

  private EditorViewModel model() {
    return Objects.requireNonNull(shownModel.get());
  }

  private CodeArea area() {
    return (CodeArea) node("#code");
  }

  private Stage stage() {
    return Objects.requireNonNull(stage.get());
  }
}
