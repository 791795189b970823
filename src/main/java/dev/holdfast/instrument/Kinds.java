package dev.holdfast.instrument;

import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Set;

/** What the types and callees mean for the arrays. */
final class Kinds {
  /** Objects through which no recorded array can be held. */
  private static final Set<String> LEAVES = Set.of("Ljava/lang/String;", "Ljava/lang/Class;", "Ljava/lang/Integer;",
      "Ljava/lang/Long;", "Ljava/lang/Short;", "Ljava/lang/Byte;", "Ljava/lang/Character;", "Ljava/lang/Boolean;",
      "Ljava/lang/Float;", "Ljava/lang/Double;", "Ljava/lang/StringBuilder;", "Ljava/lang/StringBuffer;",
      "Ljava/math/BigInteger;", "Ljava/math/BigDecimal;", "Ljava/io/PrintStream;", "Ljava/util/Random;");

  private static final Set<String> MAYBE_ARRAYS = Set.of("Ljava/lang/Object;", "Ljava/lang/Cloneable;",
      "Ljava/io/Serializable;");

  /** Classes whose methods never keep an argument, {@link #VIEWS} aside. */
  private static final Set<String> KEEP_NOTHING = Set.of("java/util/Arrays", "java/lang/System", "java/lang/String",
      "java/lang/StringBuilder", "java/util/Objects", "java/lang/Math", "java/lang/reflect/Array",
      "java/io/PrintStream", "java/security/MessageDigest", "java/util/zip/CRC32");

  /** Methods of {@code java.util.Arrays} that return what works on the array itself. */
  private static final Set<String> VIEWS = Set.of("asList", "stream", "spliterator");

  /** Methods that return an array nobody else knows. */
  private static final Set<String> MAKE_FRESH = Set.of("clone", "copyOf", "copyOfRange", "getBytes", "toCharArray",
      "toArray", "newInstance", "digest", "readAllBytes", "readNBytes", "toByteArray", "ints");

  private Kinds() {
  }

  /** Whether a value of this static type may be or hold a recorded array. */
  static boolean matters(String type) {
    return (type.startsWith("L") || type.startsWith("[")) && !LEAVES.contains(type);
  }

  static boolean maybeArray(String type) {
    return type.startsWith("[") || MAYBE_ARRAYS.contains(type);
  }

  /** Whether the callee may remember its arguments after it returned, as far as code that is not recorded is concerned. */
  static boolean keepsArguments(InvokeInstruction invoke) {
    return !KEEP_NOTHING.contains(invoke.owner().asInternalName()) || VIEWS.contains(invoke.name().stringValue());
  }

  static boolean makesFresh(InvokeInstruction invoke) {
    return MAKE_FRESH.contains(invoke.name().stringValue());
  }

  /** Of the JVM, which says nothing to anybody then. */
  static boolean isHalt(InvokeInstruction invoke) {
    return invoke.name().equalsString("halt") && invoke.owner().asInternalName().equals("java/lang/Runtime");
  }

  static boolean isClone(InvokeInstruction invoke) {
    return invoke.name().equalsString("clone") && invoke.owner().asInternalName().startsWith("[");
  }

  /** Whether the method that the instruction names is surely what runs, if its class is recorded. */
  static boolean isBoundToRecorded(InvokeInstruction invoke, Scope scope) {
    return invoke.opcode() != Opcode.INVOKEINTERFACE
        && scope.isRecorded(invoke.owner().asSymbol().descriptorString());
  }

  /** The class's simple name and the method's, as one writes the call. */
  static String callee(InvokeInstruction invoke) {
    String owner = invoke.owner().asSymbol().displayName();
    String name = invoke.name().stringValue();
    return name.equals("<init>") ? "new " + owner : owner + "." + name;
  }
}
