package dev.holdfast.instrument;

import java.util.BitSet;

/**
 * A value on the operand stack as far as it is known before the code runs.
 *
 * @param type descriptor of a reference, {@link #NULL}, {@code U} and a number for an object not yet constructed; empty for a primitive
 * @param wide a long or double
 * @param producers who may have pushed it: instruction number times 8, plus which of the instruction's results it is
 */
record Entry(String type, boolean wide, BitSet producers) {
  static final String NULL = "null";

  boolean isReference() {
    return !type.isEmpty();
  }

  /** An object whose constructor has not finished: it may not be touched. */
  boolean isRaw() {
    return type.startsWith("U");
  }

  static Entry primitive(boolean wide, int producer) {
    return new Entry("", wide, only(producer));
  }

  static Entry reference(String type, int producer) {
    return new Entry(type, false, only(producer));
  }

  Entry as(String newType) {
    return new Entry(newType, wide, producers);
  }

  Entry by(int producer) {
    return new Entry(type, wide, only(producer));
  }

  static Entry merge(Entry a, Entry b) {
    if (a.equals(b)) {
      return a;
    }
    BitSet both = (BitSet) a.producers.clone();
    both.or(b.producers);
    return new Entry(mergeTypes(a.type, b.type), a.wide, both);
  }

  /** The common type of two references as far as it matters here; empty where either is none. */
  static String mergeTypes(String a, String b) {
    if (a.equals(b)) {
      return a;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return "";
    }
    return a.equals(NULL) ? b : b.equals(NULL) ? a : "Ljava/lang/Object;";
  }

  private static BitSet only(int producer) {
    BitSet set = new BitSet();
    set.set(producer);
    return set;
  }
}
