package dev.holdfast.view.area;

import java.util.function.ToDoubleFunction;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;

import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the caret in sight, and no room empty beside the lines. The area itself scrolls to the caret before the lines there are laid out, and
 * is as wide as the lines that are shown: where these are shorter than those before, it shows nothing. This looks again after the layout.
 */
public final class CaretSight {
  /** Of the caret's stroke and of rounding. */
  private static final double TOLERANCE_PX = 2;
  /** Between the caret and the edge that it was scrolled to. */
  private static final double BESIDE_PX = 12;
  private static final int MOST_TRIES = 3;

  private final RichTextArea area;
  private boolean isDue;
  /** Whether the caret is to be seen after the layout, not only the lines. */
  private boolean isCaretWanted;
  private boolean isMending;

  public CaretSight(RichTextArea area) {
    this.area = area;
    area.caretPositionProperty().subscribe((was, is) -> look(is != null && !isMending));
    area.heightProperty().subscribe((was, is) -> look(isCaretAbove(was.doubleValue())));
    area.widthProperty().subscribe((was, is) -> look(isCaretAbove(area.getHeight())));
    area.skinProperty().subscribe(skin -> {
      Node content = area.lookup(".content");
      if (content != null) {
        content.boundsInLocalProperty().subscribe((was, is) -> look(false));
      }
    });
  }

  /** In the layout that is still shown, in an area of that height. */
  private boolean isCaretAbove(double height) {
    Bounds caret = caret();
    return caret != null && caret.getMinY() >= -TOLERANCE_PX && caret.getMaxY() <= height;
  }

  private void look(boolean withCaret) {
    isCaretWanted |= withCaret;
    if (!isDue) {
      isDue = true;
      Platform.runLater(this::mend);
    }
  }

  private void mend() {
    isDue = false;
    boolean withCaret = isCaretWanted;
    isCaretWanted = false;
    Node view = area.lookup(".vport");
    if (view == null || area.getScene() == null || !area.isVisible()) {
      return;
    }
    area.layout();
    if (withCaret) {
      show(view);
    }
    fill(inArea(view));
  }

  private void show(Node view) {
    SelectionSegment selection = area.getSelection();
    for (int i = 0; i < MOST_TRIES && selection != null && !isCaretBetween(inArea(view)); i++) {
      isMending = true;
      // a caret that stays where it was is not scrolled to
      area.clearSelection();
      area.select(selection.getAnchor(), selection.getCaret());
      isMending = false;
      area.layout();
    }
    scrollSideways(inArea(view));
  }

  /** Neither above nor below. */
  private boolean isCaretBetween(Bounds view) {
    Bounds caret = caret();
    return caret != null && caret.getMinY() >= view.getMinY() - TOLERANCE_PX
        && caret.getMaxY() <= view.getMaxY() + TOLERANCE_PX;
  }

  private void scrollSideways(Bounds view) {
    Bounds caret = caret();
    if (caret != null && caret.getMinX() < view.getMinX()) {
      scrollTo(view, lines -> caret.getMinX() - lines.getMinX() - view.getWidth() / 2);
    } else if (caret != null && caret.getMaxX() > view.getMaxX()) {
      scrollTo(view, lines -> caret.getMaxX() - lines.getMinX() - view.getWidth() + BESIDE_PX);
    }
  }

  /** As far to the left as the lines ask for that are shown. */
  private void fill(Bounds view) {
    Bounds lines = lines();
    if (lines != null && lines.getMinX() < view.getMinX() - TOLERANCE_PX
        && lines.getMaxX() < view.getMaxX() - TOLERANCE_PX) {
      scrollTo(view, all -> all.getWidth() - view.getWidth());
    }
  }

  /** {@code offset}: pixels of the lines that are left of the view. */
  private void scrollTo(Bounds view, ToDoubleFunction<Bounds> offset) {
    Bounds lines = lines();
    ScrollBar bar = bar();
    if (lines != null && bar != null) {
      double most = Math.max(1, lines.getWidth() - view.getWidth());
      double share = Math.clamp(offset.applyAsDouble(lines) / most, 0, 1);
      // a bar that stays where it was scrolls nothing
      bar.setValue(share < 0.5 ? bar.getMax() : bar.getMin());
      bar.setValue(bar.getMin() + share * (bar.getMax() - bar.getMin()));
    }
  }

  private @Nullable ScrollBar bar() {
    for (Node node : area.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
        return bar;
      }
    }
    return null;
  }

  private @Nullable Bounds lines() {
    Node content = area.lookup(".content");
    // itself it is as large as the view; what is in it is not
    return content == null ? null : area.sceneToLocal(content.localToScene(content.getBoundsInLocal()));
  }

  /** Null if its line is not shown. */
  private @Nullable Bounds caret() {
    Node caret = area.lookup(".caret");
    return caret == null || caret.getLayoutBounds().getHeight() < TOLERANCE_PX ? null : inArea(caret);
  }

  private Bounds inArea(Node node) {
    return area.sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }
}
