package dev.holdfast.lesson;

import dev.holdfast.pipeline.Program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lessons that can be taught, and what is wrong with those that cannot.
 *
 * @param all in the order in which they are taught
 * @param problems sentences for the user
 */
public record Lessons(List<Lesson> all, List<String> problems) {
  private static final String ORDER = "order.txt";

  public Lessons {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /** Those that come with Holdfast. */
  public static Lessons shipped() {
    try {
      List<LessonFiles> files = new ArrayList<>();
      List<String> ids = LessonFiles.Shipped.resource(ORDER).lines().map(String::strip).filter(id -> !id.isEmpty())
          .toList();
      ids.forEach(id -> files.add(new LessonFiles.Shipped(id)));
      return read(ids, files);
    } catch (IOException e) {
      throw new UncheckedIOException("the lessons are missing from this installation", e);
    }
  }

  /** Those in the folders of a folder, by name. */
  public static Lessons in(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      List<Path> sorted = folders.filter(Files::isDirectory).sorted().toList();
      List<LessonFiles> files = new ArrayList<>();
      sorted.forEach(one -> files.add(new LessonFiles.InFolder(one)));
      Lessons lessons = read(sorted.stream().map(one -> String.valueOf(one.getFileName())).toList(), files);
      return sorted.isEmpty()
          ? new Lessons(List.of(), List.of("There is no lesson in " + folder + ": each has a folder of its own there."))
          : lessons;
    }
  }

  private static Lessons read(List<String> ids, List<LessonFiles> files) {
    List<Lesson> lessons = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      new LessonReader(ids.get(i), files.get(i), problems::add).read().ifPresent(lessons::add);
    }
    return new Lessons(lessons, problems);
  }

  /** These and, after them, others; of two with one name the other. */
  public Lessons and(Lessons others) {
    List<Lesson> both = new ArrayList<>(all);
    both.removeIf(lesson -> others.named(lesson.id()).isPresent());
    both.addAll(others.all);
    List<String> wrong = new ArrayList<>(problems);
    wrong.addAll(others.problems);
    return new Lessons(both, wrong);
  }

  /** The one whose folder is called so. */
  public Optional<Lesson> named(String id) {
    return all.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
  }

  /** The one that begins with this program, or that this is a solution of. */
  public Optional<Lesson> of(Program program) {
    return all.stream().filter(lesson -> lesson.has(program)).findFirst();
  }

  /** The tutorial's exercise. */
  public Lesson first() {
    return all.getFirst();
  }
}
