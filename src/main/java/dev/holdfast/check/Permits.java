package dev.holdfast.check;

import dev.holdfast.instrument.Uses;
import dev.holdfast.instrument.Uses.Use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a program that is checked may use of the JDK: what keeps its data in the Java heap, where it is counted, and nothing by which it could
 * get at anything else. So all that is not known to be harmless is refused, rather than all that is known not to be.
 */
final class Permits {
  /** Packages of which everything is permitted that is not refused below. */
  private static final Set<String> PACKAGES = Set.of("java.lang", "java.lang.annotation", "java.lang.ref", "java.math",
      "java.nio", "java.nio.charset", "java.text", "java.time", "java.time.chrono", "java.time.format",
      "java.time.temporal", "java.util", "java.util.concurrent", "java.util.concurrent.atomic",
      "java.util.concurrent.locks", "java.util.function", "java.util.random", "java.util.regex", "java.util.stream");

  /** Of other packages. */
  private static final Set<String> CLASSES = Set.of("java.io.BufferedInputStream", "java.io.BufferedOutputStream",
      "java.io.BufferedReader", "java.io.BufferedWriter", "java.io.ByteArrayInputStream",
      "java.io.ByteArrayOutputStream", "java.io.CharArrayReader", "java.io.CharArrayWriter", "java.io.Closeable",
      "java.io.DataInput", "java.io.DataInputStream", "java.io.DataOutput", "java.io.DataOutputStream",
      "java.io.EOFException", "java.io.FilterInputStream", "java.io.FilterOutputStream", "java.io.Flushable",
      "java.io.IOException", "java.io.InputStream", "java.io.InputStreamReader", "java.io.InterruptedIOException",
      "java.io.LineNumberReader", "java.io.OutputStream", "java.io.OutputStreamWriter", "java.io.PrintStream",
      "java.io.PrintWriter", "java.io.PushbackInputStream", "java.io.PushbackReader", "java.io.Reader",
      "java.io.SequenceInputStream", "java.io.Serializable", "java.io.StringReader", "java.io.StringWriter",
      "java.io.UncheckedIOException", "java.io.UnsupportedEncodingException", "java.io.Writer",
      "java.lang.reflect.Array", "java.security.MessageDigest", "java.security.NoSuchAlgorithmException",
      "java.security.SecureRandom", "java.util.zip.Adler32", "java.util.zip.CRC32", "java.util.zip.CRC32C",
      "java.util.zip.Checksum");

  private static final Set<String> REFUSED = Set.of("java.lang.ClassLoader", "java.lang.ClassValue", "java.lang.Module",
      "java.lang.ModuleLayer", "java.lang.ModuleLayer$Controller", "java.lang.Process", "java.lang.ProcessBuilder",
      "java.lang.ProcessBuilder$Redirect", "java.lang.ProcessHandle", "java.lang.ProcessHandle$Info",
      "java.lang.StackWalker", "java.lang.StackWalker$StackFrame", "java.lang.StackTraceElement",
      "java.lang.ThreadGroup", "java.nio.MappedByteBuffer", "java.util.ResourceBundle",
      "java.util.ResourceBundle$Control", "java.util.ServiceLoader", "java.util.ServiceLoader$Provider");

  /** Of a class with some harmless methods: {@code Class} is in every enum. */
  private static final Map<String, Set<String>> ONLY = Map.of("java.lang.Class",
      Set.of("cast", "desiredAssertionStatus", "equals", "getComponentType", "getEnumConstants", "getName",
          "getSimpleName", "getTypeName", "hashCode", "isArray", "isInstance", "toString"),
      "java.lang.Runtime", Set.of("addShutdownHook", "availableProcessors", "exit", "freeMemory", "gc", "getRuntime",
          "halt", "maxMemory", "totalMemory"));

  private static final Map<String, Set<String>> REFUSED_MEMBERS = Map.of("java.lang.System",
      Set.of("console", "inheritedChannel", "load", "loadLibrary", "setErr", "setIn", "setOut"), "java.lang.Thread",
      Set.of("getAllStackTraces", "getContextClassLoader", "getStackTrace"), "java.lang.Thread$Builder$OfPlatform",
      Set.of("group", "stackSize"), "java.nio.ByteBuffer", Set.of("allocateDirect"));

