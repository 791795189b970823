package dev.holdfast.view.window;

import dev.holdfast.view.text.ByteText;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What this JVM gives to the runs of this window.
 *
 * @param maxHeapBytes as far as the heap may grow
 */
record JvmFacts(long maxHeapBytes, String collector, String version) {

  static JvmFacts here() {
    return new JvmFacts(Runtime.getRuntime().maxMemory(), collectorOf(
        ManagementFactory.getGarbageCollectorMXBeans().stream().map(GarbageCollectorMXBean::getName).toList()),
        "Java " + System.getProperty("java.version"));
  }

  /** {@code Heap up to 4.19 GB · G1 collector · Java 25.0.3}, or {@code Heap up to 315 MB (-Xmx300m) · …} where another was chosen. */
  String inWords(HeapChoice heap) {
    String room = heap.equals(HeapChoice.USUAL)
        ? ByteText.rounded(maxHeapBytes)
        : ByteText.rounded(heap.bytes()) + " (" + heap.option() + ")";
    return "Heap up to " + room + "  ·  " + collector + " collector  ·  " + version;
  }

  /** Each collector has beans of its own names, mostly two. */
  static String collectorOf(List<String> beans) {
    String all = String.join(" ", beans);
    if (all.startsWith("PS ")) {
      return "Parallel";
    }
    if (all.contains("MarkSweepCompact")) {
      return "Serial";
    }
    return all.isEmpty() ? "no" : all.substring(0, all.indexOf(' ') < 0 ? all.length() : all.indexOf(' '));
  }
}
