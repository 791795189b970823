package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.handout.SteppedRun;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What needs more than a terminal: pictures and the window. JavaFX is not touched before one of these is called. */
interface Outlets {

  /** Whether a window can be opened here at all. */
  boolean hasDisplay();

  /** Opens the window, with a recording or without, and returns when it is closed. */
  void openWindow(Optional<Path> recording);

  /**
   * Writes a report on some runs.
   *
   * @return the file to open in a browser
   */
  Path writeReport(List<Analysis> runs, Path folder) throws IOException;

  /** Writes a picture of each step into {@code folder}, which exists. */
  List<Path> writePngs(SteppedRun run, Path folder) throws IOException;
}
