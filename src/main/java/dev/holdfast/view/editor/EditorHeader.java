package dev.holdfast.view.editor;

import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is edited, whether it is changed and saved, and what can be done with it: for a bar above the code. */
public final class EditorHeader extends HBox {

  /** What the buttons do that is not the editor's own business. */
  public interface Files {
    /** Asks for a file and opens it. */
    void open();

    /** Writes the code to its file, asking for one if there is none. */
    void save();
  }

  private static final double LEAST_WITH_MARK = 400;

  /** {@code toCode}: puts the caret where it was, so that what was done can be taken back. */
  public EditorHeader(EditorViewModel model, Files files, Runnable toCode) {
    getStyleClass().add("editor-header");
    getStylesheets().add(EditorView.class.getResource("editor.css").toExternalForm());
    Label title = new Label();
    title.getStyleClass().add("title");
    title.setId("code-title");
    title.setMinWidth(0);
    Runnable update = () -> {
      boolean isUnsaved = model.unsavedProperty().get();
      title.setText((isUnsaved ? "• " : "") + model.documentProperty().get().name());
      String words = isUnsaved ? "not saved" : model.editedProperty().get() ? "edited, saved" : "";
      title.setAccessibleText(model.documentProperty().get().name() + (words.isEmpty() ? "" : ", " + words));
      title.setTooltip(new Tooltip(title.getAccessibleText()));
    };
    model.documentProperty().subscribe(update);
    model.unsavedProperty().subscribe(update);
    model.editedProperty().subscribe(update);
    update.run();
    // what it does is not seen in its picture; and it is there only where there is something to take back
    Button reset = button(Feather.ROTATE_CCW, "Back to the code as it began (Ctrl+Z brings this back)", () -> {
      model.reset();
      toCode.run();
    });
    reset.setText("Reset");
    reset.setId("reset-code");
    reset.visibleProperty().bind(model.editedProperty());
    reset.managedProperty().bind(reset.visibleProperty());
    Button open = button(Feather.FOLDER, "Open a Java file (Ctrl+O)", files::open);
    Button save = button(Feather.SAVE, "Save the code (Ctrl+S)", files::save);
    save.disableProperty().bind(model.unsavedProperty().not());
    Label mark = new Label();
    mark.getStyleClass().add("mark");
    // where it is narrow, the dot before the name says it
    mark.visibleProperty().bind(widthProperty().greaterThan(LEAST_WITH_MARK));
    mark.managedProperty().bind(mark.visibleProperty());
    mark.textProperty().bind(model.unsavedProperty().map(isUnsaved -> isUnsaved ? "not saved" : ""));
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(title, mark, gap, reset, open, save);
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
}
