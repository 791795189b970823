package dev.holdfast.instrument;

import dev.holdfast.instrument.Plan.Hook;
import dev.holdfast.instrument.Plan.Point;
import dev.holdfast.instrument.Plan.Source;
import dev.holdfast.probe.Site;
import dev.holdfast.probe.Sites;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides, for one method, which hook has to stand where. */
final class Planner {
  private final Listing listing;
  private final Flow flow;
  private final Liveness liveness;
  private final Tracking tracking;
  private final Naming naming;
  private final Scope scope;
  private final int method;
  private final int locals;
  private final boolean isConstructor;
  private final Plan plan = new Plan();
  /** Local variables that may hold something that matters anywhere in the method. */
  private final BitSet holding = new BitSet();
  /** Slots whose value was last read into a field of {@code this} before its constructor was called: until then no walk finds them there. */
  private final Set<Integer> storedEarly = new HashSet<>();
  /** Instruction and slot where a reference is lost because ways with and without it meet. */
  private final Set<Long> merged = new HashSet<>();

  Planner(Listing listing, Flow flow, Liveness liveness, Tracking tracking, Naming naming, Scope scope, int method,
      boolean isConstructor) {
    this.listing = listing;
    this.flow = flow;
    this.liveness = liveness;
    this.tracking = tracking;
    this.naming = naming;
    this.scope = scope;
    this.method = method;
    this.locals = listing.code.maxLocals();
    this.isConstructor = isConstructor;
  }

  /** Number of slots a frame of this method has: variables, operands, and one to swap operands with. */
  int slots() {
    return locals + listing.code.maxStack() + 1;
  }

  Plan plan() {
    findHoldingLocals();
    planEntry();
    for (int i = 0; i < listing.size(); i++) {
      if (flow.isReached(i)) {
        planInstruction(i);
      }
    }
    for (int i = 0; i < listing.size(); i++) {
      if (flow.isReached(i)) {
        for (int next : listing.successors[i]) {
          planEdge(i, next);
        }
      }
    }
    planHandlers();
    planScopeEnds();
    return plan;
  }

  private void findHoldingLocals() {
    for (int slot = 0; slot < locals; slot++) {
      String type = flow.before(0).locals()[slot];
      if (Kinds.matters(type) || type.startsWith("U")) {
        holding.set(slot);
      }
    }
    for (int i = 0; i < listing.size(); i++) {
      if (flow.isReached(i) && listing.instructions.get(i) instanceof StoreInstruction store
          && Kinds.matters(flow.taken(i).getFirst().type())) {
        holding.set(store.slot());
      }
    }
  }

  private void planEntry() {
    String[] arguments = flow.before(0).locals();
    for (int slot = 0; slot < locals; slot++) {
      if (Kinds.matters(arguments[slot])) {
        Hook hook = plan.entry.add(Source.LOCAL, slot, Site.SET, slot, naming.local(slot, -1));
        hook.origin = "entry";
        if (!liveness.isLive(slot, 0)) {
          plan.entry.add(Site.IDLE, slot, 0, 0);
        }
      }
    }
    plan.entry.add(Site.ARRIVED, 0, 0, 0);
  }

  private void planInstruction(int i) {
    Instruction instruction = listing.instructions.get(i);
    planEscapes(i, instruction);
    if (Tracking.isCopy(instruction)) {
      planCopy(i);
    } else {
      planResult(i, instruction);
      planConsumption(i, instruction);
    }
    switch (instruction) {
      case InvokeInstruction invoke -> planCall(i, invoke);
      case InvokeDynamicInstruction invoke -> plan.calls.put(i, Sites.add(new Site(method, listing.lines[i],
          new int[0], "", "", false, new Site.Call(0, operandsStart(i), locals + flow.before(i).depth(), -1, 0))));
      case FieldInstruction field when field.opcode() == Opcode.PUTSTATIC -> planStaticField(i, field);
      case LoadInstruction load -> planLastRead(i, load);
      default -> {
      }
    }
  }

  private int operandsStart(int i) {
    return locals + flow.before(i).depth() - flow.taken(i).size();
  }

