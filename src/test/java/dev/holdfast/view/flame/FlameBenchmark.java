package dev.holdfast.view.flame;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Palette;

import java.util.Arrays;
import java.util.Random;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.WritableImage;

/** How long the drawing code takes for one frame of panning and zooming through a large run at 1600x1000. */
final class FlameBenchmark {
  private static final int FRAMES = 200;
  private static final WritableImage PICTURE = new WritableImage(1600, 1000);

  private FlameBenchmark() {
  }

  public static void main(String[] args) throws Exception {
    int frames = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int arrays = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    HeadlessPictures.run(() -> measure(frames, arrays));
  }

  private static void measure(int frames, int arrays) {
    Session session = new Session();
    session.smallestShownBytesProperty().set(0);
    FlameView view = new FlameView(session, new SimpleObjectProperty<>(Palette.LIGHT), Runnable::run, Runnable::run);
    Analysis analysis = Analysis.of(SampleTraces.large(frames, arrays));
    long layoutStarted = System.nanoTime();
    session.analysisProperty().set(analysis);
    System.out.printf("%,d frames, %,d arrays: laid out in %.0f ms%n",
        view.canvas().model().chartProperty().get().boxes()
            .count(),
        analysis.arrays().size(), (System.nanoTime() - layoutStarted) / 1e6);
    HeadlessPictures.draw(view, 1600, 1000, Palette.LIGHT, () -> {});
    long total = analysis.trace().run().nanos();
    pan(session, view, total, "whole run", total, 0);
    for (double share : new double[]{0.3, 0.03, 0.003, 0.0003, 0.00003}) {
      pan(session, view, total, "1/" + Math.round(1 / share), Math.max(1_000, Math.round(total * share)), 1);
    }
    zoom(session, view, total);
  }

  private static void pan(Session session, FlameView view, long total, String what, long length, int moves) {
    double[] millis = new double[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      long from = moves * Math.round((total - length) * (double) i / FRAMES);
      session.visibleProperty().set(new TimeRange(from, from + length));
      millis[i] = drawMillis(view);
    }
    report("pan, " + what, millis);
  }

  private static void zoom(Session session, FlameView view, long total) {
    Random random = new Random(1);
    double[] millis = new double[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      long length = Math.max(1_000, Math.round(total * Math.pow(10, -5 * random.nextDouble())));
      long from = Math.round((total - length) * random.nextDouble());
      session.visibleProperty().set(new TimeRange(from, from + length));
      millis[i] = drawMillis(view);
    }
    report("zoom, anywhere", millis);
  }

  private static double drawMillis(FlameView view) {
    view.canvas().draw();
    double millis = view.lastDrawNanos() / 1e6;
    // renders what was drawn, so that the canvas's commands do not pile up; not part of the drawing code
    view.canvas().surface().snapshot(null, PICTURE);
    return millis;
  }

  private static void report(String what, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf("%-18s p50 %.1f ms, p95 %.1f ms, max %.1f ms%n", what, sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
  }
}
