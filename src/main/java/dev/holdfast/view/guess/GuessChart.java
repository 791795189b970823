package dev.holdfast.view.guess;

import dev.holdfast.guess.Spread;
import dev.holdfast.trace.Guess;
import dev.holdfast.view.axis.TimeInsets;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Palette;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The empty byte axis on which the guesses lie as dots; a press or a drag puts the line there. */
final class GuessChart extends Region {
  /** As near as this, in em, a press takes hold of a line. */
  private static final double GRIP_EM = 0.7;

  private final GuessViewModel model;
  private final ObservableValue<Palette> palette;
  private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", 13);
  private final Runnable placed;
  private final Canvas canvas = new Canvas();
  private double hoverY = -1;

  /** {@code placed}: called when the line has been put somewhere. */
  GuessChart(GuessViewModel model, ObservableValue<Palette> palette, Runnable placed) {
    this.model = model;
    this.palette = palette;
    this.placed = placed;
    getStyleClass().add("guess-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setCursor(Cursor.V_RESIZE);
    getChildren().add(canvas);
    model.guesses().addListener((ListChangeListener<Guess>) change -> requestLayout());
    model.textProperty().subscribe(this::requestLayout);
    model.lockedProperty().subscribe(this::requestLayout);
    palette.subscribe(this::requestLayout);
    fontSize.subscribe(this::requestLayout);
    widthProperty().subscribe(this::requestLayout);
    heightProperty().subscribe(this::requestLayout);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> placed.run());
  }

  DoubleProperty fontSizeProperty() {
    return fontSize;
  }

