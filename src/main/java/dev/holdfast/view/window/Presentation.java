package dev.holdfast.view.window;

import dev.holdfast.view.theme.Icon;
import dev.holdfast.view.theme.Theme;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * The window before a class: light, as large as the back of the room needs it, filling the screen, without what only its user needs (style
 * class {@value #HIDDEN}). Leaving it brings back everything as it was.
 */
final class Presentation {
  /** Style class of what is not shown while presenting. */
  static final String HIDDEN = "not-presented";

  private final Theme theme;
  private final Parent root;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on", false);
  private final Deque<Runnable> restore = new ArrayDeque<>();

  /** {@code root}: of the window's scene. */
  Presentation(Theme theme, Parent root) {
    this.theme = theme;
    this.root = root;
  }

  ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  void toggle() {
    if (on.get()) {
      leave();
    } else {
      enter();
    }
  }

  void leave() {
    if (on.get()) {
      on.set(false);
      while (!restore.isEmpty()) {
        restore.pop().run();
      }
    }
  }

  void toggleFullScreen() {
    if (root.getScene().getWindow() instanceof Stage stage) {
      fill(stage, !stage.isFullScreen());
    }
  }

  private void enter() {
    on.set(true);
    theme.present(true);
    restore.push(() -> theme.present(false));
    PseudoClass presenting = PseudoClass.getPseudoClass("presenting");
    root.pseudoClassStateChanged(presenting, true);
    restore.push(() -> root.pseudoClassStateChanged(presenting, false));
    for (Node node : List.copyOf(root.lookupAll("." + HIDDEN))) {
      hide(node);
    }
    if (root.getScene().getWindow() instanceof Stage stage && !stage.isFullScreen()) {
      fill(stage, true);
      restore.push(() -> fill(stage, false));
    }
  }

  private static void fill(Stage stage, boolean screen) {
    // Escape is the window's own
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreenExitHint("");
    stage.setFullScreen(screen);
  }

  private void hide(Node node) {
    SplitPane pane = paneOf(node);
    if (pane != null) {
      int index = pane.getItems().indexOf(node);
      double[] dividers = pane.getDividerPositions();
      pane.getItems().remove(index);
      restore.push(() -> {
        pane.getItems().add(index, node);
        pane.setDividerPositions(dividers);
      });
    } else if (!node.managedProperty().isBound() && node.isManaged()) {
      node.setManaged(false);
      node.setVisible(false);
      restore.push(() -> {
        node.setManaged(true);
        node.setVisible(true);
      });
    }
  }

  /** The split pane that the node is an item of, null if it is none's: hidden, it would still keep its room there. */
  private static @org.jspecify.annotations.Nullable SplitPane paneOf(Node node) {
    for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof SplitPane pane) {
        return pane.getItems().contains(node) ? pane : null;
      }
    }
    return null;
  }

  /** What is needed only while presenting: the size of everything, and the way out. */
  Node controls() {
    Button smaller = button("smaller", "A", "Everything smaller (Ctrl+-)", () -> theme.zoom(-1));
    smaller.getStyleClass().add("small");
    Button larger = button("larger", "A", "Everything larger (Ctrl++)", () -> theme.zoom(1));
    larger.getStyleClass().add("large");
    Button leave = button("leave-presentation", "", "Leave the presentation (Esc, F5)", this::leave);
    leave.setGraphic(new Icon(Feather.MINIMIZE_2));
    HBox box = new HBox(smaller, larger, leave);
    box.getStyleClass().add("presentation-controls");
    box.visibleProperty().bind(on);
    box.managedProperty().bind(on);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private static Button button(String id, String letter, String help, Runnable action) {
    Button button = new Button(letter);
    button.setId(id);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(help);
    button.setOnAction(event -> action.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
