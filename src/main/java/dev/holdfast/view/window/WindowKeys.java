package dev.holdfast.view.window;

import dev.holdfast.view.theme.Theme;
import dev.holdfast.view.transport.StepKeys;

import javafx.scene.input.KeyEvent;

/** The window's own keys beside the menu's, where nothing inside has used them: those of the charts and of text come first. */
final class WindowKeys {
  private final MainWindow window;
  private final MainMenu.Actions actions;
  private final Theme theme;

  WindowKeys(MainWindow window, MainMenu.Actions actions, Theme theme) {
    this.window = window;
    this.actions = actions;
    this.theme = theme;
    window.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    window.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    if (event.isAltDown()) {
      return;
    }
    Runnable action = event.isShortcutDown() ? withShortcut(event) : alone(event);
    if (action != null) {
      action.run();
      event.consume();
    }
  }

  private @org.jspecify.annotations.Nullable Runnable withShortcut(KeyEvent event) {
    return switch (event.getCode()) {
      case ENTER -> window::start;
      case E -> window::edit;
      case T -> window::showTask;
      case U -> window::showOutput;
      // elsewhere it is the recording that is saved
      case S -> !event.isShiftDown() && StepKeys.isText(event.getTarget()) && window.isEditing()
          ? actions::saveCode
          : null;
      case PERIOD -> window.run()::cancel;
      // where plus is above the equals sign nobody holds Shift for it
      case PLUS, EQUALS, ADD -> () -> theme.zoom(1);
      case MINUS, SUBTRACT -> () -> theme.zoom(-1);
      case DIGIT0, NUMPAD0 -> theme::resetZoom;
      default -> null;
    };
  }

  private @org.jspecify.annotations.Nullable Runnable alone(KeyEvent event) {
    if (StepKeys.isText(event.getTarget()) || event.isShiftDown()) {
      return null;
    }
    return switch (event.getCode()) {
      case R -> window::start;
      case N -> window::step;
      case L -> window::turnSplit;
      default -> null;
    };
  }

  /**
   * Where the question mark is depends on the keyboard: what was typed does not. And a key that moves on to a text field must not be typed
   * into it.
   */
  private void typed(KeyEvent event) {
    if (StepKeys.isText(event.getTarget())) {
      return;
    }
    Runnable action = switch (event.getCharacter()) {
      case "?" -> actions::showKeys;
      case "g", "G" -> window::ask;
      default -> null;
    };
    if (action != null) {
      action.run();
      event.consume();
    }
  }
}
