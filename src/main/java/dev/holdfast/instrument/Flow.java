package dev.holdfast.instrument;

import java.lang.classfile.Instruction;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each local variable and operand may be before each instruction: the forward analysis that the JVM's interpreter makes too when it looks
 * for references in a frame (HotSpot's GenerateOopMap): a slot that is a reference on one path to a place and not on another is none there.
 */
final class Flow {
  /** State before an instruction. {@code locals}: a reference's type, or empty. */
  record State(String[] locals, List<Entry> stack) {
    State copy() {
      return new State(locals.clone(), new ArrayList<>(stack));
    }

    int depth() {
      return stack.size();
    }

    Entry top() {
      return stack.getLast();
    }
  }

  private final Listing listing;
  private final State[] before;
  /** Operands that each instruction takes, from the bottom; null for code that is never reached. */
  private final List<Entry>[] taken;

  @SuppressWarnings({"unchecked", "rawtypes"}) // array of a generic type
  Flow(Listing listing, State entry) {
    this.listing = listing;
    this.before = new State[listing.size()];
    this.taken = new List[listing.size()];
    solve(entry);
  }

  /** What arrives: the receiver and the arguments. */
  static State entry(Listing listing, boolean isStatic, boolean isConstructor, String owner, MethodTypeDesc type) {
    String[] locals = new String[listing.code.maxLocals()];
    Arrays.fill(locals, "");
    int slot = 0;
    if (!isStatic) {
      locals[slot++] = isConstructor && !owner.equals("Ljava/lang/Object;") ? "Uthis" : owner;
    }
    for (ClassDesc parameter : type.parameterList()) {
      locals[slot] = parameter.isPrimitive() ? "" : parameter.descriptorString();
      slot += TypeKind.from(parameter).slotSize();
    }
    return new State(locals, new ArrayList<>());
  }

  /** State before instruction {@code i}, null if it is never reached. Not to be changed. */
  State before(int i) {
    return i < before.length ? before[i] : null;
  }

  boolean isReached(int i) {
    return i < before.length && before[i] != null;
  }

  /** The operands that instruction {@code i} takes off the stack, lowest first. */
  List<Entry> taken(int i) {
    return taken[i];
  }

  /** Gives a variable that a call takes the line of the call: javac says of what stands before it only where the statement begins. */
  void placeReads() {
    for (int i = 0; i < listing.size(); i++) {
      if (isReached(i) && listing.instructions.get(i) instanceof InvokeInstruction) {
        for (Entry argument : taken(i)) {
          for (int producer : argument.producers().stream().toArray()) {
            placeRead(producer / 8, listing.lines[i]);
          }
        }
      }
    }
  }

  private void placeRead(int i, int callLine) {
    if (listing.instructions.get(i) instanceof LoadInstruction && listing.lines[i] < callLine) {
      listing.lines[i] = callLine;
    }
  }

  private void solve(State entry) {
    boolean[] waiting = new boolean[listing.size()];
    java.util.ArrayDeque<Integer> work = new java.util.ArrayDeque<>();
    flowInto(0, entry, work, waiting);
    while (!work.isEmpty()) {
      int i = work.poll();
      waiting[i] = false;
      State after = before[i].copy();
      toHandlers(i, before[i], work, waiting);
      step(i, after);
      // hooks behind an instruction can fail as well, so its results may be seen by the handler too
      toHandlers(i, after, work, waiting);
      for (int next : listing.successors[i]) {
        flowInto(next, after, work, waiting);
      }
    }
  }

  private void toHandlers(int i, State state, java.util.ArrayDeque<Integer> work, boolean[] waiting) {
    for (int handler : listing.handlers(i)) {
      List<Entry> stack = new ArrayList<>();
      stack.add(Entry.reference("Ljava/lang/Throwable;", handler * 8 + 7));
      flowInto(handler, new State(state.locals, stack), work, waiting);
    }
  }

  private void flowInto(int i, State state, java.util.ArrayDeque<Integer> work, boolean[] waiting) {
    if (i >= before.length) {
      return;
    }
    boolean changed;
    if (before[i] == null) {
      before[i] = state.copy();
      changed = true;
    } else {
      changed = merge(before[i], state);
    }
    if (changed && !waiting[i]) {
      waiting[i] = true;
      work.add(i);
    }
  }

  private static boolean merge(State into, State from) {
    boolean changed = false;
    for (int slot = 0; slot < into.locals.length; slot++) {
      String merged = Entry.mergeTypes(into.locals[slot], from.locals[slot]);
      if (!merged.equals(into.locals[slot])) {
        into.locals[slot] = merged;
        changed = true;
      }
    }
    for (int depth = 0; depth < into.stack.size(); depth++) {
      Entry merged = Entry.merge(into.stack.get(depth), from.stack.get(depth));
      if (!merged.equals(into.stack.get(depth))) {
        into.stack.set(depth, merged);
        changed = true;
      }
    }
    return changed;
  }

  /** Changes the state before instruction {@code i} into the state after it. */
  private void step(int i, State s) {
    Instruction instruction = listing.instructions.get(i);
    switch (instruction) {
      case LoadInstruction load -> {
        take(i, s, 0);
        String type = load.typeKind() == TypeKind.REFERENCE ? s.locals[load.slot()] : "";
        s.stack.add(new Entry(type, load.typeKind().slotSize() == 2, Entry.reference("", i * 8).producers()));
      }
      case StoreInstruction store -> {
        Entry value = take(i, s, 1).getFirst();
        s.locals[store.slot()] = store.typeKind() == TypeKind.REFERENCE ? value.type() : "";
        if (store.typeKind().slotSize() == 2) {
          s.locals[store.slot() + 1] = "";
        }
      }
      case ConstantInstruction constant -> {
        take(i, s, 0);
        s.stack.add(switch (constant.typeKind()) {
          case REFERENCE -> Entry.reference(constantType(constant), i * 8);
          default -> Entry.primitive(constant.typeKind().slotSize() == 2, i * 8);
        });
      }
      case ArrayLoadInstruction load -> {
        Entry array = take(i, s, 2).getFirst();
        boolean reference = load.typeKind() == TypeKind.REFERENCE;
        s.stack.add(reference
            ? Entry.reference(elementType(array.type()), i * 8)
            : Entry.primitive(load.typeKind().slotSize() == 2, i * 8));
      }
      case ArrayStoreInstruction store -> take(i, s, 3);
      case FieldInstruction field -> stepField(i, s, field);
      case InvokeInstruction invoke -> stepInvoke(i, s, invoke);
      case InvokeDynamicInstruction invoke -> {
        take(i, s, invoke.typeSymbol().parameterCount());
        push(s, invoke.typeSymbol().returnType(), i);
      }
      case NewObjectInstruction n -> {
        take(i, s, 0);
        s.stack.add(Entry.reference("U" + i, i * 8));
      }
      case NewPrimitiveArrayInstruction n -> {
        take(i, s, 1);
        s.stack.add(Entry.reference("[" + n.typeKind().upperBound().descriptorString(), i * 8));
      }
      case NewReferenceArrayInstruction n -> {
        take(i, s, 1);
        s.stack.add(Entry.reference("[" + n.componentType().asSymbol().descriptorString(), i * 8));
      }
      case NewMultiArrayInstruction n -> {
        take(i, s, n.dimensions());
        s.stack.add(Entry.reference(n.arrayType().asSymbol().descriptorString(), i * 8));
      }
      case TypeCheckInstruction check -> {
        Entry value = take(i, s, 1).getFirst();
        boolean cast = check.opcode() == java.lang.classfile.Opcode.CHECKCAST;
        s.stack.add(cast ? value.as(castType(value, check.type().asSymbol())) : Entry.primitive(false, i * 8));
      }
      case BranchInstruction branch -> take(i, s, branchOperands(branch));
      case TableSwitchInstruction sw -> take(i, s, 1);
      case LookupSwitchInstruction sw -> take(i, s, 1);
      case ReturnInstruction r -> take(i, s, r.typeKind() == TypeKind.VOID ? 0 : 1);
      case ThrowInstruction t -> take(i, s, 1);
      case MonitorInstruction m -> take(i, s, 1);
      case IncrementInstruction inc -> take(i, s, 0);
      case NopInstruction nop -> take(i, s, 0);
      case ConvertInstruction convert -> {
        take(i, s, 1);
        s.stack.add(Entry.primitive(convert.toType().slotSize() == 2, i * 8));
      }
      case OperatorInstruction operator -> stepOperator(i, s, operator);
      case StackInstruction stack -> stepStack(i, s, stack);
      default -> throw new UnsupportedOperationException("instruction " + instruction);
    }
  }

  private static String castType(Entry value, ClassDesc type) {
    return value.type().equals(Entry.NULL) ? Entry.NULL : type.descriptorString();
  }

  private static String constantType(ConstantInstruction constant) {
    return switch (constant.constantValue()) {
      case String text -> "Ljava/lang/String;";
      case ClassDesc type -> "Ljava/lang/Class;";
      case null -> Entry.NULL;
      default -> constant.opcode() == java.lang.classfile.Opcode.ACONST_NULL ? Entry.NULL : "Ljava/lang/Object;";
    };
  }

  private static String elementType(String arrayType) {
    return arrayType.startsWith("[")
        ? arrayType.substring(1)
        : arrayType.equals(Entry.NULL) ? Entry.NULL : "Ljava/lang/Object;";
  }

  private void stepField(int i, State s, FieldInstruction field) {
    switch (field.opcode()) {
      case GETSTATIC -> {
        take(i, s, 0);
        push(s, field.typeSymbol(), i);
      }
      case GETFIELD -> {
        take(i, s, 1);
        push(s, field.typeSymbol(), i);
      }
      case PUTSTATIC -> take(i, s, 1);
      default -> take(i, s, 2);
    }
  }

  private void stepInvoke(int i, State s, InvokeInstruction invoke) {
    boolean hasReceiver = invoke.opcode() != java.lang.classfile.Opcode.INVOKESTATIC;
    List<Entry> arguments = take(i, s, invoke.typeSymbol().parameterCount() + (hasReceiver ? 1 : 0));
    if (invoke.name().equalsString("<init>")) {
      constructed(i, s, arguments.getFirst().type(), invoke.owner().asSymbol().descriptorString());
    }
    push(s, invoke.typeSymbol().returnType(), i);
  }

  /** After its constructor an object is like any other: its copies on the stack count as the constructor call's results. */
  private static void constructed(int i, State s, String raw, String type) {
    for (int slot = 0; slot < s.locals.length; slot++) {
      if (s.locals[slot].equals(raw)) {
        s.locals[slot] = type;
      }
    }
    for (int depth = 0; depth < s.stack.size(); depth++) {
      if (s.stack.get(depth).type().equals(raw)) {
        s.stack.set(depth, Entry.reference(type, i * 8 + (s.stack.size() - 1 - depth == 0 ? 0 : 1)));
      }
    }
  }

  private void stepOperator(int i, State s, OperatorInstruction operator) {
    String name = operator.opcode().name();
    boolean unary = name.endsWith("NEG") || name.equals("ARRAYLENGTH");
    take(i, s, unary ? 1 : 2);
    boolean wide = name.startsWith("L") && !name.equals("LCMP") || name.startsWith("D") && !name.startsWith("DCMP");
    s.stack.add(Entry.primitive(wide, i * 8));
  }

  private void stepStack(int i, State s, StackInstruction instruction) {
    String name = instruction.opcode().name();
    if (name.startsWith("POP")) {
      take(i, s, name.equals("POP2") && !s.top().wide() ? 2 : 1);
      return;
    }
    if (name.equals("SWAP")) {
      List<Entry> two = take(i, s, 2);
      s.stack.add(two.get(1).by(i * 8 + 1));
      s.stack.add(two.get(0).by(i * 8));
      return;
    }
    int copied = name.startsWith("DUP2") && !s.top().wide() ? 2 : 1;
    int skipped = 0;
    if (name.endsWith("_X1")) {
      skipped = 1;
    } else if (name.endsWith("_X2")) {
      skipped = s.stack.get(s.depth() - copied - 1).wide() ? 1 : 2;
    }
    List<Entry> all = take(i, s, copied + skipped);
    List<Entry> result = new ArrayList<>(all.subList(skipped, all.size()));
    result.addAll(all);
    for (int k = 0; k < result.size(); k++) {
      s.stack.add(result.get(k).by(i * 8 + result.size() - 1 - k));
    }
  }

  private static int branchOperands(BranchInstruction branch) {
    String name = branch.opcode().name();
    return name.startsWith("GOTO") ? 0 : name.startsWith("IF_") ? 2 : 1;
  }

  private static void push(State s, ClassDesc type, int i) {
    if (!type.equals(ConstantDescs.CD_void)) {
      s.stack.add(type.isPrimitive()
          ? Entry.primitive(TypeKind.from(type).slotSize() == 2, i * 8)
          : Entry.reference(type.descriptorString(), i * 8));
    }
  }

  private List<Entry> take(int i, State s, int count) {
    List<Entry> top = s.stack.subList(s.depth() - count, s.depth());
    List<Entry> copy = List.copyOf(top);
    top.clear();
    taken[i] = copy;
    return copy;
  }
}
