package dev.holdfast.run;

import dev.holdfast.pipeline.Program;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Warns before a run that cannot fit the heap: from what the program's last run held at its peak or, before its first, from what a shipped
 * variant usually holds. Any thread.
 */
public final class HeapCheck {
  // the window, the recording and the collector's own slack: too little is not noticed before the run dies
  private static final long SPARE_BYTES = 40 * DataSize.MB;

  private final long maxHeapBytes;
  private final Map<String, Double> peakPerDataByte = new ConcurrentHashMap<>();

  /** For the heap of this JVM. */
  public HeapCheck() {
    this(Runtime.getRuntime().maxMemory());
  }

  HeapCheck(long maxHeapBytes) {
    this.maxHeapBytes = maxHeapBytes;
  }

  /** A sentence for the user, or nothing where the run fits as far as known. */
  public Optional<String> warning(Program program, DataSize size) {
    OptionalDouble ratio = ratio(program);
    if (ratio.isEmpty() || size.bytes() * ratio.getAsDouble() + SPARE_BYTES <= maxHeapBytes) {
      return Optional.empty();
    }
    return Optional
        .of("%s of data needs about %s at the peak; the heap has room for %s (-Xmx gives it more).".formatted(size,
            megabytes(size.bytes() * ratio.getAsDouble()), megabytes(maxHeapBytes - SPARE_BYTES)));
  }

  /** The largest size in whole MB that is not warned of; empty where nothing is known about the program. */
  public Optional<DataSize> largest(Program program) {
    OptionalDouble ratio = ratio(program);
    if (ratio.isEmpty()) {
      return Optional.empty();
    }
    double bytes = Math.min(Integer.MAX_VALUE, (maxHeapBytes - SPARE_BYTES) / ratio.getAsDouble());
    return Optional.of(DataSize.ofMb((int) Math.max(1, bytes / DataSize.MB)));
  }

  /** Remembers what a finished run of {@code program} over data of {@code size} held at its peak. */
  public void learn(Program program, DataSize size, long peakHeldBytes) {
    // in a very small run the arrays that do not grow with the data would count for too much
    if (size.bytes() >= DataSize.MB && peakHeldBytes > 0) {
      peakPerDataByte.put(key(program), (double) peakHeldBytes / size.bytes());
    }
  }

  private OptionalDouble ratio(Program program) {
    Double known = peakPerDataByte.get(key(program));
    if (known != null) {
      return OptionalDouble.of(known);
    }
    return switch (program) {
      case Program.Shipped shipped -> OptionalDouble.of(shipped.variant().usualPeakArrays());
      case Program.SourceFile _ -> OptionalDouble.empty();
    };
  }

  private static String key(Program program) {
    // an edited source is another program
    return program.name() + "/" + program.source().hashCode();
  }

  private static String megabytes(double bytes) {
    return String.format(Locale.ROOT, "%,d MB", Math.round(bytes / DataSize.MB));
  }
}
