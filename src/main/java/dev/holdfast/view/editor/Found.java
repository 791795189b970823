package dev.holdfast.view.editor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What was found of what is looked for. */
final class Found {
  private String wanted = "";
  private List<Span> all = List.of();

  void lookFor(String what, CodeText in) {
    wanted = what;
    lookAt(in);
  }

  /** Looks for the same in another text. */
  void lookAt(CodeText in) {
    all = in.find(wanted);
  }

  List<Span> all() {
    return all;
  }

  /** The one that begins there; null if none does. */
  @Nullable
  Span at(int line, int column) {
    return all.stream().filter(span -> compare(span, line, column) == 0).findFirst().orElse(null);
  }

  /** The first one behind that place, or the last one before it; around the end of the text. {@code spans}: in order, not empty. */
  static Span next(List<Span> spans, int line, int column, boolean forward) {
    Span before = spans.getLast();
    for (Span span : spans) {
      int compared = compare(span, line, column);
      if (forward && compared > 0) {
        return span;
      }
      if (compared < 0) {
        before = span;
      } else if (!forward) {
        return before;
      }
    }
    return forward ? spans.getFirst() : before;
  }

  /** The first one there or behind it; around the end of the text. */
  static Span atOrAfter(List<Span> spans, int line, int column) {
    return spans.stream().filter(span -> compare(span, line, column) >= 0).findFirst().orElse(spans.getFirst());
  }

  private static int compare(Span span, int line, int column) {
    return span.line() != line ? Integer.compare(span.line(), line) : Integer.compare(span.from(), column);
  }
}
