package dev.holdfast.instrument;

import java.lang.classfile.Opcode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Where in a method locks of {@code synchronized} blocks are held. */
final class Locks {
  private static final int UNSEEN = -1;

  private final boolean used;
  /** How many locks are held before each instruction. */
  private final int[] depths;

  Locks(Listing listing) {
    this.depths = new int[listing.size()];
    this.used = listing.instructions.stream().anyMatch(i -> i.opcode() == Opcode.MONITORENTER);
    if (used) {
      solve(listing);
    }
  }

  private void solve(Listing listing) {
    Arrays.fill(depths, UNSEEN);
    depths[0] = 0;
    Deque<Integer> work = new ArrayDeque<>();
    work.add(0);
    while (!work.isEmpty()) {
      int i = work.poll();
      int after = depths[i] + switch (listing.instructions.get(i).opcode()) {
        case MONITORENTER -> 1;
        case MONITOREXIT -> -1;
        default -> 0;
      };
      for (int next : listing.successors[i]) {
        flowInto(next, after, work);
      }
      for (int handler : listing.handlers(i)) {
        flowInto(handler, depths[i], work);
      }
    }
  }

  /** The first way to arrive decides: javac's locks are balanced on all of them. */
  private void flowInto(int i, int depth, Deque<Integer> work) {
    if (i < depths.length && depths[i] == UNSEEN) {
      depths[i] = Math.max(0, depth);
      work.add(i);
    }
  }

  /** Whether the method has such blocks at all. */
  boolean isUsed() {
    return used;
  }

  boolean isHeld(int i) {
    return used && depths[i] > 0;
  }
}
