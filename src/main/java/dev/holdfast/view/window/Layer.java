package dev.holdfast.view.window;

import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A card over the dimmed window, for what is read and closed again: by Escape, its button, or a click beside it. */
final class Layer extends StackPane {
  /** Of what does not fit, for one key. */
  private static final double SCROLL_SHARE = 0.15;

  private final VBox card = new VBox();
  private final Button close = new Button(null, new Icon(Feather.X));
  private @Nullable Node focusedBefore;

  Layer() {
    getStyleClass().add("layer");
    setAlignment(Pos.CENTER);
    setVisible(false);
    card.getStyleClass().addAll("card", "dialog");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(card);
    // only as large as the card, smaller where the window is
    scroll.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().add(scroll);
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getTarget() == this) {
        close();
      }
    });
    close.getStyleClass().add("close");
    close.setId("close-layer");
    close.setTooltip(new Tooltip("Close (Esc)"));
    close.setAccessibleText("Close");
    close.setOnAction(event -> close());
    close.setMinWidth(Region.USE_PREF_SIZE);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        close();
        event.consume();
      }
    });
    // what a control of the card has made of it is done; the window below must not act on it
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      switch (event.getCode()) {
        case UP -> scroll.setVvalue(scroll.getVvalue() - SCROLL_SHARE);
        case DOWN -> scroll.setVvalue(scroll.getVvalue() + SCROLL_SHARE);
        default -> offerToContent(event);
      }
      if (event.getCode() != KeyCode.TAB) {
        event.consume();
      }
    });
    addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
  }

  /** What is shown may have keys of its own. */
  private void offerToContent(KeyEvent event) {
    var handler = card.getChildren().isEmpty() ? null : card.getChildren().getLast().getOnKeyPressed();
    if (handler != null) {
      handler.handle(event);
    }
  }

  void show(String title, Node content) {
    Label name = new Label(title);
    name.getStyleClass().add("headline");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(name, gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    card.getChildren().setAll(head, content);
    focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
    setVisible(true);
    setFocusTraversable(true);
    requestFocus();
  }

  /** The same, with the keyboard on {@code first}. */
  void show(String title, Node content, Node first) {
    show(title, content);
    first.requestFocus();
  }

  void close() {
    setVisible(false);
    // what was shown may hold a whole run
    card.getChildren().clear();
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
    focusedBefore = null;
  }
}
