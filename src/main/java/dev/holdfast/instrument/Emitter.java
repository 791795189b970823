package dev.holdfast.instrument;

import dev.holdfast.instrument.Plan.Hook;
import dev.holdfast.instrument.Plan.Point;
import dev.holdfast.probe.Probe;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a method's code anew, with the hooks of its plan between its instructions. */
final class Emitter implements CodeTransform {
  private static final ClassDesc PROBE = ClassDesc.of(Probe.class.getName());
  private static final MethodTypeDesc NUMBER = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
  private static final MethodTypeDesc REFERENCE_AND_NUMBER = MethodTypeDesc.of(ConstantDescs.CD_void,
      ConstantDescs.CD_Object, ConstantDescs.CD_int);
  private static final MethodTypeDesc THROWN = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Throwable,
      ConstantDescs.CD_int);
  private static final MethodTypeDesc STATIC_FIELD = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Class,
      ConstantDescs.CD_int);
  private static final MethodTypeDesc HALTING = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

  private final Listing listing;
  private final Plan plan;
  private final int method;
  private final boolean isConstructor;

  private int index;
  private final List<Runnable> detours = new ArrayList<>();
  /** Where the catch-all of this method's own begins and ends, in turn. */
  private final List<Label> guards = new ArrayList<>();
  private boolean isGuarding;
  private boolean guardsAnything;
  /** Whether {@code this} may be touched. */
  private boolean isConstructed;
  private final Locks locks;
  /** Instructions with which a handler gives up a lock: hooks among them have to wait until that is done. */
  private final BitSet unlocking = new BitSet();
  private final List<Hook> waiting = new ArrayList<>();
  /** Labels just behind instructions, before any hook. */
  private final Map<Integer, Label> behind = new HashMap<>();

  Emitter(Listing listing, Plan plan, int method, boolean isConstructor) {
    this.listing = listing;
    this.plan = plan;
    this.method = method;
    this.isConstructor = isConstructor;
    this.locks = new Locks(listing);
  }

  @Override
  public void atStart(CodeBuilder code) {
    // may be called again for the same method, when jumps turn out to be too long
    index = 0;
    detours.clear();
    guards.clear();
    isGuarding = false;
    isConstructed = !isConstructor;
    behind.clear();
    unlocking.clear();
    waiting.clear();
    if (listing.size() > 0 && listing.lines[0] >= 0) {
      // the stack may overflow in the hook: its caller's line is the method's first
      code.lineNumber(listing.lines[0]);
    }
    code.loadConstant(method).invokestatic(PROBE, "enter", NUMBER);
    guard(code, 0);
    emit(code, plan.entry, 0);
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    if (element instanceof ExceptionCatch range) {
      emitRange(code, range);
      return;
    }
    if (!(element instanceof Instruction instruction)) {
      code.with(element);
      return;
    }
    int i = index++;
    if (plan.hasBefore(i)) {
      emitOrWait(code, plan.before(i), i, unlocking.get(i));
    }
    guard(code, i);
    if (plan.calls.containsKey(i)) {
      code.loadConstant(plan.calls.get(i)).invokestatic(PROBE, "calls", NUMBER);
    }
    if (instruction instanceof ReturnInstruction end) {
      emitLeave(code, end);
    }
    if (instruction instanceof InvokeInstruction call && Kinds.isHalt(call)) {
      code.dup().invokestatic(PROBE, "halting", HALTING);
    }
    code.with(redirected(code, instruction, i));
    guardsAnything = true;
    if (behind.containsKey(i)) {
      code.labelBinding(behind.get(i));
    }
    if (i == plan.constructed) {
      isConstructed = true;
      guard(code, i);
    }
    if (plan.staticFields.containsKey(i)) {
      FieldInstruction field = (FieldInstruction) instruction;
      code.loadConstant(field.owner().asSymbol()).loadConstant(plan.staticFields.get(i)).invokestatic(PROBE,
          "staticField", STATIC_FIELD);
    }
    if (plan.hasAfter(i) || !waiting.isEmpty()) {
      emitOrWait(code, plan.after(i), i, unlocking.get(i) && unlocking.get(i + 1));
    }
  }

  @Override
  public void atEnd(CodeBuilder code) {
    detours.forEach(Runnable::run);
    endGuard(code);
    if (guards.isEmpty()) {
      return;
    }
    Label end = code.newBoundLabel();
    for (int k = 0; k + 1 < guards.size(); k += 2) {
      code.exceptionCatchAll(guards.get(k), guards.get(k + 1), end);
    }
    code.dup().loadConstant(method).invokestatic(PROBE, "thrown", THROWN).athrow();
  }

  /**
   * An entry of the exception table. Where a lock is taken or given up the hooks that follow belong to the state behind: compilers refuse
   * methods in which a handler can be reached both with and without the lock.
   */
  private void emitRange(CodeBuilder code, ExceptionCatch range) {
    if (listing.coversOwnUnlocking(range)) {
      unlocking.set(listing.position(range.handler()), listing.position(range.tryEnd()));
    }
    Label end = listing.coversOwnStart(range) ? range.handler() : behindLast(code, range.tryEnd());
    if (listing.position(range.tryStart()) < listing.position(range.handler())
        || !listing.coversOwnStart(range)) {
      code.with(ExceptionCatch.of(range.handler(), behindMonitor(code, range.tryStart()), end, range.catchType()));
    }
  }

  /** Just behind the last instruction of the range: the hooks that follow stand for what is beyond it. */
  private Label behindLast(CodeBuilder code, Label end) {
    int last = listing.position(end) - 1;
    return last >= 0 ? behind.computeIfAbsent(last, k -> code.newLabel()) : end;
  }

  private Label behindMonitor(CodeBuilder code, Label label) {
    int i = listing.position(label) - 1;
    return listing.isMonitor(i) ? behind.computeIfAbsent(i, k -> code.newLabel()) : label;
  }

  private void emitLeave(CodeBuilder code, ReturnInstruction end) {
    if (end.typeKind() == TypeKind.REFERENCE) {
      code.dup().loadConstant(method).invokestatic(PROBE, "leave", REFERENCE_AND_NUMBER);
    } else {
      code.loadConstant(method).invokestatic(PROBE, "leave", NUMBER);
    }
  }

  private void emitOrWait(CodeBuilder code, Point point, int i, boolean wait) {
    if (wait) {
      // what is on top of the stack now will not be there any more
      point.hooks.stream().filter(hook -> hook.source != Plan.Source.TOP).forEach(waiting::add);
      return;
    }
    if (!waiting.isEmpty()) {
      Point late = new Point();
      late.hooks.addAll(waiting);
      waiting.clear();
      emit(code, late, i);
    }
    emit(code, point, i);
  }

  private void emit(CodeBuilder code, Point point, int i) {
    int line = i < listing.size() ? listing.lines[i] : -1;
    if (locks.isUsed()) {
      endGuard(code);
    }
    for (Hook hook : point.hooks) {
      if (hook != point.hooks.getLast()) {
        hook.isFollowed();
      }
      int site = Plan.number(hook, method, line);
      switch (hook.source) {
        case NONE -> code.loadConstant(site).invokestatic(PROBE, "at", NUMBER);
        case TOP -> code.dup().loadConstant(site).invokestatic(PROBE, "at", REFERENCE_AND_NUMBER);
        case LOCAL -> code.aload(hook.local).loadConstant(site).invokestatic(PROBE, "at", REFERENCE_AND_NUMBER);
      }
    }
  }

  /**
   * Opens or closes the catch-all for instruction {@code i}. Where a lock is held it must not reach, and in methods with locks no hook lies in
   * it: compilers refuse methods in which a handler can be reached both with and without a lock.
   */
  private void guard(CodeBuilder code, int i) {
    if (locks.isHeld(i)) {
      endGuard(code);
    } else if (!isGuarding && isConstructed) {
      guards.add(code.newBoundLabel());
      isGuarding = true;
      guardsAnything = false;
    }
  }

  private void endGuard(CodeBuilder code) {
    if (isGuarding && guardsAnything) {
      guards.add(code.newBoundLabel());
    } else if (isGuarding) {
      guards.removeLast(); // an empty range is not allowed
    }
    isGuarding = false;
  }

  /** The instruction itself, or with jumps that go by way of their hooks. */
  private CodeElement redirected(CodeBuilder code, Instruction instruction, int i) {
    return switch (instruction) {
      case BranchInstruction branch ->
        BranchInstruction.of(branch.opcode(), by(code, i, branch.target()));
      case TableSwitchInstruction s ->
        TableSwitchInstruction.of(s.lowValue(), s.highValue(), by(code, i, s.defaultTarget()), by(code, i, s.cases()));
      case LookupSwitchInstruction s ->
        LookupSwitchInstruction.of(by(code, i, s.defaultTarget()), by(code, i, s.cases()));
      default -> instruction;
    };
  }

  private List<SwitchCase> by(CodeBuilder code, int i, List<SwitchCase> cases) {
    return cases.stream().map(c -> SwitchCase.of(c.caseValue(), by(code, i, c.target()))).toList();
  }

  private Label by(CodeBuilder code, int i, Label target) {
    Point point = plan.jump(i, listing.position(target));
    if (point == null) {
      return target;
    }
    Label detour = code.newLabel();
    detours.add(() -> {
      code.labelBinding(detour);
      emit(code, point, i);
      code.goto_(target);
    });
    return detour;
  }
}
