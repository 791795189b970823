package dev.holdfast.instrument;

import dev.holdfast.probe.Probe;

import java.io.ByteArrayInputStream;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * A program's classes, rewritten to be recorded: each once, when it is first asked for, however often the program is loaded. Safe for many
 * threads.
 */
public final class RecordedClasses {
  private static final String PROBE = Probe.class.getPackageName() + ".";

  private final Map<String, byte[]> classFiles;
  private final Map<String, byte[]> recorded = new ConcurrentHashMap<>();
  private final Instrumenter instrumenter;
  private final ClassLoader parent;

  /**
   * @param classFiles class files as compiled, by binary name with dots
   * @param parent where everything else comes from
   * @throws IllegalArgumentException with a sentence for the user if a class is called like one of the probe, which rewritten code calls
   */
  public RecordedClasses(Map<String, byte[]> classFiles, ClassLoader parent) {
    if (classFiles.keySet().stream().anyMatch(name -> name.startsWith(PROBE))) {
      throw new IllegalArgumentException("The package dev.holdfast.probe is Holdfast's own: give yours another name.");
    }
    this.classFiles = Map.copyOf(classFiles);
    this.parent = parent;
    this.instrumenter = new Instrumenter(new Own(), ClassHierarchyResolver.ofResourceParsing(this::open), parent);
  }

  /** Binary names of the classes. */
  public Set<String> names() {
    return classFiles.keySet();
  }

  /** The class files as they were compiled, by binary name with dots. */
  public Map<String, byte[]> classFiles() {
    return classFiles;
  }

  /** A loader that defines the classes anew, with static fields of their own. */
  public ClassLoader newLoader() {
    return new InstrumentingLoader(this, parent);
  }

  /** The rewritten class file, null if the class is none of these. */
  byte @Nullable [] classFile(String name) {
    byte[] original = classFiles.get(name);
    return original == null ? null : recorded.computeIfAbsent(name, n -> instrumenter.instrument(original));
  }

  private @Nullable ByteArrayInputStream open(ClassDesc type) {
    byte[] bytes = classFiles.get(name(type.descriptorString()));
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  private static String name(String descriptor) {
    return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.') : descriptor;
  }

  /** These classes are recorded, no others. */
  private final class Own implements Scope {
    @Override
    public boolean isRecorded(String classDescriptor) {
      return classFiles.containsKey(name(classDescriptor));
    }

    @Override
    public List<String> parameterNames(String classDescriptor, String method, String descriptor) {
      byte[] bytes = classFiles.get(name(classDescriptor));
      return bytes == null ? List.of() : ParameterNames.of(bytes, method, descriptor);
    }
  }
}
