package dev.holdfast.instrument;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LocalVariableInfo;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of a method's parameters, as its class file tells them to debuggers. */
final class ParameterNames {
  private ParameterNames() {
  }

  /** Empty if the class has no such method, or was compiled without names. */
  static List<String> of(byte[] classFile, String method, String descriptor) {
    for (MethodModel candidate : ClassFile.of().parse(classFile).methods()) {
      if (candidate.methodName().equalsString(method) && candidate.methodType().equalsString(descriptor)) {
        return of(candidate);
      }
    }
    return List.of();
  }

  private static List<String> of(MethodModel method) {
    int first = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
    List<LocalVariableInfo> atStart = new ArrayList<>();
    method.code().flatMap(code -> code.findAttribute(Attributes.localVariableTable()))
        .ifPresent(table -> table.localVariables().stream().filter(v -> v.startPc() == 0 && v.slot() >= first)
            .forEach(atStart::add));
    atStart.sort(Comparator.comparingInt(LocalVariableInfo::slot));
    return atStart.stream().limit(method.methodTypeSymbol().parameterCount()).map(v -> v.name().stringValue())
        .toList();
  }
}
