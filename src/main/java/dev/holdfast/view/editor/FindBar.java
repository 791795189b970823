package dev.holdfast.view.editor;

import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is looked for in the code, and where one stands among what was found. Takes no room while nothing is looked for. */
final class FindBar extends HBox {

  /** Who looks. */
  interface Search {
    /** Something else is looked for; empty for nothing. */
    void lookFor(String wanted);

    /** On to the next one, or back. */
    void go(boolean forward);

    /** Looks for nothing any longer. */
    void end();
  }

  private final TextField field = new TextField();
  private final Label count = new Label();
  private final Search search;

  FindBar(Search search) {
    this.search = search;
    getStyleClass().add("find-bar");
    field.setPromptText("Find");
    field.setId("find");
    field.setMinWidth(0);
    setHgrow(field, Priority.ALWAYS);
    count.setMinWidth(USE_PREF_SIZE);
    Button before = button(Feather.CHEVRON_UP, "The one before (Shift+Enter)", () -> search.go(false));
    Button next = button(Feather.CHEVRON_DOWN, "The next one (Enter)", () -> search.go(true));
    Button close = button(Feather.X, "Close (Esc)", this::close);
    getChildren().addAll(field, count, before, next, close);
    field.textProperty().subscribe((was, is) -> search.lookFor(is));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    setVisible(false);
    setManaged(false);
  }

  private static Button button(Feather icon, String help, Runnable action) {
    Button button = new Button("", new Icon(icon));
    button.getStyleClass().add("tool");
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(help);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Asks what to look for; {@code suggestion} if there is one. */
  void open(String suggestion) {
    setVisible(true);
    setManaged(true);
    if (!suggestion.isEmpty()) {
      field.setText(suggestion);
    }
    field.requestFocus();
    field.selectAll();
    search.lookFor(field.getText());
  }

  void close() {
    setVisible(false);
    setManaged(false);
    search.end();
  }

  /** {@code number}: of the one that is selected, from 1; 0 if none is. */
  void show(int number, int of) {
    count.setText(field.getText().isEmpty()
        ? ""
        : of == 0 ? "not found" : number == 0 ? of + " found" : number + " of " + of);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == field) {
      search.go(!event.isShiftDown());
      event.consume();
    }
  }
}
