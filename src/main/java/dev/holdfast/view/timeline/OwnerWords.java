package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Span;

import org.jspecify.annotations.Nullable;

/** The words in a bar: who holds the array there, in a long and a short form. */
public final class OwnerWords {
  private OwnerWords() {
  }

  public static String longForm(Span span) {
    return switch (span.state()) {
      case NEEDED, CLINGING -> Labels.plain(span.label());
      case RELEASED -> "released · not collected yet";
      case COLLECTED -> "collected";
      case UNKNOWN -> Labels.NOT_TRACED;
    };
  }

  public static String shortForm(Span span) {
    return switch (span.state()) {
      case NEEDED, CLINGING -> brief(span.label());
      case RELEASED -> "released";
      case COLLECTED -> "collected";
      case UNKNOWN -> "not traced";
    };
  }

  private static String brief(@Nullable Hold hold) {
    return hold == null ? "" : Labels.brief(hold.holder());
  }
}
