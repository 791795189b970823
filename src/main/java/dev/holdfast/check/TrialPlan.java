package dev.holdfast.check;

import dev.holdfast.run.Given;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which program a JVM calls and over what, as it is handed to it in a folder with the program's class files.
 *
 * @param sourceMethods names of the methods that return the data
 */
record TrialPlan(Role role, Set<String> sourceMethods, List<Call> calls) {
  private static final String PLAN = "plan";
  private static final String CLASSES = "classes";
  private static final String CLASS = ".class";

  TrialPlan {
    sourceMethods = Set.copyOf(sourceMethods);
    calls = List.copyOf(calls);
  }

  /** @param entry {@code CLASS.METHOD} */
  record Role(String fileName, String entry) {

    static Role of(Prepared prepared) {
      return new Role(prepared.fileName(), prepared.entry());
    }

    Map<String, byte[]> classFiles(Path planFolder) throws IOException {
      Map<String, byte[]> classFiles = new HashMap<>();
      try (Stream<Path> files = Files.list(planFolder.resolve(CLASSES))) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          classFiles.put(name.substring(0, name.length() - CLASS.length()), Files.readAllBytes(file));
        }
      }
      return classFiles;
    }
  }

  /**
   * @param seed of the data; 0 for the values that everybody sees
   * @param keepsSource whether to look if it was written to
   * @param isFresh whether the program is loaded anew, and has forgotten what it kept in static fields
   * @param folder where the result is left, within the plan's
   */
  record Call(int mb, long seed, boolean keepsSource, boolean isFresh, String folder) {}

  Given given(Call call, Path planFolder) {
    return new Given(sourceMethods, call.seed, call.keepsSource, planFolder.resolve(call.folder));
  }

  void write(Prepared prepared, Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(CLASSES));
    for (Map.Entry<String, byte[]> file : prepared.classFiles().entrySet()) {
      Files.write(classes.resolve(file.getKey() + CLASS), file.getValue());
    }
    try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve(PLAN)))) {
      out.writeUTF(role.fileName);
      out.writeUTF(role.entry);
      out.writeInt(sourceMethods.size());
      for (String name : sourceMethods) {
        out.writeUTF(name);
      }
      out.writeInt(calls.size());
      for (Call call : calls) {
        out.writeInt(call.mb);
        out.writeLong(call.seed);
        out.writeBoolean(call.keepsSource);
        out.writeBoolean(call.isFresh);
        out.writeUTF(call.folder);
      }
    }
  }

  static TrialPlan read(Path folder) throws IOException {
    try (var in = new DataInputStream(Files.newInputStream(folder.resolve(PLAN)))) {
      Role role = new Role(in.readUTF(), in.readUTF());
      Set<String> names = new HashSet<>();
      for (int left = in.readInt(); left > 0; left--) {
        names.add(in.readUTF());
      }
      List<Call> calls = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        calls.add(new Call(in.readInt(), in.readLong(), in.readBoolean(), in.readBoolean(), in.readUTF()));
      }
      return new TrialPlan(role, names, calls);
    }
  }
}
