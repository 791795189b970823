package dev.holdfast.recording;

import java.time.Duration;

import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * The recording of a run in this JVM that another one reads as it goes, from the folder in which JFR keeps its files, with {@link Chunks}.
 * Nothing is read here: that would take memory from the program. Methods may be called by any thread.
 */
public final class ChunkedRecording {
  /** Keeps files that are whole. */
  private static final Duration KEEP = Duration.ofDays(7);

  private final Recording recording = new Recording();

  private ChunkedRecording() {
  }

  /** @param chains whether {@link #findChains} is to find anything: that makes the run several times slower */
  public static ChunkedRecording start(boolean chains) {
    ChunkedRecording started = new ChunkedRecording();
    started.recording.setSettings(Settings.of(chains));
    started.recording.setMaxAge(KEEP);
    started.recording.start();
    return started;
  }

  /** JVM options that make it keep its files in {@code folder} and leave them there, however it ends. */
  public static String options(String folder) {
    return "-XX:FlightRecorderOptions=repository=" + folder + ",preserve-repository=true,dumppath=" + folder;
  }

  /** Ends the file that is being written: what has happened until now can be read. Takes a few milliseconds. */
  public synchronized void cut() {
    // a snapshot consists of whole files
    FlightRecorder.getFlightRecorder().takeSnapshot().close();
  }

  /**
   * Has the JVM write how it reaches the arrays that it has sampled, of those that were born since this recording began and have outlived a
   * collection. Some ten milliseconds, in which the whole JVM stands still. What it writes is part of this recording.
   */
  public synchronized void findChains() {
    OldObjects.writeChains();
  }
}
