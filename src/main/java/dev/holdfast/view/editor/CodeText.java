package dev.holdfast.view.editor;

import dev.holdfast.pipeline.Compilation.Problem;
import dev.holdfast.view.source.JavaLexer;
import dev.holdfast.view.source.Token;
import dev.holdfast.view.source.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Java source by lines and tokens: what the editor finds in it. Immutable. */
final class CodeText {
  /** The compiler counts columns as if tabs reached to the next multiple of it. */
  private static final int COMPILER_TAB = 8;
  private static final String OPENING = "({[";
  private static final String CLOSING = ")}]";

  private final List<String> lines;
  private final List<List<Token>> tokens;

  /** {@code text}: its lines end with {@code \n}. */
  CodeText(String text) {
    lines = List.of(text.split("\n", -1));
    tokens = JavaLexer.lines(text);
  }

  int lineCount() {
    return lines.size();
  }

  String line(int index) {
    return lines.get(index);
  }

  /** How many characters are before it, line ends and all. */
  int offset(int line, int column) {
    int before = column;
    for (int i = 0; i < line; i++) {
      before += lines.get(i).length() + 1;
    }
    return before;
  }

  /** Where the character is that has so many before it: an empty span. */
  Span at(int offset) {
    int line = 0;
    int left = offset;
    while (left > lines.get(line).length() && line < lines.size() - 1) {
      left -= lines.get(line).length() + 1;
      line++;
    }
    return new Span(line, left, left);
  }

  /** Without gaps, from the first column to the last. */
  List<Token> tokens(int index) {
    return tokens.get(index);
  }

  /** The places of {@code wanted}, in order; upper and lower case alike unless {@code wanted} has a capital. */
  List<Span> find(String wanted) {
    var found = new ArrayList<Span>();
    boolean exact = !wanted.equals(wanted.toLowerCase(Locale.ROOT));
    String what = exact ? wanted : wanted.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lines.size() && !wanted.isEmpty(); i++) {
      String line = exact ? lines.get(i) : lines.get(i).toLowerCase(Locale.ROOT);
      for (int at = line.indexOf(what); at >= 0; at = line.indexOf(what, at + what.length())) {
        found.add(new Span(i, at, at + what.length()));
      }
    }
    return found;
  }

  /** What is underlined for a problem: the word at its place, else one character; nothing if it concerns no line. */
  Optional<Span> place(Problem problem) {
    if (problem.line() < 1) {
      return Optional.empty();
    }
    int index = (int) Math.min(problem.line(), lines.size()) - 1;
    String line = lines.get(index);
    int from = Math.min(charOf(line, (int) problem.column()), Math.max(0, line.length() - 1));
    int to = from;
    while (to < line.length() && Character.isJavaIdentifierPart(line.charAt(to))) {
      to++;
    }
    return Optional.of(new Span(index, from, Math.min(line.length(), Math.max(to, from + 1))));
  }

  private static int charOf(String line, int column) {
    int at = 1;
    for (int i = 0; i < line.length(); i++) {
      if (at >= column) {
        return i;
      }
      at = line.charAt(i) == '\t' ? at + COMPILER_TAB - (at - 1) % COMPILER_TAB : at + 1;
    }
    return line.length();
  }

  /** The bracket beside the caret and its partner; nothing where there is no bracket, or none that fits. */
  List<Span> brackets(int line, int column) {
    for (int at : new int[]{column - 1, column}) {
      if (isBracket(line, at)) {
        char bracket = lines.get(line).charAt(at);
        Optional<Span> partner = OPENING.indexOf(bracket) >= 0 ? closing(line, at) : opening(line, at);
        if (partner.isPresent()) {
          return List.of(new Span(line, at, at + 1), partner.get());
        }
      }
    }
    return List.of();
  }

  private boolean isBracket(int line, int column) {
    if (line >= lines.size() || column < 0 || column >= lines.get(line).length()) {
      return false;
    }
    char c = lines.get(line).charAt(column);
    return (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) && isCode(line, column);
  }

  /** Not in a string or a comment. */
  private boolean isCode(int line, int column) {
    return tokens.get(line).stream().anyMatch(
        token -> token.from() <= column && column < token.to() && token.kind() == Kind.PLAIN);
  }

  private Optional<Span> closing(int line, int column) {
    var open = new StringBuilder();
    for (int i = line; i < lines.size(); i++) {
      for (int at = i == line ? column : 0; at < lines.get(i).length(); at++) {
        if (isBracket(i, at) && closes(open, lines.get(i).charAt(at), OPENING, CLOSING)) {
          return open.isEmpty() ? Optional.of(new Span(i, at, at + 1)) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** The bracket that opens what the one at {@code column} closes. */
  private Optional<Span> opening(int line, int column) {
    var open = new StringBuilder();
    for (int i = line; i >= 0; i--) {
      for (int at = i == line ? column : lines.get(i).length() - 1; at >= 0; at--) {
        if (isBracket(i, at) && closes(open, lines.get(i).charAt(at), CLOSING, OPENING)) {
          return open.isEmpty() ? Optional.of(new Span(i, at, at + 1)) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Goes over a bracket; true at the end of the search, with {@code open} empty if everything fits. */
  private static boolean closes(StringBuilder open, char bracket, String begin, String end) {
    if (begin.indexOf(bracket) >= 0) {
      open.append(bracket);
      return false;
    }
    boolean fits = open.charAt(open.length() - 1) == begin.charAt(end.indexOf(bracket));
    if (fits) {
      open.setLength(open.length() - 1);
    }
    return !fits || open.isEmpty();
  }

  /** What a new line after {@code column} begins with: as deep as this one, deeper behind an opening bracket. */
  String indentAfter(int line, int column) {
    String before = lines.get(line).substring(0, column);
    String indent = indentOf(before);
    return opens(before) ? indent + Indentation.UNIT : indent;
  }

  /** Whether Enter here puts the closing bracket that follows on a line of its own. */
  boolean isBetweenBrackets(int line, int column) {
    String text = lines.get(line);
    return opens(text.substring(0, column)) && column < text.length() && CLOSING.indexOf(text.charAt(column)) >= 0;
  }

  private static boolean opens(String before) {
    String code = before.stripTrailing();
    return !code.isEmpty() && OPENING.indexOf(code.charAt(code.length() - 1)) >= 0;
  }

  static String indentOf(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /** How a line that would begin with {@code bracket} at this place is indented: as the line of the bracket that it closes. */
  Optional<String> indentOfClosing(int line, int column, char bracket) {
    var text = new StringBuilder();
    for (int i = 0; i < line; i++) {
      text.append(lines.get(i)).append('\n');
    }
    text.append(lines.get(line), 0, column).append(bracket);
    return new CodeText(text.toString()).opening(line, column).map(span -> indentOf(lines.get(span.line())));
  }
}
