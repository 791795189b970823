package dev.holdfast.view.output;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

import jfx.incubator.scene.control.richtext.SideDecorator;

/** Beside the rows to standard error, in a word: the colour alone does not say it to everybody. */
record StreamMarks(List<OutputRow> rows) implements SideDecorator {

  @Override
  public double getPrefWidth(double viewWidth) {
    // that of the measurement node
    return 0;
  }

  @Override
  public Node getMeasurementNode(int index) {
    return mark("err");
  }

  @Override
  public Node getNode(int index) {
    return mark(index >= rows.size() ? "" : switch (rows.get(index).kind()) {
      case OUT -> "";
      case ERR -> "err";
      case LEFT_OUT -> "…";
    });
  }

  private static Label mark(String word) {
    Label label = new Label(word);
    label.getStyleClass().add("stream-mark");
    label.setAlignment(Pos.TOP_LEFT);
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return label;
  }
}
