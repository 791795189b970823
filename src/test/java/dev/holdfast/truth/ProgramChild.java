package dev.holdfast.truth;

import dev.holdfast.instrument.InstrumentingLoader;
import dev.holdfast.probe.Recorder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jdk.jfr.Recording;

/**
 * The main class of a JVM that runs fixture programs one after the other, bare or under record.
 *
 * <p>Arguments: what to do (a {@link Task}), the folder of class files, the folder for what comes out, and the programs' classes. Of each
 * program it leaves {@code CLASS.out} (what it printed and threw) and, under record, {@code CLASS.jfr}, and {@code CLASS.damaged} if a hook failed.
 */
final class ProgramChild {

  enum Task {
    /** Not instrumented. */
    BARE,
    /** Under record; the collector is asked once, at the end. */
    RECORDED,
    /** Under record; the collector is asked at every step. Run once before, so that all classes and call sites are linked. */
    JUDGED,
    /** The same at every birth only; what repeats is left out of the recording from the second time on. */
    JUDGED_AT_BIRTHS;

    boolean isJudged() {
      return this == JUDGED || this == JUDGED_AT_BIRTHS;
    }
  }

  /** Ends the name of a file that is there if a hook failed. */
  static final String DAMAGED = ".damaged";
  private static final PrintStream OUT = System.out;
  /** The first may throw methods out of compiled code, where classes and call sites are not linked yet; the next compiles them again. */
  private static final int REHEARSALS = 3;

  private final Task task;
  private final Map<String, byte[]> classFiles;
  private final Path outFolder;

  private ProgramChild(Task task, Map<String, byte[]> classFiles, Path outFolder) {
    this.task = task;
    this.classFiles = classFiles;
    this.outFolder = outFolder;
  }

  public static void main(String[] args) throws Exception {
    Map<String, byte[]> classFiles = new HashMap<>();
    try (Stream<Path> files = Files.list(Path.of(args[1]))) {
      for (Path file : files.toList()) {
        classFiles.put(file.getFileName().toString().replace(".class", ""), Files.readAllBytes(file));
      }
    }
    ProgramChild child = new ProgramChild(Task.valueOf(args[0]), classFiles, Path.of(args[2]));
    for (String className : List.of(args).subList(3, args.length)) {
      child.run(className);
      OUT.println(className);
    }
    // a program's own threads must not keep this JVM alive
    System.exit(0);
  }

  private void run(String className) throws Exception {
    Method entry = entry(className);
    if (task.isJudged()) {
      try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
        for (int i = 0; i < REHEARSALS; i++) {
          call(entry, nowhere);
        }
      }
    }
    try (PrintStream out = new PrintStream(outFolder.resolve(className + ".out").toFile(), StandardCharsets.UTF_8)) {
      if (task == Task.BARE) {
        call(entry, out);
      } else {
        record(entry, out);
      }
    }
  }

  private void record(Method entry, PrintStream out) throws IOException {
    String className = entry.getDeclaringClass().getName();
    try (Recording recording = new Recording()) {
      recording.start();
      Recorder.askAtEveryStep(task == Task.JUDGED);
      if (task == Task.JUDGED_AT_BIRTHS) {
        Recorder.askAtBirths(0);
        Recorder.tellOften(1);
      }
      Recorder.begin(className, "", "", 0, "");
      try {
        call(entry, out);
        Recorder.ask();
        if (Recorder.isDamaged()) {
          Files.createFile(outFolder.resolve(className + DAMAGED));
        }
      } finally {
        Recorder.end("FINISHED", "");
        recording.stop();
        recording.dump(outFolder.resolve(className + ".jfr"));
      }
    }
  }

  private Method entry(String className) throws Exception {
    Map<String, byte[]> own = new HashMap<>();
    classFiles.forEach((name, bytes) -> {
      if (name.equals(className) || name.startsWith(className + "$")) {
        own.put(name, bytes);
      }
    });
    ClassLoader parent = ProgramChild.class.getClassLoader();
    ClassLoader loader = task == Task.BARE ? new BareLoader(own, parent) : new InstrumentingLoader(own, parent);
    Class<?> type = loader.loadClass(className);
    return Stream.of(type.getDeclaredMethods())
        .filter(m -> m.getName().equals("run") && m.getParameterCount() == 0
            || m.getName().equals("processData") && m.getParameterCount() == 1)
        .findFirst().orElseThrow();
  }

  /** Of the lessons' programs several pages are to be alive at once. */
  private static int mb(Method entry) {
    return entry.getDeclaringClass().getName().startsWith("fixtures.lessons.") ? 4 : 1;
  }

  private static void call(Method entry, PrintStream out) {
    entry.setAccessible(true);
    System.setOut(out);
    try {
      entry.invoke(null, entry.getParameterCount() == 0 ? new Object[0] : new Object[]{mb(entry)});
    } catch (InvocationTargetException e) {
      out.println("thrown: " + e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } finally {
      System.setOut(OUT);
    }
  }

  private static final class BareLoader extends ClassLoader {
    private final Map<String, byte[]> classFiles;

    BareLoader(Map<String, byte[]> classFiles, ClassLoader parent) {
      super("bare", parent);
      this.classFiles = classFiles;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] classFile = classFiles.get(name);
      if (classFile == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, classFile, 0, classFile.length);
    }
  }
}
