package dev.holdfast.instrument;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LocalVariableInfo;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Defines classes that are recorded, from class files in memory; everything else comes from the parent. */
public final class InstrumentingLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classFiles;
  private final Instrumenter instrumenter;

  /** @param classFiles class files as compiled, by binary name with dots */
  public InstrumentingLoader(Map<String, byte[]> classFiles, ClassLoader parent) {
    super("recorded", parent);
    this.classFiles = Map.copyOf(classFiles);
    this.instrumenter = new Instrumenter(new Own(), ClassHierarchyResolver.ofResourceParsing(this::open), parent);
  }

  private @org.jspecify.annotations.Nullable ByteArrayInputStream open(ClassDesc type) {
    byte[] bytes = classFiles.get(name(type.descriptorString()));
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] original = classFiles.get(name);
    if (original == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] recorded = instrumenter.instrument(original);
    return defineClass(name, recorded, 0, recorded.length);
  }

  private static String name(String descriptor) {
    return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.') : descriptor;
  }

  /** The classes of this loader are recorded, no others. */
  private final class Own implements Scope {
    @Override
    public boolean isRecorded(String classDescriptor) {
      return classFiles.containsKey(name(classDescriptor));
    }

    @Override
    public List<String> parameterNames(String classDescriptor, String method, String descriptor) {
      byte[] bytes = classFiles.get(name(classDescriptor));
      if (bytes == null) {
        return List.of();
      }
      ClassModel model = ClassFile.of().parse(bytes);
      for (MethodModel candidate : model.methods()) {
        if (candidate.methodName().equalsString(method) && candidate.methodType().equalsString(descriptor)) {
          return names(candidate);
        }
      }
      return List.of();
    }

    private List<String> names(MethodModel method) {
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
}
