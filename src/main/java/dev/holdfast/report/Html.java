package dev.holdfast.report;

/** HTML, a piece at a time; whatever comes from a run goes through {@link #text}. */
final class Html {
  private final StringBuilder html = new StringBuilder();

  /** Markup as it stands. */
  Html raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Words, escaped; what stands between backticks is code. */
  Html text(String words) {
    boolean code = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        case '`' -> {
          code = !code;
          html.append(code ? "<code>" : "</code>");
        }
        default -> html.append(c);
      }
    }
    if (code) {
      html.append("</code>");
    }
    return this;
  }

  /** An element with words in it. */
  Html element(String name, String words) {
    return raw("<" + name + ">").text(words).raw("</" + name.split(" ", 2)[0] + ">");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
