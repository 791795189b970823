package dev.holdfast.view.transport;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Ticks by JavaFX's clock. */
final class FxTicker implements Ticker {
  private Timeline clock = new Timeline();

  @Override
  public void start(double timesPerSecond, Runnable tick) {
    stop();
    clock = new Timeline(new KeyFrame(Duration.seconds(1 / timesPerSecond), event -> tick.run()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
  }

  @Override
  public void stop() {
    clock.stop();
  }
}
