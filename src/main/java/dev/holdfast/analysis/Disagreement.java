package dev.holdfast.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Where the garbage collector contradicts what is drawn.
 *
 * @param array number of the array
 * @param seq the event by which the collector spoke: it was asked, or it freed the array
 * @param kept whether the collector kept the array; else it was free to go, or gone
 * @param drawn what we say that it was just then
 * @param label who we say holds it, null if nobody
 */
public record Disagreement(long array, long seq, long nanos, boolean kept, State drawn, @Nullable Hold label) {

  /** In a sentence. */
  public String sentence() {
    if (kept) {
      return "The collector kept #" + array + " although nothing in the recorded code needs it any more.";
    }
    String why = drawn == State.CLINGING
        ? ": compiled code lets go after the last read, and the JVM may compile a method while it runs"
        : "";
    return "The collector let #" + array + " go although it is drawn as held (" + Labels.plain(label) + ")" + why + ".";
  }
}
