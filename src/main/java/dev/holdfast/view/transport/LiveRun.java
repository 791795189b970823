package dev.holdfast.view.transport;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The run that is going on, as far as it can be stepped. All of it is called on the JavaFX application thread. */
public interface LiveRun {

  /** Where there are only recordings to step through. */
  static LiveRun none() {
    return new LiveRun() {
      private final ReadOnlyBooleanProperty paused = new ReadOnlyBooleanWrapper(this, "paused").getReadOnlyProperty();

      @Override
      public ReadOnlyBooleanProperty pausedProperty() {
        return paused;
      }

      @Override
      public void forward() {
        throw new IllegalStateException("no run stands still");
      }

      @Override
      public void runOn() {
        throw new IllegalStateException("no run stands still");
      }

      @Override
      public void askCollector() {
        throw new IllegalStateException("no run stands still");
      }
    };
  }

  /** Whether the real thread stands still at its newest array; the session's analysis then reaches up to that instant. */
  ReadOnlyBooleanProperty pausedProperty();

  /** Lets the thread go on to its next array or to its end. */
  void forward();

  /** Lets the thread go on to its end without stopping. */
  void runOn();

  /** Runs a real collection now, and brings what it found into the session. */
  void askCollector();
}
