package dev.holdfast.pipeline;

import java.util.Optional;

/** Something that can be run. */
public sealed interface Program {

  /** What it is called in the window, the recording and the summary. */
  String name();

  /** File name of its source, for diagnostics and stack traces. */
  String fileName();

  /** The source's text. */
  String source();

  /** Where it begins, as {@code CLASS.METHOD}; empty to look for it. */
  Optional<String> entry();

  /** Whether it is that text in a file of that name, however its lines end. */
  default boolean isSource(String otherFileName, String otherSource) {
    return fileName().equals(otherFileName) && lines(source()).equals(lines(otherSource));
  }

  /** {@code text} with its lines ended by {@code \n}, however they end. */
  static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** One of the pipelines that come with Holdfast. */
  record Shipped(Variant variant) implements Program {
    @Override
    public String name() {
      return variant.id();
    }

    @Override
    public String fileName() {
      return variant.fileName();
    }

    @Override
    public String source() {
      return variant.source();
    }

    @Override
    public Optional<String> entry() {
      return Optional.of(variant.className() + ".processData");
    }
  }

  /**
   * A source file of the user's own, with any classes in it.
   *
   * @param fileName without folders, ending in {@code .java}
   * @param entry {@code CLASS.METHOD}, empty to look for it (see {@link EntryFinder})
   */
  record SourceFile(String fileName, String source, Optional<String> entry) implements Program {
    public SourceFile {
      if (!fileName.endsWith(".java") || fileName.indexOf('/') >= 0) {
        throw new IllegalArgumentException("not the name of a Java source file: " + fileName);
      }
      // some editors begin UTF-8 with a byte order mark; the compiler would stumble over it
      source = source.startsWith("\uFEFF") ? source.substring(1) : source;
    }

    /** The file name without {@code .java}. */
    @Override
    public String name() {
      return fileName.substring(0, fileName.length() - ".java".length());
    }
  }
}
