package dev.holdfast.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of a check, with what its JVMs are handed and leave. Deleted when it is closed, or with this JVM. */
final class TrialFolder implements AutoCloseable {
  private final Path path;
  /** Between one process and the next too. */
  private final Thread deleter = new Thread(this::delete);

  private TrialFolder(Path path) {
    this.path = path;
  }

  static TrialFolder create() throws IOException {
    TrialFolder folder = new TrialFolder(Files.createTempDirectory("holdfast-check-"));
    Runtime.getRuntime().addShutdownHook(folder.deleter);
    return folder;
  }

  Path path() {
    return path;
  }

  /** A new folder in it. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(path.resolve(name));
  }

  /** While it is open, an end of this JVM ends the process too, and the folder with it. */
  AutoCloseableHook endingWithThisJvm(Process process) {
    Thread hook = new Thread(() -> {
      process.destroyForcibly().onExit().join();
      delete();
    });
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> remove(hook);
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // this JVM is ending: the hook has its turn
    }
  }

  /** Closed without an exception. */
  interface AutoCloseableHook extends AutoCloseable {
    @Override
    void close();
  }

  @Override
  public void close() {
    remove(deleter);
    delete();
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // the system's folder for temporary files is emptied by the system too
    }
  }
}
