package dev.holdfast.instrument;

import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.BitSet;

/**
 * Which local variables may still be read before they are written: exact liveness over the bytecode, exceptions included, as HotSpot's
 * compilers compute it to decide which locals keep objects alive (its MethodLiveness).
 */
final class Liveness {
  private final BitSet[] before;

  /** @param keepReceiver for a synchronized method: the monitor keeps {@code this} until the end */
  Liveness(Listing listing, boolean keepReceiver) {
    int size = listing.size();
    before = new BitSet[size + 1];
    for (int i = 0; i <= size; i++) {
      before[i] = new BitSet();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = size - 1; i >= 0; i--) {
        BitSet live = new BitSet();
        for (int next : listing.successors[i]) {
          live.or(before[Math.min(next, size)]);
        }
        apply(listing.instructions.get(i), live);
        for (int handler : listing.handlers(i)) {
          live.or(before[handler]);
        }
        if (keepReceiver) {
          live.set(0);
        }
        if (!live.equals(before[i])) {
          before[i] = live;
          changed = true;
        }
      }
    }
  }

  /** Whether {@code slot} may still be read from instruction {@code i} on. */
  boolean isLive(int slot, int i) {
    return before[Math.min(i, before.length - 1)].get(slot);
  }

  private static void apply(Instruction instruction, BitSet live) {
    switch (instruction) {
      case StoreInstruction store -> live.clear(store.slot(), store.slot() + store.typeKind().slotSize());
      case LoadInstruction load -> live.set(load.slot());
      case IncrementInstruction increment -> live.set(increment.slot());
      default -> {
      }
    }
  }
}
