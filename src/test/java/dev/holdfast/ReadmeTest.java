package dev.holdfast;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.cli.CommandLines;
import dev.holdfast.report.SummaryJson;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/** What the README says is so. */
class ReadmeTest {
  private static final Map<String, KeyCode> KEYS = Map.of("0", KeyCode.DIGIT0, "↑", KeyCode.UP, "↓", KeyCode.DOWN, "←",
      KeyCode.LEFT, "→",
      KeyCode.RIGHT, "Esc", KeyCode.ESCAPE, "/", KeyCode.SLASH, ".", KeyCode.PERIOD, "+", KeyCode.PLUS, "-",
      KeyCode.MINUS);
  private static final String PROGRAM = "java -jar target/holdfast.jar";

  private final String readme;

  ReadmeTest() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  @Test
  void filesNamedAreThere() {
    Stream<String> links = found("\\]\\(([^)#:]+)\\)", readme);
    Stream<String> paths = found("`([\\w.-]+/[\\w./-]+)`", readme).filter(path -> !path.startsWith("target/"));
    List<String> named = Stream.concat(links, paths).toList();
    assertFalse(named.isEmpty());
    assertAll(named.stream().map(path -> () -> assertTrue(Files.exists(Path.of(path)), path + " does not exist")));
  }

  @Test
  void commandsAndOptionsShownAreThoseOfTheProgram() {
    List<String> shown = readme.lines().filter(line -> line.startsWith(PROGRAM))
        .map(line -> line.substring(PROGRAM.length()).replaceFirst("#.*", "").strip()).toList();
    assertFalse(shown.isEmpty());
    Set<String> commands = found("(?m)^  (\\w+) ", help()).collect(Collectors.toSet());
    assertAll(shown.stream().map(line -> () -> {
      List<String> words = Arrays.asList(line.split("\\s+"));
      String help = commands.contains(words.getFirst()) ? help(words.getFirst()) : help();
      assertTrue(help.contains("--help"), "no help for " + line);
      assertTrue(commands.contains(words.getFirst()) || words.size() == 1, "there is no command in: " + line);
      words.stream().filter(word -> word.startsWith("--"))
          .forEach(option -> assertTrue(help.contains(option), option + " is not in the help of: " + line));
    }));
  }

  @Test
  void keysNamedAreThoseThatTheWindowTakes() throws IOException {
    String section = found("(?s)## Keys\n(.*?)\n## ", readme).findFirst().orElseThrow();
    Set<KeyCode> named = found("(?m)^\\| (`.*?`) \\|", section).flatMap(keys -> found("`(?:Ctrl\\+)?([^`]+)`", keys))
        .map(key -> KEYS.containsKey(key) ? KEYS.get(key) : KeyCode.getKeyCode(key))
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(keysInSources(), named);
  }

  @Test
  void figuresShownAreThoseOfTheAnalysis() {
    Map<String, Trace> variants = Map.of("original", SampleTraces.original(100), "nested", SampleTraces.nested(100),
        "reassigned",
        SampleTraces.reassigned(100));
    variants.forEach((name, trace) -> {
      Analysis analysis = Analysis.of(trace);
      String row = String.format(Locale.ROOT, "| `%s` | %,d bytes | %,d bytes |", name, analysis.peakHeld().bytes(),
          analysis.peakNeeded().bytes());
      assertTrue(readme.contains(row), row);
    });
  }

  @Test
  void jsonShownIsWhatIsWritten() {
    String json = withoutSpaces(SummaryJson.of(Analysis.of(SampleTraces.original(100))));
    String shown = found("(?s)```json\n(.*?)```", readme).findFirst().orElseThrow();
    List<String> fields = found("(\"\\w+\": (?:\"[^\"]*\"|[\\d\\[]+))", shown).toList();
    assertFalse(fields.isEmpty());
    assertAll(fields.stream().map(field -> () -> assertTrue(json.contains(withoutSpaces(field)), field)));
  }

  /** Every key that code of the views asks for; twins aside, of the number pad and of plus without Shift. */
  private static Set<KeyCode> keysInSources() throws IOException {
    var keys = new TreeSet<KeyCode>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/holdfast/view"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String source = Files.readString(file);
        found("item\\(\"[^\"]*\", \"(F\\d+)\"", source).map(KeyCode::getKeyCode).forEach(keys::add);
        if (!source.contains("import javafx.scene.input.Key")) {
          continue;
        }
        Stream<String> cases = found("case ([A-Z0-9_, ]+) ->", source).flatMap(list -> Arrays.stream(list.split(", ")));
        Stream.concat(cases, found("KeyCode\\.([A-Z0-9_]+)", source))
            .filter(name -> !name.matches("(NUMPAD|KP_).*|ADD|SUBTRACT|EQUALS"))
            .flatMap(name -> Arrays.stream(KeyCode.values()).filter(code -> code.name().equals(name)))
            .forEach(keys::add);
        found("case \"([a-z])\", ", source).map(letter -> KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT)))
            .forEach(keys::add);
        if (source.contains(".getCharacter().equals(\"/\")")) {
          keys.add(KeyCode.SLASH);
        }
      }
    }
    return keys;
  }

  private static String help(String... command) {
    var bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      CommandLines.execute(Stream.concat(Arrays.stream(command), Stream.of("--help")).toArray(String[]::new));
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String withoutSpaces(String json) {
    return json.replaceAll("\\s+", "");
  }

  private static Stream<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}
