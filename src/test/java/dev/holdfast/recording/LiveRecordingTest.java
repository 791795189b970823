package dev.holdfast.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.probe.EventWriter;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveRecordingTest {
  @TempDir
  private Path folder;

  static List<Trace> samples() {
    return List.of(SampleTraces.original(1), SampleTraces.objects(), SampleTraces.threads(5), SampleTraces.deep(300));
  }

  /** The lines of what the recorder said: without the JVM's events and thread names, which come from this JVM. */
  private static List<String> lines(Trace trace) {
    return TraceText.lines(new Trace(trace.run(), trace.methods(), trace.variables(), Map.of(), trace.recorded(),
        List.of(), trace.gaps()));
  }

  private static LiveRecording start() {
    return LiveRecording.start(trace -> {}, Runnable::run);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aTraceComesBackFromTheRecordingAndFromItsFile(Trace trace) throws IOException {
    Path file = folder.resolve("run.jfr");
    try (LiveRecording recording = start()) {
      new EventWriter(trace).writeAll();
      assertEquals(lines(trace), lines(recording.finish()));
      recording.save(file);
    }
    Trace read = TraceReader.read(file);
    assertEquals(lines(trace), lines(read));
    assertEquals(trace.methods(), read.methods());
    assertEquals(trace.variables(), read.variables());
    assertEquals(trace.run().source(), read.run().source());
  }

  @Test
  void guessesComeBackInTheirOrderFromTheRecordingAndFromItsFile() throws IOException {
    Trace trace = SampleTraces.guessed(SampleTraces.original(1), 3_000_000, 2_500_000, 3_000_000);
    Path file = folder.resolve("run.jfr");
    try (LiveRecording recording = start()) {
      new EventWriter(trace).writeAll();
      assertEquals(trace.run().guesses(), recording.finish().run().guesses());
      recording.save(file);
    }
    assertEquals(trace.run().guesses(), TraceReader.read(file).run().guesses());
  }

  @Test
  void aRecordingWithoutGuessesHasNone() throws IOException {
    try (LiveRecording recording = start()) {
      new EventWriter(SampleTraces.original(1)).writeAll();
      assertEquals(List.of(), recording.finish().run().guesses());
    }
  }

  @Test
  void runsOneAfterAnotherDoNotMix() throws IOException {
    for (Trace trace : samples()) {
      try (LiveRecording recording = start()) {
        new EventWriter(trace).writeAll();
        assertEquals(lines(trace), lines(recording.finish()));
      }
    }
  }

  @Test
  void theLastRunOfSeveralInOneRecordingIsRead() throws IOException {
    try (LiveRecording recording = start()) {
      new EventWriter(SampleTraces.original(1)).writeAll();
      new EventWriter(SampleTraces.objects()).writeAll();
      assertEquals(lines(SampleTraces.objects()), lines(recording.finish()));
    }
  }

  @Test
  void aSnapshotShowsTheRunSoFar() throws IOException {
    Trace whole = SampleTraces.original(1);
    try (LiveRecording recording = start()) {
      EventWriter writer = new EventWriter(whole);
      writer.writeStart();
      writer.writeEvents(0, 20);
      assertEquals(lines(SampleTraces.running(whole, 20)), lines(recording.snapshot()));
      writer.writeEvents(20, 30);
      assertEquals(lines(SampleTraces.running(whole, 30)), lines(recording.snapshot()));
      writer.writeEvents(30, whole.recorded().size());
      writer.writeEnd();
      assertEquals(lines(whole), lines(recording.finish()));
    }
  }

  @Test
  void aGrowingRunKeepsTheTimeAtWhichItBegan() throws IOException {
    Trace whole = SampleTraces.original(1);
    try (LiveRecording recording = start()) {
      EventWriter writer = new EventWriter(whole);
      writer.writeStart();
      Instant began = recording.snapshot().run().started();
      for (int from = 0; from < 30; from += 10) {
        writer.writeEvents(from, from + 10);
        assertEquals(began, recording.snapshot().run().started());
      }
      assertEquals(began, recording.finish().run().started());
    }
  }

  @Test
  void aSnapshotEndsBeforeTheFirstMissingEvent() throws IOException {
    Trace whole = SampleTraces.original(1);
    try (LiveRecording recording = start()) {
      EventWriter writer = new EventWriter(whole);
      writer.writeStart();
      writer.writeEvents(0, 10);
      writer.skipOne();
      writer.writeEvents(11, 20);
      assertEquals(lines(SampleTraces.running(whole, 10)), lines(recording.snapshot()));
    }
  }

  @Test
  void theListenerIsToldHowTheRunGrows() throws Exception {
    Trace whole = SampleTraces.original(1);
    BlockingQueue<Trace> told = new LinkedBlockingQueue<>();
    try (LiveRecording _ = LiveRecording.start(told::add, Runnable::run)) {
      EventWriter writer = new EventWriter(whole);
      writer.writeStart();
      writer.writeEvents(0, 20);
      Trace grown;
      do {
        grown = told.poll(10, TimeUnit.SECONDS);
      } while (grown != null && grown.recorded().size() < 20);
      assertEquals(lines(SampleTraces.running(whole, 20)), lines(grown));
    }
  }

  @Test
  void theRunIsKnownAtOnceWhenItEnds() throws IOException {
    LiveRecording.warmUp();
    try (LiveRecording recording = start()) {
      new EventWriter(SampleTraces.original(1)).writeAll();
      long start = System.nanoTime();
      recording.finish();
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertTrue(millis < 800, "took " + millis + " ms: did it wait for the stream?");
    }
  }

  @Test
  void theCollectionsOfThisJvmAreThere() throws IOException {
    try (LiveRecording recording = start()) {
      EventWriter writer = new EventWriter(SampleTraces.original(1));
      writer.writeStart();
      System.gc();
      assertTrue(recording.snapshot().jvm().stream()
          .anyMatch(e -> e instanceof TraceEvent.Collection c && c.full() && c.cause().equals("System.gc()")
              && c.usedBeforeBytes() > 0 && c.usedAfterBytes() > 0 && c.endNanos() > c.nanos()));
    }
  }

  @Test
  void aRecordingThatWasNotFinishedCannotBeSaved() throws IOException {
    try (LiveRecording recording = start()) {
      assertThrows(IllegalStateException.class, () -> recording.save(folder.resolve("early.jfr")));
    }
    assertFalse(Files.exists(folder.resolve("early.jfr")));
  }

  @Test
  void noFileStaysBehind() throws IOException {
    List<Path> before = temporaryFiles();
    try (LiveRecording recording = start()) {
      new EventWriter(SampleTraces.original(1)).writeAll();
      recording.snapshot();
      recording.finish();
    }
    assertEquals(before, temporaryFiles());
  }

  private static List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("holdfast-")).sorted().toList();
    }
  }

  @Test
  void aSnapshotBeforeTheRunBeginsSaysSo() throws IOException {
    try (LiveRecording recording = start()) {
      assertThrows(UnreadableRecordingException.class, recording::snapshot);
    }
  }

  @Test
  void aRunWithoutItsEndIsCutOff() throws IOException {
    Path file = folder.resolve("cut.jfr");
    try (LiveRecording recording = start()) {
      new EventWriter(SampleTraces.running(SampleTraces.original(1), 30)).writeAll();
      recording.finish();
      recording.save(file);
    }
    assertEquals(RunInfo.Outcome.CUT_OFF, TraceReader.read(file).run().outcome());
  }
}
