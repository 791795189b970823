package dev.holdfast.view.window;

import dev.holdfast.run.Place;
import dev.holdfast.run.Request;

/** How large a heap the program gets: another than the usual means a JVM of its own, in which memory may run out. */
enum HeapChoice {
  USUAL(0), MIB_100(100), MIB_200(200), MIB_300(300), MIB_400(400), MIB_500(500), MIB_1000(1000), MIB_2000(2000);

  private final int mib;

  HeapChoice(int mib) {
    this.mib = mib;
  }

  /** {@code 300 MiB (-Xmx300m)}. */
  String words() {
    return this == USUAL ? "As large as this window's" : mib + " MiB (" + option() + ")";
  }

  /** {@code -Xmx300m}. */
  String option() {
    return "-Xmx" + mib + "m";
  }

  long bytes() {
    return (long) mib << 20;
  }

  /** The same run with this heap. */
  Request of(Request request) {
    return this == USUAL ? request : request.in(new Place.OwnJvm(bytes()));
  }
}
