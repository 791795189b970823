package dev.holdfast.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.challenge.Verdict;
import dev.holdfast.lesson.Challenge;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The exercise at 20 MB: real runs in real JVMs. */
class CheckerTest {
  private static final Challenge CHALLENGE = Lessons.shipped().first().challenge().with(DataSize.ofMb(20), 46_000_000);

  private static final Map<String, String> CHEATS = new TreeMap<>(Map.ofEntries(
      Map.entry("Constant.java", "Over these the result would be right: it does not come from the data as it should."),
      Map.entry("NoData.java", "not used: nothing called loadXMbOfData"),
      Map.entry("LessData.java", "got the end, after"),
      Map.entry("OneElement.java", "differs first at element "),
      Map.entry("KeepsResult.java", "something is kept from one call to the next, in a static field perhaps"),
      Map.entry("OffHeap.java", "uses ByteBuffer.allocateDirect: that is memory outside the Java heap"),
      Map.entry("InBigIntegers.java", "It keeps data where arrays are not counted"),
      Map.entry("InStrings.java", "It keeps data where arrays are not counted"),
      Map.entry("ManySmall.java", "held at the peak, 46 MB allowed"),
      Map.entry("InPlace.java", "element 0 of the array from loadXMbOfData was"),
      Map.entry("InPlaceInFull.java", "element 0 of the array from loadXMbOfData was"),
      Map.entry("OnlyInFull.java", "Over less data it was right."),
      Map.entry("WhenRecorded.java", "(over 20 MB)"),
      Map.entry("InSmallHeap.java", "When it was recorded it was right."),
      Map.entry("OnlyWhenChecked.java", "Over other values it was right."),
      Map.entry("LazyView.java", "which makes its elements when they are asked for"),
      // what variables hold counts although compiled code lets it go
      Map.entry("WarmedUp.java", "100,000,104 bytes"), Map.entry("Afterwards.java", "the result is wrong")));

  private static CheckResult check(String fileName, String source) throws IOException {
    return new Checker(Duration.ofSeconds(60), what -> {})
        .check(new Program.SourceFile(fileName, source, Optional.empty()), CHALLENGE);
  }

  private static Verdict verdict(String fileName, String source) throws IOException {
    return switch (check(fileName, source)) {
      case CheckResult.Judged judged -> judged.verdict();
      case CheckResult.Unusable unusable -> throw new AssertionError(unusable.message());
    };
  }

