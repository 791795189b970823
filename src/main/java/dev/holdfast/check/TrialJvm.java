package dev.holdfast.check;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM with a {@link TrialMain}. */
final class TrialJvm {
  /** Of the heap of a program that must fit: what the JVM itself needs. */
  static final long OWN_BYTES = 6_000_000;
  private static final long YOUNG_BYTES = 2 << 20;

  private final Path folder;

  TrialJvm(Path folder) {
    this.folder = folder;
  }

  /** With a heap like this JVM's. */
  Process start() throws IOException {
    return builder(TrialMain.class, List.of(sameHeap())).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** The same for a {@link RefereeMain}, which answers on its standard output. */
  Process startReferee() throws IOException {
    return builder(RefereeMain.class, List.of(sameHeap())).start();
  }

  /**
   * With a heap in which arrays of {@code bytes} bytes fit and not much more, and no memory outside it. A serial collector has the whole heap
   * in one piece, but for the little that is young.
   */
  Process startWithin(long bytes) throws IOException {
    return builder(TrialMain.class, List.of("-Xmx" + (bytes + OWN_BYTES), "-Xmn" + YOUNG_BYTES,
        "-XX:MaxDirectMemorySize=1m")).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String sameHeap() {
    return "-Xmx" + Runtime.getRuntime().maxMemory();
  }

  private ProcessBuilder builder(Class<?> main, List<String> heap) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(heap);
    // quick to start: it runs once
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
        "-Djava.io.tmpdir=" + temporary, "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + folder.resolve("crash.txt"),
        "-cp", classPath(), main.getName(), folder.toString()));
    return new ProcessBuilder(command).directory(temporary.toFile())
        .redirectError(folder.resolve("stderr.txt").toFile());
  }

  /** It starts in another folder: {@code java -jar target/holdfast.jar} names its jar from this one. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(part -> Path.of(part).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * What it has found out.
   *
   * @throws UnusableException if it has found out nothing in that time, or the program has ended it
   */
  Findings findings(Process process, long deadlineNanos, String what) throws IOException, UnusableException {
    try {
      boolean ended = process.waitFor(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (!ended) {
        throw new UnusableException("Not judged: " + what + " did not end in time, although nothing was recorded."
            + " Does it loop for ever, or wait for something?");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableException("Interrupted.");
    } finally {
      process.destroyForcibly();
    }
    if (Findings.areIn(folder)) {
      return Findings.read(folder);
    }
    throw new UnusableException(what + " ended its JVM, with status " + process.exitValue()
        + ": it called System.exit, or the JVM crashed, could not be started or was stopped from outside." + said());
  }

  private String said() throws IOException {
    Path file = folder.resolve("stderr.txt");
    return !Files.exists(file)
        ? ""
        : Files.readString(file).lines().limit(3).map(line -> "\n" + line).reduce("", String::concat);
  }
}
