package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.view.window.Notice.Kind;

import java.util.concurrent.Executor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

/** What the window says of the run on the screen and of what is happening. All on the JavaFX application thread but {@link #bring}. */
final class ShownRun {
  private final Session session;
  private final Executor fxThread;
  private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
  private final BooleanProperty stale = new SimpleBooleanProperty(this, "stale");
  private final StringProperty progress = new SimpleStringProperty(this, "progress", "");
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>(this, "notice");
  private final ObjectProperty<Origin> origin = new SimpleObjectProperty<>(this, "origin", new Origin.Nowhere());
  /** Grows with each run and each file: what belongs to an earlier one comes too late. */
  private long generation;

  ShownRun(Session session, Executor fxThread) {
    this.session = session;
    this.fxThread = fxThread;
  }

  BooleanProperty runningProperty() {
    return running;
  }

  /** Whether what is on the screen is of an earlier run than the one that is going on. */
  BooleanProperty staleProperty() {
    return stale;
  }

  /** What is happening now; empty if nothing is. */
  StringProperty progressProperty() {
    return progress;
  }

  ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  ObjectProperty<Origin> originProperty() {
    return origin;
  }

  /** A run begins. The number is its own, as {@link #next} says. */
  long begin() {
    notice.set(null);
    running.set(true);
    progress.set("Getting ready");
    return next();
  }

  /** No run is going on any more. */
  void over() {
    running.set(false);
    stale.set(false);
    progress.set("");
  }

  /** Something newer begins: what is still on its way is of no interest. The number is its own. */
  long next() {
    return ++generation;
  }

  /** Of the newest. */
  long generation() {
    return generation;
  }

  /** Brings {@code action} to the JavaFX application thread, unless something newer has begun since. Any thread. */
  void bring(long mine, Runnable action) {
    fxThread.execute(() -> {
      if (mine == generation) {
        action.run();
      }
    });
  }

  void show(Analysis analysis, Origin from) {
    boolean another = stale.get() || !origin.get().equals(from) || session.analysisProperty().get() == null;
    if (another) {
      session.selectionProperty().set(new Selection.None());
      session.rangeProperty().set(null);
      session.visibleProperty().set(null);
    }
    stale.set(false);
    origin.set(from);
    session.analysisProperty().set(analysis);
  }

  void failed(String title, String words) {
    progress.set("");
    notice.set(new Notice(Kind.ERROR, title, words));
  }
}
