package dev.holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.handout.SteppedRun;
import dev.holdfast.pipeline.Variant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLinesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final FakeDesktop desktop = new FakeDesktop();

  @TempDir
  private Path folder = Path.of("");

  private static final class FakeDesktop implements Outlets {
    boolean display = true;
    final List<Optional<Path>> windows = new ArrayList<>();
    final List<String> reports = new ArrayList<>();
    final List<String> pictures = new ArrayList<>();

    @Override
    public boolean hasDisplay() {
      return display;
    }

    @Override
    public void openWindow(Optional<Path> recording) {
      windows.add(recording);
    }

    @Override
    public List<Path> writePngs(SteppedRun run, Path folder) {
      pictures.add(folder + ": " + run.steps().size());
      return List.of(folder.resolve("a.png"));
    }

    @Override
    public Path writeReport(List<Analysis> runs, Path folder) {
      reports.add(folder + ": " + runs.stream().map(run -> run.trace().run().variant()).toList());
      return folder.resolve("index.html");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      run                            | Name a variant (original, nested or reassigned) or a source file (--source FILE.java).
      run fastest                    | There is no variant 'fastest': it is original, nested or reassigned.
      run original --size much       | --size: 'much' is not a size: write for example 100MB, 1.5GB or 500MiB.
      run original --size 3apples    | --size: '3apples' has an unknown unit: use B, kB, MB, GB, KiB, MiB or GiB.
      run original --size            | Missing required parameter for option '--size' (SIZE).
      run original --guess lots      | --guess: 'lots' is not a guess: write for example 250 MB, Ada 0.3 GB or 250 x3.
      run original --entry A.b       | --entry goes with --source.
      run original --source A.java   | Run either the variant original or --source A.java, not both.
      run --source nowhere.java      | 'nowhere.java' cannot be read: there is no such file.
      run --source pom.xml           | 'pom.xml' is not a Java source file (its name must end in .java).
      run original --fast            | Unknown option: '--fast'.
      run original nested            | Unmatched argument at index 2: 'nested'.
      run original --lesson stream   | --lesson goes without a variant, --source and --entry.
      run --lesson nothing           | There is no lesson 'nothing': it is one of clinging, set-to-null, left-block, private-copy, chunks, static-cache, listener, inner-class, lambda, view, thread-local, exception, cleared, generator, stream.
      lessons --lessons nowhere      | --lessons: nowhere is not a folder.
      check                          | Missing required parameter: 'FILE.java'.
      check nowhere.java             | 'nowhere.java' cannot be read: there is no such file.
      check pom.xml                  | 'pom.xml' is not a Java source file (its name must end in .java).
      check pom.xml --peak-only      | Without a lesson there is no limit: --limit SIZE.
      check pom.xml --peak-only --lesson stream | --lesson, --same-as and --peak-only exclude each other.
      check pom.xml --same-as src --limit 1MB | 'src' is not a Java source file (its name must end in .java).
      check pom.xml --data-from load | --data-from goes with --same-as.
      check A.java --limit much      | --limit: 'much' is not a size: write for example 100MB, 1.5GB or 500MiB.
      report                         | Missing required parameter: 'FILE.jfr'.
      report nowhere.jfr             | 'nowhere.jfr' cannot be read: there is no such file.
      compare                        | Missing required parameters: 'FIRST.jfr', 'SECOND.jfr'.
      compare src nowhere.jfr        | 'src' cannot be read: it is a folder; name a recording in it. 'nowhere.jfr' cannot be read: there is no such file.
      compare pom.xml nowhere.jfr    | 'nowhere.jfr' cannot be read: there is no such file.
      run original --size 3.5MB      | --size: This program takes its size in whole MB (1 MB = 1,000,000 bytes), not 3.5 MB: write 3MB or 4MB.
      run original --save src        | --save: src is a folder; name a file in it.
      run original --json src        | --json: src is a folder; name a file in it.
      run original --report pom.xml  | --report: pom.xml is a file; name a folder, new or existing.
      run original --json pom.xml/a  | --json: there can be no folder {here}/pom.xml; name another place.
      run original --every-change    | --every-change goes with --steps.
      report src                     | 'src' cannot be read: it is a folder; name a recording in it.
      run original --export-html a.txt | --export-html: a.txt does not end in .html; name a page.
      run original --export-html src | --export-html: src is a folder; name a file in it.
      run original --export-steps pom.xml | --export-steps: pom.xml is a file; name a folder, new or existing.
      run original --export-steps x --format gif | --format: 'gif' is not svg, png or both.
      run original --format svg      | --format goes with --export-steps.
      run original --size 99GB       | --size: An array holds at most 2,147 MB; 99 GB is more.
      modes dance                    | There is no variant 'dance': it is original, nested or reassigned.
      run original --mode hot        | --mode: There is no mode 'hot': it is interpreted, warmed-up or debugger.
      dance                          | There is neither a command nor a file 'dance'.
      """)
  void aWrongArgumentIsOneSentenceAndStatus2(String arguments, String sentence) {
    int status = execute(arguments.split(" "));
    assertEquals("2\n" + sentence.replace("{here}", Path.of("").toAbsolutePath().toString()) + "\n",
        status + "\n" + errors());
    assertEquals("", output());
  }

  @Test
  void withoutAWishARunIsSummedUpInWords() {
    assertEquals(0, execute("run", "original", "--size", "1MB"), err::toString);
    List<String> lines = output().lines().toList();
    assertTrue(lines.getFirst().matches("original over 1 MB: finished after .*, every element is 18"), lines::toString);
    assertEquals("Held at the peak       4,000,064 bytes", lines.get(2).split("  after")[0]);
    assertEquals("Needed at its peak     2,000,032 bytes", lines.get(3).split("  after")[0]);
    assertEquals(
        "data (last read at line 16) and dataPow (last read at line 18) in processData hold 1 MB each that nothing"
            + " will read again. If each let go after its last read, the peak would be 2 MB.",
        lines.get(4));
    assertEquals(List.of("Alive at the peak:", //
        "  array  state     held by                     origin                                     size",
        "  #2     clinging  data in processData         return value of subtractScalar  1,000,016 bytes",
        "  #3     clinging  dataPow in processData      return value of raiseToPower    1,000,016 bytes",
        "  #4     needed    argument data of addScalar  return value of duplicateData   1,000,016 bytes"),
        lines.subList(6, 11));
    assertTrue(lines.get(11).contains("#5     needed") && lines.get(11).contains("new byte[] in addScalar"),
        lines::toString);
    assertEquals("", errors());
  }

  @Test
  void whatIsHeldAlikeIsListedTogether(@TempDir Path folder) throws Exception {
    Path many = Files.writeString(folder.resolve("Many.java"), """
        class Many {
          static int go(int mb) {
            byte[][] all = new byte[300][];
            for (int i = 0; i < all.length; i++)
              all[i] = new byte[100_000];
            return all.length;
          }
        }""");
    assertEquals(0, execute("run", "--source", many.toString(), "--size", "1MB"), err::toString);
    List<String> rows = output().lines().filter(line -> line.startsWith("  #")).toList();
    assertEquals(
        List.of("  #2 …   needed  all → […]                           299 times new byte[] in go  29,904,784 bytes",
            "  #301   needed  waiting to be stored in an element  new byte[] in go               100,016 bytes"),
        rows);
  }

  @Test
  void theModesOfTheOriginalKeepFourTwoAndFourArrays() {
    assertEquals(0, execute("modes", "original", "--size", "2MB"), err::toString);
    assertEquals(List.of("original over 2 MB: what the garbage collector keeps at the peak", "",
        "  interpreted   4 arrays     8,000,064 bytes  #2 #3 #4 #5",
        "  warmed up     2 arrays     4,000,032 bytes  #4 #5",
        "  debugger      4 arrays     8,000,064 bytes  #2 #3 #4 #5", ""), output().lines().toList());
  }

  @Test
  void theStepsAreToldInOrder() {
    assertEquals(0, execute("run", "original", "--size", "1MB", "--steps"), err::toString);
    List<String> lines = output().lines().toList();
    assertEquals("1. loadXMbOfData made #1 (1 MB), waiting to be stored in result. It is the only array held.",
        lines.getFirst());
    assertTrue(lines.get(1).matches("   held 1 MB, needed 1 MB; line 22 after .*"), lines::toString);
    assertTrue(lines.get(8).startsWith("5. addScalar made #5 (1 MB), waiting to be stored in result. "),
        lines::toString);
    assertTrue(lines.get(9).startsWith("   held 4 MB, needed 2 MB; line 53 after "), lines::toString);
    assertEquals("", lines.get(10));
    assertTrue(lines.get(11).startsWith("original over 1 MB: finished"), lines::toString);
  }

  @Test
  void theStepsOfASavedRunAreInItsJson() {
    Path saved = folder.resolve("run.jfr");
    assertEquals(0, execute("run", "original", "--size", "1MB", "--save", saved.toString()), err::toString);
    assertEquals(0, execute("report", saved.toString(), "--json", "-", "--steps"), err::toString);
    assertEquals(5, output().split("\"kind\" : \"birth\"").length - 1, this::output);
    out.reset();
    assertEquals(0, execute("report", saved.toString(), "--json", "-"), err::toString);
    assertFalse(output().contains("\"steps\""), this::output);
    assertEquals(0, execute("report", saved.toString(), "--json", "-", "--steps", "--every-change"), err::toString);
    assertTrue(output().contains("\"kind\" : \"left\""), this::output);
  }

  @Test
  void guessesAreComparedWithTheAnswerAndKept() {
    Path saved = folder.resolve("run.jfr");
    assertEquals(0, execute("run", "original", "--size", "1MB", "--guess", "Ada=3MB", "--guess", "2.5 MB", "--guess",
        "4", "--save", saved.toString()), err::toString);
    assertEquals(0, execute("report", saved.toString()), err::toString);
    assertTrue(output().contains("\n3 guesses, median 3 MB: 1 MB too low; 1 right.\n"), this::output);
    assertEquals(0, execute("report", saved.toString(), "--json", "-"), err::toString);
    assertTrue(output().replaceAll("\\s+", "").contains("\"guesses\":[{\"name\":\"Ada\",\"bytes\":3000000},"
        + "{\"name\":null,\"bytes\":2500000},{\"name\":null,\"bytes\":4000000}]"), this::output);
  }

  @Test
  void ctrlCEndsTheRunAndWhatWasRecordedIsTold() throws Exception {
    Path source = Files.writeString(folder.resolve("Endless.java"), """
        class Endless {
          static void go() {
            byte[] data = new byte[1_000_000];
            System.out.println("begun");
            while (data.length > 0)
              Thread.onSpinWait();
          }
        }
        """);
    var status = CompletableFuture.supplyAsync(() -> execute("run", source.toString(), "--json", "-"));
    for (int i = 0; i < 400 && !errors().contains("begun"); i++) {
      Thread.sleep(50);
    }
    Class<?> signal = Class.forName("sun.misc.Signal");
    signal.getMethod("raise", signal).invoke(null, signal.getConstructor(String.class).newInstance("INT"));
    assertEquals(1, status.get(20, TimeUnit.SECONDS), err::toString);
    assertTrue(errors().contains("Endless ended early: "), this::errors);
    assertTrue(output().replaceAll("\\s+", "").contains("\"peakHeldBytes\":1000016,"), this::output);
  }

  @Test
  void jsonAloneGoesToStandardOutput() throws IOException {
    Path source = Files.writeString(folder.resolve("Talks.java"),
        "class Talks { public static void main(String[] args) { System.out.println(\"hello\"); } }");
    assertEquals(0, execute("run", "--source", source.toString(), "--json", "-"), err::toString);
    String json = output();
    assertTrue(json.startsWith("{") && json.endsWith("}\n") && !json.contains("hello"), json);
    assertEquals("hello\n", errors());
  }

  @Test
  void jsonGoesToAFileAndTheReportToAFolder() throws IOException {
    Path json = folder.resolve("new/summary.json");
    Path report = folder.resolve("report");
    assertEquals(0, execute("run", "nested", "--size=1MB", "--json", json.toString(), "--report", report.toString()),
        err::toString);
    String text = Files.readString(json);
    assertTrue(text.contains("nested") && text.contains("2000032"), text);
    assertEquals(List.of(report + ": [nested]"), desktop.reports);
    assertEquals("", output());
  }

  @Test
  void aSavedRunIsReportedAsItWasRun() {
    Path saved = folder.resolve("run.jfr");
    assertEquals(0, execute("run", "reassigned", "--size", "1 MB", "--save", saved.toString(), "--json", "-"),
        err::toString);
    String live = output();
    out.reset();
    assertEquals(0, execute("report", saved.toString(), "--json", "-"), err::toString);
    assertEquals(live, output());
  }

  @Test
  void aSavedRunIsTakenHomeStepByStep() throws IOException {
    Path saved = folder.resolve("run.jfr");
    Path page = folder.resolve("new/run.html");
    Path steps = folder.resolve("steps");
    assertEquals(0, execute("run", "original", "--size", "1MB", "--save", saved.toString()), err::toString);
    assertEquals("Recording: " + saved + "\n", errors());
    err.reset();
    assertEquals(0, execute("report", saved.toString(), "--export-html", page.toString(), "--export-steps",
        steps.toString()), err::toString);
    assertEquals("Stepped run: " + page + "\nPictures: " + steps.resolve("original-step-01.svg")
        + " to original-step-05.svg\nPictures: " + steps.resolve("a.png") + "\n", errors());
    assertTrue(Files.readString(page).contains("Original.java"));
    assertTrue(Files.readString(steps.resolve("original-step-05.svg")).contains("Allocation 5 of 5"));
    assertEquals(List.of(steps + ": 5"), desktop.pictures);
    assertEquals("", output());
  }

  @Test
  void aProgramThatFailsIsStatus1AndStillSummedUp() throws IOException {
    Path source = Files.writeString(folder.resolve("Fails.java"),
        "class Fails { static void go() { throw new IllegalStateException(\"no\"); } }");
    assertEquals(1, execute("run", "--source", source.toString(), "--entry", "Fails.go"));
    assertEquals("Fails ended early: IllegalStateException: no (Fails.java, line 1).\n", errors());
    assertTrue(output().startsWith("Fails: failed (IllegalStateException: no"), this::output);
  }

  @Test
  void aSourceThatDoesNotCompileIsStatus1WithItsErrors() throws IOException {
    Path source = Files.writeString(folder.resolve("Wrong.java"), "class Wrong {\n  int x = true;\n}\n");
    assertEquals(1, execute("run", "--source", source.toString()));
    assertEquals("""
        Wrong.java:2: error: incompatible types: boolean cannot be converted to int
          int x = true;
                  ^
        1 error
        """, errors());
  }

  @Test
  void whatWasNotRecordedIsSaidAndNotTakenForNothing() throws IOException {
    String statements = "a = new byte[9]; sum += a.length;\n".repeat(4000);
    Path file = Files.writeString(folder.resolve("Huge.java"),
        "class Huge { static long go() { byte[] a; long sum = 0;\n" + statements + "return sum; } }");
    assertEquals(0, execute("run", "--source", file.toString()), err::toString);
    assertTrue(output().contains("\nNot all of it was recorded:\n  ") && output().contains("go"), this::output);
    assertFalse(output().contains("made no arrays") || output().contains("No variable holds on"), this::output);
  }

  @Test
  void aFileThatIsNoRecordingIsStatus1() throws IOException {
    Path file = Files.writeString(folder.resolve("text.jfr"), "no recording");
    assertEquals(1, execute("report", file.toString()));
    assertEquals(
        "text.jfr is not a readable JFR recording: it may be cut off or of another kind; record the run again.\n",
        errors());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsFoundBeforeTheRun() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path save = folder.resolve("run.jfr");
    assertEquals(2, execute("run", "nested", "--size", "1MB", "--save", save.toString(), "--json",
        file.resolve("a.json").toString()));
    assertEquals("--json: there can be no folder " + file + "; name another place.\n", errors());
    assertFalse(Files.exists(save));
  }

  @Test
  void withoutACommandTheWindowOpens() throws IOException {
    Path file = Files.createFile(folder.resolve("run.jfr"));
    assertEquals(0, execute());
    assertEquals(0, execute(file.toString()));
    assertEquals(List.of(Optional.empty(), Optional.of(file)), desktop.windows);
  }

  @Test
  void withoutADisplayTheThreeVariantsAreReported() {
    desktop.display = false;
    assertEquals(0, execute(), err::toString);
    Path report = Path.of("target", "report");
    assertEquals(List.of(report + ": [original, nested, reassigned]"), desktop.reports);
    assertEquals("There is no display to open a window on: running the three variants for a report instead.\nOpen "
        + report.resolve("index.html") + " in a browser.\n", output());
  }

  @Test
  void helpNamesEveryCommandAndOption() {
    assertEquals(0, execute("--help"));
    assertEquals(0, execute("run", "--help"));
    assertEquals(0, execute("report", "--help"));
    for (String word : List.of("run", "report", "--size", "--source", "--entry", "--json", "--report", "--save",
        "--export-html", "--export-steps", "--format",
        "--guess", "FILE.jfr", "--version", "Exit status")) {
      assertTrue(output().contains(word), () -> word + " is missing from\n" + output());
    }
    assertTrue(output().lines().allMatch(line -> line.length() <= 80), this::output);
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException("No space left on device");
      }
    };
    int status = CommandLines.execute(new Terminal(new PrintStream(full), new PrintStream(err, true)), desktop, "run",
        "original", "--size", "1MB", "--json", "-");
    assertEquals(1, status);
    assertTrue(errors().contains("Standard output is not whole"), this::errors);
  }

  private int execute(String... arguments) {
    var terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    return CommandLines.execute(terminal, desktop, arguments);
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aProgramOfOnesOwnIsComparedWithAnotherWhoseDataMethodIsNoBeginning() throws IOException {
    String source = """
        class Ours {
          static byte[] load(int mb) {
            byte[] data = new byte[mb * 1_000_000];
            for (int i = 0; i < data.length; i++)
              data[i] = (byte) i;
            return data;
          }

          static long sum(int mb) {
            byte[] data = load(mb);
            long sum = 0;
            for (int i = 0; i < data.length; i++)
              sum += data[i];
            return sum;
          }
        }
        """;
    Path ours = Files.writeString(folder.resolve("Ours.java"), source);
    String[] more = {"--same-as", ours.toString(), "--data-from", "load"};
    assertEquals(0, check("Mine.java", source.replace("Ours", "Mine"), more), this::errors);
    assertEquals(1, check("Mine.java", source.replace("Ours", "Mine").replace("sum = 0", "sum = 1"), more),
        this::errors);
    assertTrue(output().contains("  result       wrong (over "), this::output);
  }

  private int check(String fileName, String source, String... more) throws IOException {
    Path file = folder.resolve(fileName);
    Files.writeString(file, source);
    List<String> args = new ArrayList<>(List.of("check", file.toString(), "--size", "2MB", "--limit", "5MB"));
    args.addAll(List.of(more));
    return execute(args.toArray(String[]::new));
  }

  @Test
  void aCheckSaysByItsStatusWhetherItIsPassed() throws IOException {
    assertEquals(0, check("Mine.java", Variant.NESTED.source()));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Passed: 4 MB held at the peak, 5 MB allowed."));
    out.reset();
    assertEquals(1, check("Mine.java", Variant.ORIGINAL.source()));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Failed: 8 MB held at the peak, 5 MB allowed."));
  }

  @Test
  void aCheckOfWhatDoesNotCompileIsUnusableAndItsJsonSaysWhere() throws IOException {
    assertEquals(2, check("Mine.java", "class Mine {\n  int\n}\n", "--json", "-"));
    String json = out.toString(StandardCharsets.UTF_8);
    assertTrue(json.contains("\"status\" : \"unusable\""), json);
    assertTrue(json.contains("\"line\" : 2"), json);
    assertTrue(errors().startsWith("Mine.java:2: error: <identifier> expected\n  int\n     ^\n1 error\n"),
        this::errors);
  }

  @Test
  void aVerdictInJsonStandsBesideTheRunsSummary() throws IOException {
    assertEquals(1, check("Mine.java", Variant.ORIGINAL.source(), "--json", "-"));
    String json = out.toString(StandardCharsets.UTF_8);
    assertTrue(json.contains("\"peakHeldBytes\" : 8000064"), json);
    assertTrue(json.contains("\"status\" : \"failed\""), json);
    assertTrue(json.contains("\"holder\" : \"dataPow in processData\""), json);
  }

  @Test
  void theLessonsAreListedAndShown() throws IOException {
    assertEquals(0, execute("lessons"));
    List<String> lines = output().lines().toList();
    assertEquals("lesson          data   limit", lines.getFirst());
    assertEquals("clinging      100 MB  230 MB  Clinging onto memory", lines.get(1));
    assertEquals(16, lines.size());
    out.reset();
    assertEquals(0, execute("lessons", "static-cache", "--source"));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("static final Map<Integer, byte[]> CACHE"));
  }

  private Path recorded(String variant) {
    Path saved = folder.resolve(variant + ".jfr");
    assertEquals(0, execute("run", variant, "--size", "1MB", "--save", saved.toString()), err::toString);
    out.reset();
    err.reset();
    return saved;
  }

  @Test
  void twoRecordingsAreComparedFromTheFirstToTheSecond() {
    Path original = recorded("original");
    Path nested = recorded("nested");
    assertEquals(0, execute("compare", original.toString(), nested.toString()), err::toString);
    assertTrue(output().contains("nested peaks at 2 MB, original at 4 MB: 2 MB less."), this::output);
    out.reset();
    assertEquals(0, execute("compare", nested.toString(), original.toString()), err::toString);
    assertTrue(output().contains("original peaks at 4 MB, nested at 2 MB: 2 MB more."), this::output);
  }

  @Test
  void aComparisonIsWrittenAsJsonAndAsAReport() throws IOException {
    Path original = recorded("original");
    Path nested = recorded("nested");
    Path json = folder.resolve("comparison.json");
    Path report = folder.resolve("report");
    assertEquals(0, execute("compare", original.toString(), nested.toString(), "--json", json.toString(), "--report",
        report.toString()), err::toString);
    assertEquals("Comparison: " + json + "\nReport: " + report.resolve("index.html") + "\n", errors());
    assertEquals(List.of(report + ": [original, nested]"), desktop.reports);
    assertEquals("", output());
    assertEquals(0, execute("compare", original.toString(), nested.toString(), "--json", "-"), err::toString);
    assertEquals(Files.readString(json).strip(), output().strip());
  }

  @Test
  void aFileThatIsNoRecordingIsNotCompared() throws IOException {
    Path file = Files.writeString(folder.resolve("text.jfr"), "no recording");
    assertEquals(1, execute("compare", recorded("nested").toString(), file.toString()));
    assertEquals(
        "text.jfr is not a readable JFR recording: it may be cut off or of another kind; record the run again.\n",
        errors());
  }
}
