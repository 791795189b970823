package dev.holdfast.session;

import dev.holdfast.analysis.Analysis;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/** The one observable state that all views share: change it anywhere, and every view follows. */
public final class Session {
  private final ObjectProperty<@Nullable Analysis> analysis = new SimpleObjectProperty<>(this, "analysis");
  private final ObjectProperty<@Nullable TimeRange> visible = new SimpleObjectProperty<>(this, "visible");
  private final ObjectProperty<@Nullable TimeRange> range = new SimpleObjectProperty<>(this, "range");
  private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection",
      new Selection.None());
  private final LongProperty smallestShownBytes = new SimpleLongProperty(this, "smallestShownBytes", 64_000);
  private final BooleanProperty running = new SimpleBooleanProperty(this, "running", false);
  private final BooleanProperty answersHidden = new SimpleBooleanProperty(this, "answersHidden", false);

  private final Playhead playhead = new Playhead(this);

  /** Where in the run the user stands. */
  public Playhead playhead() {
    return playhead;
  }

  /** The run on the screen, null before the first. */
  public ObjectProperty<@Nullable Analysis> analysisProperty() {
    return analysis;
  }

  /** Whether a run is going on, also before there is anything of it to show. */
  public BooleanProperty runningProperty() {
    return running;
  }

  /** The times that the shared time axis shows; null for the whole run, also as it grows. */
  public ObjectProperty<@Nullable TimeRange> visibleProperty() {
    return visible;
  }

  /** The times that the user selected; null for none. */
  public ObjectProperty<@Nullable TimeRange> rangeProperty() {
    return range;
  }

  public ObjectProperty<Selection> selectionProperty() {
    return selection;
  }

  /** Arrays smaller than this, in bytes, count in the curves but get no lane. */
  public LongProperty smallestShownBytesProperty() {
    return smallestShownBytes;
  }

  /**
   * Whether the class is guessing: then no view shows who holds what, in which state, how much is held, or why. Code, frames, births and
   * sizes stay.
   */
  public BooleanProperty answersHiddenProperty() {
    return answersHidden;
  }
}
