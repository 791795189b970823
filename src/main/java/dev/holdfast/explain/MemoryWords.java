package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.SmallestHeap;
import dev.holdfast.analysis.State;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.trace.TraceEvent.StackLine;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** For a run that ran out of memory: what was asked for, where, what was left, who held what, and which heap would have been enough. */
public final class MemoryWords {
  private static final int MOST_NAMED = 6;

  private final Analysis analysis;
  private final OutOfMemory failed;
  private final long smallestBytes;

  private MemoryWords(Analysis analysis, OutOfMemory failed, long smallestBytes) {
    this.analysis = analysis;
    this.failed = failed;
    this.smallestBytes = smallestBytes;
  }

  /**
   * Sentences; empty if the run did not run out of memory.
   *
   * @param smallestBytes smaller arrays are not named
   */
  public static Optional<String> of(Analysis analysis, long smallestBytes) {
    OutOfMemory failed = analysis.trace().run().outOfMemory();
    return failed == null
        ? Optional.empty()
        : Optional.of(new MemoryWords(analysis, failed, smallestBytes).sentences());
  }

  /** The same without who held what, for where that stands beside it. */
  public static Optional<String> brief(Analysis analysis) {
    OutOfMemory failed = analysis.trace().run().outOfMemory();
    return failed == null
        ? Optional.empty()
        : Optional.of(new MemoryWords(analysis, failed, Long.MAX_VALUE).sentences());
  }

  /** Where in the program; empty if no frame of it is known. */
  public static Optional<StackLine> place(Analysis analysis) {
    OutOfMemory failed = analysis.trace().run().outOfMemory();
    Set<String> classes = analysis.trace().methods().values().stream().map(Method::className)
        .collect(Collectors.toSet());
    return failed == null
        ? Optional.empty()
        : failed.stack().stream().filter(line -> classes.contains(line.className())).findFirst();
  }

  /** What {@code -Xmx} makes that heap, rounded up: {@code -Xmx390m}. */
  public static String option(long heapBytes) {
    return "-Xmx" + ((heapBytes + (1 << 20) - 1) >> 20) + "m";
  }

  private String sentences() {
    StringBuilder text = new StringBuilder("There was no room for " + ByteText.exact(failed.askedBytes()) + " more");
    place(analysis).ifPresent(line -> text.append(", asked for in ").append(line.methodName()).append(" (line ")
        .append(line.line()).append(')'));
    text.append('.');
    if (failed.liveBytes() >= 0) {
      text.append(" Of the heap's ").append(ByteText.exact(failed.maxHeapBytes())).append(", ")
          .append(ByteText.exact(failed.liveBytes())).append(" were in use after the JVM's last full collection");
      text.append(left()).append('.');
    }
    text.append(held());
    SmallestHeap.of(analysis).ifPresent(heap -> text.append(enough(heap)));
    return text.toString();
  }

  private String left() {
    long left = failed.maxHeapBytes() - failed.liveBytes();
    return ", " + ByteText.exact(Math.max(0, left))
        + (left >= failed.askedBytes() ? " were left, in pieces" : " were left");
  }

  private String held() {
    List<String> names = new ArrayList<>();
    int more = 0;
    for (Alive one : SmallestHeap.aliveAtFailure(analysis)) {
      if (one.array().sizeBytes() < smallestBytes) {
        continue;
      }
      if (names.size() == MOST_NAMED) {
        more++;
      } else {
        names.add(Labels.plain(one.label()) + " " + ByteText.rounded(one.array().sizeBytes())
            + (one.state() == State.CLINGING ? " that nothing would read again" : ""));
      }
    }
    if (names.isEmpty()) {
      return "";
    }
    return " Held at that moment: " + String.join("; ", names)
        + (more == 0 ? "" : "; and " + more + (more == 1 ? " more array" : " more arrays")) + ".";
  }

  private static String enough(SmallestHeap heap) {
    String asIs = " With " + option(heap.asIsBytes()) + " (" + ByteText.exact(heap.asIsBytes())
        + ") it would have fitted as the code is";
    return asIs + (heap.asNeededBytes() < heap.asIsBytes()
        ? "; with " + option(heap.asNeededBytes()) + ", had each let go after its last read"
        : "") + ". What the program would have asked for later is not counted.";
  }
}