  private void hover(double y) {
    hoverY = y;
    requestLayout();
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      takeHold(event.getY());
      model.draft(scale().bytesAt(event.getY()));
      event.consume();
    }
  }

  /** A single line that is grabbed is moved, not doubled. */
  private void takeHold(double y) {
    if (model.guesses().size() == 1 && model.textProperty().get().isBlank()) {
      Guess only = model.guesses().getFirst();
      if (Math.abs(scale().yOf(only.bytes()) - y) < GRIP_EM * fontSize.get()) {
        model.clear();
      }
    }
  }

  private void dragged(MouseEvent event) {
    if (event.isPrimaryButtonDown()) {
      hoverY = -1;
      model.draft(scale().bytesAt(event.getY()));
      event.consume();
    }
  }

  /** One step up or down from where the line is, or from the lowest. */
  void nudge(int steps) {
    GuessScale scale = scale();
    long now = Math.max(0, model.draftBytes());
    model.draft(Math.clamp(now + steps * scale.stepBytes(), 0, scale.topBytes()));
  }

  private GuessScale scale() {
    double em = fontSize.get();
    long highest = model.guesses().stream().mapToLong(Guess::bytes).max().orElse(0);
    return GuessScale.of(model.dataBytes(), Math.max(highest, model.draftBytes()), Math.round(em * 1.2),
        Math.round(getHeight() - em * 1.4));
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 2 || height < 2) {
      return;
    }
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    paint(canvas.getGraphicsContext2D(), scale(), width);
  }

  private void paint(GraphicsContext g, GuessScale scale, double width) {
    double em = fontSize.get();
    TimeInsets insets = TimeInsets.forFont(em);
    double left = insets.leftPx();
    double right = width - insets.rightPx();
    g.clearRect(0, 0, width, canvas.getHeight());
    g.setTextBaseline(VPos.CENTER);
    long draft = model.draftBytes();
    boolean isHovered = draft < 0 && hoverY >= 0 && !model.lockedProperty().get();
    List<Long> values = new ArrayList<>();
    if (!model.guesses().isEmpty()) {
      values.add(Spread.of(model.guesses()).medianBytes());
    }
    if (draft >= 0 || isHovered) {
      values.add(draft >= 0 ? draft : scale.bytesAt(hoverY));
    }
    paintGrid(g, scale, left, right, values);
    if (model.guesses().size() > 1) {
      paintTally(g, scale, left, right);
    } else if (model.guesses().size() == 1) {
      line(g, scale, model.guesses().getFirst().bytes(), left, right, palette.getValue().text(), 1.5);
    }
    if (draft >= 0) {
      line(g, scale, draft, left, right, palette.getValue().accent(), 2);
      double y = scale.yOf(draft);
      g.setFill(palette.getValue().accent());
      g.fillOval(right - em * 0.5, y - em * 0.5, em, em);
    } else if (isHovered) {
      line(g, scale, scale.bytesAt(hoverY), left, right, palette.getValue().mutedText(), 1);
    }
  }

  /** {@code values}: what stands on the axis in larger letters, where there is no room for a value of the grid. */
  private void paintGrid(GraphicsContext g, GuessScale scale, double left, double right, List<Long> values) {
    Palette colors = palette.getValue();
    double em = fontSize.get();
    long step = scale.stepBytes() * 10;
    // a chart too low for two lines has one
    while (step <= scale.topBytes() && scale.yOf(0) - scale.yOf(step) < em * 2.2) {
      step *= 2;
    }
    for (long bytes = 0; bytes <= scale.topBytes(); bytes += step) {
      double y = Math.round(scale.yOf(bytes));
      g.setFill(bytes == 0 ? colors.mutedText() : colors.grid());
      g.fillRect(left, y, right - left, 1);
      if (values.stream().anyMatch(value -> Math.abs(scale.yOf(value) - y) < em * 1.4)) {
        continue;
      }
      g.setFill(colors.mutedText());
      String words = bytes == 0 ? "0" : ByteText.rounded(bytes);
      Font font = Font.font("Inter", em * 0.92);
      g.setFont(font);
      g.fillText(words, Math.round(left - em * 0.8 - widthOf(words, font)), y);
    }
  }

  private void paintTally(GraphicsContext g, GuessScale scale, double left, double right) {
    Palette colors = palette.getValue();
    double em = fontSize.get();
    double diameter = Math.round(em * 0.85);
    double[] ys = model.guesses().stream().mapToDouble(guess -> scale.yOf(guess.bytes())).toArray();
    Spread spread = Spread.of(model.guesses());
    double top = scale.yOf(spread.highestBytes());
    double bottom = scale.yOf(spread.lowestBytes());
    g.setFill(colors.accent().deriveColor(0, 1, 1, colors.dark() ? 0.14 : 0.08));
    g.fillRect(left, top - diameter * 0.7, right - left, bottom - top + diameter * 1.4);
    line(g, scale, spread.medianBytes(), left, right, colors.text(), 1.5);
    for (DotLayout.Dot dot : DotLayout.of(ys, diameter, left + em, right - em)) {
      g.setFill(colors.surface());
      g.fillOval(dot.x() - diameter / 2 - 1, dot.y() - diameter / 2 - 1, diameter + 2, diameter + 2);
      g.setFill(colors.accent());
      g.fillOval(dot.x() - diameter / 2, dot.y() - diameter / 2, diameter, diameter);
    }
  }

  /** Dashed, with its value on the axis. */
  private void line(GraphicsContext g, GuessScale scale, long bytes, double left, double right, Color color,
      double thick) {
    double em = fontSize.get();
    double y = Math.round(scale.yOf(bytes)) + 0.5;
    g.setStroke(color);
    g.setLineWidth(thick);
    g.setLineDashes(em * 0.5, em * 0.35);
    g.strokeLine(left, y, right, y);
    g.setLineDashes();
    Font font = Font.font("Inter", FontWeight.BOLD, em);
    String words = (scale.isAbove(bytes) ? "▲ " : "") + ByteText.rounded(bytes);
    double width = widthOf(words, font) + em;
    g.setFill(color);
    g.fillRoundRect(Math.round(left - em * 0.4 - width), y - em * 0.85, width, em * 1.7, em * 0.5, em * 0.5);
    g.setFill(Palette.textOn(color));
    g.setFont(font);
    g.fillText(words, Math.round(left - em * 0.4 - width + em * 0.5), y);
  }

  private static double widthOf(String words, Font font) {
    Text text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
