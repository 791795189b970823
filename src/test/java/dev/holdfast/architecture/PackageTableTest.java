package dev.holdfast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageTableTest {
  @Test
  void readsOnlyTheSentenceThatSaysSo() {
    String packageInfo = """
        /**
         * Draws the trace.
         *
         * <p>Depends on: analysis,
         * view.theme. It never asks the session.
         */
        """;
    assertEquals(Optional.of("analysis, view.theme"), PackageTable.sentence(packageInfo));
  }

  @Test
  void endsTheSentenceWithTheComment() {
    assertEquals(Optional.of("trace"), PackageTable.sentence("/** Depends on: trace */ package x;"));
  }

  @Test
  void findsNothingWhereNothingIsSaid() {
    assertEquals(Optional.empty(), PackageTable.sentence("/** Draws. */ package x;"));
  }

  @Test
  void takesWordsThatNamePackagesAndLeavesProse() {
    Set<String> packages = Set.of("view", "view.theme", "analysis", "run");
    assertEquals(Set.of("analysis", "view.theme"),
        PackageTable.packagesIn("analysis and {@link view.theme}, JFreeChart to run it on",
            Set.of("view", "view.theme", "analysis")));
    assertEquals(Set.of("view"), PackageTable.packagesIn("view", packages));
    assertEquals(Set.of(), PackageTable.packagesIn("nothing", packages));
  }

  @Test
  void allowsAPackageItselfAndWhatItNames() {
    var table = new PackageTable("a.b", Map.of("", Set.of("high"), "high", Set.of("low"), "low", Set.of()));
    assertTrue(table.allows("a.b", "a.b.high"));
    assertTrue(table.allows("a.b.high", "a.b.low"));
    assertTrue(table.allows("a.b.low", "a.b.low"));
    assertFalse(table.allows("a.b.low", "a.b.high"));
    assertFalse(table.allows("a.b.stranger", "a.b.low"));
  }

  @Test
  void readsFolders(@TempDir Path sources) throws IOException {
    Path low = Files.createDirectories(sources.resolve("a/b/low"));
    Path high = Files.createDirectories(sources.resolve("a/b/high"));
    Path silent = Files.createDirectories(sources.resolve("a/b/high/silent"));
    Files.writeString(low.resolve("package-info.java"), "/** Low. Depends on: nothing. */");
    Files.writeString(high.resolve("package-info.java"), "/** High. Depends on: low. */");
    Files.writeString(silent.resolve("Some.java"), "class Some {}");

    assertEquals(new PackageTable("a.b", Map.of("low", Set.of(), "high", Set.of("low"), "high.silent", Set.of())),
        PackageTable.read(sources, "a.b"));
  }
}