  /** What the instruction pushes. */
  private void planResult(int i, Instruction instruction) {
    if (!tracking.isTracked(i * 8) || Tracking.isCast(instruction)) {
      return;
    }
    int slot = operandsStart(i);
    switch (instruction) {
      case LoadInstruction load -> {
        if (Kinds.matters(flow.before(i).locals()[load.slot()])) {
          plan.after(i).add(Site.COPY, slot, naming.operand(i * 8), load.slot());
        }
      }
      case NewPrimitiveArrayInstruction n ->
        planBirth(i, slot, "new " + n.typeKind().name().toLowerCase(java.util.Locale.ROOT) + "[]");
      case NewReferenceArrayInstruction n ->
        planBirth(i, slot, "new " + n.componentType().asSymbol().displayName() + "[]");
      case NewMultiArrayInstruction n -> planBirth(i, slot, "new " + n.arrayType().asSymbol().displayName());
      case InvokeInstruction invoke -> planCallResult(i, invoke);
      case InvokeDynamicInstruction invoke -> planPushed(i, invoke.typeSymbol().returnType().descriptorString());
      default -> planPushed(i, flow.before(i + 1) == null ? "" : flow.before(i + 1).top().type());
    }
  }

  private void planBirth(int i, int slot, String what) {
    Hook hook = plan.after(i).add(Source.TOP, -1, Site.BORN, 0, 0);
    hook.origin = "made";
    hook.detail = what;
    hook.fresh = true;
    plan.after(i).add(Source.TOP, -1, Site.SET, slot, naming.operand(i * 8));
  }

  private void planCallResult(int i, InvokeInstruction invoke) {
    if (invoke.name().equalsString("<init>")) {
      Flow.State after = flow.before(i + 1);
      boolean waits = after != null && after.depth() > 0 && after.top().producers().get(i * 8);
      if (waits && Kinds.matters(after.top().type())) {
        plan.after(i).add(Source.TOP, -1, Site.SET, locals + after.depth() - 1, naming.operand(i * 8));
      }
      return;
    }
    String type = invoke.typeSymbol().returnType().descriptorString();
    if (Kinds.maybeArray(type)) {
      boolean clone = Kinds.isClone(invoke);
      Hook hook = plan.after(i).add(Source.TOP, -1, Site.BORN, 0, 0);
      hook.origin = clone ? "made" : "result";
      hook.detail = clone ? "clone()" : Kinds.callee(invoke);
      hook.fresh = Kinds.makesFresh(invoke);
    }
    planPushed(i, type);
  }

  private void planPushed(int i, String type) {
    if (Kinds.matters(type)) {
      plan.after(i).add(Source.TOP, -1, Site.SET, operandsStart(i), naming.operand(i * 8));
    }
  }

  /** What the instruction takes off the stack. */
  private void planConsumption(int i, Instruction instruction) {
    if (instruction instanceof StoreInstruction store) {
      planStore(i, store);
    }
    if (Tracking.isCast(instruction) || instruction instanceof ReturnInstruction) {
      return;
    }
    List<Entry> taken = flow.taken(i);
    int start = operandsStart(i);
    boolean replaced = flow.isReached(i + 1) && listing.fallsThrough(i) && tracking.isTracked(i * 8)
        && flow.before(i + 1).depth() > start - locals;
    for (int k = 0; k < taken.size(); k++) {
      if (tracking.isTracked(taken.get(k)) && !(replaced && k == 0)) {
        clearOperand(i, instruction, start + k);
      }
    }
  }

  private void clearOperand(int i, Instruction instruction, int slot) {
    if (isStoredEarly(i)) {
      storedEarly.add(slot); // a shadow that outlives its operand: no walk finds the value in an object under construction
      return;
    }
    if (instruction instanceof ThrowInstruction) {
      return; // it waits until it arrives at a handler, or goes on to the caller
    }
    for (int next : listing.successors[i]) {
      plan.edge(listing, i, next).add(Site.CLEAR, slot, 0, 0);
    }
  }

  private void planStore(int i, StoreInstruction store) {
    int slot = store.slot();
    String type = store.typeKind() == TypeKind.REFERENCE ? flow.taken(i).getFirst().type() : "";
    Point after = plan.after(i);
    if (Kinds.matters(type)) {
      after.add(Source.LOCAL, slot, Site.SET, slot, naming.local(slot, i));
      if (!liveness.isLive(slot, i + 1)) {
        after.add(Site.IDLE, slot, 0, 0);
      }
    } else if (holding.get(slot)) {
      after.add(Site.CLEAR, slot, 0, 0);
    }
    if (store.typeKind().slotSize() == 2 && holding.get(slot + 1)) {
      after.add(Site.CLEAR, slot + 1, 0, 0);
    }
  }

