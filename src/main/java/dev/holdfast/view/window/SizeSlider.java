package dev.holdfast.view.window;

import atlantafx.base.controls.ProgressSliderSkin;

import dev.holdfast.run.DataSize;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A slider over sizes whose every tick is ten times the one before; a click on a tick's label chooses it. */
final class SizeSlider extends Region {
  private static final double TICK_PX = 3;

  private final SizeViewModel model;
  private final Slider slider = new Slider();
  private final List<Tick> ticks = new ArrayList<>();
  /** While the slider follows the size, it must not set it. */
  private boolean following;

  private record Tick(double digits, Rectangle mark, Label label) {}

  /** From 1 MB to {@code largest}. */
  SizeSlider(SizeViewModel model, DataSize largest) {
    this.model = model;
    getStyleClass().add("size-slider");
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.setMin(0);
    slider.setMax(Math.max(0.01, digits(largest)));
    slider.setBlockIncrement(0.1);
    slider.setAccessibleText("Size of the data, from 1 MB to " + largest);
    slider.setTooltip(new Tooltip("Size of the data, up to what the heap can take (1 MB = 1,000,000 bytes)"));
    getChildren().add(slider);
    for (int mb = 1; mb <= largest.bytes() / DataSize.MB; mb *= 10) {
      addTick(DataSize.ofMb(mb));
    }
    slider.valueProperty().subscribe((old, now) -> {
      if (!following) {
        model.choose(SizeViewModel.round(DataSize.MB * Math.pow(10, now.doubleValue())));
      }
    });
    model.sizeProperty().subscribe(size -> {
      following = true;
      slider.setValue(digits(size));
      following = false;
    });
  }

  private static double digits(DataSize size) {
    return Math.log10(Math.max(1, size.bytes() / (double) DataSize.MB));
  }

  private void addTick(DataSize size) {
    Rectangle mark = new Rectangle(1, TICK_PX);
    mark.getStyleClass().add("tick-mark");
    Label label = new Label(size.toString());
    label.getStyleClass().add("tick-label");
    label.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> model.choose(size));
    ticks.add(new Tick(digits(size), mark, label));
    getChildren().addAll(mark, label);
  }

  @Override
  protected double computePrefHeight(double width) {
    return slider.prefHeight(width) + TICK_PX + ticks.getFirst().label().prefHeight(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double sliderHeight = slider.prefHeight(-1);
    slider.resizeRelocate(0, 0, getWidth(), sliderHeight);
    // the thumb's middle moves over the width less one thumb
    double thumb = slider.lookup(".thumb") instanceof Region region ? region.prefWidth(-1) : 0;
    double room = getWidth() - thumb;
    for (Tick tick : ticks) {
      double x = thumb / 2 + room * tick.digits() / slider.getMax();
      tick.mark().relocate(Math.round(x - 0.5), sliderHeight);
      double labelWidth = tick.label().prefWidth(-1);
      tick.label().resizeRelocate(Math.round(Math.min(x - labelWidth / 2, getWidth() - labelWidth * 0.6)),
          sliderHeight + TICK_PX, labelWidth, tick.label().prefHeight(-1));
    }
  }
}
