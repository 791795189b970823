package dev.holdfast.view.window;

import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for a size of the heap. */
final class HeapField extends VBox {
  private final TextField field = new TextField();
  private final Label words = new Label();
  private final Consumer<HeapChoice> taken;

  /** {@code taken}: told of what makes sense. */
  HeapField(HeapChoice now, Consumer<HeapChoice> taken) {
    this.taken = taken;
    getStyleClass().add("heap-field");
    field.setId("heap");
    field.setPromptText("such as 392m");
    field.setAccessibleText("Largest size of the program's heap, such as 392m");
    if (!now.equals(HeapChoice.USUAL)) {
      field.setText(now.mib() + "m");
    }
    field.setOnAction(event -> take());
    field.textProperty().subscribe((was, is) -> explain());
    Button use = new Button("Use it");
    use.getStyleClass().add("primary");
    use.setOnAction(event -> take());
    words.setWrapText(true);
    HBox entry = new HBox(field, use);
    entry.setAlignment(Pos.CENTER_LEFT);
    entry.getStyleClass().add("entry");
    getChildren().addAll(entry, words);
    explain();
  }

  TextField field() {
    return field;
  }

  private void explain() {
    say("As -Xmx takes it: 392m, 1g. The program then runs in a JVM of its own.", false);
  }

  private void take() {
    try {
      taken.accept(HeapChoice.parse(field.getText()));
    } catch (IllegalArgumentException e) {
      say(String.valueOf(e.getMessage()), true);
    }
  }

  private void say(String what, boolean isWrong) {
    words.setText(what);
    words.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), isWrong);
  }
}
