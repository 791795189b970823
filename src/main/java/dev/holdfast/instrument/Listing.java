package dev.holdfast.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A method's code as a numbered list of instructions, with where each can go next. Positions are numbers of instructions; a label's position
 * is that of the instruction after it.
 */
final class Listing {
  /** Code from {@code start} to before {@code end} is covered by the handler at {@code handler}. */
  record Catch(int start, int end, int handler) {}

  /** A named variable: in {@code slot} from {@code start} to before {@code end}. */
  record Name(int slot, String name, int start, int end) {}

  final CodeAttribute code;
  final List<CodeElement> elements;
  final List<Instruction> instructions = new ArrayList<>();
  final int[] lines;
  final List<Catch> catches = new ArrayList<>();
  final List<Name> names = new ArrayList<>();
  /** Per instruction, where control can go without an exception; the next instruction first where it is among them. */
  final int[][] successors;
  private final Map<Label, Integer> positions = new HashMap<>();
  private boolean usesSubroutines;

  Listing(MethodModel method, CodeAttribute code) {
    this.code = code;
    this.elements = code.elementList();
    List<Integer> lineOf = new ArrayList<>();
    int line = -1;
    for (CodeElement element : elements) {
      switch (element) {
        case LabelTarget target -> positions.put(target.label(), instructions.size());
        case LineNumber number -> line = number.line();
        case Instruction instruction -> {
          instructions.add(instruction);
          lineOf.add(line);
          usesSubroutines |= instruction instanceof DiscontinuedInstruction;
        }
        default -> {
        }
      }
    }
    lines = lineOf.stream().mapToInt(Integer::intValue).toArray();
    for (CodeElement element : elements) {
      switch (element) {
        case ExceptionCatch c -> catches.add(new Catch(position(c.tryStart()),
            position(coversOwnStart(c) ? c.handler() : c.tryEnd()), position(c.handler())));
        case LocalVariable v -> names.add(
            new Name(v.slot(), v.name().stringValue(), position(v.startScope()), position(v.endScope())));
        default -> {
        }
      }
    }
    successors = new int[instructions.size()][];
    for (int i = 0; i < successors.length; i++) {
      successors[i] = usesSubroutines ? new int[0] : successorsOf(i);
    }
  }

  int size() {
    return instructions.size();
  }

  int position(Label label) {
    return positions.getOrDefault(label, instructions.size());
  }

  /** {@code jsr} and {@code ret}, of class files older than Java 6. */
  boolean usesSubroutines() {
    return usesSubroutines;
  }

  /** Whether control can go on with the next instruction. */
  boolean fallsThrough(int i) {
    int[] next = successors[i];
    return next.length > 0 && next[0] == i + 1 && !isGoto(i) && !isSwitch(i);
  }

  boolean isGoto(int i) {
    return instructions.get(i) instanceof BranchInstruction b
        && switch (b.opcode()) {
          case GOTO, GOTO_W -> true;
          default -> false;
        };
  }

  boolean isSwitch(int i) {
    return instructions.get(i) instanceof TableSwitchInstruction
        || instructions.get(i) instanceof LookupSwitchInstruction;
  }

  /**
   * Whether the range ends with the first instructions of its own handler, which cannot throw: javac lets the handlers of {@code finally}
   * cover themselves so far. With hooks among them HotSpot's first compiler would refuse the method ("exception handler covers itself").
   */
  boolean coversOwnStart(ExceptionCatch c) {
    List<Instruction> own = ownStart(c);
    return !own.isEmpty()
        && own.stream().allMatch(i -> i instanceof StoreInstruction || i instanceof LoadInstruction);
  }

  /** The same for {@code synchronized}: the handler covers itself until it has given up the lock, and no hook may stand there. */
  boolean coversOwnUnlocking(ExceptionCatch c) {
    List<Instruction> own = ownStart(c);
    return own.stream().anyMatch(MonitorInstruction.class::isInstance) && own.stream().allMatch(
        i -> i instanceof StoreInstruction || i instanceof LoadInstruction || i instanceof MonitorInstruction);
  }

  private List<Instruction> ownStart(ExceptionCatch c) {
    int handler = position(c.handler());
    int end = position(c.tryEnd());
    return position(c.tryStart()) <= handler && handler < end ? instructions.subList(handler, end) : List.of();
  }

  boolean isMonitor(int i) {
    return i >= 0 && i < instructions.size() && instructions.get(i) instanceof MonitorInstruction;
  }

  /** The handlers that an exception at {@code i} can reach. */
  List<Integer> handlers(int i) {
    List<Integer> handlers = new ArrayList<>();
    for (Catch c : catches) {
      if (c.start <= i && i < c.end) {
        handlers.add(c.handler);
      }
    }
    return handlers;
  }

  private int[] successorsOf(int i) {
    return switch (instructions.get(i)) {
      case ReturnInstruction r -> new int[0];
      case ThrowInstruction t -> new int[0];
      case BranchInstruction b when isGoto(i) -> new int[]{position(b.target())};
      case BranchInstruction b -> new int[]{i + 1, position(b.target())};
      case TableSwitchInstruction s -> cases(s.defaultTarget(), s.cases());
      case LookupSwitchInstruction s -> cases(s.defaultTarget(), s.cases());
      default -> new int[]{i + 1};
    };
  }

  private int[] cases(Label other, List<SwitchCase> cases) {
    int[] targets = new int[cases.size() + 1];
    targets[0] = position(other);
    for (int k = 0; k < cases.size(); k++) {
      targets[k + 1] = position(cases.get(k).target());
    }
    return Arrays.stream(targets).distinct().toArray();
  }
}
