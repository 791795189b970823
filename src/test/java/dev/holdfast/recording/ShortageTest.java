package dev.holdfast.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.holdfast.recording.Shortage.Failed;
import dev.holdfast.recording.Shortage.NoRoom;
import dev.holdfast.recording.Shortage.Run;
import dev.holdfast.trace.TraceEvent.StackLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ShortageTest {
  private static final Set<String> RECORDED = Set.of("Original");

  private final List<NoRoom> noRoom = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();

  private void asked(long nanos, String className) {
    noRoom.add(new NoRoom(nanos, nanos, List.of(new StackLine(className, "f", 1)), false));
  }

  private void collected(long fromNanos, String... names) {
    for (String name : names) {
      runs.add(new Run(fromNanos + runs.size(), fromNanos + runs.size(), runs.size(), name, "G1 Humongous Allocation"));
    }
  }

  private Failed failed() {
    Failed failed = new Shortage(noRoom, runs).failed(RECORDED);
    assertNotNull(failed);
    return failed;
  }

  /** An earlier one for which the same was done, and enough. */
  private void onceEnough() {
    asked(10, "Original");
    collected(20, "G1New", "G1Full", "G1Full");
  }

  @Test
  void theLastThatTheProgramAskedForAndNoFullCollectionMadeRoomFor() {
    onceEnough();
    asked(100, "Original");
    collected(110, "G1New", "G1Old", "G1Full", "G1Full");
    assertEquals(100, failed().asked().nanos());
    assertEquals(6, failed().full().id(), "the last that was tried");
  }

  @Test
  void anotherThreadMayAskBeforeTheCollectionBegins() {
    onceEnough();
    asked(100, "Original");
    asked(101, "jdk.jfr.internal.PlatformRecorder");
    collected(110, "G1New", "G1Full", "G1Full");
    assertEquals(100, failed().asked().nanos());
    assertEquals(5, failed().full().id());
  }

  @Test
  void whatOthersAskForAfterwardsIsNotTheProgramsFailure() {
    asked(100, "Original");
    collected(110, "G1New", "G1Full");
    asked(200, "java.lang.Thread");
    collected(210, "G1Full");
    assertEquals(100, failed().asked().nanos());
    assertEquals(1, failed().full().id(), "after the later one the program has let go of everything");
  }

  @Test
  void whatAYoungCollectionMadeRoomForHasNotFailed() {
    onceEnough();
    asked(100, "Original");
    collected(110, "G1New");
    asked(200, "java.lang.Thread");
    collected(210, "G1Full");
    assertEquals(10, failed().asked().nanos());
  }

  @Test
  void theRecordersOwnIsNone() {
    noRoom.add(new NoRoom(100, 1, List.of(new StackLine("Original", "f", 1)), true));
    collected(110, "G1Full");
    assertNull(new Shortage(noRoom, runs).failed(RECORDED));
    assertNull(new Shortage(List.of(), runs).failed(RECORDED));
  }
}
