package dev.holdfast.cli;

import dev.holdfast.lesson.Lesson;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.view.text.ByteText;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holdfast lessons}. */
@Command(name = "lessons", mixinStandardHelpOptions = true, sortOptions = false, header = "List the lessons with the size of their data and their limit, or show one.", description = {
    "", "Exit status: 1 if a lesson is broken, which standard error tells.", ""}, footer = {"", "Examples:",
        "  holdfast lessons", "  holdfast lessons clinging --source > MyPipeline.java",
        "  holdfast check MyPipeline.java --lesson clinging"})
final class LessonsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "LESSON", description = "Show this one: what is to be done.")
  private @Nullable String id;

  @Option(names = "--source", description = "Print the program to begin from.")
  private boolean source;

  @Option(names = "--hints", description = "Tell the hints too.")
  private boolean hints;

  @Option(names = "--solutions", description = "Tell the solutions too, and why each works.")
  private boolean solutions;

  @Mixin
  private final LessonOptions options = new LessonOptions();

  LessonsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    if (id != null) {
      Lesson lesson = options.lesson(id, command, terminal);
      terminal.out().print(source ? lesson.start().source() : shown(lesson));
      return ExitStatus.DONE;
    }
    Lessons lessons = options.lessons(command, terminal);
    terminal.out().print(listed(lessons.all()));
    return lessons.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  /** The sizes below one another by their ends: they are read against each other. */
  private static String listed(List<Lesson> lessons) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("lesson", "data", "limit", ""));
    for (Lesson lesson : lessons) {
      rows.add(List.of(lesson.id(), lesson.size().bytes() == 0 ? "" : ByteText.rounded(lesson.size().bytes()),
          ByteText.rounded(lesson.limitBytes()), lesson.title()));
    }
    String line = "%-" + width(rows, 0) + "s  %" + width(rows, 1) + "s  %" + width(rows, 2) + "s  %s";
    return rows.stream().map(row -> String.format(line, row.toArray()).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private String shown(Lesson lesson) {
    var text = new StringBuilder();
    text.append(lesson.title()).append("\n\n").append(lesson.idea()).append("\n\n").append(lesson.task()).append('\n');
    text.append("\nData ").append(ByteText.rounded(lesson.size().bytes())).append(", limit ")
        .append(ByteText.rounded(lesson.limitBytes())).append(". ").append(lesson.question()).append('\n');
    if (hints) {
      numbered("Hint", lesson.hints(), text);
    }
    if (solutions) {
      for (Lesson.Solution solution : lesson.solutions()) {
        text.append('\n').append(solution.program().fileName()).append(": ").append(solution.why()).append("\n\n")
            .append(solution.program().source());
      }
    }
    return text.toString();
  }

  private static void numbered(String what, List<String> sentences, StringBuilder text) {
    for (int i = 0; i < sentences.size(); i++) {
      text.append('\n').append(what).append(' ').append(i + 1).append(": ").append(sentences.get(i)).append('\n');
    }
  }
}
