package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.run.DataSize;
import dev.holdfast.trace.RunInfo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * What a user of the window waits for: the final picture once a run is over, and an answer while a run of 1 GB goes on. The headless
 * platform copies 4 MB for each frame and so collects garbage often, each time waiting for the large array that is being zeroed: what a
 * user sees is better measured on a display.
 *
 * <p>Start with {@code mvn -q test-compile exec:exec@bench-window}, on a display with {@code -Dbench.platform=gtk}. Arguments: runs
 * (default 21).
 */
final class WindowBenchmark {
  private static final int WARM_UP = 5;
  private static final int LARGE_RUNS = 3;

  private WindowBenchmark() {
  }

  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 21;
    System.out.printf(Locale.ROOT, "Java %s, %d processors, heap up to %,d MB%n", Runtime.version(),
        Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / 1_000_000);
    try (var window = new OpenWindow(1280, 800)) {
      endToPicture(window, runs);
      window.run(() -> window.contents.size().choose(DataSize.ofMb(1000)));
      for (int i = 0; i < LARGE_RUNS; i++) {
        answersWhileRunning(window);
      }
    }
    System.exit(0);
  }

  private static void endToPicture(OpenWindow window, int runs) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int i = -WARM_UP; i < runs; i++) {
      double one = run(window).toNanos() / 1e6;
      if (i >= 0) {
        millis.add(one);
      }
    }
    print("end of run to final picture, 100 MB", millis);
  }

  /** From the program's last instant to the pulse that has laid out and drawn all of it; reading and analysis lie between. */
  private static Duration run(OpenWindow window) throws Exception {
    var drawn = new CompletableFuture<Duration>();
    window.run(() -> {
      Scene scene = window.stage.getScene();
      scene.addPostLayoutPulseListener(new Runnable() {
        @Override
        public void run() {
          Analysis analysis = window.contents.session().analysisProperty().get();
          if (!window.contents.run().runningProperty().get() && analysis != null) {
            scene.removePostLayoutPulseListener(this);
            RunInfo info = analysis.trace().run();
            drawn.complete(Duration.between(info.started().plusNanos(info.nanos()), Instant.now()));
          }
        }
      });
      window.contents.start();
    });
    return drawn.get(60, TimeUnit.SECONDS);
  }

  /** How long an event waits until the window takes it, and how far apart the frames are, all through a run and its final picture. */
  private static void answersWhileRunning(OpenWindow window) throws Exception {
    List<Double> waits = new ArrayList<>();
    List<Double> frames = new ArrayList<>();
    var over = new AtomicBoolean();
    var timer = new AnimationTimer() {
      private long last;

      @Override
      public void handle(long now) {
        long instant = System.nanoTime();
        if (last != 0) {
          frames.add((instant - last) / 1e6);
        }
        last = instant;
      }
    };
    window.run(() -> {
      timer.start();
      window.contents.start();
    });
    long begin = System.nanoTime();
    while (!over.get()) {
      var answered = new CompletableFuture<Double>();
      long asked = System.nanoTime();
      Platform.runLater(() -> {
        over.set(!window.contents.run().runningProperty().get());
        answered.complete((System.nanoTime() - asked) / 1e6);
      });
      waits.add(answered.get(60, TimeUnit.SECONDS));
      Thread.sleep(2);
    }
    window.run(timer::stop);
    String length = String.format(Locale.ROOT, "%.1f s with 1 GB", (System.nanoTime() - begin) / 1e9);
    print(length + ": an event waits", waits);
    print(length + ": between frames", frames);
  }

  private static void print(String what, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(Locale.ROOT, "%-42s median %6.1f ms   p95 %6.1f ms   max %6.1f ms   (%d)%n", what,
        sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.getLast(), sorted.size());
  }
}
