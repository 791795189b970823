package dev.holdfast.view.transport;

import java.util.function.BooleanSupplier;

import javafx.event.EventTarget;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/**
 * The keys of stepping, as clickers send them. At a step they work wherever the focus is, before the charts' own meaning of them (which
 * Shift brings back), except where text is edited and where the focused control lives by the key: Space on a button, arrows on a slider.
 * While no step is chosen they begin to step if nothing in the window wants them itself.
 */
public final class StepKeys {
  private final TransportViewModel model;
  private final BooleanSupplier enabled;

  private StepKeys(TransportViewModel model, BooleanSupplier enabled) {
    this.model = model;
    this.enabled = enabled;
  }

  /** Adds the keys to {@code window}; they work while {@code enabled}. */
  public static void install(Node window, TransportViewModel model, BooleanSupplier enabled) {
    StepKeys keys = new StepKeys(model, enabled);
    window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      boolean wouldSwitch = wouldSwitch(event);
      if (keys.model.steppingProperty().get() || wouldSwitch) {
        keys.pressed(event);
      }
      if (wouldSwitch) {
        event.consume();
      }
    });
    window.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (!keys.model.steppingProperty().get()) {
        keys.pressed(event);
      }
    });
  }

  /** Whether JavaFX would put in another button of the focused one's group, without doing what that button does. */
  private static boolean wouldSwitch(KeyEvent event) {
    return event.getTarget() instanceof ToggleButton && event.getCode().isArrowKey() && !hasModifier(event);
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed() || !enabled.getAsBoolean() || !model.availableProperty().get() || hasModifier(event)
        || isNeeded(event.getTarget(), event.getCode())) {
      return;
    }
    Runnable action = model.steppingProperty().get() ? atStep(event.getCode()) : atWholeRun(event.getCode());
    if (action != null) {
      action.run();
      event.consume();
    }
  }

  private static boolean hasModifier(KeyEvent event) {
    return event.isShiftDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown();
  }

  private @Nullable Runnable atStep(KeyCode code) {
    return switch (code) {
      case RIGHT, KP_RIGHT, SPACE, PAGE_DOWN -> model::forward;
      case LEFT, KP_LEFT, PAGE_UP -> model::back;
      case HOME -> model::first;
      case END -> model::last;
      case P -> model::peak;
      case B -> model::hideOrShowAnswers;
      case ESCAPE -> model::leave;
      default -> null;
    };
  }

  private @Nullable Runnable atWholeRun(KeyCode code) {
    return switch (code) {
      case RIGHT, KP_RIGHT, SPACE, PAGE_DOWN -> model::forward;
      case LEFT, KP_LEFT, PAGE_UP, END -> model::last;
      case P -> model::peak;
      case B -> model::hideOrShowAnswers;
      default -> null;
    };
  }

  /** Whether text is edited there, which needs every key. */
  public static boolean isText(EventTarget target) {
    return target instanceof TextInputControl
        || target instanceof Node node && node.getAccessibleRole() == AccessibleRole.TEXT_AREA;
  }

  /** Whether what has the focus lives by that key. */
  static boolean isNeeded(EventTarget target, KeyCode code) {
    return isText(target) || switch (target) {
      case ComboBoxBase<?> box -> box.isEditable() || box.isShowing() || code == KeyCode.SPACE;
      case ButtonBase _ -> code == KeyCode.SPACE;
      case Scrubber _ -> false;
      case Node node when node.getAccessibleRole() == AccessibleRole.SLIDER -> switch (code) {
        case LEFT, RIGHT, KP_LEFT, KP_RIGHT, HOME, END, PAGE_UP, PAGE_DOWN -> true;
        default -> false;
      };
      default -> false;
    };
  }
}
