package dev.holdfast.view.editor;

import dev.holdfast.pipeline.Program;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Something that is edited: where it begins, what it is now, and what a file has of it.
 *
 * @param id what it is told from others by
 * @param start what Reset returns to
 * @param text as it stands in the editor, its lines ended by {@code \n}
 * @param file that it was opened from or last saved to; null if there is none
 * @param saved what {@code file} holds, the start where there is no file
 */
public record Document(String id, Program start, String text, @Nullable Path file, String saved) {

  /** As it begins. */
  public static Document of(Program start) {
    String text = Program.lines(start.source());
    String id = switch (start) {
      case Program.Shipped(var variant) -> "variant " + variant.id();
      // many have the same name: every lesson's start has
      case Program.SourceFile source -> "source " + source.fileName() + " " + Integer.toHexString(text.hashCode());
    };
    return new Document(id, start, text, null, text);
  }

  /** A file's. */
  static Document of(Path file, String content) {
    Program start = new Program.SourceFile(file.getFileName().toString(), content, Optional.empty());
    return new Document(id(file), start, Program.lines(content), file, Program.lines(content));
  }

  /** Whether it is no longer what it began as. */
  public boolean isEdited() {
    return !text.equals(Program.lines(start.source()));
  }

  /** Whether something in it is in no file. */
  boolean isUnsaved() {
    return !text.equals(saved);
  }

  Document with(String newText) {
    return new Document(id, start, Program.lines(newText), file, saved);
  }

  /** From now on it is that file: who goes back to the start, which is called otherwise, finds that as it was. */
  Document savedTo(Path newFile, String written) {
    return new Document(id(newFile.toAbsolutePath()), start, text, newFile.toAbsolutePath(), written);
  }

  /** Whether it is {@code before} under the name of the file that this has been saved to. */
  boolean isSaved(Document before) {
    return file != null && !id.equals(before.id) && start.equals(before.start) && text.equals(before.text);
  }

  private static String id(Path file) {
    return "file " + file;
  }

  /** What runs: the start itself while nothing is changed. */
  public Program program() {
    return isEdited() ? new Program.SourceFile(start.fileName(), text, Optional.empty()) : start;
  }

  /** The name of its file. */
  public String name() {
    return file == null ? start.fileName() : file.getFileName().toString();
  }
}
