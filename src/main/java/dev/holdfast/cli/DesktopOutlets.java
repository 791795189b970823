package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The window and the pictures that JavaFX draws. */
final class DesktopOutlets implements Outlets {

  @Override
  public boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT).contains("linux");
    return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }

  @Override
  public void openWindow(Optional<Path> recording) {
    throw new UnsupportedOperationException("there is no window yet");
  }

  @Override
  public Path writeReport(List<Analysis> runs, Path folder) throws IOException {
    throw new IOException("there is no report yet");
  }
}
