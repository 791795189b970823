package dev.holdfast.pipeline;

import dev.holdfast.pipeline.Compilation.Compiled;
import dev.holdfast.pipeline.Compilation.Failed;
import dev.holdfast.pipeline.Compilation.Problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;

/** Compiles single source files in memory, with line numbers and the names of variables. Any thread; one compilation at a time. */
public final class SourceCompiler {
  // -g: without the names of variables there is nothing to label; no warnings: they are not what this tool is about
  private static final List<String> OPTIONS = List.of("-g", "-proc:none", "-nowarn", "-Xlint:none", "-encoding",
      "UTF-8");

  private static final Pattern THROWN = Pattern.compile("[\\w.]+(Error|Exception)(: .*)?");

  private final @Nullable JavaCompiler compiler;
  /** Kept from one compilation to the next: opening the JDK's modules is most of the time that a small compilation takes. */
  private @Nullable StandardJavaFileManager platform;

  public SourceCompiler() {
    this(ToolProvider.getSystemJavaCompiler());
  }

  /** @param compiler null on a Java runtime without one */
  SourceCompiler(@Nullable JavaCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * @param fileName appears in diagnostics and stack traces; a public class may be called differently
   * @param source the text of one source file; it sees the JDK and nothing else
   */
  public synchronized Compilation compile(String fileName, String source) {
    if (compiler == null) {
      return new Failed(List.of(new Problem(fileName, -1, -1,
          "This Java runtime has no compiler: start Holdfast with a JDK, version 25 or later.", "")));
    }
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var remarks = new StringWriter();
    var files = new MemoryFiles(platformFiles(compiler));
    boolean ok = compiler
        .getTask(remarks, files, diagnostics, OPTIONS, null, List.of(new SourceText(fileName, source)))
        .call();
    if (ok && !files.classFiles.isEmpty()) {
      return new Compiled(files.classFiles());
    }
    List<Problem> problems = diagnostics.getDiagnostics()
        .stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> new Problem(fileName, diagnostic.getLineNumber(), diagnostic.getColumnNumber(),
            diagnostic.getMessage(Locale.ENGLISH), excerpt(source, diagnostic.getPosition())))
        .toList();
    if (problems.isEmpty()) {
      String said = remarks.toString().strip();
      problems = List
          .of(new Problem(fileName, -1, -1, said.isEmpty() ? fileName + " contains no class." : gaveUp(said), ""));
    }
    return new Failed(problems);
  }

  /** Without the compiler's own stack trace, if it has lost its way: in parentheses within parentheses ten thousand deep, say. */
  private static String gaveUp(String said) {
    return said.lines().filter(line -> THROWN.matcher(line).matches()).findFirst()
        .map(thrown -> "The compiler gave up on this source, with " + thrown + ".").orElse(said);
  }

  /** The line at {@code position}, from 0, and a caret below that; a tab before it stays a tab, however wide it is shown. */
  private static String excerpt(String source, long position) {
    if (position < 0 || position > source.length()) {
      return "";
    }
    int at = (int) position;
    int from = at;
    while (from > 0 && !isLineEnd(source.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < source.length() && !isLineEnd(source.charAt(to))) {
      to++;
    }
    return source.substring(from, to) + "\n" + source.substring(from, at).replaceAll("[^\t]", " ") + "^";
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private StandardJavaFileManager platformFiles(JavaCompiler present) {
    StandardJavaFileManager open = platform;
    if (open == null) {
      open = present.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
      try {
        // what this program is made of is no business of the user's source, nor is the folder it was started in
        open.setLocation(StandardLocation.CLASS_PATH, List.of());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      platform = open;
    }
    return open;
  }

  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String fileName, String text) {
      super(uri(fileName), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    /** Of any name that a file may have; only the end of it matters to the compiler. */
    private static URI uri(String fileName) {
      return URI.create("memory:///" + URLEncoder.encode(fileName, StandardCharsets.UTF_8));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
      return true;
    }
  }

  private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classFiles = new ConcurrentHashMap<>();

    MemoryFiles(JavaFileManager platform) {
      super(platform);
    }

    Map<String, byte[]> classFiles() {
      return classFiles.entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toByteArray(), (a, b) -> a,
              HashMap::new));
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
        FileObject sibling) {
      URI uri = URI.create("memory:///" + className.replace('.', '/').replace("$", "%24") + kind.extension);
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public OutputStream openOutputStream() {
          var bytes = new ByteArrayOutputStream();
          classFiles.put(className, bytes);
          return bytes;
        }
      };
    }

    @Override
    public void close() {
      // the platform's files stay open for the next compilation
    }
  }
}
