package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.handout.Inks;
import dev.holdfast.handout.SteppedRun;
import dev.holdfast.report.HtmlReport;
import dev.holdfast.view.picture.StepPngs;
import dev.holdfast.view.window.HoldfastApp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

/** The window and the pictures that JavaFX draws. */
final class DesktopOutlets implements Outlets {
  /** Held for as long as JavaFX may log: the level of a logger that nobody holds is forgotten. */
  private @Nullable Logger javaFxLogger;

  @Override
  public boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }

  @Override
  public void openWindow(Optional<Path> recording) {
    quietenJavaFx();
    HoldfastApp.open(recording.orElse(null));
  }

  @Override
  public Path writeReport(List<Analysis> runs, Path folder) throws IOException {
    drawWithoutDisplay();
    quietenJavaFx();
    return HtmlReport.write(runs, folder);
  }

  @Override
  public List<Path> writePngs(SteppedRun run, Path folder) throws IOException {
    drawWithoutDisplay();
    quietenJavaFx();
    return StepPngs.writeAll(run, folder, Inks.LIGHT);
  }

  /** The same pictures on every machine, and no icon that comes and goes on a desktop. Before JavaFX starts. */
  private static void drawWithoutDisplay() {
    setUnlessSet("glass.platform", "Headless");
    setUnlessSet("prism.order", "sw");
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** It warns that it was not started as modules, which is how it runs from a class path, and harmless. Errors are still logged. */
  private void quietenJavaFx() {
    Logger logger = Logger.getLogger("javafx");
    logger.setLevel(Level.SEVERE);
    javaFxLogger = logger;
  }
}
