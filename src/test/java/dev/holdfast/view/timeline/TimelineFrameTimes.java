package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Palette;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/**
 * Prints how long the timeline's drawing code takes for a frame while zooming and panning through 100,000 arrays at 1600 × 1000. Processor
 * time of the drawing thread, so that other work on the machine does not count: {@code java … TimelineFrameTimes}.
 */
public final class TimelineFrameTimes {
  private static final int WARM_UP = 240;
  private static final int MEASURED = 200;

  private TimelineFrameTimes() {
  }

  public static void main(String[] args) throws Exception {
    Analysis analysis = Analysis.of(SampleTraces.large(200_000, 100_000));
    HeadlessPictures.run(() -> {
      print("overview", analysis, true);
      print("rows", analysis, false);
    });
  }

  private static void print(String name, Analysis analysis, boolean overview) {
    Session session = new Session();
    session.smallestShownBytesProperty().set(0);
    session.analysisProperty().set(analysis);
    TimelineView view = new TimelineView(session, new SimpleObjectProperty<>(Palette.LIGHT));
    view.showOverview(overview);
    Scene scene = new Scene(view, 1600, 1000);
    scene.snapshot(null);
    long total = analysis.trace().run().nanos();
    Random random = new Random(1);
    double[] millis = new double[MEASURED];
    for (int i = -WARM_UP; i < MEASURED; i++) {
      // from the whole run down to a thousandth of it, somewhere
      long length = (long) (total / Math.pow(2, Math.floorMod(i, 80) / 8.0));
      long from = (long) (random.nextDouble() * (total - length));
      session.visibleProperty().set(new TimeRange(from, from + length));
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      view.layout();
      if (i >= 0) {
        millis[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
      }
      // or the canvas would gather the drawing of all frames
      scene.snapshot(null);
    }
    Arrays.sort(millis);
    System.out.printf("%s: %,d arrays, frame median %.1f ms, p95 %.1f ms, longest %.1f ms%n", name,
        analysis.arrays().size(),
        millis[MEASURED / 2], millis[MEASURED * 95 / 100], millis[MEASURED - 1]);
  }
}
