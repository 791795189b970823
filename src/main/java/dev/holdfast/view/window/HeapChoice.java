package dev.holdfast.view.window;

import dev.holdfast.explain.MemoryWords;
import dev.holdfast.run.Place;
import dev.holdfast.run.Request;

import java.util.List;
import java.util.stream.Stream;

/**
 * How large a heap the program gets: another than the usual means a JVM of its own, in which memory may run out.
 *
 * @param mib its largest size in MiB, 0 for as large as this window's
 */
record HeapChoice(int mib) {
  static final HeapChoice USUAL = new HeapChoice(0);
  /** To be chosen without typing. */
  static final List<HeapChoice> OFFERED = Stream.of(0, 100, 200, 300, 400, 500, 1000, 2000).map(HeapChoice::new)
      .toList();

  /** The least that has so many bytes. */
  static HeapChoice of(long bytes) {
    return new HeapChoice(Math.toIntExact((bytes + (1 << 20) - 1) >> 20));
  }

  /**
   * As somebody writes it: {@code 392}, {@code 392m}, {@code -Xmx1g}, {@code 400 MB}.
   *
   * @throws IllegalArgumentException a sentence for the user, if it is no such size
   */
  static HeapChoice parse(String written) {
    String size = written.strip().replaceFirst("^-Xmx", "");
    // a number alone: as all that is offered, in MiB
    return of(Place.OwnJvm.withHeap(size.matches("[0-9]+") ? size + "m" : size).maxHeapBytes());
  }

  /** {@code 300 MiB (-Xmx300m)}. */
  String words() {
    return mib == 0 ? "As large as this window's" : mib + " MiB (" + option() + ")";
  }

  /** {@code -Xmx300m}. */
  String option() {
    return MemoryWords.option(bytes());
  }

  long bytes() {
    return (long) mib << 20;
  }

  /** The same run with this heap. */
  Request of(Request request) {
    return mib == 0 ? request : request.in(new Place.OwnJvm(bytes()));
  }
}
