package dev.holdfast.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayList;
import java.util.List;

/** Which methods a class calls, or makes references to. */
public final class Calls {
  private Calls() {
  }

  /**
   * @param className with dots: {@code java.nio.ByteBuffer}
   * @param line -1 if the class does not tell
   */
  public record Call(String className, String method, int line) {}

  /** In order of the class file. */
  public static List<Call> of(byte[] classFile) {
    List<Call> calls = new ArrayList<>();
    ClassModel model = ClassFile.of().parse(classFile);
    for (MethodModel method : model.methods()) {
      method.code().ifPresent(code -> {
        int line = -1;
        for (CodeElement element : code) {
          switch (element) {
            case LineNumber number -> line = number.line();
            case InvokeInstruction invoke ->
              calls.add(new Call(name(invoke.owner().asSymbol()), invoke.name().stringValue(), line));
            case InvokeDynamicInstruction dynamic -> {
              for (Object argument : dynamic.bootstrapArgs()) {
                if (argument instanceof DirectMethodHandleDesc handle) {
                  calls.add(new Call(name(handle.owner()), handle.methodName(), line));
                }
              }
            }
            default -> {
            }
          }
        }
      });
    }
    return calls;
  }

  private static String name(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.') : descriptor;
  }
}
