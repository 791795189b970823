package dev.holdfast.run.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.pipeline.Program;
import dev.holdfast.run.Complaint;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Place;
import dev.holdfast.run.Printed;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.runner.Runner;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that do what they can to keep their run from a clear end, each in a JVM of its own. */
class HostileProgramsTest {
  private static final long STOPPED_WITHIN_MILLIS = 2_000;
  private static final Place SMALL = new Place.OwnJvm(64L << 20);

  private final Runner runner = new Runner(task -> Thread.ofPlatform().daemon().start(task), Runnable::run);
  private final Ears ears = new Ears();

  private static final class Ears implements RunListener {
    final CompletableFuture<Trace> born = new CompletableFuture<>();
    final CompletableFuture<RunResult> end = new CompletableFuture<>();
    volatile long jvmEndedNanos;
    final StringBuilder printed = new StringBuilder();

    @Override
    public void growing(Trace soFar) {
      if (soFar.recorded().stream().anyMatch(Born.class::isInstance)) {
        born.complete(soFar);
      }
    }

    @Override
    public void progress(String what) {
      if (what.equals("Reading the recording")) {
        // only the last thing that is done: the JVM has ended
        jvmEndedNanos = System.nanoTime();
      }
    }

    @Override
    public void printed(Printed piece) {
      printed.append(piece.inWords());
    }

    @Override
    public void ended(RunResult result) {
      end.complete(result);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"EndlessLoop", "EndlessCalls", "SwallowsErrors", "Deadlock", "ThreadsLeft", "StopsItself",
      "FloodsOutput", "HangsInHook", "ManyThreads", "MillionArrays"})
  void whatDoesNotEndEndsWhenItIsStopped(String name) throws Exception {
    try (Run run = start(name)) {
      waitForSomethingToSee();
      long stoppedNanos = System.nanoTime();
      run.cancel();
      RunResult result = ears.end.get(20, TimeUnit.SECONDS);
      long millis = TimeUnit.NANOSECONDS.toMillis(ears.jvmEndedNanos - stoppedNanos);
      assertTrue(millis < STOPPED_WITHIN_MILLIS, name + " ended " + millis + " ms after it was stopped");
      Trace trace = assertInstanceOf(RunResult.Recorded.class, result, result::toString).trace();
      assertEquals(RunInfo.Outcome.CANCELLED, trace.run().outcome(), trace.run().message());
      assertTrue(births(trace) > 0, "what was recorded is kept");
    }
  }

  /** Sooner or later something is. */
  private void waitForSomethingToSee() throws Exception {
    CompletableFuture.anyOf(ears.born, ears.end).get(20, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Exits             | FAILED   | The program called System.exit(3).
      ExitsWell         | FINISHED | The program called System.exit(0).
      Halts             | FAILED   | The program called Runtime.halt(7).
      HaltsByReflection | CUT_OFF  | The program's JVM was halted, with status 7
      Crashes           | CUT_OFF  | The program's JVM crashed: SIGSEGV (0xb).
      KillsItself       | CUT_OFF  | The program's JVM was ended from outside, by signal 9.
      OverflowsStack    | FAILED   | StackOverflowError (OverflowsStack.java, line
      ClosesStreams     | FINISHED | ''
      NoStreams         | FAILED   | IllegalStateException: without streams, with 1000000 bytes
      BrokenStreams     | FINISHED | ''
      LongMessage       | FAILED   | IllegalStateException: mmm
      ThrowsFromMessage | FAILED   | Unpleasant
      StartsProcesses   | FINISHED | ''
      InterruptsAll     | FINISHED | ''
      FillsHeap         | OUT_OF_MEMORY | The program's JVM had no memory left
      """)
  void whatEndsByItselfHasAClearEnd(String name, String outcome, String message) throws Exception {
    try (Run _ = start(name)) {
      RunResult result = ears.end.get(20, TimeUnit.SECONDS);
      Trace trace = assertInstanceOf(RunResult.Recorded.class, result, result::toString).trace();
      assertEquals(outcome, trace.run().outcome().name(), trace.run().message());
      assertTrue(trace.run().message().startsWith(message), trace.run().message());
      assertTrue(trace.run().message().length() < Complaint.MOST_CHARACTERS + 100, "a line or two");
      assertTrue(births(trace) > 0, "what was recorded is kept");
      assertEquals(trace.recorded().size(), trace.recorded().stream().map(Recorded::seq).distinct().count(), "once");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "FloodsAndEnds")
  void ofAFloodTheBeginningAndTheEndAreTold(String name) throws Exception {
    try (Run _ = start(name)) {
      ears.end.get(20, TimeUnit.SECONDS);
      String printed = ears.printed.toString();
      assertTrue(printed.startsWith("first line"), printed.substring(0, Math.min(100, printed.length())));
      assertTrue(printed.strip().endsWith("last line"), printed.substring(Math.max(0, printed.length() - 100)));
      assertTrue(printed.matches("(?s).*\\n… [0-9,]+ characters left out …\\n.*"), "it says how much it left out");
      assertTrue(printed.length() < OutputPump.HEAD + OutputPump.TAIL + 100, "it is bounded: " + printed.length());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "DeletesItsFolder")
  void whatDeletesItsRecordingIsStoppedAllTheSame(String name) throws Exception {
    try (Run run = start(name)) {
      run.cancel();
      assertInstanceOf(RunResult.NotRun.class, ears.end.get(20, TimeUnit.SECONDS));
    }
  }

  /** After each of them. */
  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    List<ProcessHandle> processes = ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
    assertEquals(List.of(), processes, "processes");
    List<String> threads = Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
        .filter(name -> name.startsWith("holdfast-")).toList();
    assertEquals(List.of(), threads, "threads");
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      String prefix = "holdfast-" + ProcessHandle.current().pid() + "-";
      assertEquals(List.of(), files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList(),
          "folders");
    }
  }

  private Run start(String name) throws Exception {
    Path file = Path.of(Objects.requireNonNull(getClass().getResource("/fixtures/hostile/" + name + ".java")).toURI());
    Program program = new Program.SourceFile(name + ".java", Files.readString(file), Optional.empty());
    return runner.start(new Request(program, DataSize.ofMb(1)).in(SMALL), ears);
  }

  private static long births(Trace trace) {
    return trace.recorded().stream().filter(Born.class::isInstance).count();
  }
}
