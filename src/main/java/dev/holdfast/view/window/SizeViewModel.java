package dev.holdfast.view.window;

import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.HeapCheck;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How much data to run on: what is typed, what it means, and whether it can fit. What is typed is never taken away. */
final class SizeViewModel {
  private static final List<Integer> PRESETS_MB = List.of(1, 10, 50, 100, 250, 500, 1_000, 2_000);

  private final HeapCheck heap;
  private final ObjectProperty<Program> program;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<DataSize> size = new ReadOnlyObjectWrapper<>(this, "size", DataSize.ofMb(100));
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");

  /** {@code program}: what would run; another one may need more. */
  SizeViewModel(HeapCheck heap, ObjectProperty<Program> program) {
    this.heap = heap;
    this.program = program;
    text.set(size.get().toString());
    text.subscribe((old, now) -> typing(now));
    program.subscribe(now -> check());
  }

  /** As it stands in the field. */
  StringProperty textProperty() {
    return text;
  }

  /** The last size that made sense. */
  ReadOnlyObjectProperty<DataSize> sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /** What is wrong with the text, in a sentence; empty if nothing is. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Why the size cannot fit the heap, in a sentence; empty if it can. */
  ReadOnlyStringProperty warningProperty() {
    return warning.getReadOnlyProperty();
  }

  /** While somebody types, a half-written size is no reason to complain; a complaint that is settled goes at once. */
  private void typing(String now) {
    try {
      accept(read(now));
    } catch (IllegalArgumentException e) {
      // said when the text is committed
    }
  }

  /** The user has finished typing: takes the size, or says what is wrong with it. Returns whether there is one. */
  boolean commit() {
    try {
      accept(read(text.get()));
      text.set(size.get().toString());
      return true;
    } catch (IllegalArgumentException e) {
      problem.set(String.valueOf(e.getMessage()));
      return false;
    }
  }

  void choose(DataSize chosen) {
    text.set(chosen.toString());
    commit();
  }

  /** To be called when a run has shown what the program needs. */
  void check() {
    warning.set(heap.warning(program.get(), size.get()).orElse(""));
  }

  private void accept(DataSize accepted) {
    problem.set("");
    size.set(accepted);
    check();
  }

  /** As on the command line, but a number alone counts MB: that is the unit in the field. */
  private static DataSize read(String written) {
    String trimmed = written.strip();
    if (trimmed.isEmpty()) {
      throw new IllegalArgumentException("How much data? Write for example 100 MB or 1.5 GB.");
    }
    DataSize read = DataSize.parse(Character.isDigit(trimmed.charAt(trimmed.length() - 1)) ? trimmed + " MB" : trimmed);
    read.wholeMb();
    return read;
  }

  /** The largest size that the heap can take, for any of the variants: the end of the slider. */
  DataSize largest(List<? extends Program> programs) {
    long most = programs.stream().flatMap(each -> heap.largest(each).stream()).mapToLong(DataSize::bytes).max()
        .orElse(DataSize.MB);
    // two digits are plenty for the end of a scale
    long unit = Math.max(DataSize.MB, (long) Math.pow(10, Math.floor(Math.log10(most)) - 1));
    return new DataSize(most / unit * unit);
  }

  /** The largest size that the chosen program can take. */
  DataSize largest() {
    return largest(List.of(program.get()));
  }

  /** Round sizes that the chosen program can take, and the largest. */
  List<DataSize> presets() {
    DataSize largest = largest();
    var presets = new ArrayList<DataSize>();
    for (int mb : PRESETS_MB) {
      if (DataSize.ofMb(mb).bytes() <= largest.bytes()) {
        presets.add(DataSize.ofMb(mb));
      }
    }
    if (!presets.contains(largest)) {
      presets.add(largest);
    }
    return presets;
  }

  /** The nearest size that is easy to say: 1 to 10 MB by 1, 10 to 100 by 5, 100 to 1,000 by 50, above by 100. */
  static DataSize round(double bytes) {
    double mb = bytes / DataSize.MB;
    int step = mb < 10 ? 1 : mb < 100 ? 5 : mb < 1_000 ? 50 : 100;
    return DataSize.ofMb((int) Math.max(1, Math.round(mb / step) * step));
  }
}
