package dev.holdfast.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.probe.EventWriter;
import dev.holdfast.trace.SampleTraces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import jdk.jfr.Recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceReaderTest {
  @TempDir
  private Path folder;

  private static String messageFor(Path file) {
    return assertThrows(UnreadableRecordingException.class, () -> TraceReader.read(file)).getMessage();
  }

  @Test
  void aMissingFileIsToldByName() {
    assertEquals("There is no file " + folder.resolve("none.jfr") + ": check its name.",
        messageFor(folder.resolve("none.jfr")));
  }

  @Test
  void aFileOfAnotherKindIsToldFromARecording() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.jfr"),
        "not a recording, but long enough to be read as one ".repeat(9));
    assertEquals(
        "notes.jfr is not a readable JFR recording: it may be cut off or of another kind; record the run again.",
        messageFor(file));
  }

  @Test
  void anEmptyFileIsToldFromARecording() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.jfr"));
    assertEquals(
        "empty.jfr is not a readable JFR recording: it may be cut off or of another kind; record the run again.",
        messageFor(file));
  }

  @Test
  void aRecordingOfAnotherProgramIsToldFromOurs() throws IOException {
    Path file = folder.resolve("other.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.GarbageCollection");
      recording.start();
      recording.dump(file);
    }
    assertEquals("other.jfr is a JFR recording, but not one of Holdfast's:"
        + " record the program with Holdfast to see who holds its arrays.", messageFor(file));
  }

  @Test
  void aFileCutOffAnywhereGivesARunOrASentence() throws IOException {
    Path whole = folder.resolve("whole.jfr");
    try (LiveRecording recording = LiveRecording.start(trace -> {}, Runnable::run)) {
      new EventWriter(SampleTraces.original(1)).writeAll();
      recording.finish();
      recording.save(whole);
    }
    byte[] bytes = Files.readAllBytes(whole);
    for (int tenths = 0; tenths < 10; tenths++) {
      Path file = Files.write(folder.resolve("cut.jfr"), Arrays.copyOf(bytes, bytes.length * tenths / 10));
      try {
        TraceReader.read(file);
      } catch (UnreadableRecordingException e) {
        assertEquals(
            "cut.jfr is not a readable JFR recording: it may be cut off or of another kind; record the run again.",
            e.getMessage());
      }
    }
  }
}
