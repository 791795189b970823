package dev.holdfast.instrument;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which operands need a shadow of their own: newborn arrays, what lies on the stack while a call or a birth happens above it, the arguments
 * of calls, and values whose variable has just been read for the last time.
 */
final class Tracking {
  private final Listing listing;
  private final Flow flow;
  private final Liveness liveness;
  private final Scope scope;
  private final BitSet tracked = new BitSet();
  private final boolean[] isTarget;
  /** Per load that is a variable's last read: the instruction behind which the variable is idle; the load itself if its copy is tracked. */
  private final Map<Integer, Integer> idleAfter = new HashMap<>();

  Tracking(Listing listing, Flow flow, Liveness liveness, Scope scope) {
    this.listing = listing;
    this.flow = flow;
    this.liveness = liveness;
    this.scope = scope;
    this.isTarget = targets();
    for (int i = 0; i < listing.size(); i++) {
      if (flow.isReached(i)) {
        lookAt(i);
      }
    }
    // an exception may carry arrays
    listing.catches.forEach(c -> tracked.set(c.handler() * 8 + 7));
    spread();
  }

  boolean isTracked(int producer) {
    return tracked.get(producer);
  }

  boolean isTracked(Entry entry) {
    return entry.producers().intersects(tracked);
  }

  /** Behind which instruction the variable read at load {@code i} is idle; -1 if it is not by this read. */
  int idleAfter(int i) {
    return idleAfter.getOrDefault(i, -1);
  }

  private void lookAt(int i) {
    Flow.State state = flow.before(i);
    List<Entry> taken = flow.taken(i);
    Instruction instruction = listing.instructions.get(i);
    if (isPoint(instruction)) {
      state.stack().subList(0, state.depth() - taken.size()).stream()
          .filter(entry -> !isHeldByVariableAt(i, entry)).forEach(this::track);
    }
    switch (instruction) {
      case InvokeInstruction invoke -> {
        boolean bound = Kinds.isBoundToRecorded(invoke, scope);
        for (Entry argument : taken) {
          if (!bound || !isReadFromLiveVariables(argument)) {
            track(argument);
          }
        }
        trackResult(i, invoke.typeSymbol().returnType().descriptorString());
        tracked.set(i * 8, tracked.get(i * 8) || invoke.name().equalsString("<init>"));
      }
      case InvokeDynamicInstruction invoke -> {
        taken.forEach(this::track);
        if (!taken.isEmpty() && Kinds.matters(invoke.typeSymbol().returnType().descriptorString())) {
          tracked.set(i * 8); // it may have captured what it took
        }
      }
      case NewPrimitiveArrayInstruction n -> tracked.set(i * 8);
      case NewReferenceArrayInstruction n -> tracked.set(i * 8);
      case NewMultiArrayInstruction n -> tracked.set(i * 8);
      case LoadInstruction load -> lookAtLoad(i, load);
      default -> {
      }
    }
  }

  /** What a call returns, unless it goes straight into a variable. */
  private void trackResult(int i, String type) {
    boolean stored = i + 1 < listing.size() && listing.instructions.get(i + 1) instanceof StoreInstruction;
    if (Kinds.maybeArray(type) || Kinds.matters(type) && !stored) {
      tracked.set(i * 8);
    }
  }

  private void track(Entry entry) {
    if (Kinds.matters(entry.type())) {
      tracked.or(entry.producers());
    }
  }

  static boolean isPoint(Instruction instruction) {
    return instruction instanceof InvokeInstruction || instruction instanceof InvokeDynamicInstruction
        || instruction instanceof NewPrimitiveArrayInstruction || instruction instanceof NewReferenceArrayInstruction
        || instruction instanceof NewMultiArrayInstruction;
  }

  /** Whether all it can be are copies of variables that will be read again, and so hold it as well. */
  private boolean isReadFromLiveVariables(Entry entry) {
    return entry.producers().stream().allMatch(p -> listing.instructions.get(p / 8) instanceof LoadInstruction load
        && liveness.isLive(load.slot(), p / 8 + 1));
  }

  /**
   * Whether all it can be are copies of variables that still hold the same at point {@code i} and are read behind it: as an operand it holds
   * nothing there that they do not. Code such as {@code result[i] = f(data[i])} would tell of it at each turn.
   */
  private boolean isHeldByVariableAt(int i, Entry entry) {
    return entry.producers().stream().map(p -> p / 8).allMatch(p -> p < i
        && listing.instructions.get(p) instanceof LoadInstruction load && liveness.isLive(load.slot(), i + 1)
        && IntStream.range(p, i).noneMatch(k -> listing.instructions.get(k) instanceof StoreInstruction store
            && store.slot() == load.slot()));
  }

