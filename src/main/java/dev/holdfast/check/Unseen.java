package dev.holdfast.check;

import dev.holdfast.instrument.Calls;
import dev.holdfast.instrument.Calls.Call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where a program keeps data that no array of the heap holds: what a peak of live arrays does not count. */
final class Unseen {
  private static final Set<String> FILES = Set.of("java.io.FileOutputStream", "java.io.FileWriter",
      "java.io.RandomAccessFile", "java.io.FileInputStream", "java.io.FileReader", "java.nio.channels.FileChannel",
      "java.nio.channels.AsynchronousFileChannel", "java.nio.file.Files");

  private Unseen() {
  }

  /** Sentences, in order of the lines. */
  static List<String> in(Prepared program) {
    List<Call> found = new ArrayList<>();
    program.classFiles().values().forEach(bytes -> Calls.of(bytes).stream().filter(call -> !why(call).isEmpty())
        .forEach(found::add));
    // of each kind the first: the next lines of the same code say no more
    Map<String, Call> firsts = new LinkedHashMap<>();
    found.stream().sorted(Comparator.comparingInt(Call::line)).forEach(call -> firsts.putIfAbsent(why(call), call));
    return firsts.values().stream().map(call -> sentence(program, call)).toList();
  }

  private static String sentence(Prepared program, Call call) {
    String type = call.className().substring(call.className().lastIndexOf('.') + 1);
    String what = type.replace('$', '.') + (call.method().equals("<init>") ? "" : "." + call.method());
    return program.fileName() + (call.line() < 0 ? "" : ", line " + call.line()) + ", uses " + what + ": " + why(call)
        + " A peak of live arrays does not count that, so a check does not allow it.";
  }

  /** Empty if nothing is wrong with it. */
  private static String why(Call call) {
    String type = call.className();
    if (type.equals("java.nio.ByteBuffer") && call.method().equals("allocateDirect")
        || type.startsWith("java.lang.foreign.")) {
      return "that is memory outside the Java heap.";
    }
    if (type.equals("sun.misc.Unsafe") || type.startsWith("jdk.internal.")) {
      return "that reaches memory past the Java heap.";
    }
    if (FILES.contains(type)) {
      return "that keeps data in files.";
    }
    if (type.startsWith("java.net.") || type.equals("java.lang.ProcessBuilder")
        || type.equals("java.lang.Runtime") && call.method().equals("exec")) {
      return "that keeps data in another process.";
    }
    if (type.startsWith("dev.holdfast.")) {
      return "that is Holdfast itself.";
    }
    return "";
  }
}
