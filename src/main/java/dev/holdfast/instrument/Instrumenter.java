package dev.holdfast.instrument;

import dev.holdfast.probe.Sites;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Arrays;

/** Rewrites class files so that their methods call the probe. Safe for many threads. */
final class Instrumenter {
  private final Scope scope;
  private final ClassFile classFile;
  private final Skips skips;

  /** Told of what stays as it is. */
  @FunctionalInterface
  interface Skips {
    /** @param method null for the whole class */
    void skipped(String className, @org.jspecify.annotations.Nullable String method, String reason);
  }

  /** @param loader for the class hierarchy, which stack maps need: classes are looked up as resources, not loaded */
  Instrumenter(Scope scope, ClassHierarchyResolver own, ClassLoader loader) {
    this(scope, own, loader, Sites::skipped);
  }

  Instrumenter(Scope scope, ClassHierarchyResolver own, ClassLoader loader, Skips skips) {
    this.skips = skips;
    this.scope = scope;
    ClassHierarchyResolver resolver = own.orElse(ClassHierarchyResolver.ofResourceParsing(loader))
        .orElse(ClassHierarchyResolver.defaultResolver()).cached();
    this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
  }

  /**
   * The class file with hooks. A method that cannot be rewritten stays as it is, and that is said.
   *
   * @throws IllegalArgumentException if this is no class file
   */
  byte[] instrument(byte[] original) {
    ClassModel model = classFile.parse(original);
    try {
      return transform(model, null);
    } catch (IllegalArgumentException tooLarge) {
      return oneByOne(model, original);
    }
  }

  /** Some method does not fit when rewritten: finds out which, and leaves those alone. */
  private byte[] oneByOne(ClassModel model, byte[] original) {
    java.util.Set<MethodModel> fitting = new java.util.HashSet<>();
    for (MethodModel method : model.methods()) {
      try {
        transform(model, java.util.Set.of(method));
        fitting.add(method);
      } catch (IllegalArgumentException tooLarge) {
        skips.skipped(className(model), method.methodName().stringValue(), String.valueOf(tooLarge.getMessage()));
      }
    }
    try {
      return transform(model, fitting);
    } catch (IllegalArgumentException tooLarge) {
      skips.skipped(className(model), null, String.valueOf(tooLarge.getMessage()));
      return original;
    }
  }

  private byte[] transform(ClassModel model, java.util.@org.jspecify.annotations.Nullable Set<MethodModel> chosen) {
    ClassTransform transform = (builder, element) -> {
      if (element instanceof MethodModel method && (chosen == null || chosen.contains(method))
          && method.code().orElse(null) instanceof CodeAttribute code) {
        Emitter emitter = plan(model, method, code);
        if (emitter != null) {
          builder.transformMethod(method, java.lang.classfile.MethodTransform.transformingCode(emitter));
          return;
        }
      }
      builder.with(element);
    };
    return classFile.transformClass(model, transform);
  }

  private @org.jspecify.annotations.Nullable Emitter plan(ClassModel model, MethodModel method, CodeAttribute code) {
    Listing listing = new Listing(method, code);
    String name = method.methodName().stringValue();
    if (listing.usesSubroutines()) {
      skips.skipped(className(model), name, "it was compiled for a Java older than 6");
      return null;
    }
    if (isTrivial(listing)) {
      return null;
    }
    boolean isStatic = method.flags().has(AccessFlag.STATIC);
    boolean isConstructor = name.equals("<init>");
    MethodTypeDesc type = method.methodTypeSymbol();
    ClassDesc owner = model.thisClass().asSymbol();
    Flow flow = new Flow(listing, Flow.entry(listing, isStatic, isConstructor, owner.descriptorString(), type));
    flow.placeReads();
    Liveness liveness = new Liveness(listing, !isStatic && method.flags().has(AccessFlag.SYNCHRONIZED));
    int id = Sites.newMethod();
    Naming naming = new Naming(listing, flow, scope, id, argumentSlots(isStatic, type), isStatic);
    Tracking tracking = new Tracking(listing, flow, liveness, scope);
    Planner planner = new Planner(listing, flow, liveness, tracking, naming, scope, id, isConstructor);
    Plan plan = planner.plan();
    define(model, method, listing, id, planner.slots());
    return new Emitter(listing, plan, id, isConstructor);
  }

  private static void define(ClassModel model, MethodModel method, Listing listing, int id, int slots) {
    String name = method.methodName().stringValue();
    String descriptor = method.methodType().stringValue();
    String file = model.findAttribute(java.lang.classfile.Attributes.sourceFile())
        .map(SourceFileAttribute::sourceFile).map(text -> text.stringValue()).orElse("");
    int first = Arrays.stream(listing.lines).filter(line -> line >= 0).min().orElse(-1);
    int last = Arrays.stream(listing.lines).max().orElse(-1);
    int result = Sites.variable(id, "OPERAND", "return value of " + name + " in flight", last);
    Sites.define(new Sites.MethodEntry(id, className(model), name, descriptor, file, first, last,
        Sites.key(name + descriptor), listing.code.maxLocals(), slots, result));
  }

  private static String className(ClassModel model) {
    return model.thisClass().asInternalName().replace('/', '.');
  }

  private static int argumentSlots(boolean isStatic, MethodTypeDesc type) {
    return (isStatic ? 0 : 1)
        + type.parameterList().stream().mapToInt(parameter -> TypeKind.from(parameter).slotSize()).sum();
  }

  /** A method in which nothing can happen to an array and which is over in nanoseconds, such as a getter. */
  private static boolean isTrivial(Listing listing) {
    for (int i = 0; i < listing.size(); i++) {
      Instruction instruction = listing.instructions.get(i);
      boolean happens = Tracking.isPoint(instruction) || instruction instanceof NewObjectInstruction
          || instruction instanceof ArrayStoreInstruction store && store.typeKind() == TypeKind.REFERENCE
          || instruction instanceof FieldInstruction field && field.opcode().name().startsWith("PUT")
          || instruction instanceof BranchInstruction branch && listing.position(branch.target()) <= i;
      if (happens) {
        return false;
      }
    }
    return true;
  }
}
