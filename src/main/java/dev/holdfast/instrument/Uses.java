package dev.holdfast.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the code of a class names of other classes. A class that names nothing by which code is found at run time (reflection, method
 * handles, loaders) can reach nothing else. What only the JVM calls to link an instruction is left out: javac alone decides on that.
 */
public final class Uses {
  private final List<Use> uses = new ArrayList<>();
  private int line = -1;

  private Uses() {
  }

  /**
   * @param className with dots: {@code java.nio.ByteBuffer}; empty for a primitive type
   * @param member a method or field, {@code <init>} for a constructor; empty where only the class is named
   * @param types classes in the member's descriptor, with dots
   * @param line -1 if the class does not tell
   */
  public record Use(String className, String member, List<String> types, int line) {
    public Use {
      types = List.copyOf(types);
    }
  }

  /** In order of the class file. */
  public static List<Use> of(byte[] classFile) {
    Uses found = new Uses();
    ClassModel model = ClassFile.of().parse(classFile);
    model.superclass().ifPresent(found::type);
    model.interfaces().forEach(found::type);
    model.fields().forEach(field -> found.type(field.fieldTypeSymbol()));
    model.methods().forEach(method -> {
      types(method.methodTypeSymbol()).forEach(type -> found.add(type, "", List.of()));
      method.code().ifPresent(found::code);
      found.line = -1;
    });
    return found.uses;
  }

  private void code(CodeModel code) {
    for (CodeElement element : code) {
      switch (element) {
        case LineNumber number -> line = number.line();
        case InvokeInstruction call ->
          add(name(call.owner().asSymbol()), call.name().stringValue(), types(call.typeSymbol()));
        case FieldInstruction field -> add(name(field.owner().asSymbol()), field.name().stringValue(),
            List.of(name(field.typeSymbol())));
        case NewObjectInstruction made -> type(made.className());
        case NewReferenceArrayInstruction made -> type(made.componentType());
        case NewMultiArrayInstruction made -> type(made.arrayType());
        case TypeCheckInstruction check -> type(check.type());
        case ConstantInstruction constant -> argument(constant.constantValue());
        case InvokeDynamicInstruction dynamic -> {
          types(dynamic.typeSymbol()).forEach(type -> add(type, "", List.of()));
          dynamic.bootstrapArgs().forEach(this::argument);
        }
        default -> {
          // names nothing
        }
      }
    }
  }

  private void argument(Object constant) {
    switch (constant) {
      case DirectMethodHandleDesc handle ->
        add(name(handle.owner()), handle.methodName(), types(handle.invocationType()));
      case MethodTypeDesc type -> types(type).forEach(one -> add(one, "", List.of()));
      case ClassDesc type -> type(type);
      default -> {
        // a number or a text
      }
    }
  }

  private void type(ClassEntry type) {
    type(type.asSymbol());
  }

  private void type(ClassDesc type) {
    add(name(type), "", List.of());
  }

  private void add(String className, String member, List<String> types) {
    uses.add(new Use(className, member, types, line));
  }

  private static List<String> types(MethodTypeDesc method) {
    List<String> types = new ArrayList<>();
    types.add(name(method.returnType()));
    method.parameterList().forEach(type -> types.add(name(type)));
    return types;
  }

  /** Of an array its elements'. */
  private static String name(ClassDesc type) {
    String descriptor = type.descriptorString().replace("[", "");
    return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.') : "";
  }
}
