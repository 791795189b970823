package dev.holdfast.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * The main class of a JVM of its own that runs one program for {@link ChildRun}, which starts it and passes on what it prints.
 *
 * <p>Argument: a folder for what comes out. Standard input: what to run ({@link ChildRequest}), then {@link #CANCEL} when it is to end; when
 * the input ends before that, whoever started this JVM is gone, and it ends at once. In the folder: {@link #PROGRESS}, a line for each thing
 * that happens; at the end {@link #RECORDING}, or {@link #NOT_RUN} with the reason.
 */
public final class ChildMain {
  static final int CANCEL = 'c';
  static final String PROGRESS = "progress.txt";
  static final String RECORDING = "run.jfr";
  static final String NOT_RUN = "not-run.txt";

  private final Path folder;
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<@Nullable RunResult> result = new AtomicReference<>();

  private ChildMain(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    new ChildMain(Path.of(args[0])).run(System.in);
    // a program's own threads must not keep this JVM alive
    Runtime.getRuntime().halt(0);
  }

  private void run(InputStream in) throws IOException, InterruptedException {
    Request request = ChildRequest.read(new DataInputStream(in));
    System.setIn(InputStream.nullInputStream());
    Runner runner = Runner.inThisJvm(task -> new Thread(task, "holdfast-runner").start(), Runnable::run);
    Run run = runner.start(request, new Listener());
    Thread.ofPlatform().daemon().name("holdfast-parent").start(() -> watch(in, run));
    over.await();
    switch (result.get()) {
      case RunResult.Recorded _ -> run.save(folder.resolve(RECORDING));
      case RunResult.NotRun notRun -> Files.writeString(folder.resolve(NOT_RUN), notRun.message());
      case null -> throw new IllegalStateException("the run has no end");
    }
    ProgramOutput.flush();
  }

  private void watch(InputStream in, Run run) {
    try {
      while (true) {
        switch (in.read()) {
          case CANCEL -> run.cancel();
          case -1 -> abandon();
          default -> {
            // nothing that we know
          }
        }
      }
    } catch (IOException e) {
      abandon();
    }
  }

  /** Nobody waits for what comes out any more, and nobody else tidies up. */
  private void abandon() {
    try {
      new ChildTape(folder).close();
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }

  private final class Listener implements RunListener {
    @Override
    public void progress(String what) {
      try {
        Files.writeString(folder.resolve(PROGRESS), what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void ended(RunResult ended) {
      result.set(ended);
      over.countDown();
    }
  }
}
