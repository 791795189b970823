package dev.holdfast.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.run.DataSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {
  private static final String WHOLE = """
      title = Mine
      idea = Grüße
      task = Do less.
      size = 20MB
      limit = 30MB
      source = load, read
      hint.1 = First
      hint.2 = Second
      solution.1 = Less.java
      solution.1.why = It does less.
      """;

  @TempDir
  private Path folder = Path.of("");

  private void write(String lesson, String properties) throws IOException {
    Path place = Files.createDirectories(folder.resolve(lesson));
    Files.writeString(place.resolve("lesson.properties"), properties);
    Files.writeString(place.resolve("Start.java"), "class Start {}");
    Files.writeString(place.resolve("Less.java"), "class Less {}");
  }

  private String problem(String properties) throws IOException {
    write("mine", properties);
    Lessons lessons = Lessons.in(folder);
    assertEquals(List.of(), lessons.all());
    assertEquals(1, lessons.problems().size(), lessons.problems().toString());
    String problem = lessons.problems().getFirst();
    String place = "Lesson mine is broken (" + folder.resolve("mine") + "/lesson.properties";
    assertTrue(problem.startsWith(place), problem);
    return problem.substring(place.length());
  }

  @Test
  void aLessonIsReadFromItsFolder() throws IOException {
    write("mine", WHOLE);
    Lesson lesson = Lessons.in(folder).named("mine").orElseThrow();
    assertEquals("Mine", lesson.title());
    assertEquals("Grüße", lesson.idea());
    assertEquals(DataSize.ofMb(20), lesson.size());
    assertEquals(30_000_000, lesson.limitBytes());
    assertEquals(Set.of("load", "read"), lesson.sourceMethods());
    assertTrue(lesson.sourceStays());
    assertEquals(List.of("First", "Second"), lesson.hints());
    assertEquals("class Start {}", lesson.start().source());
    assertEquals("It does less.", lesson.solutions().getFirst().why());
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws IOException {
    assertEquals(", line 4): 'much' is not a size: write for example 100MB, 1.5GB or 500MiB.",
        problem(WHOLE.replace("20MB", "much")));
    assertEquals("): 'limit' is missing.", problem(WHOLE.replace("limit = 30MB", "")));
    assertEquals(", line 5): there is nothing called 'limits' in a lesson.",
        problem(WHOLE.replace("limit = 30MB", "limits = 30MB\nlimit = 30MB")));
    assertEquals(", line 9): there is no file More.java.", problem(WHOLE.replace("Less.java", "More.java")));
    assertEquals(", line 9): there is no pipeline 'fast': it is original, nested or reassigned.",
        problem(WHOLE.replace("Less.java", "pipeline fast")));
    assertEquals(", line 9): '../Less.java' is not the name of a Java source file beside lesson.properties.",
        problem(WHOLE.replace("Less.java", "../Less.java")));
    assertEquals("): it has no solution; 'solution.1' names the first.",
        problem(WHOLE.lines().filter(line -> !line.startsWith("solution")).collect(Collectors.joining("\n"))));
    assertTrue(
        problem(WHOLE.replace("20MB", "2.5MB")).startsWith(", line 4): This program takes its size in whole MB"));
  }

  @Test
  void aBrokenLessonLeavesTheOthers() throws IOException {
    write("mine", WHOLE);
    Files.createDirectories(folder.resolve("empty"));
    Lessons lessons = Lessons.in(folder);
    assertEquals(List.of("mine"), lessons.all().stream().map(Lesson::id).toList());
    assertEquals(List.of("Lesson empty is broken (" + folder.resolve("empty")
        + "/lesson.properties): there is no lesson.properties."), lessons.problems());
  }

  @Test
  void onesOwnLessonStandsInForAShippedOneOfItsName() throws IOException {
    write("clinging", WHOLE);
    Lessons lessons = Lessons.shipped().and(Lessons.in(folder));
    assertEquals("Mine", lessons.named("clinging").orElseThrow().title());
    assertEquals(Lessons.shipped().all().size(), lessons.all().size());
  }

  @Test
  void everyFolderOfTheShippedLessonsIsInTheirOrder() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("assets/lessons"))) {
      assertEquals(Lessons.shipped().all().stream().map(Lesson::id).collect(Collectors.toSet()),
          folders.filter(Files::isDirectory).map(one -> one.getFileName().toString()).collect(Collectors.toSet()));
    }
  }
}
