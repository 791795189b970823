package dev.holdfast.recording;

import dev.holdfast.trace.Chain;
import dev.holdfast.trace.Chain.Link;
import dev.holdfast.trace.TraceEvent.Born;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;

import org.jspecify.annotations.Nullable;

/**
 * The JVM's own chains from a root of the collector to arrays. It names an array by its type, its length, and the thread and time of its
 * allocation: the array is ours that was born next on that thread with that type and length. Where two of its arrays would be the same of
 * ours, neither is.
 */
final class OldObjects {
  static final String SAMPLE = "jdk.OldObjectSample";

  /** An array born, and when its event was committed, nanoseconds of the epoch. */
  record Birth(Born born, long committedNanos) {}

  private record Sample(long writtenNanos, long allocatedNanos, long thread, String typeName, int length,
      String rootType, String root, List<Link> links) {}

  private final List<Sample> samples = new ArrayList<>();

  /** Has the JVM write them, to the recordings that want them. */
  static void writeChains() {
    try (Recording asking = new Recording()) {
      asking.enable(SAMPLE).withoutStackTrace().with("cutoff", "infinity");
      asking.start();
      // this is when it writes
      asking.stop();
    }
  }

  void read(RecordedEvent e) {
    RecordedObject root = e.getValue("root");
    RecordedObject object = e.getValue("object");
    // without a root it was written by a dump that did not ask for chains
    if (root == null || object == null || e.getInt("arrayElements") < 0 || e.getThread() == null) {
      return;
    }
    List<Link> links = new ArrayList<>();
    for (RecordedObject referrer = object.getValue("referrer"); referrer != null;) {
      RecordedObject holder = referrer.getValue("object");
      if (holder != null) {
        links.addFirst(new Link(typeName(holder), text(holder, "description"), by(referrer), referrer.getInt("skip")));
      }
      referrer = holder == null ? null : holder.getValue("referrer");
    }
    samples.add(new Sample(RunEvents.epochNanos(e.getStartTime()),
        RunEvents.epochNanos(e.getInstant("allocationTime")), e.getThread().getJavaThreadId(), typeName(object),
        e.getInt("arrayElements"), text(root, "type"), text(root, "description"), links));
  }

  boolean isEmpty() {
    return samples.isEmpty();
  }

  /** The chains written from one instant to another, nanoseconds of the epoch; at most one for each array. */
  List<Chain> chains(List<Birth> births, long fromNanos, long toNanos) {
    Map<Long, List<Sample>> byArray = new HashMap<>();
    for (Sample sample : samples) {
      Born born = sample.writtenNanos >= fromNanos && sample.writtenNanos < toNanos ? born(births, sample) : null;
      if (born != null) {
        byArray.computeIfAbsent(born.array(), array -> new ArrayList<>()).add(sample);
      }
    }
    List<Chain> chains = new ArrayList<>();
    byArray.forEach((array, found) -> {
      Sample first = found.getFirst();
      // the same array twice, if the collector was asked again at once, is no doubt
      if (found.stream().allMatch(sample -> Math.abs(sample.allocatedNanos - first.allocatedNanos) < SAME_NANOS)) {
        chains.add(new Chain(array, first.rootType, first.root, first.links));
      }
    });
    return chains;
  }

  /** The same instant differs a little between two parts of a recording, since the JVM measures its clock anew for each. */
  private static final long SAME_NANOS = 500;

  private static @Nullable Born born(List<Birth> births, Sample sample) {
    for (Birth birth : births) {
      Born born = birth.born;
      if (birth.committedNanos + SAME_NANOS >= sample.allocatedNanos && born.thread() == sample.thread
          && born.length() == sample.length && born.typeName().equals(sample.typeName)) {
        return born;
      }
    }
    return null;
  }

  private static String by(RecordedObject referrer) {
    RecordedObject field = referrer.getValue("field");
    if (field != null) {
      return text(field, "name");
    }
    RecordedObject element = referrer.getValue("array");
    return element == null ? "" : "[" + element.getInt("index") + "]";
  }

  /** {@code byte[]} for {@code [B}. */
  private static String typeName(RecordedObject object) {
    RecordedClass type = object.getValue("type");
    if (type == null) {
      return "";
    }
    String name = type.getName();
    int dimensions = 0;
    while (name.startsWith("[", dimensions)) {
      dimensions++;
    }
    if (dimensions == 0) {
      return name;
    }
    String element = switch (name.charAt(dimensions)) {
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'D' -> "double";
      case 'F' -> "float";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'S' -> "short";
      case 'Z' -> "boolean";
      default -> name.substring(dimensions + 1, name.length() - 1);
    };
    return element + "[]".repeat(dimensions);
  }

  private static String text(RecordedObject object, String field) {
    String text = object.getString(field);
    return text == null ? "" : text;
  }
}
