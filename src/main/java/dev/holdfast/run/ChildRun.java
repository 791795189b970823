package dev.holdfast.run;

import dev.holdfast.run.RunResult.NotRun;
import dev.holdfast.run.RunResult.Recorded;
import dev.holdfast.trace.Trace;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A run in a JVM of its own: starts it, waits for it, reads what it recorded. */
final class ChildRun {
  /** A cancelled run needs up to two seconds to notice, then it is saved. */
  private static final long GRACE_SECONDS = 6;
  private static final long LOOK_MILLIS = 50;
  /**
   * As an IDE starts a program to be debugged, except that the agent opens no port: it waits for an exception that is never thrown, and only
   * then would listen. It asks for all that a debugger needs right at the start, and so the compilers keep every variable.
   */
  private static final String DEBUG_AGENT = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,"
      + "onthrow=dev.holdfast.run.NeverThrown,launch=none";

  private final Run run;
  private final Place.OwnJvm place;
  private final Consumer<String> progress;
  private final Path folder;
  private int progressSeen;

  private ChildRun(Run run, Place.OwnJvm place, Consumer<String> progress, Path folder) {
    this.run = run;
    this.place = place;
    this.progress = progress;
    this.folder = folder;
  }

  /** @param progress told what the other JVM is doing */
  static RunResult of(Run run, Place.OwnJvm place, Consumer<String> progress) throws IOException {
    Path folder = Files.createTempDirectory("holdfast-");
    ChildTape tape = new ChildTape(folder);
    RunResult result;
    try {
      result = new ChildRun(run, place, progress, folder).go(tape);
    } catch (IOException | RuntimeException | Error e) {
      tape.close();
      throw e;
    }
    if (result instanceof Recorded) {
      run.recordedOn(tape);
    } else {
      tape.close();
    }
    return result;
  }

  private RunResult go(ChildTape tape) throws IOException {
    Process process = new ProcessBuilder(command()).start();
    Thread killer = new Thread(() -> {
      process.destroyForcibly().onExit().join();
      tape.close();
    });
    Runtime.getRuntime().addShutdownHook(killer);
    try {
      List<Thread> passing = ProgramOutput.pass(process);
      talk(process);
      for (Thread thread : passing) {
        thread.join();
      }
      return result(process, tape);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotRun("Interrupted while the other JVM was running.");
    } finally {
      process.destroyForcibly();
      forget(killer);
    }
  }

  private static void forget(Thread killer) {
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException e) {
      // this JVM is ending: the hook has its turn
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (run.request().mode() == Mode.DEBUGGER) {
      command.add(DEBUG_AGENT);
    }
    command.add("-Xmx" + place.maxHeapBytes());
    // the same collector as here
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.matches("-XX:\\+Use\\w+GC"))
        .forEach(command::add);
    // its temporary files, JFR's own among them, go with the folder
    command.addAll(List.of("-Djava.io.tmpdir=" + folder, "-XX:-UsePerfData",
        "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-Djol.tryWithSudo=false"));
    for (String encoding : List.of("stdout.encoding", "stderr.encoding")) {
      String here = System.getProperty(encoding);
      if (here != null) {
        command.add("-D" + encoding + "=" + here);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildMain.class.getName(), folder.toString()));
    return command;
  }

  /** Says what to run, and waits for its end. */
  private void talk(Process process) throws IOException, InterruptedException {
    try (OutputStream to = process.getOutputStream()) {
      try {
        ChildRequest.write(run.request(), new DataOutputStream(to));
      } catch (IOException e) {
        // it ended before it listened: its exit tells
        process.waitFor();
        return;
      }
      long killAtNanos = Long.MAX_VALUE;
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        passOnProgress();
        if (run.isCancelled() && killAtNanos == Long.MAX_VALUE) {
          killAtNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
          cancel(to);
        } else if (run.isCancelled() && System.nanoTime() - killAtNanos > 0) {
          process.destroyForcibly();
        }
      }
      passOnProgress();
    } catch (IOException e) {
      if (process.isAlive()) {
        throw e;
      }
      // closing what it no longer reads
    }
  }

  private static void cancel(OutputStream to) {
    try {
      to.write(ChildMain.CANCEL);
      to.flush();
    } catch (IOException e) {
      // it has ended meanwhile
    }
  }

  private void passOnProgress() throws IOException {
    Path file = folder.resolve(ChildMain.PROGRESS);
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file);
      lines.subList(progressSeen, lines.size()).forEach(progress);
      progressSeen = lines.size();
    }
  }

  private RunResult result(Process process, ChildTape tape) throws IOException {
    @Nullable
    String reason = tape.notRun();
    if (reason != null) {
      return new NotRun(reason);
    }
    if (Files.exists(folder.resolve(ChildMain.RECORDING)) && process.exitValue() == 0) {
      Trace trace = tape.finish();
      return new Recorded(trace);
    }
    if (run.isCancelled()) {
      return new NotRun("Cancelled: the JVM did not stop by itself, it was killed.");
    }
    return new NotRun("The JVM ended before the run did, with status " + process.exitValue()
        + ": the program called System.exit, or the JVM could not be started or was stopped from outside.");
  }
}
