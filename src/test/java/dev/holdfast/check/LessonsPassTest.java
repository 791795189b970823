package dev.holdfast.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.challenge.Verdict;
import dev.holdfast.lesson.Challenge;
import dev.holdfast.lesson.Lesson;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every lesson the start fails and names the holder, and every solution passes. Two are judged at a time, most of it in other JVMs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LessonsPassTest {
  /** Who must be named, with the whole path. */
  private static final Map<String, String> HOLDERS = Map.ofEntries(
      Map.entry("clinging", "data (last read at line 16) and dataPow (last read at line 18) in processData hold"),
      Map.entry("set-to-null", "image (last read at line 7) in processData holds 20 MB"),
      Map.entry("left-block", "image (out of scope, slot not reused, last read at line 9) in processData holds 20 MB"),
      Map.entry("private-copy", "bright (last read at line 8) in processData holds 20 MB"),
      Map.entry("chunks", "pages → […] in processData holds 20 MB in 20 arrays"),
      Map.entry("static-cache", "static StaticCache.CACHE → table[…].value holds 19 MB"),
      Map.entry("listener", "static Documents.LISTENERS → elementData[…].arg$1.text holds 19 MB"),
      Map.entry("inner-class", "summaries → elementData[…].this$0.text in processData holds 19 MB"),
      Map.entry("lambda", "tasks → elementData[…].arg$1 in processData holds 19 MB"),
      Map.entry("view", "headers → elementData[…].hb in processData"),
      Map.entry("thread-local", "thread-local of pool-"),
      Map.entry("exception", "failures → elementData[…].page in processData holds 19 MB"),
      Map.entry("cleared", "bytes → elements in processData holds 20 MB"),
      Map.entry("generator", "for at line 10 → this$0.elementData[…] in processData holds 20 MB"),
      Map.entry("stream", "pages → elements[…] in processData holds 20 MB"));
  /** The exercise itself, smaller. */
  private static final DataSize SIZE = DataSize.ofMb(20);

  private final Map<Program, Future<Verdict>> verdicts = new HashMap<>();

  @BeforeAll
  void judge() {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      lessons().forEach(lesson -> Stream
          .concat(Stream.of(lesson.start()), lesson.solutions().stream().map(Lesson.Solution::program))
          .forEach(program -> verdicts.put(program, two.submit(() -> verdict(lesson, program)))));
    }
  }

  static Stream<Lesson> lessons() {
    return Lessons.shipped().all().stream();
  }

  static Stream<Arguments> solutions() {
    return lessons().flatMap(lesson -> lesson.solutions().stream()
        .map(solution -> Arguments.of(lesson.id() + " " + solution.program().name(), solution.program())));
  }

  private static Verdict verdict(Lesson lesson, Program program) throws IOException {
    Challenge challenge = lesson.challenge();
    Challenge small = challenge.with(SIZE, challenge.limitBytes() * SIZE.bytes() / challenge.size().bytes());
    return switch (new Checker(Duration.ofSeconds(60), what -> {}).check(program, small)) {
      case CheckResult.Judged judged -> judged.verdict();
      case CheckResult.Unusable unusable -> throw new AssertionError(unusable.message());
    };
  }

  @Test
  void allAreWhole() {
    assertEquals(List.of(), Lessons.shipped().problems());
    assertEquals(HOLDERS.keySet(), lessons().map(Lesson::id).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theStartFailsAndNamesTheHolder(Lesson lesson) throws Exception {
    Verdict verdict = verdicts.get(lesson.start()).get();
    assertTrue(verdict.isTooHigh(), verdict.message());
    assertFalse(verdict.evidence().returned().isWrong() || verdict.evidence().source().isWrong(), verdict.message());
    assertTrue(verdict.message().contains(String.valueOf(HOLDERS.get(lesson.id()))), verdict.message());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("solutions")
  void everySolutionPasses(String name, Program solution) throws Exception {
    Verdict verdict = verdicts.get(solution).get();
    assertTrue(verdict.passed(), verdict.message());
  }
}
