package dev.holdfast.junit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** Test classes compiled and run as in a project that uses the jar for JUnit: nothing of ours is on their class path but that jar. */
final class OtherPeoplesTests {
  private static final Path JAR = Path.of("target/holdfast-junit.jar").toAbsolutePath();
  /** What the jar's users have beside it. */
  private static final List<String> LIBRARIES = List.of("junit-jupiter-", "junit-platform-", "opentest4j-",
      "apiguardian-",
      "jspecify-", "jol-core-");
  private static final long TIMEOUT_SECONDS = 300;

  /**
   * How a test ended.
   *
   * @param status a name of JUnit's TestExecutionResult.Status
   * @param thrown type and message, empty if nothing was
   * @param where it was thrown, as a stack trace says it
   * @param suppressed what was suppressed, as in {@code thrown}; empty if nothing was
   */
  record Outcome(String status, String thrown, String where, String suppressed) {
    String firstLine() {
      return thrown.lines().findFirst().orElse("");
    }
  }

  private final Path classes;
  private final Path launcher;
  private final String libraries;

  OtherPeoplesTests(Path folder) throws IOException {
    if (!Files.exists(JAR)) {
      throw new IOException("There is no " + JAR + ": mvn process-test-classes makes it.");
    }
    classes = Files.createDirectories(folder.resolve("classes"));
    launcher = folder.resolve("launcher");
    libraries = Stream.concat(Stream.of(JAR.toString()),
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(
            entry -> LIBRARIES.stream().anyMatch(name -> Path.of(entry).getFileName().toString().startsWith(name))))
        .collect(Collectors.joining(File.pathSeparator));
    String file = Launched.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Launched.class.getClassLoader().getResourceAsStream(file)) {
      Files.createDirectories(launcher.resolve(file).getParent());
      Files.write(launcher.resolve(file), in.readAllBytes());
    }
  }

  /** The option that loads the agent. */
  String agent() {
    return "-javaagent:" + JAR;
  }

  void compile(String... sourceFolders) throws IOException {
    List<String> options = new ArrayList<>(
        List.of("-g", "-parameters", "-proc:none", "-nowarn", "-cp", libraries, "-d", classes.toString()));
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> sources = new ArrayList<>();
      for (String folder : sourceFolders) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
          all.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
      StringWriter said = new StringWriter();
      if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call()) {
        throw new IOException(said.toString());
      }
    }
  }

  /** @param arguments of {@link Launched} */
  Map<String, Outcome> run(List<String> jvmOptions, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-cp", String.join(File.pathSeparator, libraries, classes.toString(),
        launcher.toString())));
    command.addAll(jvmOptions);
    command.add(Launched.class.getName());
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(launcher, "junit", ".log");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not done after " + TIMEOUT_SECONDS + " s: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("ended with " + process.exitValue() + ": " + Files.readString(log));
    }
    return outcomes(Files.readAllLines(log));
  }

  private static Map<String, Outcome> outcomes(List<String> lines) {
    Map<String, Outcome> outcomes = new HashMap<>();
    for (String line : lines) {
      if (line.startsWith(Launched.MARK)) {
        List<String> words = List.of(line.substring(Launched.MARK.length()).split(" "));
        List<String> texts = words.stream().skip(1).map(OtherPeoplesTests::decoded).toList();
        outcomes.put(texts.getFirst(),
            new Outcome(words.getFirst(), at(texts, 1), at(texts, 2), at(texts, 3)));
      }
    }
    return outcomes;
  }

  private static String at(List<String> texts, int i) {
    return i < texts.size() ? texts.get(i) : "";
  }

  private static String decoded(String text) {
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
