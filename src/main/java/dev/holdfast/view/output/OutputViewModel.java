package dev.holdfast.view.output;

import dev.holdfast.run.Printed;
import dev.holdfast.view.output.OutputRow.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the run on the screen has printed. Used on the JavaFX application thread, except that what {@link #begin} returns takes pieces from any
 * thread and brings them there together: however many come, they are one change for as long as the last one was not made.
 */
public final class OutputViewModel {
  private final Executor fxThread;
  private final ObservableList<OutputRow> rows = FXCollections.observableArrayList();
  private final ObservableList<OutputRow> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper(this, "any");
  private final ReadOnlyBooleanWrapper calling = new ReadOnlyBooleanWrapper(this, "calling");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
  private OutputText text = new OutputText();
  private Feed feed = new Feed();
  private long out;
  private long err;
  /** Characters. */
  private long leftOut;

  /** @param fxThread brings what it is given to the JavaFX application thread, in order */
  public OutputViewModel(Executor fxThread) {
    this.fxThread = fxThread;
  }

  /** From the first to the last; the last one may grow. */
  public ObservableList<OutputRow> rows() {
    return readOnlyRows;
  }

  /** Whether the run has printed anything. */
  public ReadOnlyBooleanProperty anyProperty() {
    return any.getReadOnlyProperty();
  }

  /** Whether what was printed is worth a look that nobody has taken: the run has ended badly. */
  public ReadOnlyBooleanProperty callingProperty() {
    return calling.getReadOnlyProperty();
  }

  /** How much there is, in a few words. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** What is not shown yet, while the run is going on; empty if that is nothing. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /**
   * Another run begins, or something else is on the screen.
   *
   * @return takes what the run prints, from any thread; what it is given once the next one has begun is nobody's any more
   */
  public Consumer<Printed> begin() {
    text = new OutputText();
    feed = new Feed();
    out = 0;
    err = 0;
    leftOut = 0;
    rows.clear();
    any.set(false);
    calling.set(false);
    summary.set("");
    note.set("");
    return feed;
  }

  /** The run is over; what it has printed stays. {@code badly}: what it printed may say why. */
  public void ended(boolean badly) {
    note.set("");
    if (any.get()) {
      summary.set(inWords());
    }
    calling.set(badly && any.get());
  }

  /** Somebody looks at it. */
  public void lookAt() {
    calling.set(false);
  }

  /** Of one run: pieces on their way. */
  private final class Feed implements Consumer<Printed> {
    private List<Printed> waiting = new ArrayList<>();

    @Override
    public void accept(Printed piece) {
      boolean isFirst;
      synchronized (this) {
        isFirst = waiting.isEmpty();
        waiting.add(piece);
      }
      if (isFirst) {
        fxThread.execute(this::show);
      }
    }

    private synchronized List<Printed> take() {
      List<Printed> taken = waiting;
      waiting = new ArrayList<>();
      return taken;
    }

    private void show() {
      List<Printed> pieces = take();
      if (feed == this) {
        OutputViewModel.this.show(pieces);
      }
    }
  }

  private void show(List<Printed> pieces) {
    boolean grows = text.isOpen();
    List<OutputRow> now = text.add(pieces);
    if (grows) {
      rows.set(rows.size() - 1, now.getFirst());
    }
    rows.addAll(grows ? now.subList(1, now.size()) : now);
    for (Printed piece : pieces) {
      leftOut += piece.leftOut();
      if (piece.error()) {
        err += piece.text().length();
      } else {
        out += piece.text().length();
      }
    }
    any.set(!rows.isEmpty());
    note.set(full());
    summary.set(inWords());
  }

  private String inWords() {
    long lines = lines(Kind.OUT);
    long errors = lines(Kind.ERR);
    boolean isAll = leftOut == 0 && note.get().isEmpty();
    String all = String.format(Locale.ROOT, "%,d %s%s", lines + errors, lines + errors == 1 ? "line" : "lines",
        isAll ? "" : " here");
    String counted = errors == 0
        ? all
        : lines == 0
            ? all + " to System.err"
            : String.format(Locale.ROOT, "%s, %,d to System.err", all, errors);
    return !note.get().isEmpty()
        ? counted + ": not all that was printed"
        : leftOut == 0 ? counted : counted + String.format(Locale.ROOT, "; %,d characters left out", leftOut);
  }

  private long lines(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind && !row.goesOn()).count();
  }

  private String full() {
    boolean isOutFull = out >= Printed.AS_IT_COMES;
    boolean isErrFull = err >= Printed.AS_IT_COMES;
    if (!isOutFull && !isErrFull) {
      return "";
    }
    String streams = isOutFull && isErrFull ? "System.out and System.err" : isOutFull ? "System.out" : "System.err";
    return String.format(Locale.ROOT, "Of %s the first %,d characters are here; the last ones come when the run ends.",
        streams, Printed.AS_IT_COMES);
  }
}
