package dev.holdfast.view.source;

import dev.holdfast.view.source.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts Java source into what is coloured alike (JLS 3). Never fails: source that does not compile is coloured as far as it makes sense.
 * Words that are keywords only in some places ({@code record}, {@code var}, …) count as such where something is declared by them.
 */
public final class JavaLexer {
  private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch",
      "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends", "final", "finally",
      "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long", "native", "new",
      "package", "private", "protected", "public", "return", "short", "static", "strictfp", "super", "switch",
      "synchronized", "this", "throw", "throws", "transient", "try", "void", "volatile", "while", "true", "false",
      "null");
  /** Keywords before a name only. */
  private static final Set<String> SOMETIMES = Set.of("record", "var", "sealed", "permits", "yield", "when");

  private final String text;
  private final List<List<Token>> lines = new ArrayList<>();
  private List<Token> line = new ArrayList<>();
  private int lineStart;
  private int at;

  private JavaLexer(String text) {
    this.text = text;
  }

  /** The tokens of each line of {@code text}, whose lines end with {@code \n}. Without gaps, from the first column to the last. */
  public static List<List<Token>> lines(String text) {
    return new JavaLexer(text).read();
  }

  private List<List<Token>> read() {
    while (at < text.length()) {
      int from = at;
      Kind kind = next();
      add(kind, from, at);
    }
    lines.add(List.copyOf(line));
    return List.copyOf(lines);
  }

  /** Moves over what begins here. */
  private Kind next() {
    char c = text.charAt(at);
    if (text.startsWith("//", at)) {
      moveTo(text.indexOf('\n', at));
      return Kind.COMMENT;
    }
    if (text.startsWith("/*", at)) {
      moveBehind("*/", at + 2);
      return Kind.COMMENT;
    }
    if (text.startsWith("\"\"\"", at)) {
      textBlock();
      return Kind.STRING;
    }
    if (c == '"' || c == '\'') {
      quoted(c);
      return Kind.STRING;
    }
    if (Character.isDigit(c) || c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
      number();
      return Kind.NUMBER;
    }
    if (Character.isJavaIdentifierStart(c) || Character.isHighSurrogate(c)) {
      word();
      return Kind.PLAIN;
    }
    at++;
    if (c == '@' && at < text.length() && Character.isJavaIdentifierStart(text.charAt(at))
        && !text.startsWith("interface", at)) {
      name();
      return Kind.ANNOTATION;
    }
    return Kind.PLAIN;
  }

  private void moveTo(int end) {
    at = end < 0 ? text.length() : end;
  }

  private void moveBehind(String end, int from) {
    int found = text.indexOf(end, from);
    moveTo(found < 0 ? -1 : found + end.length());
  }

  private void textBlock() {
    at += 3;
    while (at < text.length() && !text.startsWith("\"\"\"", at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(text.length(), at + 3);
  }

  /** Up to the closing quote, at most to the end of the line. */
  private void quoted(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      boolean escapes = text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n';
      at += escapes ? 2 : 1;
    }
    if (at < text.length() && text.charAt(at) == quote) {
      at++;
    }
  }

  /** {@code 1_000}, {@code 0x1F}, {@code 1.5e-3f}: a sign belongs to it after an exponent only. */
  private void number() {
    boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      char exponent = Character.toLowerCase(text.charAt(at - 1));
      boolean sign = (c == '+' || c == '-') && (hex ? exponent == 'p' : exponent == 'e');
      if (!sign && !Character.isLetterOrDigit(c) && c != '_' && c != '.') {
        return;
      }
    }
  }

  private void word() {
    int from = at;
    name();
    String word = text.substring(from, at);
    if (KEYWORDS.contains(word) || SOMETIMES.contains(word) && isBeforeName()) {
      add(Kind.KEYWORD, from, at);
    }
  }

  private boolean isBeforeName() {
    int next = at;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next > at && next < text.length() && Character.isJavaIdentifierStart(text.charAt(next));
  }

  private void name() {
    at++;
    while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at))
        || Character.isSurrogate(text.charAt(at)))) {
      at++;
    }
  }

  /** Adds a run, in pieces where it goes on over line ends; runs of one kind grow together. What is added already is left out. */
  private void add(Kind kind, int from, int to) {
    int start = Math.max(from, lineStart + (line.isEmpty() ? 0 : line.getLast().to()));
    for (int i = start; i < to; i++) {
      if (text.charAt(i) == '\n') {
        append(kind, start, i);
        lines.add(List.copyOf(line));
        line = new ArrayList<>();
        lineStart = i + 1;
        start = lineStart;
      }
    }
    append(kind, start, to);
  }

  private void append(Kind kind, int from, int to) {
    if (to <= from) {
      return;
    }
    if (!line.isEmpty() && line.getLast().kind() == kind) {
      line.set(line.size() - 1, new Token(kind, line.getLast().from(), to - lineStart));
    } else {
      line.add(new Token(kind, from - lineStart, to - lineStart));
    }
  }
}
