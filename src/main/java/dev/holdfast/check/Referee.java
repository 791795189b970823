package dev.holdfast.check;

import dev.holdfast.check.RefereeMain.Answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/** Says whether a program has returned what is expected. It does its part while the program that is judged runs in another JVM. */
final class Referee implements AutoCloseable {
  static final String EXPECT = "expect";
  static final String COMPARE = "compare";

  private final Process process;
  private final Writer orders;
  private final BufferedReader answers;
  private final String fileName;

  private Referee(Process process, String fileName) {
    this.process = process;
    this.fileName = fileName;
    orders = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** @param folder an empty one of its own */
  static Referee start(Prepared reference, TrialPlan judged, Path folder) throws IOException {
    new TrialPlan(TrialPlan.Role.of(reference), judged.sourceMethods(), List.of()).write(reference, folder);
    return new Referee(new TrialJvm(folder).startReferee(), reference.fileName());
  }

  /** Has it find out what a call has to return; it need not be awaited. */
  void expect(int mb, long seed, boolean isFresh) {
    order(EXPECT + "\t" + mb + "\t" + seed + "\t" + isFresh);
  }

  /**
   * Compares what a program has returned with what the call told last has to return.
   *
   * @throws UnusableException if the reference has failed or did not end by then
   */
  Answer compare(Path result, long timeoutNanos) throws UnusableException {
    order(COMPARE + "\t" + result);
    CompletableFuture<Optional<String>> line = CompletableFuture.supplyAsync(this::answer,
        task -> Thread.ofPlatform().daemon().name("holdfast-referee").start(task));
    try {
      Answer answer = Answer.of(line.get(timeoutNanos, TimeUnit.NANOSECONDS)
          .orElseThrow(() -> failed("ended its JVM")));
      if (answer instanceof Answer.Failed failed) {
        throw failed("failed: " + failed.why().replaceFirst("\\.$", ""));
      }
      return answer;
    } catch (TimeoutException e) {
      throw failed("did not end in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableException("Interrupted.");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private UnusableException failed(String how) {
    return new UnusableException("Not judged: the program to compare with, " + fileName + ", " + how + ".");
  }

  private Optional<String> answer() {
    try {
      @Nullable
      String line = answers.readLine();
      return Optional.ofNullable(line);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void order(String line) {
    try {
      orders.write(line + "\n");
      orders.flush();
    } catch (IOException e) {
      // it is gone: its answer will be missing
    }
  }

  /** From any thread. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    try {
      orders.close();
    } catch (IOException e) {
      // closed is closed
    }
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
