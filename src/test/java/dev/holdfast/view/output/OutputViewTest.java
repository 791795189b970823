package dev.holdfast.view.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.run.Printed;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.theme.Theme;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutputViewTest {
  private final OutputViewModel output = new OutputViewModel(Runnable::run);

  @Test
  void itFollowsTheEndUntilTheUserIsElsewhere() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      Consumer<Printed> run = output.begin();
      RichTextArea area = area(shown());
      run.accept(new Printed(false, 0, "one\ntw"));
      assertEquals("1:2", caret(area));
      run.accept(new Printed(false, 0, "o\nthree\n"));
      assertEquals("2:5", caret(area));
      assertEquals("two", area.getPlainText(1));
      area.fireEvent(new javafx.scene.input.ScrollEvent(javafx.scene.input.ScrollEvent.SCROLL, 5, 5, 5, 5, false, false,
          false, false, false, false, 0, 40, 0, 40, javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
          javafx.scene.input.ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
      run.accept(new Printed(false, 0, "four\n"));
      assertEquals("2:5", caret(area));
      area.moveDocumentEnd();
      run.accept(new Printed(false, 0, "five\n"));
      assertEquals("4:4", caret(area));
    });
  }

  @Test
  void aKeyThatGoesUpEndsTheFollowing() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      Consumer<Printed> run = output.begin();
      OutputView view = shown();
      RichTextArea area = area(view);
      run.accept(new Printed(false, 0, "one\ntwo\nthree\n"));
      view.focus();
      assertEquals(area, view.getScene().getFocusOwner());
      area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.HOME, false, true, false, false));
      assertEquals("0:0", caret(area));
      run.accept(new Printed(false, 0, "four\n"));
      assertEquals("0:0", caret(area));
      area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.END, false, true, false, false));
      run.accept(new Printed(false, 0, "five\n"));
      assertEquals("4:4", caret(area));
    });
  }

  @Test
  void whatIsCopiedIsWhatWasPrinted() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      Consumer<Printed> run = output.begin();
      OutputView view = shown();
      String line = "0123456789".repeat(250);
      run.accept(new Printed(false, 0, "first\n" + line + "\nlast\n"));
      ((Button) Objects.requireNonNull(view.lookup("#copy-output"))).fire();
      assertEquals("first\n" + line + "\nlast", Clipboard.getSystemClipboard().getString());
      area(view).select(TextPos.ofLeading(0, 3), TextPos.ofLeading(2, 2));
      area(view).copy();
      assertEquals("st\n" + line.substring(0, OutputText.LONGEST_ROW + 2), Clipboard.getSystemClipboard().getString());
    });
  }

  @Test
  void theNextRunsOutputIsNotMixedWithTheLastOnes() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      OutputView view = shown();
      output.begin().accept(new Printed(false, 0, "one\ntwo\nthree\n"));
      Consumer<Printed> next = output.begin();
      next.accept(new Printed(true, 0, "new"));
      assertEquals(1, area(view).getParagraphCount());
      assertEquals("new", area(view).getPlainText(0));
    });
  }

  @Test
  void itIsLookedAtAsSoonAsItIsUp() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      OutputView view = shown();
      view.setVisible(false);
      output.begin().accept(new Printed(true, 0, "why"));
      output.ended(true);
      assertTrue(output.callingProperty().get());
      view.setVisible(true);
      assertEquals(false, output.callingProperty().get());
    });
  }

  @Test
  void itsLastRowIsSeenWhollyHoweverTheRowsAreWrapped() throws Exception {
    String wraps = "at dev.holdfast.a.long.name.that.is.wrapped.Several.times(Several.java:123) and on and on and on\n";
    var stage = new AtomicReference<@Nullable Stage>();
    HeadlessPictures.onFxThread(() -> {
      Platform.setImplicitExit(false);
      Stage shown = new Stage();
      OutputView view = new OutputView(output, new SimpleObjectProperty<>(Palette.LIGHT), () -> {});
      Scene scene = new Scene(view, 320, 240);
      Theme.dress(scene, Palette.LIGHT, 13);
      shown.setScene(scene);
      shown.show();
      stage.set(shown);
      output.begin().accept(new Printed(false, 0, ("line\n".repeat(7) + wraps.repeat(9)).repeat(5)));
    });
    Stage shown = Objects.requireNonNull(stage.get());
    assertEndIsSeen(shown);
    HeadlessPictures.onFxThread(() -> shown.setHeight(200));
    assertEndIsSeen(shown);
    HeadlessPictures.onFxThread(() -> shown.setWidth(260));
    assertEndIsSeen(shown);
    HeadlessPictures.onFxThread(shown::close);
  }

  private static void assertEndIsSeen(Stage shown) throws Exception {
    HeadlessPictures.pulses();
    HeadlessPictures.onFxThread(() -> {
      Bounds caret = inWindow(shown, ".caret");
      Bounds view = inWindow(shown, ".vport");
      // its stroke may lie beside it
      assertTrue(caret.getHeight() > 10 && view.getMinY() - 2 <= caret.getMinY()
          && caret.getMaxY() <= view.getMaxY() + 2, () -> "end at " + caret + " in " + view);
    });
  }

  private static Bounds inWindow(Stage shown, String selector) {
    Node node = Objects.requireNonNull(shown.getScene().lookup(selector), selector);
    return node.localToScene(node.getBoundsInLocal());
  }

  private static String caret(RichTextArea area) {
    TextPos caret = Objects.requireNonNull(area.getCaretPosition());
    return caret.index() + ":" + caret.offset();
  }

  private OutputView shown() {
    OutputView view = new OutputView(output, new SimpleObjectProperty<>(Palette.LIGHT), () -> {});
    new Scene(view, 400, 300);
    view.applyCss();
    view.layout();
    return view;
  }

  private static RichTextArea area(OutputView view) {
    return (RichTextArea) Objects.requireNonNull(view.lookup("#output"));
  }
}
