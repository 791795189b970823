package dev.holdfast.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The main class of a JVM of its own in which a program is tried over data that it has not seen, without a recording.
 *
 * <p>Argument: a folder with a {@link TrialPlan}, in which {@link Findings} are left; none if the program has ended this JVM. When standard
 * input ends, whoever started this JVM is gone, and it ends at once.
 */
public final class TrialMain {
  private TrialMain() {
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    InputStream parent = System.in;
    Thread.ofPlatform().daemon().name("holdfast-parent").start(() -> haltAtEndOf(parent));
    System.setIn(InputStream.nullInputStream());
    // what a program prints is seen when it is recorded: once
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    new Trial(TrialPlan.read(folder), folder).go().write(folder);
    // a program's own threads and hooks must not keep this JVM alive
    Runtime.getRuntime().halt(0);
  }

  private static void haltAtEndOf(InputStream parent) {
    try {
      while (parent.read() >= 0) {
        // nothing is said
      }
    } catch (IOException e) {
      // the same
    }
    Runtime.getRuntime().halt(1);
  }
}