  private static final Set<String> OPENS_FILES = Set.of("java.io.PrintStream", "java.io.PrintWriter",
      "java.util.Formatter");
  private static final String NOT_HEAP = "that is memory outside the Java heap, which a peak of live arrays does not count.";

  private Permits() {
  }

  /** What speaks against a program: sentences, in order of the lines. */
  static List<String> refusedIn(Prepared program) {
    Set<String> own = program.classFiles().keySet();
    List<Use> found = new ArrayList<>();
    program.classFiles().values().forEach(bytes -> Uses.of(bytes).stream().filter(use -> !why(use, own).isEmpty())
        .forEach(found::add));
    // of each kind the first: the next lines of the same code say no more
    Map<String, Use> firsts = new LinkedHashMap<>();
    found.stream()
        .sorted(Comparator.comparingInt((Use use) -> use.line() < 0 ? Integer.MAX_VALUE : use.line())
            .thenComparing(use -> use.member().isEmpty()))
        .forEach(use -> firsts.putIfAbsent(why(use, own), use));
    return firsts.values().stream().map(use -> sentence(program, use, own)).toList();
  }

  private static String sentence(Prepared program, Use use, Set<String> own) {
    String type = use.className().substring(use.className().lastIndexOf('.') + 1);
    String member = use.member().isEmpty() || use.member().equals("<init>") ? "" : "." + use.member();
    return program.fileName() + (use.line() < 0 ? "" : ", line " + use.line()) + ", uses " + type.replace('$', '.')
        + member + ": " + why(use, own) + " A check does not allow that.";
  }

  /** Empty if nothing is wrong with it. */
  private static String why(Use use, Set<String> own) {
    if (!isPermitted(use, own)) {
      return reason(use.className(), use.member());
    }
    return use.types().stream().filter(type -> !isPermitted(type, own)).findFirst().map(type -> reason(type, ""))
        .orElse("");
  }

  private static boolean isPermitted(Use use, Set<String> own) {
    String type = use.className();
    String member = use.member();
    if (own.contains(type)) {
      return true;
    }
    if (!isPermitted(type, own) || REFUSED_MEMBERS.getOrDefault(type, Set.of()).contains(member)) {
      return false;
    }
    if (member.equals("<init>") && OPENS_FILES.contains(type)) {
      // by name; a return type comes first
      return use.types().size() < 2 || !use.types().get(1).equals("java.lang.String");
    }
    return member.isEmpty() || !ONLY.containsKey(type) || ONLY.getOrDefault(type, Set.of()).contains(member);
  }

  private static boolean isPermitted(String type, Set<String> own) {
    return type.isEmpty() || own.contains(type) || CLASSES.contains(type)
        || !REFUSED.contains(type) && PACKAGES.contains(type.substring(0, Math.max(0, type.lastIndexOf('.'))));
  }

  private static String reason(String type, String member) {
    if (member.equals("allocateDirect") || member.equals("stackSize") || type.startsWith("java.lang.foreign.")
        || type.equals("java.nio.MappedByteBuffer") || type.startsWith("java.util.zip.")) {
      return NOT_HEAP;
    }
    if (type.equals("sun.misc.Unsafe") || type.startsWith("jdk.internal.")) {
      return "that reaches past the Java heap, and a peak of live arrays does not count that.";
    }
    if (type.startsWith("java.io.") || type.startsWith("java.nio.") || type.equals("java.util.Formatter")) {
      return "that keeps data in files, which a peak of live arrays does not count.";
    }
    if (type.startsWith("java.net.") || type.startsWith("java.lang.Process") || member.equals("exec")) {
      return "that keeps data in another process, which a peak of live arrays does not count.";
    }
    if (type.startsWith("dev.holdfast.")) {
      return "that is Holdfast itself.";
    }
    return type.startsWith("java.lang.")
        ? "by that a program finds out how it is run, or calls what its source does not name."
        : "what that keeps, and where, is not known.";
  }
}
