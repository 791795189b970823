package dev.holdfast.bench;

import dev.holdfast.pipeline.Compilation;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.SourceCompiler;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.runner.Runner;
import dev.holdfast.trace.RunInfo;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import jdk.jfr.FlightRecorder;

/**
 * What recording costs: each variant, recorded by the engine that the window uses and bare, in interleaved pairs in one JVM. Bare are the
 * same class files without probes, with no JFR recording running. Both are defined anew for each run, so that both start out interpreted,
 * and both are timed from the call of {@code processData} to its return, the recorder's begin and end included.
 *
 * <p>Start with {@code mvn -q test-compile exec:exec@bench}. Arguments: pairs (default 21), MB (default 100).
 */
final class RecordedAgainstBare {
  private static final int WARM_UP_PAIRS = 3;

  private final Runner runner = new Runner(Runnable::run, Runnable::run);
  private final SourceCompiler compiler = new SourceCompiler();
  private final int pairs;
  private final DataSize size;

  private RecordedAgainstBare(int pairs, int mb) {
    this.pairs = pairs;
    this.size = DataSize.ofMb(mb);
  }

  public static void main(String[] args) throws Exception {
    int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 21;
    int mb = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    System.out.printf(Locale.ROOT, "%d interleaved pairs each, %d MB, Java %s, %d processors, heap up to %,d MB%n",
        pairs,
        mb, Runtime.version(), Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() / DataSize.MB);
    System.out.printf("%-12s %14s %14s %10s %16s %22s%n", "variant", "bare ms", "recorded ms", "ratio",
        "median of ratios", "end to trace ms (max)");
    for (Variant variant : Variant.values()) {
      new RecordedAgainstBare(pairs, mb).compare(variant);
    }
  }

  private void compare(Variant variant) throws Exception {
    runner.warmUp(); // as the window does when it opens
    double[] bare = new double[pairs];
    double[] recorded = new double[pairs];
    double[] ratios = new double[pairs];
    double[] endToTrace = new double[pairs];
    for (int i = -WARM_UP_PAIRS; i < pairs; i++) {
      // whoever comes second finds warmer caches and a busier collector: take turns
      double first = i % 2 == 0 ? bareMillis(variant) : 0;
      double[] times = recordedMillis(variant);
      double b = i % 2 == 0 ? first : bareMillis(variant);
      if (i >= 0) {
        bare[i] = b;
        recorded[i] = times[0];
        ratios[i] = times[0] / b;
        endToTrace[i] = times[1];
      }
    }
    System.out.printf(Locale.ROOT, "%-12s %14.1f %14.1f %10.3f %16.3f %15.1f (%.1f)%n", variant.id(), median(bare),
        median(recorded), median(recorded) / median(bare), median(ratios), median(endToTrace),
        Arrays.stream(endToTrace).max().orElseThrow());
  }

  private double bareMillis(Variant variant) throws Exception {
    if (!(compiler.compile(variant.fileName(), variant.source()) instanceof Compilation.Compiled compiled)) {
      throw new IllegalStateException(variant + " does not compile");
    }
    Method entry = new PlainLoader(compiled.classFiles()).loadClass(variant.className())
        .getDeclaredMethod("processData", int.class);
    entry.setAccessible(true);
    settle();
    double[] millis = new double[1];
    Thread thread = new Thread(() -> millis[0] = timed(entry), "main");
    thread.start();
    thread.join();
    return millis[0];
  }

  private double timed(Method entry) {
    try {
      long start = System.nanoTime();
      entry.invoke(null, size.wholeMb());
      return (System.nanoTime() - start) / 1e6;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The run's length, and the time from the run's end to its trace. */
  private double[] recordedMillis(Variant variant) throws InterruptedException {
    settle();
    double[] millis = new double[2];
    var listener = new RunListener() {
      private long reading;

      @Override
      public void progress(String what) {
        if (what.startsWith("Reading")) {
          reading = System.nanoTime();
        }
      }

      @Override
      public void ended(RunResult result) {
        millis[1] = (System.nanoTime() - reading) / 1e6;
        if (!(result instanceof RunResult.Recorded recorded)
            || recorded.trace().run().outcome() != RunInfo.Outcome.FINISHED) {
          throw new IllegalStateException("not finished: " + result);
        }
        millis[0] = recorded.trace().run().nanos() / 1e6;
      }
    };
    try (Run _ = runner.start(new Program.Shipped(variant), size, listener)) {
      return millis;
    }
  }

  /** Neither the run before nor its recording should be felt by the next. */
  private static void settle() throws InterruptedException {
    while (!FlightRecorder.getFlightRecorder().getRecordings().isEmpty()) {
      Thread.sleep(5);
    }
    System.gc();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static final class PlainLoader extends ClassLoader {
    private final Map<String, byte[]> classFiles;

    PlainLoader(Map<String, byte[]> classFiles) {
      super("bare", RecordedAgainstBare.class.getClassLoader());
      this.classFiles = classFiles;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] classFile = classFiles.get(name);
      if (classFile == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, classFile, 0, classFile.length);
    }
  }
}
