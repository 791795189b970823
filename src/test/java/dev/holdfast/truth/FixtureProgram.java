package dev.holdfast.truth;

import dev.holdfast.lesson.Lesson;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.pipeline.Compilation;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.SourceCompiler;
import dev.holdfast.pipeline.Variant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A small program with one idea: a file under {@code fixtures/GROUP/}, or a shipped pipeline (group {@code pipelines}).
 *
 * @param className of the class whose {@code run()} or {@code processData(int)} is the program
 * @param source its text
 */
record FixtureProgram(String group, String name, String className, String source) {

  /** {@code holders/Local}. */
  String id() {
    return group + "/" + name;
  }

  /** All programs of a group, by name. */
  static List<FixtureProgram> of(String group) {
    try (Stream<Path> files = Files.list(Path.of(Objects
        .requireNonNull(FixtureProgram.class.getResource("/fixtures/" + group), group).toURI()))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted()
          .map(file -> read(group, file)).toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FixtureProgram read(String group, Path file) {
    try {
      String name = file.getFileName().toString().replace(".java", "");
      return new FixtureProgram(group, name, "fixtures." + group + "." + name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The programs about which the collector is asked, but for the lessons'. */
  static List<FixtureProgram> judged() {
    List<FixtureProgram> programs = new ArrayList<>();
    for (String group : List.of("births", "holders", "ends", "reads", "often")) {
      programs.addAll(of(group));
    }
    programs.addAll(pipelines());
    return programs;
  }

  /**
   * The starts and solutions of the shipped lessons, in packages of their own and over a thousandth of the data: at every step of theirs
   * garbage is collected.
   */
  static List<FixtureProgram> lessons() {
    List<FixtureProgram> programs = new ArrayList<>();
    for (Lesson lesson : Lessons.shipped().all()) {
      Stream.concat(Stream.of(lesson.start()), lesson.solutions().stream().map(Lesson.Solution::program))
          .filter(Program.SourceFile.class::isInstance).forEach(program -> {
            String folder = "fixtures.lessons." + lesson.id().replace('-', '_');
            String source = program.source().replace("_000_000", "_000").replace("100_000", "100");
            programs
                .add(new FixtureProgram("lessons", lesson.id() + "/" + program.name(), folder + "." + program.name(),
                    "package " + folder + "; " + source));
          });
    }
    return programs;
  }

  /** The shipped pipelines. */
  static List<FixtureProgram> pipelines() {
    return Stream.of(Variant.values())
        .map(v -> new FixtureProgram("pipelines", v.className(), v.className(), v.source())).toList();
  }

  /** Compiles with the product's own compiler and writes the class files below a folder. */
  static void compile(List<FixtureProgram> programs, Path folder) throws IOException {
    SourceCompiler compiler = new SourceCompiler();
    for (FixtureProgram program : programs) {
      switch (compiler.compile(program.className().substring(program.className().lastIndexOf('.') + 1) + ".java",
          program.source())) {
        case Compilation.Failed failed -> throw new IllegalStateException(program.id() + ": " + failed.message());
        case Compilation.Compiled compiled -> {
          for (var file : compiled.classFiles().entrySet()) {
            Files.write(folder.resolve(file.getKey() + ".class"), file.getValue());
          }
        }
      }
    }
  }
}