  private static String resource(String name) throws IOException {
    try (var in = CheckerTest.class.getResourceAsStream("/cheats/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NESTED", "REASSIGNED"})
  void bothSolutionsPass(Variant variant) throws IOException {
    Verdict verdict = verdict(variant.fileName(), variant.source());
    assertTrue(verdict.passed(), verdict.message());
    assertTrue(verdict.message().contains("right, all 20,000,000 elements"), verdict.message());
    assertTrue(verdict.message().contains("source data  unchanged"), verdict.message());
  }

  @Test
  void theOriginalFailsAndItsHoldersAreNamedWithTheirLastReads() throws IOException {
    String source = Variant.ORIGINAL.source();
    Verdict verdict = verdict("Original.java", source);
    assertFalse(verdict.passed());
    assertEquals(80_000_064, verdict.heldBytes());
    assertTrue(
        verdict.message().contains("What to change: data (last read at line " + line(source, "raiseToPower(data")
            .orElse(0) + ")"),
        verdict.message());
  }

  private static Optional<Integer> line(String source, String text) {
    String[] lines = source.split("\n");
    return Stream.iterate(0, i -> i < lines.length, i -> i + 1).filter(i -> lines[i].contains(text)).map(i -> i + 1)
        .findFirst();
  }

  /** Two at a time: most of a check is waiting for JVMs to start. */
  @TestFactory
  Stream<DynamicTest> cheatsFailAndAreToldWhy() {
    ExecutorService two = Executors.newFixedThreadPool(2);
    Map<String, Future<Verdict>> verdicts = new LinkedHashMap<>();
    CHEATS.forEach((file, why) -> verdicts.put(file, two.submit(() -> verdict(file, resource(file)))));
    two.shutdown();
    return CHEATS.entrySet().stream().map(cheat -> DynamicTest.dynamicTest(cheat.getKey(), () -> {
      Verdict verdict = Objects.requireNonNull(verdicts.get(cheat.getKey())).get();
      assertFalse(verdict.passed(), verdict.message());
      assertTrue(verdict.message().contains(cheat.getValue()), verdict.message());
    }));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      class A { static byte[] processData(int mb) { return new byte[mb] }      | A.java, line 1: ';' expected
      class A { void a() {} }                                                  | There is nothing to run
      class A { static byte[] processData() { return new byte[1]; } }          | without an argument
      class A { static byte[] processData(int mb) { System.exit(0); return new byte[1]; } } | ended its JVM, with status 0
      class A { static byte[] processData(int mb) { return new byte[-mb]; } }  | NegativeArraySizeException: -3000000
      class A { static byte[] processData(int mb) { return new byte[new long[1_000_000_000].length]; } } | OutOfMemoryError
      """)
  void whatCannotBeJudgedIsUnusable(String source, String why) throws IOException {
    CheckResult result = check("A.java", source.replace("-mb", "-mb * 1000000"));
    if (!(result instanceof CheckResult.Unusable unusable)) {
      throw new AssertionError(result.toString());
    }
    assertTrue(unusable.message().contains(why), unusable.message());
  }

  @Test
  void whatDoesNotEndIsUnusableAfterItsTime() throws IOException {
    CheckResult result = new Checker(Duration.ofSeconds(3), what -> {}).check(new Program.SourceFile("A.java", """
        class A {
          static byte[] processData(int mb) {
            while (true)
              ;
          }
        }
        """, Optional.empty()), CHALLENGE);
    assertTrue(result instanceof CheckResult.Unusable unusable && unusable.message().contains("did not end in time"),
        result.toString());
  }

  @Test
  void nothingIsLeftInTheFolderForTemporaryFiles() throws IOException {
    long before = folders();
    check("A.java", "class A { void a() {} }");
    verdict("Nested.java", Variant.NESTED.source());
    assertEquals(before, folders());
  }

  private static long folders() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("holdfast-check-")).count();
    }
  }

  @Test
  void aProgramIsJudgedByAnyOther() throws IOException {
    Program other = new Program.SourceFile("Sum.java", """
        class Sum {
          static long sum(int mb) {
            long sum = 0;
            for (int value : load(mb))
              sum += value;
            return sum;
          }

          static int[] load(int mb) {
            return new int[mb * 250_000];
          }
        }
        """, Optional.of("Sum.sum"));
    Challenge challenge = new Challenge(Optional.of(other), DataSize.ofMb(2), 3_000_000, Set.of("load"), true);
    Checker checker = new Checker(Duration.ofSeconds(60), what -> {});
    String message = message(checker.check(other, challenge));
    assertTrue(message.startsWith("Passed") && message.contains("result       right\n"), message);
    Program wrong = new Program.SourceFile("Sum.java", other.source().replace("sum += value", "sum = value"),
        other.entry());
    message = message(checker.check(wrong, challenge));
    assertTrue(message.startsWith("Failed: the result is wrong"), message);
    Challenge peakOnly = new Challenge(Optional.empty(), DataSize.ofMb(2), 3_000_000, Set.of(), false);
    message = message(checker.check(wrong, peakOnly));
    assertTrue(message.startsWith("Passed") && message.contains("not judged: there is no program to compare it with"),
        message);
  }

  private static String message(CheckResult result) {
    return switch (result) {
      case CheckResult.Judged judged -> judged.verdict().message();
      case CheckResult.Unusable unusable -> unusable.message();
    };
  }
}
