package dev.holdfast.view.transport;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.session.Playhead;
import dev.holdfast.session.Session;
import dev.holdfast.view.theme.Palette;

import java.util.List;

import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/** The steps in a row: a dot each in its array's colour, or where there are many the profile of what is held. Click and drag go there. */
final class Scrubber extends Region {
  private final TransportViewModel model;
  private final Session session;
  private final Playhead playhead;
  private final ObservableValue<Palette> palette;
  private final ObservableDoubleValue fontPx;
  private final Canvas canvas = new Canvas();

  Scrubber(TransportViewModel model, ObservableValue<Palette> palette, ObservableDoubleValue fontPx) {
    this.model = model;
    this.palette = palette;
    this.fontPx = fontPx;
    session = model.session();
    playhead = session.playhead();
    getStyleClass().add("scrubber");
    setId("scrubber");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    playhead.stepsProperty().subscribe((old, now) -> requestLayout());
    playhead.stepProperty().subscribe((old, now) -> {
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
      requestLayout();
    });
    session.answersHiddenProperty().subscribe((old, now) -> requestLayout());
    palette.subscribe((old, now) -> requestLayout());
    focusedProperty().subscribe((old, now) -> requestLayout());
    accessibleTextProperty().bind(model.wordsProperty().map(words -> words.isEmpty() ? "Steps of the run" : words));
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      requestFocus();
      goTo(event);
    });
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::goTo);
  }

  private void goTo(MouseEvent event) {
    if (event.isPrimaryButtonDown()) {
      int index = geometry().indexAt(event.getX());
      if (index >= 0 && index != playhead.index()) {
        model.goTo(index);
      }
      event.consume();
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> (double) playhead.index() + 1;
      case MIN_VALUE -> 1.0;
      case MAX_VALUE -> (double) playhead.stepsProperty().get().size();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private ScrubberLayout geometry() {
    double px = fontPx.get();
    return new ScrubberLayout(playhead.stepsProperty().get().size(), getWidth(), px, px);
  }

  @Override
  protected double computeMinWidth(double height) {
    return fontPx.get() * 8;
  }

  @Override
  protected double computePrefWidth(double height) {
    return fontPx.get() * 30;
  }

  @Override
  protected double computePrefHeight(double width) {
    return fontPx.get() * 2.4;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    ScrubberLayout layout = geometry();
    if (layout.count() > 0) {
      if (layout.hasDots()) {
        drawDots(g, layout);
      } else {
        drawProfile(g, layout);
      }
    }
    if (isFocusVisible()) {
      g.setStroke(palette.getValue().accent());
      g.setLineWidth(2);
      g.strokeRoundRect(1, 1, getWidth() - 2, getHeight() - 2, 8, 8);
    }
  }

  private void drawDots(GraphicsContext g, ScrubberLayout layout) {
    List<Step> steps = playhead.stepsProperty().get();
    int at = playhead.index();
    double middle = getHeight() / 2;
    double line = Math.max(3, fontPx.get() * 0.25);
    drawTrack(g, layout, layout.xOf(Math.max(0, at)), middle, line);
    for (int i = 0; i < steps.size(); i++) {
      if (i != at) {
        drawDot(g, layout.xOf(i), middle, fontPx.get() * 0.42, hue(steps.get(i)), at >= 0 && i > at);
      }
    }
    if (at >= 0) {
      drawDot(g, layout.xOf(at), middle, fontPx.get() * 0.66, hue(steps.get(at)), false);
    }
  }

  private void drawTrack(GraphicsContext g, ScrubberLayout layout, double reachedX, double middle, double line) {
    g.setFill(palette.getValue().grid());
    g.fillRoundRect(layout.leftPx(), middle - line / 2, layout.rightPx() - layout.leftPx(), line, line, line);
    g.setFill(palette.getValue().accent());
    g.fillRoundRect(layout.leftPx(), middle - line / 2, Math.max(0, reachedX - layout.leftPx()), line, line, line);
  }

  private void drawDot(GraphicsContext g, double x, double y, double radius, Color hue, boolean isAhead) {
    Color surface = palette.getValue().surface();
    g.setFill(surface);
    g.fillOval(x - radius - 2.5, y - radius - 2.5, radius * 2 + 5, radius * 2 + 5);
    g.setFill(isAhead ? surface.interpolate(hue, 0.45) : hue);
    g.fillOval(x - radius, y - radius, radius * 2, radius * 2);
  }

  /** A column a pixel: how much is held after the steps there; even while a class is to guess that. */
  private void drawProfile(GraphicsContext g, ScrubberLayout layout) {
    Analysis analysis = session.analysisProperty().get();
    List<Step> steps = playhead.stepsProperty().get();
    double line = Math.max(3, fontPx.get() * 0.25);
    double base = getHeight() - line - 2;
    int at = playhead.index();
    double reached = at < 0 ? layout.leftPx() : layout.xOf(at);
    long peak = analysis == null ? 0 : analysis.peakHeld().bytes();
    if (analysis != null && peak > 0 && !session.answersHiddenProperty().get()) {
      for (double x = Math.floor(layout.leftPx()); x < layout.rightPx(); x++) {
        double height = (base - 4) * analysis.held().at(steps.get(layout.indexAt(x)).seq()) / peak;
        g.setFill(x <= reached ? palette.getValue().neededFill() : palette.getValue().grid());
        g.fillRect(x, base - height, 1, height);
      }
    }
    drawTrack(g, layout, reached, base + line / 2, line);
    if (at >= 0) {
      drawDot(g, reached, base + line / 2 - 1, fontPx.get() * 0.42, palette.getValue().accent(), false);
    }
  }

  private Color hue(Step step) {
    return step.array() == 0 ? palette.getValue().mutedText() : palette.getValue().arrayHue(step.array());
  }
}
