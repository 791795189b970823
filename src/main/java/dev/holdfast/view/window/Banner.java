package dev.holdfast.view.window;

import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A notice across the window, between the bar and the figures; takes no room while there is none. */
final class Banner extends HBox {
  private final Label title = new Label();
  private final Label words = new Label();
  private final Icon icon = new Icon(Feather.INFO);
  private final Button action = new Button();
  private final Button close = new Button();

  Banner() {
    getStyleClass().add("banner");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    title.getStyleClass().add("title");
    title.setMinWidth(USE_PREF_SIZE);
    words.setWrapText(true);
    words.getStyleClass().add("words");
    VBox text = new VBox(title, words);
    text.setMinWidth(0);
    setHgrow(text, Priority.ALWAYS);
    action.setMinWidth(USE_PREF_SIZE);
    close.getStyleClass().add("close");
    close.setGraphic(new Icon(Feather.X));
    close.setTooltip(new Tooltip("Close"));
    close.setAccessibleText("Close this notice");
    close.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(icon, text, action, close);
    offer("", () -> {});
    closeable(null);
    show(null);
  }

  void show(@Nullable Notice notice) {
    setVisible(notice != null);
    setManaged(notice != null);
    if (notice != null) {
      getStyleClass().setAll("banner", notice.kind().name().toLowerCase(Locale.ROOT));
      icon.setIcon(switch (notice.kind()) {
        case INFO -> Feather.INFO;
        case WARNING -> Feather.ALERT_TRIANGLE;
        case ERROR -> Feather.ALERT_OCTAGON;
      });
      title.setText(notice.title());
      words.setText(notice.words());
      words.setManaged(!notice.words().isEmpty());
      setAccessibleText(notice.title() + ". " + notice.words());
    }
  }

  /** A way out, at the notice's end; no words for none. */
  void offer(String what, Runnable doIt) {
    action.setText(what);
    action.setOnAction(event -> doIt.run());
    action.setVisible(!what.isEmpty());
    action.setManaged(!what.isEmpty());
  }

  /** {@code onClose}: null for a notice that stays while its reason does. */
  void closeable(@Nullable Runnable onClose) {
    close.setOnAction(event -> {
      if (onClose != null) {
        onClose.run();
      }
    });
    close.setVisible(onClose != null);
    close.setManaged(onClose != null);
  }
}
