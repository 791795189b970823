package dev.holdfast.view.editor;

import dev.holdfast.view.theme.Icon;

import java.util.Set;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

import jfx.incubator.scene.control.richtext.SideDecorator;

import org.kordamp.ikonli.feather.Feather;

/**
 * The numbers of the lines; beside those with an error a sign.
 *
 * @param lineCount of the text, for the width
 * @param wrong lines with an error, from 0
 */
record Gutter(int lineCount, Set<Integer> wrong) implements SideDecorator {
  Gutter {
    wrong = Set.copyOf(wrong);
  }

  @Override
  public double getPrefWidth(double viewWidth) {
    // that of the measurement node
    return 0;
  }

  @Override
  public Node getMeasurementNode(int index) {
    return node("9".repeat(Math.max(2, String.valueOf(lineCount).length())), true);
  }

  @Override
  public Node getNode(int index) {
    return node(String.valueOf(index + 1), wrong.contains(index));
  }

  private static Label node(String number, boolean isWrong) {
    Label label = new Label(number);
    label.getStyleClass().add("gutter");
    label.setAlignment(Pos.CENTER_RIGHT);
    // as high as the line, no higher
    label.setMinHeight(1);
    label.setPrefHeight(1);
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    Icon sign = new Icon(Feather.ALERT_OCTAGON);
    sign.setVisible(isWrong);
    label.setGraphic(sign);
    if (isWrong) {
      label.getStyleClass().add("wrong");
      label.setAccessibleText("Line " + number + ", with an error");
    }
    return label;
  }
}
