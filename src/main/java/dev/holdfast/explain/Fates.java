package dev.holdfast.explain;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Who keeps the arrays of a run, and how that ends, in words. */
public final class Fates {
  private final Analysis analysis;
  private final LastReads lastReads;
  private final Releases releases;

  public Fates(Analysis analysis) {
    this.analysis = analysis;
    RecordedEvents events = new RecordedEvents(analysis.trace().recorded());
    lastReads = new LastReads(events);
    releases = new Releases(events);
  }

  /** Who keeps it alive in that span: {@code data in processData}; {@link Labels#NOT_TRACED} where that is not known. */
  public String holder(Span span) {
    return span.label() == null
        ? Labels.NOT_TRACED
        : new HolderWords(analysis, span.fromSeq(), 0, false).subject(span.label()).words();
  }

  /** Where that one read it for the last time: {@code last read at line 15}; empty where the events do not say. */
  public String lastRead(ArrayLife array, Span span) {
    Hold label = span.label();
    return label == null ? "" : lastReads.words(array, label);
  }

  /** How the last holder let go: {@code processData has returned}; empty where it has not, or nothing is known of it. */
  public String ending(ArrayLife array) {
    return releases.reason(array, Hold.NEVER);
  }

  /** The first span of the holder that clings to it for the longest time in all; null if nothing clings to it. */
  public static @Nullable Span longestClinger(ArrayLife array) {
    Map<Object, Long> nanos = new HashMap<>();
    Span longest = null;
    for (Span span : array.spans()) {
      if (span.state() == State.CLINGING && span.label() != null) {
        nanos.merge(span.label().holder(), span.toNanos() - span.fromNanos(), Long::sum);
      }
    }
    long most = -1;
    for (Span span : array.spans()) {
      if (span.state() == State.CLINGING && span.label() != null && nanos.get(span.label().holder()) > most) {
        most = nanos.get(span.label().holder());
        longest = span;
      }
    }
    return longest;
  }
}
