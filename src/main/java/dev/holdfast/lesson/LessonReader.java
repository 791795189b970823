package dev.holdfast.lesson;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads a lesson from {@code lesson.properties} (UTF-8) and the sources beside it:
 *
 * <pre>
 * title, idea, task   what it is called, what is to be learned, what is to be done
 * question            what is to be guessed; may be left out
 * size, limit         100MB, 230MB
 * source              the methods that return the data to work on, with commas; may be left out
 * source.may.change   true if this data may be written to
 * source.may.be.kept  true if it may be kept in static fields from one call to the next, as by a cache
 * entry               the method at which every program begins, if it is not processData
 * start               a file, or "pipeline original"; Start.java if left out
 * hint.1, hint.2 …    one at a time
 * solution.1 …        a file, or "pipeline nested"
 * solution.1.why …    why it works
 * </pre>
 */
final class LessonReader {
  private static final String FILE = "lesson.properties";
  private static final Set<String> KEYS = Set.of("title", "idea", "task", "question", "size", "limit", "source",
      "source.may.change", "source.may.be.kept", "start",
      "entry");
  private static final String NUMBERED = "(hint|solution)\\.[1-9][0-9]?(\\.why)?";
  private static final String PIPELINE = "pipeline ";

  private final String id;
  private final LessonFiles files;
  private final Consumer<String> problems;
  private final Properties properties = new Properties();
  private List<String> lines = List.of();
  private boolean broken;

  /** @param problems told what is wrong, a sentence each */
  LessonReader(String id, LessonFiles files, Consumer<String> problems) {
    this.id = id;
    this.files = files;
    this.problems = problems;
  }

  /** Empty if it is broken; all that is wrong with it has been told. */
  Optional<Lesson> read() {
    try {
      String text = files.read(FILE);
      lines = text.lines().toList();
      properties.load(new StringReader(text));
    } catch (NoSuchFileException e) {
      problem("", "there is no " + FILE + ".");
      return Optional.empty();
    } catch (CharacterCodingException e) {
      problem("", "it is not text in UTF-8.");
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      problem("", "it cannot be read: " + e.getMessage() + ".");
      return Optional.empty();
    }
    properties.stringPropertyNames().stream().sorted().filter(key -> !KEYS.contains(key) && !key.matches(NUMBERED))
        .forEach(key -> problem(key, "there is nothing called '" + key + "' in a lesson."));
    DataSize size = size("size");
    DataSize limit = size("limit");
    Optional<Program> start = program("start", properties.getProperty("start", "Start.java"));
    List<Lesson.Solution> solutions = solutions();
    String title = required("title");
    String idea = required("idea");
    String task = required("task");
    checkWholeMb(size);
    return broken
        ? Optional.empty()
        : Optional
            .of(new Lesson(id, title, idea, task, properties.getProperty("question", "How high will it peak?"), size,
                limit.bytes(), sourceMethods(), !Boolean.parseBoolean(properties.getProperty("source.may.change")),
                Boolean.parseBoolean(properties.getProperty("source.may.be.kept")),
                numbered("hint"), start.orElseThrow(), solutions));
  }

  private String required(String key) {
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      problem("", "'" + key + "' is missing.");
    }
    return value;
  }

  private DataSize size(String key) {
    String value = required(key);
    try {
      return value.isEmpty() ? new DataSize(0) : DataSize.parse(value);
    } catch (IllegalArgumentException e) {
      problem(key, String.valueOf(e.getMessage()));
      return new DataSize(0);
    }
  }

  private void checkWholeMb(DataSize size) {
    try {
      size.wholeMb();
    } catch (IllegalArgumentException e) {
      problem("size", String.valueOf(e.getMessage()));
    }
  }

  private Set<String> sourceMethods() {
    return Arrays.stream(properties.getProperty("source", "").split(",")).map(String::strip)
        .filter(name -> !name.isEmpty()).collect(Collectors.toSet());
  }

  private List<String> numbered(String name) {
    return IntStream.rangeClosed(1, 99).mapToObj(i -> properties.getProperty(name + "." + i, "").strip())
        .filter(value -> !value.isEmpty()).toList();
  }

  private List<Lesson.Solution> solutions() {
    List<Lesson.Solution> solutions = new ArrayList<>();
    boolean named = false;
    for (int i = 1; i <= 99; i++) {
      String key = "solution." + i;
      String source = properties.getProperty(key, "").strip();
      if (!source.isEmpty()) {
        named = true;
        String why = required(key + ".why");
        program(key, source).ifPresent(program -> solutions.add(new Lesson.Solution(program, why)));
      }
    }
    if (!named) {
      problem("", "it has no solution; 'solution.1' names the first.");
    }
    return solutions;
  }

  private Optional<Program> program(String key, String source) {
    if (source.startsWith(PIPELINE)) {
      String name = source.substring(PIPELINE.length()).strip();
      Optional<Variant> variant = Variant.named(name);
      if (variant.isEmpty()) {
        problem(key, "there is no pipeline '" + name + "': it is original, nested or reassigned.");
      }
      return variant.map(Program.Shipped::new);
    }
    if (!source.endsWith(".java") || source.contains("/") || source.contains("\\")) {
      problem(key, "'" + source + "' is not the name of a Java source file beside " + FILE + ".");
      return Optional.empty();
    }
    try {
      return Optional.of(new Program.SourceFile(source, files.read(source), entry(source)));
    } catch (NoSuchFileException e) {
      problem(key, "there is no file " + source + ".");
    } catch (CharacterCodingException e) {
      problem(key, source + " is not text in UTF-8.");
    } catch (IOException e) {
      problem(key, source + " cannot be read: " + e.getMessage() + ".");
    }
    return Optional.empty();
  }

  /** A source file begins in the class that is called like it. */
  private Optional<String> entry(String source) {
    return Optional.ofNullable(properties.getProperty("entry"))
        .map(method -> source.substring(0, source.length() - ".java".length()) + "." + method.strip());
  }

  /** With where it is: the line of the key, if it has one. */
  private void problem(String key, String sentence) {
    broken = true;
    int line = 0;
    for (int i = 0; i < lines.size() && line == 0 && !key.isEmpty(); i++) {
      if (lines.get(i).strip().matches(Pattern.quote(key) + "\\s*[=:\\s].*")) {
        line = i + 1;
      }
    }
    problems.accept("Lesson " + id + " is broken (" + files.place() + "/" + FILE + (line == 0 ? "" : ", line " + line)
        + "): " + sentence);
  }
}
