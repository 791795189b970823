package dev.holdfast.cli;

import dev.holdfast.lesson.Lesson;
import dev.holdfast.lesson.Lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which lessons there are. */
final class LessonOptions {
  @Option(names = "--lessons", paramLabel = "DIR", description = "Lessons of your own besides: each a folder in DIR with a lesson.properties.")
  private @Nullable Path folder;

  /** What is wrong with some of them is said on standard error. */
  Lessons lessons(CommandLine command, Terminal terminal) throws IOException {
    Lessons lessons = Lessons.shipped();
    if (folder != null) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(command, "--lessons: " + folder + " is not a folder.");
      }
      lessons = lessons.and(Lessons.in(folder));
    }
    lessons.problems().forEach(terminal.err()::println);
    return lessons;
  }

  Lesson lesson(String id, CommandLine command, Terminal terminal) throws IOException {
    Lessons lessons = lessons(command, terminal);
    return lessons.named(id).orElseThrow(() -> new ParameterException(command, "There is no lesson '" + id
        + "': it is one of " + lessons.all().stream().map(Lesson::id).collect(Collectors.joining(", ")) + "."));
  }
}
