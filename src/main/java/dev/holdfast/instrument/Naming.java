package dev.holdfast.instrument;

import dev.holdfast.probe.Sites;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the places of one method their names and numbers: variables by the class file's table, operands by what they wait for. */
final class Naming {
  private final Listing listing;
  private final Flow flow;
  private final Scope scope;
  private final int method;
  private final int argumentSlots;
  private final boolean isStatic;
  private final Map<String, Integer> numbers = new HashMap<>();
  /** First instruction that takes what a producer pushed, times 256, plus the operand's place among those taken. */
  private final Map<Integer, Integer> consumers = new HashMap<>();

  Naming(Listing listing, Flow flow, Scope scope, int method, int argumentSlots, boolean isStatic) {
    this.listing = listing;
    this.flow = flow;
    this.scope = scope;
    this.method = method;
    this.argumentSlots = argumentSlots;
    this.isStatic = isStatic;
    for (int i = 0; i < listing.size(); i++) {
      if (flow.isReached(i) && !isPassedOn(i)) {
        List<Entry> taken = flow.taken(i);
        for (int k = 0; k < taken.size(); k++) {
          int consumer = i * 256 + k;
          taken.get(k).producers().stream().forEach(p -> consumers.putIfAbsent(p, consumer));
        }
      }
    }
  }

  private boolean isPassedOn(int i) {
    return listing.instructions.get(i).opcode() == Opcode.CHECKCAST;
  }

  /** The variable in {@code slot} just behind the store at {@code i}; -1 for the arguments. */
  int local(int slot, int i) {
    Listing.Name name = nameAt(slot, i + 1);
    if (name != null) {
      return named(slot, name);
    }
    int line = i < 0 ? -1 : listing.lines[i];
    if (listing.names.isEmpty() || i < 0) {
      boolean isThis = slot == 0 && !isStatic;
      return number(isThis ? "RECEIVER" : i < 0 ? "ARGUMENT" : "LOCAL", isThis ? "this" : "slot " + slot, line, slot);
    }
    return number("HIDDEN", hidden(slot, i), line, slot);
  }

  int named(int slot, Listing.Name name) {
    boolean argument = slot < argumentSlots && name.start() == 0;
    String kind = name.name().equals("this") ? "RECEIVER" : argument ? "ARGUMENT" : "LOCAL";
    int line = name.start() < listing.size() ? listing.lines[Math.max(0, name.start() - 1)] : -1;
    return number(kind, name.name(), line, slot);
  }

  /** The slot of a variable that is not in scope any more. */
  int outOfScope(Listing.Name name) {
    return number("OUT_OF_SCOPE", name.name(), listing.lines[Math.max(0, Math.min(name.start(), listing.size()) - 1)],
        name.slot());
  }

  Listing.Name nameAt(int slot, int position) {
    for (Listing.Name name : listing.names) {
      if (name.slot() == slot && name.start() <= position && position < name.end()) {
        return name;
      }
    }
    return null;
  }

  /** What the compiler uses a nameless variable for, told from the code around its store. */
  private String hidden(int slot, int store) {
    Instruction next = store + 1 < listing.size() ? listing.instructions.get(store + 1) : null;
    Instruction then = store + 2 < listing.size() ? listing.instructions.get(store + 2) : null;
    Instruction last = store > 0 ? listing.instructions.get(store - 1) : null;
    if (next instanceof MonitorInstruction) {
      return "hidden lock of the synchronized";
    }
    if (next instanceof LoadInstruction load && load.slot() == slot && then instanceof OperatorInstruction o
        && o.opcode() == Opcode.ARRAYLENGTH
        || last instanceof InvokeInstruction i && i.name().equalsString("iterator")) {
      return "hidden loop variable of the for";
    }
    if (last != null && isRequireNonNull(store) || isSwitchOnString(slot, store)) {
      return "hidden variable of the switch";
    }
    boolean handler = listing.catches.stream().anyMatch(c -> c.handler() == store);
    return handler ? "hidden exception of the try" : "hidden variable";
  }

  private boolean isRequireNonNull(int store) {
    for (int i = Math.max(0, store - 3); i < store; i++) {
      if (listing.instructions.get(i) instanceof InvokeInstruction call && call.name().equalsString("requireNonNull")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSwitchOnString(int slot, int store) {
    for (int i = store + 1; i < Math.min(store + 6, listing.size() - 1); i++) {
      if (listing.instructions.get(i) instanceof LoadInstruction load && load.slot() == slot
          && listing.instructions.get(i + 1) instanceof InvokeInstruction call
          && call.name().equalsString("hashCode")) {
        return true;
      }
    }
    return false;
  }

  /** The operand that {@code producer} pushes. */
  int operand(int producer) {
    int line = producer / 8 < listing.size() ? listing.lines[producer / 8] : -1;
    Integer consumer = consumers.get(producer);
    if (consumer != null && listing.instructions.get(consumer / 256) instanceof InvokeInstruction invoke
        && !Kinds.isBoundToRecorded(invoke, scope)) {
      return number("CALL_ARGUMENT", Kinds.callee(invoke).replace("new ", ""), line, producer);
    }
    return number("OPERAND", purpose(producer, 0), line, producer);
  }

  private String purpose(int producer, int depth) {
    Integer consumer = consumers.get(producer);
    if (consumer == null || depth > 4) {
      return "waiting on the operand stack";
    }
    int i = consumer / 256;
    int place = consumer % 256;
    return switch (listing.instructions.get(i)) {
      case StoreInstruction store -> "waiting to be stored in " + nameOf(store.slot(), i);
      case InvokeInstruction invoke -> "waiting to become " + parameter(invoke, place);
      case InvokeDynamicInstruction invoke -> "waiting to be captured";
      case ReturnInstruction end -> "waiting to be returned";
      case FieldInstruction field when field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC ->
        "waiting to be stored in " + field.name().stringValue();
      case ArrayStoreInstruction store -> "waiting to be stored in an element";
      case StackInstruction copy when !copy.opcode().name().startsWith("POP") -> purpose(i * 8, depth + 1);
      case ThrowInstruction t -> "waiting to be thrown";
      case BranchInstruction b -> "waiting to be compared";
      default -> "waiting on the operand stack";
    };
  }

  private String nameOf(int slot, int store) {
    Listing.Name name = nameAt(slot, store + 1);
    return name != null ? name.name() : listing.names.isEmpty() ? "slot " + slot : "a hidden variable";
  }

  private String parameter(InvokeInstruction invoke, int place) {
    String callee = invoke.name().equalsString("<init>")
        ? "new " + invoke.owner().asSymbol().displayName()
        : invoke.name().stringValue();
    boolean hasReceiver = invoke.opcode() != Opcode.INVOKESTATIC;
    if (hasReceiver && place == 0) {
      return "the receiver of " + callee;
    }
    int index = place - (hasReceiver ? 1 : 0);
    List<String> names = scope.parameterNames(invoke.owner().asSymbol().descriptorString(), invoke.name().stringValue(),
        invoke.type().stringValue());
    return "argument " + (index < names.size() ? names.get(index) : Integer.toString(index + 1)) + " of " + callee;
  }

  /** @param place tells places of the same name apart: two of them can hold arrays at the same time */
  private int number(String kind, String name, int line, int place) {
    return numbers.computeIfAbsent(kind + " " + name + " " + line + " " + place,
        k -> Sites.variable(method, kind, name, line));
  }
}
