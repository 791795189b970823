package dev.holdfast.check;

import dev.holdfast.pipeline.Entry;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a {@link TrialMain} is to do, as it is handed to it in a folder.
 *
 * @param task what is found out
 * @param fullMb the size on which the program is judged, in MB
 * @param keepsSource whether to look if the source data was written to
 */
record TrialPlan(Task task, int fullMb, Set<String> sourceMethods, boolean keepsSource, Role reference, Role program) {
  private static final String PLAN = "plan.properties";

  enum Task {
    /** Whether the program returns what the reference does, over small data; and what the reference returns over all of it. */
    COMPARE,
    /** Whether the program returns what the reference did over all of the data, in a heap as small as that of this JVM. */
    FIT
  }

  /**
   * One of the two programs.
   *
   * @param folder of its class files, inside the plan's
   * @param entry {@code CLASS.METHOD}
   */
  record Role(String folder, String fileName, String entry, Entry.Kind kind) {

    static Role of(String folder, Prepared prepared) {
      return new Role(folder, prepared.fileName(), prepared.entry(), prepared.kind());
    }

    Map<String, byte[]> classFiles(Path planFolder) throws IOException {
      Map<String, byte[]> classFiles = new HashMap<>();
      try (Stream<Path> files = Files.list(planFolder.resolve(folder))) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          classFiles.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
        }
      }
      return classFiles;
    }
  }

  /** Sizes in MB of the two runs over small data: different ones, which are not the full size where that is larger. */
  List<Integer> smallMb() {
    return fullMb >= 4 ? List.of(3, 2) : fullMb >= 2 ? List.of(1, 2) : List.of(1, 1);
  }

  static void writeClasses(Role role, Prepared prepared, Path planFolder) throws IOException {
    Path folder = Files.createDirectories(planFolder.resolve(role.folder));
    for (Map.Entry<String, byte[]> file : prepared.classFiles().entrySet()) {
      Files.write(folder.resolve(file.getKey() + ".class"), file.getValue());
    }
  }

  void write(Path folder) throws IOException {
    var properties = new Properties();
    properties.setProperty("task", task.name());
    properties.setProperty("mb", Integer.toString(fullMb));
    properties.setProperty("sourceMethods", String.join(",", sourceMethods));
    properties.setProperty("keepsSource", Boolean.toString(keepsSource));
    write("reference", reference, properties);
    write("program", program, properties);
    try (Writer out = Files.newBufferedWriter(folder.resolve(PLAN))) {
      properties.store(out, null);
    }
  }

  private static void write(String name, Role role, Properties properties) {
    properties.setProperty(name + ".folder", role.folder);
    properties.setProperty(name + ".file", role.fileName);
    properties.setProperty(name + ".entry", role.entry);
    properties.setProperty(name + ".kind", role.kind.name());
  }

  static TrialPlan read(Path folder) throws IOException {
    var properties = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve(PLAN))) {
      properties.load(in);
    }
    return new TrialPlan(Task.valueOf(properties.getProperty("task")), Integer.parseInt(properties.getProperty("mb")),
        Arrays.stream(properties.getProperty("sourceMethods").split(",")).filter(name -> !name.isEmpty())
            .collect(Collectors.toSet()),
        Boolean.parseBoolean(properties.getProperty("keepsSource")), role("reference", properties),
        role("program", properties));
  }

  private static Role role(String name, Properties properties) {
    return new Role(properties.getProperty(name + ".folder"), properties.getProperty(name + ".file"),
        properties.getProperty(name + ".entry"), Entry.Kind.valueOf(properties.getProperty(name + ".kind")));
  }
}
