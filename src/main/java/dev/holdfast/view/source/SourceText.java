package dev.holdfast.view.source;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source that was kept with a recording, line by line. */
public final class SourceText {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  /** A signature may begin that many lines above the first line of code. */
  private static final int SIGNATURE_LINES = 12;
  private static final String TAB = "    ";

  private final String fileName;
  private final String packageName;
  private final List<String> lines;
  private final List<List<Token>> tokens;

  private SourceText(String fileName, String text) {
    this.fileName = fileName;
    String clean = text.replace("\r\n", "\n").replace('\r', '\n').replace("\t", TAB);
    if (clean.endsWith("\n")) {
      clean = clean.substring(0, clean.length() - 1);
    }
    Matcher said = PACKAGE.matcher(clean);
    packageName = said.find() ? said.group(1) : "";
    lines = List.of(clean.split("\n", -1));
    tokens = JavaLexer.lines(clean);
  }

  /** Without lines if the recording has no source. */
  public static SourceText of(RunInfo run) {
    return new SourceText(run.sourceFile(), run.source());
  }

  public boolean isEmpty() {
    return lines.size() == 1 && lines.getFirst().isBlank();
  }

  /** Empty if unknown. */
  public String fileName() {
    return fileName;
  }

  public int lineCount() {
    return isEmpty() ? 0 : lines.size();
  }

  /** {@code number} from 1. */
  public String line(int number) {
    return lines.get(number - 1);
  }

  public List<Token> tokens(int number) {
    return tokens.get(number - 1);
  }

  public boolean hasLine(int number) {
    return number >= 1 && number <= lineCount();
  }

  /** Whether a method's lines are lines of this text. */
  public boolean isOf(Method method) {
    int dot = method.className().lastIndexOf('.');
    String in = dot < 0 ? "" : method.className().substring(0, dot);
    return !isEmpty() && !fileName.isEmpty() && fileName.equals(method.sourceFile()) && in.equals(packageName)
        && (method.firstLine() < 0 || hasLine(method.lastLine()));
  }

  /** The one line of {@code caller} that calls a method of {@code callee}'s name, -1 if there is none or there are several. */
  int callLine(Method caller, Method callee) {
    Pattern call = Pattern.compile("\\b" + Pattern.quote(callee.name()) + "\\s*\\(");
    int found = -1;
    for (int line = caller.firstLine(); hasLine(line) && line <= caller.lastLine(); line++) {
      if (call.matcher(line(line)).find()) {
        if (found > 0) {
          return -1;
        }
        found = line;
      }
    }
    return found;
  }

  /** The line of the method's name, at or above its first line of code; that line itself if it is not found; -1 if there is none. */
  public int signatureLine(Method method) {
    String type = method.className().substring(
        Math.max(method.className().lastIndexOf('.'), method.className().lastIndexOf('$')) + 1);
    String name = method.name().equals("<init>") ? type : method.name();
    Pattern call = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\(");
    int first = method.firstLine();
    for (int line = first; hasLine(line) && line > first - SIGNATURE_LINES; line--) {
      if (call.matcher(line(line)).find() && !line(line).strip().startsWith("return")) {
        return line;
      }
    }
    return hasLine(first) ? first : -1;
  }

  /** The line that closes the method: its last line of code, or the lone brace below it. */
  public int closingLine(Method method) {
    int last = method.lastLine();
    for (int line = last + 1; hasLine(line) && line <= last + 2; line++) {
      if (line(line).strip().equals("}")) {
        return line;
      }
    }
    return last;
  }
}
