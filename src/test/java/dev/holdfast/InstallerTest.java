package dev.holdfast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the installers say twice agrees, and what they forget would be noticed only after installing. */
class InstallerTest {
  private static final Path OPTIONS = Path.of("installer/options");

  @Test
  void theInstalledProgramStartsWithTheOptionsOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String quiet = found("<jvm.quiet>(.*)</jvm.quiet>", pom).findFirst().orElseThrow().group(1);
    assertEquals(List.of(quiet.split(" ")), values("--java-options"));
  }

  @Test
  void theInstalledRuntimeHasEveryModuleThatThisProgramIsBuiltOn() throws IOException {
    Set<String> there = closure(
        values("--add-modules").stream().flatMap(list -> Arrays.stream(list.split(","))).toList());
    for (String needed : List.of("java.desktop", "java.instrument", "jdk.attach", "jdk.compiler", "jdk.jdwp.agent",
        "jdk.jfr",
        "jdk.localedata", "jdk.management.jfr", "jdk.unsupported", "jdk.zipfs")) {
      assertTrue(there.contains(needed), needed);
    }
  }

  @Test
  void theInstalledRuntimeKeepsItsJavaCommandAndTheNamesOfVariables() throws IOException {
    String jlink = values("--jlink-options").getFirst();
    assertTrue(!jlink.contains("strip"), "jlink must not strip: " + jlink);
  }

  /** The values of one option, which may stand there several times. */
  private static List<String> values(String option) throws IOException {
    return found("(?m)^" + option + " \"?([^\"\\n]*)\"?$", Files.readString(OPTIONS)).map(line -> line.group(1))
        .toList();
  }

  /** These modules and all that they require. */
  private static Set<String> closure(Collection<String> modules) {
    var todo = new ArrayDeque<>(modules);
    var seen = new TreeSet<String>();
    while (!todo.isEmpty()) {
      String name = todo.pop();
      if (seen.add(name)) {
        ModuleReference module = ModuleFinder.ofSystem().find(name)
            .orElseThrow(() -> new AssertionError("there is no module " + name));
        module.descriptor().requires().forEach(required -> todo.add(required.name()));
      }
    }
    return seen;
  }

  private static Stream<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }
}
