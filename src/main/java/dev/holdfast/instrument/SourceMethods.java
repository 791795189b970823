package dev.holdfast.instrument;

import dev.holdfast.probe.GivenData;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Rewrites the methods from which a program gets its data, so that they pass it by {@link GivenData}. Safe for many threads. */
public final class SourceMethods {
  private static final ClassDesc HOOK = ClassDesc.of(GivenData.class.getName());
  private static final MethodTypeDesc RETURNED = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);

  private final Set<String> names;
  private final ClassFile classFile;

  /** @param names of the methods, whatever class they are in; those that return no reference are left alone */
  public SourceMethods(Set<String> names, ClassLoader parent) {
    this.names = Set.copyOf(names);
    this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver
        .ofResourceParsing(parent).orElse(ClassHierarchyResolver.defaultResolver()).cached()));
  }

  /** The class files of a program that is not recorded. */
  public Map<String, byte[]> rewrite(Map<String, byte[]> classFiles) {
    Map<String, byte[]> rewritten = new HashMap<>();
    classFiles.forEach((name, bytes) -> rewritten.put(name, rewrite(bytes)));
    return rewritten;
  }

  byte[] rewrite(byte[] bytes) {
    if (names.isEmpty()) {
      return bytes;
    }
    CodeTransform passing = (code, element) -> {
      if (element instanceof ReturnInstruction end && end.typeKind() == TypeKind.REFERENCE) {
        code.dup().invokestatic(HOOK, "returned", RETURNED);
      }
      code.with(element);
    };
    return classFile.transformClass(classFile.parse(bytes), ClassTransform.transformingMethodBodies(
        method -> names.contains(method.methodName().stringValue()), passing));
  }
}
