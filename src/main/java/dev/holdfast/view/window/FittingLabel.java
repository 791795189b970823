package dev.holdfast.view.window;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Words that are never cut in the middle: where they do not fit, those before the colon, or the first alone, stand for them. */
final class FittingLabel extends Region {
  private final Label whole = new Label();
  private final Label opening = new Label();
  private final Label first = new Label();
  private final Tooltip all = new Tooltip();

  FittingLabel(ObservableValue<String> words) {
    getChildren().addAll(whole, opening, first);
    setMinWidth(0);
    words.subscribe(now -> {
      whole.setText(now);
      opening.setText(now.split(": ", 2)[0]);
      first.setText(now.split(" ", 2)[0]);
      all.setText(now);
      setAccessibleText(now);
      requestLayout();
    });
    Tooltip.install(this, all);
  }

  @Override
  protected double computePrefWidth(double height) {
    return whole.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return whole.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    boolean shown = false;
    for (Label label : List.of(whole, opening, first)) {
      double width = label.prefWidth(-1);
      boolean fits = !shown && width <= getWidth() + 0.5;
      label.setVisible(fits);
      label.resizeRelocate(getWidth() - width, 0, width, getHeight());
      shown |= fits;
    }
  }
}