  /** {@code dup}, {@code swap} and their like: shadows move with the operands. */
  private void planCopy(int i) {
    List<Entry> taken = flow.taken(i);
    Flow.State after = flow.before(i + 1);
    if (after == null || taken.stream().noneMatch(tracking::isTracked) && !anyCopyTracked(i)) {
      return;
    }
    int start = operandsStart(i);
    Point point = plan.after(i);
    if (listing.instructions.get(i).opcode() == Opcode.SWAP) {
      int spare = slots() - 1;
      point.add(Site.COPY, spare, naming.operand(i * 8), start);
      point.add(Site.COPY, start, naming.operand(i * 8 + 1), start + 1);
      point.add(Site.COPY, start + 1, naming.operand(i * 8), spare);
      point.add(Site.CLEAR, spare, 0, 0);
      return;
    }
    int results = after.depth() - (start - locals);
    int copied = results - taken.size();
    // from the top down, so that nothing is overwritten before it was copied; the lowest ones are copies of the topmost
    for (int k = results - 1; k >= 0; k--) {
      int from = k < copied ? k + taken.size() : k - copied;
      Entry result = after.stack().get(start - locals + k);
      if (Kinds.matters(result.type())) {
        point.add(Site.COPY, start + k, naming.operand(i * 8 + results - 1 - k), start + from);
      } else {
        point.add(Site.CLEAR, start + k, 0, 0);
      }
    }
  }

  private boolean anyCopyTracked(int i) {
    for (int k = 0; k < 6; k++) {
      if (tracking.isTracked(i * 8 + k)) {
        return true;
      }
    }
    return false;
  }

  private void planEscapes(int i, Instruction instruction) {
    List<Entry> taken = flow.taken(i);
    switch (instruction) {
      case ArrayStoreInstruction store when store.typeKind() == TypeKind.REFERENCE -> escapeTop(i, taken.getLast());
      case FieldInstruction field when field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC ->
        escapeTop(i, taken.getLast());
      case InvokeDynamicInstruction invoke -> escapeArguments(i, taken);
      case InvokeInstruction invoke when !scope.isRecorded(invoke.owner().asSymbol().descriptorString())
          && Kinds.keepsArguments(invoke) ->
        escapeArguments(i, taken);
      default -> {
      }
    }
  }

  private void escapeTop(int i, Entry value) {
    if (Kinds.maybeArray(value.type())) {
      plan.before(i).add(Source.TOP, -1, Site.ESCAPE, 0, 0);
    }
  }

  private void escapeArguments(int i, List<Entry> taken) {
    for (int k = 0; k < taken.size(); k++) {
      if (Kinds.maybeArray(taken.get(k).type())) {
        plan.before(i).add(Site.ESCAPE_SLOT, operandsStart(i) + k, 0, 0);
      }
    }
  }

  private void planCall(int i, InvokeInstruction invoke) {
    int newSlot = -1;
    int newVariable = 0;
    Flow.State after = flow.before(i + 1);
    if (invoke.name().equalsString("<init>") && after != null) {
      if (after.depth() > 0 && after.top().producers().get(i * 8) && Kinds.matters(after.top().type())) {
        newSlot = locals + after.depth() - 1;
        newVariable = naming.operand(i * 8);
      }
      if (isConstructor && flow.taken(i).getFirst().type().equals("Uthis")) {
        newSlot = 0;
        newVariable = naming.local(0, -1);
        planConstructed(i);
      }
    }
    int key = Sites.key(invoke.name().stringValue() + invoke.type().stringValue());
    plan.calls.put(i, Sites.add(new Site(method, listing.lines[i], new int[0], "", "", false,
        new Site.Call(key, operandsStart(i), locals + flow.before(i).depth(), newSlot, newVariable))));
  }

  /** {@code super(...)} or {@code this(...)} has returned: {@code this} is an object like any other. */
  private void planConstructed(int i) {
    plan.constructed = plan.constructed < 0 ? i : Math.min(plan.constructed, i);
    Point after = plan.after(i);
    after.add(Source.LOCAL, 0, Site.SET, 0, naming.local(0, -1));
    after.add(Source.LOCAL, 0, Site.RECEIVER, 0, 0);
    storedEarly.forEach(slot -> after.add(slot < locals ? Site.IDLE : Site.CLEAR, slot, 0, 0));
    if (!liveness.isLive(0, i + 1)) {
      after.add(Site.IDLE, 0, 0, 0);
    }
  }

  /** Whether the instruction stores into a field of {@code this} before its constructor was called. */
  private boolean isStoredEarly(int i) {
    return listing.instructions.get(i).opcode() == Opcode.PUTFIELD
        && flow.taken(i).getFirst().type().equals("Uthis");
  }

