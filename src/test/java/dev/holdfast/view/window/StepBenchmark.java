package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.session.Playhead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.scene.Scene;

/**
 * How long one waits for the picture of the next step: from the key pressed to the pulse that has laid out the new state, in stepped runs of
 * 100 MB from the first array to the end. In a live run the program's own work from one array to the next, as its clock says, is taken off.
 *
 * <p>Start with {@code mvn -q test-compile exec:exec@bench-steps}, on a display with {@code -Dbench.platform=gtk}: the headless platform copies
 * each frame pixel by pixel on the JavaFX thread, which at 1280x800 takes longer than all of ours. Arguments: runs of each
 * variant (default 10), MB (default 100).
 */
final class StepBenchmark {
  private static final int WARM_UP = 2;

  private final OpenWindow window;
  private final RunViewModel run;
  private final List<Double> live = new ArrayList<>();
  private final List<Double> ends = new ArrayList<>();
  private final List<Double> forwards = new ArrayList<>();
  private final List<Double> backs = new ArrayList<>();

  private StepBenchmark(OpenWindow window) {
    this.window = window;
    this.run = window.contents.run();
  }

  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    DataSize size = DataSize.ofMb(args.length > 1 ? Integer.parseInt(args[1]) : 100);
    System.out.printf(Locale.ROOT, "Java %s, %d processors, heap up to %,d MB, %s%n", Runtime.version(),
        Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / 1_000_000, size);
    try (var window = new OpenWindow(1280, 800)) {
      StepBenchmark benchmark = new StepBenchmark(window);
      for (int i = -WARM_UP; i < runs; i++) {
        if (i == 0) {
          benchmark.forget();
        }
        for (Variant variant : Variant.values()) {
          benchmark.stepThrough(variant, size);
        }
      }
      benchmark.print();
    }
    System.exit(0);
  }

  private void forget() {
    for (List<Double> millis : List.of(live, ends, forwards, backs)) {
      millis.clear();
    }
  }

  private void stepThrough(Variant variant, DataSize size) throws Exception {
    CompletableFuture<Long> first = drawn(() -> run.pausedProperty().get());
    window.run(() -> run.startStepping(new Program.Shipped(variant), size));
    first.get(60, TimeUnit.SECONDS);
    boolean over = false;
    while (!over) {
      int before = steps();
      long nanosBefore = lastStepNanos();
      CompletableFuture<Long> next = drawn(
          () -> !run.runningProperty().get() || run.pausedProperty().get() && steps() > before);
      long pressed = System.nanoTime();
      window.run(run::forward);
      long millisLater = next.get(60, TimeUnit.SECONDS) - pressed;
      over = window.get(() -> !run.runningProperty().get());
      if (over) {
        ends.add((millisLater - (analysis().trace().run().nanos() - nanosBefore)) / 1e6);
      } else {
        live.add((millisLater - (lastStepNanos() - nanosBefore)) / 1e6);
      }
    }
    Playhead playhead = window.contents.session().playhead();
    replay(playhead::back, backs);
    replay(playhead::forward, forwards);
  }

  /** Once through all steps of the finished run. */
  private void replay(Runnable move, List<Double> millis) throws Exception {
    Playhead playhead = window.contents.session().playhead();
    int moves = steps() - 1;
    for (int i = 0; i < moves; i++) {
      Step before = window.get(() -> playhead.stepProperty().get());
      CompletableFuture<Long> next = drawn(() -> playhead.stepProperty().get() != before);
      long pressed = System.nanoTime();
      window.run(move);
      millis.add((next.get(60, TimeUnit.SECONDS) - pressed) / 1e6);
    }
  }

  /** The instant at which a pulse has laid out a state that {@code condition} accepts. */
  private CompletableFuture<Long> drawn(BooleanSupplier condition) throws Exception {
    var drawn = new CompletableFuture<Long>();
    window.run(() -> {
      Scene scene = window.stage.getScene();
      scene.addPostLayoutPulseListener(new Runnable() {
        @Override
        public void run() {
          if (condition.getAsBoolean()) {
            scene.removePostLayoutPulseListener(this);
            drawn.complete(System.nanoTime());
          }
        }
      });
    });
    return drawn;
  }

  private Analysis analysis() {
    return java.util.Objects.requireNonNull(window.contents.session().analysisProperty().get());
  }

  private int steps() {
    return window.contents.session().playhead().stepsProperty().get().size();
  }

  private long lastStepNanos() {
    return window.contents.session().playhead().stepsProperty().get().getLast().nanos();
  }

  private void print() {
    print("forward in a live run, to its next array", live);
    print("forward in a live run, to its end", ends);
    print("forward in a finished run", forwards);
    print("back in a finished run", backs);
  }

  private static void print(String what, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(Locale.ROOT, "%-42s median %6.1f ms   p95 %6.1f ms   max %6.1f ms   (%d)%n", what,
        sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.getLast(), sorted.size());
  }
}
