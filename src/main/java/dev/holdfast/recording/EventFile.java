package dev.holdfast.recording;

import java.io.IOException;
import java.nio.file.Path;

import jdk.jfr.Recording;

/** Writes events of ours into a file by themselves, to be read together with those that they belong to. */
public final class EventFile {
  private EventFile() {
  }

  /** @param events commits them */
  public static void write(Path file, Runnable events) throws IOException {
    try (Recording recording = new Recording()) {
      recording.setSettings(Settings.of(false));
      recording.start();
      events.run();
      recording.stop();
      recording.dump(file);
    }
  }
}