  private void planStaticField(int i, FieldInstruction field) {
    if (Kinds.matters(field.typeSymbol().descriptorString())
        && scope.isRecorded(field.owner().asSymbol().descriptorString())) {
      int[] number = {Sites.variable(0, "STATIC_FIELD",
          field.owner().asSymbol().displayName() + "." + field.name().stringValue(), -1)};
      plan.staticFields.put(i, Sites.add(
          new Site(method, listing.lines[i], number, "", field.name().stringValue(), false, null)));
    }
  }

  private void planLastRead(int i, LoadInstruction load) {
    int end = tracking.idleAfter(i);
    if (end < 0) {
      return;
    }
    if (end == i) {
      plan.after(i).add(Site.IDLE, load.slot(), 0, 0);
    } else if (isStoredEarly(end)) {
      storedEarly.add(load.slot());
    } else {
      for (int next : listing.successors[end]) {
        plan.edge(listing, end, next).add(Site.IDLE, load.slot(), 0, 0);
      }
    }
  }

  /** Variables that stop being references, or being read, by which way control goes. */
  private void planEdge(int i, int next) {
    Flow.State target = flow.before(next);
    if (target == null) {
      return;
    }
    Instruction instruction = listing.instructions.get(i);
    String[] here = flow.before(i).locals();
    for (int slot = holding.nextSetBit(0); slot >= 0; slot = holding.nextSetBit(slot + 1)) {
      boolean stored = instruction instanceof StoreInstruction store && store.slot() == slot;
      if (here[slot].isEmpty() && !stored) {
        continue;
      }
      boolean isReference = stored ? ((StoreInstruction) instruction).typeKind() == TypeKind.REFERENCE : true;
      if (isReference && target.locals()[slot].isEmpty()) {
        // an interpreter sees it go where the ways meet, not on the way there
        clearAt(next, slot);
      } else if (!stored && liveness.isLive(slot, i) && !liveness.isLive(slot, next)
          && !(instruction instanceof LoadInstruction load && load.slot() == slot)) {
        plan.edge(listing, i, next).add(Site.IDLE, slot, 0, 0);
      }
    }
  }

  private void clearAt(int i, int slot) {
    if (merged.add(((long) i << 32) | slot)) {
      plan.before(i).add(Site.CLEAR, slot, 0, 0);
    }
  }

  private void planHandlers() {
    BitSet done = new BitSet();
    for (Listing.Catch c : listing.catches) {
      int handler = c.handler();
      if (done.get(handler) || !flow.isReached(handler)) {
        continue;
      }
      done.set(handler);
      Point point = new Point();
      point.add(Site.CLEAR_FROM, locals, 0, 0);
      if (tracking.isTracked(handler * 8 + 7)) {
        point.add(Source.TOP, -1, Site.SET, locals, naming.operand(handler * 8 + 7));
      }
      String[] here = flow.before(handler).locals();
      for (int slot = holding.nextSetBit(0); slot >= 0; slot = holding.nextSetBit(slot + 1)) {
        if (here[slot].isEmpty()) {
          point.add(Site.CLEAR, slot, 0, 0);
        } else if (!liveness.isLive(slot, handler)) {
          point.add(Site.IDLE, slot, 0, 0);
        }
      }
      point.hooks.addAll(plan.before(handler).hooks);
      plan.before(handler).hooks.clear();
      plan.before(handler).hooks.addAll(point.hooks);
    }
  }

  /** The end of a block releases nothing: its variables' slots go on holding, whichever way it is left. */
  private void planScopeEnds() {
    for (Listing.Name name : listing.names) {
      if (holding.get(name.slot())) {
        BitSet ends = new BitSet();
        for (int i = Math.max(0, name.start() - 1); i < Math.min(name.end(), listing.size()); i++) {
          if (flow.isReached(i)) {
            Arrays.stream(listing.successors[i]).forEach(ends::set);
          }
        }
        ends.stream().filter(i -> i < name.start() || i >= name.end()).forEach(i -> planScopeEnd(name, i));
      }
    }
  }

  private void planScopeEnd(Listing.Name name, int i) {
    int slot = name.slot();
    if (flow.isReached(i) && !flow.before(i).locals()[slot].isEmpty() && naming.nameAt(slot, i) == null) {
      plan.before(i).add(Site.RENAME, slot, naming.outOfScope(name), naming.named(slot, name));
    }
  }
}
