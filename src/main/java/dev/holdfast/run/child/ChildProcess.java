package dev.holdfast.run.child;

import dev.holdfast.recording.ChunkedRecording;
import dev.holdfast.run.Mode;
import dev.holdfast.run.Place;
import dev.holdfast.run.Request;
import dev.holdfast.run.course.Savable;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A JVM of its own as a process, with the processes that the program in it starts: none of them outlives it. */
final class ChildProcess implements AutoCloseable {
  /**
   * As an IDE starts a program to be debugged, except that the agent opens no port: it waits for an exception that is never thrown, and only
   * then would listen. It asks for all that a debugger needs right at the start, and so the compilers keep every variable.
   */
  private static final String DEBUG_AGENT = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,"
      + "onthrow=dev.holdfast.run.child.NeverThrown,launch=none";
  private static final String COLLECTOR = "-XX:\\+Use\\w+GC";

  private final Process process;
  private final Set<ProcessHandle> descendants = ConcurrentHashMap.newKeySet();
  private final Thread killer;

  private ChildProcess(Process process, Savable folder) {
    this.process = process;
    killer = new Thread(() -> {
      kill();
      process.onExit().join();
      folder.close();
    });
  }

  /** @param tape its folder, deleted if this JVM ends before it */
  static ChildProcess start(Request request, Place.OwnJvm place, ChildTape tape) throws IOException {
    Files.createDirectories(ChildTape.recordings(tape.folder()));
    Files.createDirectories(ChildTape.temporary(tape.folder()));
    Process process = new ProcessBuilder(command(request, place, tape.folder())).start();
    // its standard input is the program's, and empty
    process.getOutputStream().close();
    ChildProcess child = new ChildProcess(process, tape);
    Runtime.getRuntime().addShutdownHook(child.killer);
    return child;
  }

  private static List<String> command(Request request, Place.OwnJvm place, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (request.mode() == Mode.DEBUGGER) {
      command.add(DEBUG_AGENT);
    }
    command.add("-Xmx" + place.maxHeapBytes());
    // the same collector as here
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.matches(COLLECTOR))
        .forEach(command::add);
    command.add(ChunkedRecording.options(ChildTape.recordings(folder).toString()));
    // JFR prints to the program's own output when the heap is full
    command.add("-Xlog:jfr+system=off");
    command.addAll(List.of("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + ChildTape.crashReport(folder)));
    // its temporary files go with the folder
    command.addAll(List.of("-Djava.io.tmpdir=" + ChildTape.temporary(folder), "-XX:-UsePerfData",
        "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-Djol.tryWithSudo=false",
        "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildMain.class.getName(), folder.toString()));
    return command;
  }

  Process process() {
    return process;
  }

  /** Remembers the processes that there are now: once the JVM is gone nobody could tell whose they are. */
  void noteDescendants() {
    process.descendants().forEach(descendants::add);
  }

  /** At once, whatever it does. */
  void kill() {
    noteDescendants();
    // not the process itself: that closes its streams, and what it has printed and nobody has read yet would be lost
    process.toHandle().destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /** @return whether it has ended */
  boolean waitFor(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException e) {
      // this JVM is ending: the hook has its turn
    }
  }
}