  private void lookAtLoad(int i, LoadInstruction load) {
    String type = flow.before(i).locals()[load.slot()];
    if (!Kinds.matters(type) || liveness.isLive(load.slot(), i + 1)) {
      return;
    }
    flow.before(i).stack().stream().filter(entry -> isCopyOf(load.slot(), entry)).forEach(this::track);
    int end = usedUp(i);
    if (end >= 0) {
      idleAfter.put(i, end);
    } else if (end == COPY) {
      idleAfter.put(i, i);
      tracked.set(i * 8);
    }
  }

  /** As the first of the two in {@code data[data.length - 1]}, which waits while the variable is read for the last time. */
  private boolean isCopyOf(int slot, Entry entry) {
    return entry.producers().stream()
        .anyMatch(p -> listing.instructions.get(p / 8) instanceof LoadInstruction load && load.slot() == slot);
  }

  private static final int COPY = -1;
  private static final int LEAVES = -2;

  /**
   * Follows what is loaded at {@code i} to the instruction that leaves nothing of it on the stack. {@link #COPY} if something can happen before
   * that, {@link #LEAVES} if the method ends with it.
   */
  private int usedUp(int i) {
    int depth = flow.before(i).depth();
    boolean readOut = false;
    for (int j = i + 1; j < listing.size(); j++) {
      Instruction instruction = listing.instructions.get(j);
      if (isTarget[j] || isPoint(instruction) || listing.isGoto(j)
          || readOut && isHookedStore(instruction)) {
        return COPY;
      }
      if (instruction instanceof ReturnInstruction || instruction instanceof ThrowInstruction) {
        return LEAVES;
      }
      int left = flow.before(j).depth() - flow.taken(j).size();
      if (isCopy(instruction) && left <= depth) {
        return COPY; // it moves what we follow, or makes a second one
      }
      if (listing.successors[j].length > 1 || !listing.fallsThrough(j)) {
        return left <= depth ? j : COPY;
      }
      if (flow.isReached(j + 1) && (flow.before(j + 1).depth() <= depth
          || left <= depth && flow.before(j + 1).depth() == left + 1 && !flow.before(j + 1).top().isReference())) {
        return j; // gone, or only a number is left of it
      }
      readOut |= left <= depth;
    }
    return COPY;
  }

  private boolean[] targets() {
    boolean[] targets = new boolean[listing.size() + 1];
    for (int i = 0; i < listing.size(); i++) {
      for (int next : listing.successors[i]) {
        targets[next] |= next != i + 1 || !listing.fallsThrough(i);
      }
    }
    for (Listing.Catch c : listing.catches) {
      targets[c.handler()] = true;
    }
    return targets;
  }

  /** Where one producer of an operand is tracked, all are; where a copy is tracked, so is what it was copied from. */
  private void spread() {
    int before;
    do {
      before = tracked.cardinality();
      for (int i = 0; i < listing.size(); i++) {
        if (flow.isReached(i)) {
          spread(i);
        }
      }
    } while (tracked.cardinality() != before);
  }

  private void spread(int i) {
    Instruction instruction = listing.instructions.get(i);
    if (instruction instanceof InvokeInstruction && flow.taken(i).stream().anyMatch(this::isTracked)
        && flow.before(i + 1) != null && flow.before(i + 1).depth() > 0
        && flow.before(i + 1).top().producers().get(i * 8)) {
      track(flow.before(i + 1).top()); // the hook that lets go of the arguments must not let go of the result
    }
    if ((instruction.opcode() == Opcode.GETFIELD || instruction.opcode() == Opcode.AALOAD)
        && isTracked(flow.taken(i).getFirst()) && flow.before(i + 1) != null) {
      track(flow.before(i + 1).top()); // what was held through the operand is now held by the stack alone
    }
    for (Entry entry : flow.before(i).stack()) {
      if (entry.isReference() && entry.producers().intersects(tracked)) {
        tracked.or(entry.producers());
      }
    }
    if (listing.instructions.get(i) instanceof StackInstruction copy && !copy.opcode().name().startsWith("POP")) {
      boolean any = false;
      for (int k = 0; k < 6; k++) {
        any |= tracked.get(i * 8 + k);
      }
      if (any || flow.taken(i).stream().anyMatch(this::isTracked)) {
        flow.taken(i).forEach(this::track);
        trackCopies(i);
      }
    }
  }

  private void trackCopies(int i) {
    Flow.State after = flow.before(i + 1);
    int start = flow.before(i).depth() - flow.taken(i).size();
    if (after != null) {
      after.stack().subList(start, after.depth()).forEach(this::track);
    }
  }

  /** Whether a hook stands before the instruction, since what it stores can be reached through objects from then on. */
  private static boolean isHookedStore(Instruction instruction) {
    return switch (instruction.opcode()) {
      case AASTORE, PUTFIELD, PUTSTATIC -> true;
      default -> false;
    };
  }

  /** Whether the instruction copies or moves operands. */
  static boolean isCopy(Instruction instruction) {
    return instruction instanceof StackInstruction stack && !stack.opcode().name().startsWith("POP");
  }

  static boolean isCast(Instruction instruction) {
    return instruction.opcode() == Opcode.CHECKCAST;
  }
}
