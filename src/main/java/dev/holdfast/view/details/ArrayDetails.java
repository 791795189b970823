package dev.holdfast.view.details;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hearing;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.details.Details.Row;
import dev.holdfast.view.details.Details.Section;
import dev.holdfast.view.text.ArrayText;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** One array: its size, its life, where it was born and everyone who held it. */
final class ArrayDetails {
  /** An array that wanders through a loop may have been held a million times; more than these are counted. */
  private static final int LISTED = 200;

  private final Analysis analysis;
  private final ArrayLife array;
  private final long endNanos;
  private final boolean isRunning;

  ArrayDetails(Analysis analysis, ArrayLife array) {
    this.analysis = analysis;
    this.array = array;
    endNanos = TimeAxis.totalNanosOf(analysis);
    isRunning = analysis.trace().run().outcome() == RunInfo.Outcome.RUNNING;
  }

  /**
   * @param layout null if not known yet
   * @param hearing what the collector said at the step the user stands at, null if it was not asked there
   */
  Details of(@Nullable ArrayLayout layout, @Nullable Hearing hearing) {
    List<Section> sections = new ArrayList<>(HearingDetails.of(hearing, array));
    sections
        .addAll(List.of(new Section("Held by", holders()), new Section("Born at", new CallLines(analysis).of(array)),
            new Section("Life", life()), new Section("Size", size(layout))));
    return new Details(title(array), array.id(), ByteText.exact(array.sizeBytes()) + ", " + array.origin(), bar(),
        sections);
  }

  static String title(ArrayLife array) {
    return "#" + array.id() + "  " + ArrayText.typeAndLength(array.born().typeName(), array.born().length());
  }

  private List<Row> size(@Nullable ArrayLayout layout) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("whole object", ByteText.exact(array.sizeBytes()), "SI units: 1 MB = 1,000,000 bytes", 0,
        State.NEEDED, null));
    if (layout == null) {
      rows.add(Row.remark("Asking JOL for the layout…"));
      return rows;
    }
    rows.add(Row.of("header", ByteText.exact(layout.headerBytes())));
    rows.add(Row.of("length", ByteText.exact(layout.lengthBytes())));
    rows.add(new Row("elements", ByteText.exact(layout.elementsBytes()),
        String.format(Locale.ROOT, "%,d × %s", layout.length(), ByteText.exact(layout.elementBytes())), 0, State.NEEDED,
        null));
    rows.add(Row.of("padding", ByteText.exact(layout.paddingBytes())));
    if (layout.totalBytes() != array.sizeBytes()) {
      rows.add(Row.remark("The parts are this JVM's, as JOL tells them: " + ByteText.exact(layout.totalBytes())
          + " together. The run was recorded on a JVM that lays out objects differently."));
    }
    return rows;
  }

  private List<Row> life() {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of("born", at(array.born().nanos())));
    for (State state : List.of(State.NEEDED, State.CLINGING, State.UNKNOWN, State.RELEASED)) {
      long nanos = nanosIn(state);
      if (nanos > 0) {
        rows.add(new Row(words(state), "for " + TimeText.rounded(nanos), state == State.NEEDED ? led(nanos) : "", 0,
            State.NEEDED, null));
      }
    }
    boolean held = array.releasedNanos() == Hold.NEVER;
    rows.add(
        Row.of("released", held ? isRunning ? "not yet" : "held to the end of the run" : at(array.releasedNanos())));
    rows.add(Row.of("collected", array.collectedNanos() != Hold.NEVER
        ? at(array.collectedNanos())
        : isRunning ? "not yet" : "not yet at the end of the run"));
    return rows;
  }

  /** For how much of the time for which it was needed that was so only for the sake of what led to it. */
  private String led(long neededNanos) {
    long read = 0;
    long until = 0;
    for (Hold hold : array.holds()) {
      long to = Math.min(Math.min(hold.idleNanos(), hold.toNanos()), endNanos);
      if (hold.isOnStack() && to > until) {
        read += to - Math.max(until, hold.fromNanos());
        until = to;
      }
    }
    long led = neededNanos - read;
    // between two places nothing on a stack may hold it for a moment
    return led * 100 <= neededNanos
        ? ""
        : TimeText.rounded(led) + " of it since what leads to it may still be read; whether it will be is not known";
  }

  private static String words(State state) {
    return switch (state) {
      case NEEDED -> "needed";
      case CLINGING -> "clinging";
      case RELEASED -> "not collected yet";
      case COLLECTED -> "collected";
      case UNKNOWN -> "perhaps held, not traced";
    };
  }

  private List<Row> holders() {
    List<Row> rows = new ArrayList<>();
    for (Hold hold : array.holds().subList(0, Math.min(LISTED, array.holds().size()))) {
      rows.add(row(hold, Labels.plain(hold.holder())));
    }
    if (array.holds().size() > LISTED) {
      rows.add(Row.remark(String.format(Locale.ROOT, "and %,d more", array.holds().size() - LISTED)));
    }
    if (rows.isEmpty()) {
      rows.add(Row.remark("Nobody was seen to hold it."));
    }
    return rows;
  }

  /** A hold with its times; what it is called depends on what the pane is about. */
  static Row row(Hold hold, String words, long array, long endNanos) {
    String from = TimeText.rounded(hold.fromNanos());
    String to = hold.toNanos() == Hold.NEVER ? "the end" : TimeText.rounded(hold.toNanos());
    // what is over at once would read "from 8.84 ms to 8.84 ms"
    String when = from.equals(to)
        ? "at " + from + ", for " + TimeText.rounded(hold.toNanos() - hold.fromNanos())
        : "from " + from + " to " + to;
    // a variable is read for the last time shortly before its frame is left: that is no clinging to speak of
    String idle = TimeText.rounded(hold.idleNanos());
    boolean clings = hold.idleSeq() < hold.toSeq() && !idle.equals(to) && !from.equals(to);
    long idleNanos = Math.min(hold.toNanos(), endNanos) - hold.idleNanos();
    return new Row(words, "",
        when + (clings ? ", read last before " + idle + ": not read for " + TimeText.rounded(idleNanos) : ""), array,
        clings ? State.CLINGING : State.NEEDED,
        link(hold.holder()));
  }

  private Row row(Hold hold, String words) {
    return row(hold, words, array.id(), endNanos);
  }

  static @Nullable Selection link(Holder holder) {
    return switch (holder) {
      case Holder.Direct d -> new Selection.OfHolder(d.frame(), d.variable().id());
      case Holder.Path p -> new Selection.OfHolder(p.frame(), p.root().id());
      case Holder.Outside _,Holder.Untraced _ -> null;
    };
  }

  private List<Details.Piece> bar() {
    List<Details.Piece> pieces = new ArrayList<>();
    for (Span span : array.spans()) {
      if (span.state() != State.COLLECTED) {
        pieces.add(new Details.Piece(share(span.fromNanos()), share(span.toNanos()), span.state()));
      }
    }
    return pieces;
  }

  private double share(long nanos) {
    return Math.clamp((double) nanos / endNanos, 0.0, 1.0);
  }

  private long nanosIn(State state) {
    long nanos = 0;
    for (Span span : array.spans()) {
      if (span.state() == state) {
        nanos += Math.max(0, Math.min(span.toNanos(), endNanos) - span.fromNanos());
      }
    }
    return nanos;
  }

  private static String at(long nanos) {
    return "at " + TimeText.rounded(nanos);
  }
}
