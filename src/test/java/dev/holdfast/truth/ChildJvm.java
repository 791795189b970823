package dev.holdfast.truth;

import dev.holdfast.analysis.State;
import dev.holdfast.truth.ProgramChild.Task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that runs programs for us, and how the collector's answers are to be read in it. */
enum ChildJvm {
  /** Everything interpreted: what survives is what is held. */
  INTERPRETED("-Xint"),
  /**
   * The programs and the hooks compiled by HotSpot's second compiler: what survives is what is needed. Nothing is left out of the compiled
   * code for never having been seen (no traps), and what was thrown out of it, where a class was not linked yet, is compiled again at the next
   * call. Not inlined: in callers that are inlined around an exception handler the compilers keep more than they need.
   */
  COMPILED("-Xcomp", "-XX:-TieredCompilation", "-XX:-Inline", "-XX:PerMethodTrapLimit=0",
      "-XX:PerBytecodeTrapLimit=0", "-XX:CompileCommand=quiet", compileOnly("dev.holdfast.probe.*"),
      compileOnly("fixtures.*"), compileAgain("fixtures.*"), compileOnly("Original*"), compileAgain("Original*"),
      compileOnly("Nested*"), compileAgain("Nested*"), compileOnly("Reassigned*"), compileAgain("Reassigned*")),
  /** As a user starts it: code is interpreted first and compiled when it is hot, so that an array that clings may go or stay. */
  USUAL;

  private static final long TIMEOUT_SECONDS = 1_200;

  private final List<String> flags;

  ChildJvm(String... flags) {
    this.flags = List.of(flags);
  }

  private static String compileOnly(String classes) {
    return "-XX:CompileCommand=compileonly," + classes + "::*";
  }

  /** At the next call, where compiled code was given up. */
  private static String compileAgain(String classes) {
    return "-XX:CompileCommand=CompileThresholdScaling," + classes + "::*,0.0002";
  }

  /**
   * Runs the programs one after the other.
   *
   * @return what the JVM itself said
   * @throws IllegalStateException if it does not end well, or not in time
   */
  String run(Task task, Path classFolder, Path outFolder, List<FixtureProgram> programs) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-Xmx2500m", "-Xverify:all", "-XX:-PrintWarnings", "--sun-misc-unsafe-memory-access=allow",
        "--enable-native-access=ALL-UNNAMED", "-Djol.tryWithSudo=false", "-cp", System.getProperty("java.class.path")));
    command.addAll(flags);
    command.addAll(List.of(ProgramChild.class.getName(), task.name(), classFolder.toString(), outFolder.toString()));
    programs.forEach(program -> command.add(program.className()));
    Path log = outFolder.resolve("jvm.log");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(this + " is not done after " + TIMEOUT_SECONDS + " s:\n" + tail(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(this + " ended with " + process.exitValue() + ":\n" + tail(log));
    }
    return Files.readString(log);
  }

  /** Whether an array of that state can have survived a full collection, or not survived it, in this JVM. */
  boolean allows(State state, boolean survived) {
    return switch (state) {
      case NEEDED -> survived;
      case CLINGING -> this == USUAL || survived == (this == INTERPRETED);
      // what recorded code has let go may be held by the JDK (an enum's constants by its class), or by a thread about to end
      case RELEASED -> this == USUAL || !survived;
      case COLLECTED -> !survived;
      case UNKNOWN -> false;
    };
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }
}
