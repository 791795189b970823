package dev.holdfast.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.pipeline.Compilation.Problem;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.view.editor.EditorViewModel.Check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorViewModelTest {
  private static final Program ORIGINAL = new Program.Shipped(Variant.ORIGINAL);
  private static final Program NESTED = new Program.Shipped(Variant.NESTED);

  @TempDir
  private Path folder;
  private final Queue<Runnable> later = new ArrayDeque<>();

  private EditorViewModel editor() {
    return new EditorViewModel(ORIGINAL, new Drafts(folder, later::add), later::add, Runnable::run, Runnable::run);
  }

  private void timePasses() {
    for (Runnable task = later.poll(); task != null; task = later.poll()) {
      task.run();
    }
  }

  private static String text(EditorViewModel editor) {
    return editor.documentProperty().get().text();
  }

  @Test
  void whatIsNotChangedRunsAsItIs() {
    EditorViewModel editor = editor();
    assertEquals(ORIGINAL, editor.programProperty().get());
    editor.type(text(editor) + "// mine\n");
    assertEquals(Program.SourceFile.class, editor.programProperty().get().getClass());
    assertTrue(editor.programProperty().get().source().endsWith("// mine\n"));
    editor.reset();
    assertEquals(ORIGINAL, editor.programProperty().get());
    assertFalse(editor.editedProperty().get());
  }

  @Test
  void twoProgramsOfOneNameAreTwoDocuments() {
    Program first = new Program.SourceFile("Pages.java", "class Pages { int first; }", Optional.empty());
    Program second = new Program.SourceFile("Pages.java", "class Pages { int second; }", Optional.empty());
    EditorViewModel editor = editor();
    editor.begin(first);
    editor.type(text(editor) + "// mine\n");
    editor.begin(second);
    assertEquals("class Pages { int second; }", text(editor));
    editor.begin(first);
    assertEquals("class Pages { int first; }// mine\n", text(editor));
  }

  @Test
  void theCompilerLooksWhenTheTypingPausesAndOnlyAtTheNewestText() {
    EditorViewModel editor = editor();
    editor.type("class A { int a = \"\"; }");
    editor.type("class A {\n int b = 1L; }");
    assertEquals(Check.PENDING, editor.checkProperty().get());
    timePasses();
    assertEquals(Check.FAILS, editor.checkProperty().get());
    List<Problem> problems = editor.problemsProperty().get();
    assertEquals(1, problems.size(), problems.toString());
    assertEquals(2, problems.getFirst().line());
    assertEquals("incompatible types: possible lossy conversion from long to int", problems.getFirst().message());
    editor.type("class A { int b = 1; }");
    assertEquals(1, editor.problemsProperty().get().size(), "until it has looked again");
    timePasses();
    assertEquals(Check.COMPILES, editor.checkProperty().get());
    assertEquals(List.of(), editor.problemsProperty().get());
  }

  @Test
  void eachVariantKeepsWhatWasTypedIntoIt() {
    EditorViewModel editor = editor();
    editor.type("class Mine {}");
    editor.begin(NESTED);
    assertEquals(NESTED, editor.programProperty().get());
    editor.begin(ORIGINAL);
    assertEquals("class Mine {}", text(editor));
  }

  @Test
  void whatIsSavedIsNotUnsavedAndResetStillGoesBackToTheVariant() {
    EditorViewModel editor = editor();
    editor.type("class Mine {}");
    assertTrue(editor.unsavedProperty().get());
    editor.saved(editor.documentProperty().get().id(), folder.resolve("Mine.java"), "class Mine {}");
    assertFalse(editor.unsavedProperty().get());
    assertTrue(editor.editedProperty().get());
    assertEquals("Mine.java", editor.documentProperty().get().name());
    editor.reset();
    assertEquals(ORIGINAL, editor.programProperty().get());
    assertTrue(editor.unsavedProperty().get(), "the file has something else");
    editor.begin(ORIGINAL);
    assertEquals("Original.java", editor.documentProperty().get().name(), "the variant is not the file");
    assertEquals(ORIGINAL.source(), text(editor));
    assertFalse(editor.unsavedProperty().get());
  }

  @Test
  void whatAProcessThatIsNoMoreLeftUnsavedComesBackOnce() throws Exception {
    EditorViewModel crashed = editor();
    crashed.type("class Mine {}");
    crashed.begin(NESTED);
    crashed.type("class Umlaut { String ä = \"\\u00e4\"; }");
    timePasses();
    pretendItIsNoMore();
    Instant then = Instant.parse("2026-01-02T03:04:05Z");
    Files.setLastModifiedTime(draft(), FileTime.from(then));

    EditorViewModel next = editor();
    Drafts.Left left = next.restore().orElseThrow();
    assertEquals(then, left.when());
    timePasses();
    assertEquals(FileTime.from(then), Files.getLastModifiedTime(draft()), "who looked at it has not typed it");
    assertEquals(List.of("Nested.java", "Original.java"), left.documents().stream().map(Document::name).toList());
    assertEquals("class Umlaut { String ä = \"\\u00e4\"; }", text(next));
    next.begin(ORIGINAL);
    assertEquals("class Mine {}", text(next));
    next.reset();
    next.begin(NESTED);
    next.reset();
    next.close();
    try (var files = Files.list(folder)) {
      assertEquals(List.of(), files.toList(), "nothing is unsaved any more");
    }
  }

  @Test
  void whatARunningProcessHasUnsavedIsLeftToIt() {
    EditorViewModel running = editor();
    running.type("class Mine {}");
    timePasses();
    assertTrue(editor().restore().isEmpty());
  }

  @Test
  void aDraftThatCannotBeReadIsNoReasonToFail() throws Exception {
    Files.writeString(folder.resolve("draft-1-1.properties"), "0.text=a\n0.variant=gone\n1.text=\\uXYZ");
    assertTrue(editor().restore().isEmpty());
  }

  @Test
  void aFileOpenedAgainStillHasWhatWasTyped() {
    EditorViewModel editor = editor();
    Path file = folder.resolve("Mine.java");
    editor.open(file, "class Mine {}\r\n");
    assertEquals("class Mine {}\n", text(editor));
    assertFalse(editor.unsavedProperty().get());
    editor.type("class Mine { int a; }\n");
    editor.begin(ORIGINAL);
    editor.open(file, "class Mine {}\n");
    assertEquals("class Mine { int a; }\n", text(editor));
  }

  /** The only one. */
  private Path draft() throws Exception {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  /** The number of no process that runs. */
  private void pretendItIsNoMore() throws Exception {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.move(file, folder.resolve("draft-" + Integer.MAX_VALUE + "-1.properties"));
      }
    }
  }
}
