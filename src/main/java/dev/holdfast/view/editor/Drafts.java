package dev.holdfast.view.editor;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is unsaved, kept in a file of this process while it is: a process that is no more, by a crash or because it was quit, leaves its own
 * behind. Never fails: where nothing can be written nothing is kept. Any thread.
 */
public final class Drafts {
  private static final Pattern NAME = Pattern.compile("draft-(\\d+)-(\\d+)\\.properties");

  private final @Nullable Path folder;
  private final Executor later;
  private final Path own;
  private List<Document> newest = List.of();
  /** What this process's file has. */
  private List<Document> written = List.of();
  private boolean isDue;

  /**
   * @param folder made when needed; null to keep nothing
   * @param later does a task after a while
   */
  public Drafts(@Nullable Path folder, Executor later) {
    this.folder = folder;
    this.later = later;
    ProcessHandle self = ProcessHandle.current();
    own = Path.of("draft-" + self.pid() + "-" + startMillis(self) + ".properties");
  }

  /** Where the system keeps what a program writes for itself. */
  public static Path usualFolder() {
    String home = System.getProperty("user.home", ".");
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "Holdfast");
    }
    String given = System.getenv(system.contains("win") ? "LOCALAPPDATA" : "XDG_STATE_HOME");
    Path base = given != null && !given.isBlank() ? Path.of(given) : Path.of(home, ".local", "state");
    return base.resolve("holdfast");
  }

  /** What an earlier process left behind last. */
  public Optional<Left> left() {
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> orphans = files.filter(this::isOrphan).sorted(Comparator.comparing(Drafts::modified).reversed())
          .toList();
      for (Path file : orphans) {
        List<Document> documents = read(file);
        if (!documents.isEmpty()) {
          return Optional.of(new Left(file, modified(file), documents));
        }
      }
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * @param file that it is in
   * @param when it was written last
   * @param documents what is edited first comes first
   */
  public record Left(Path file, Instant when, List<Document> documents) {
    public Left {
      documents = List.copyOf(documents);
    }
  }

  /** It is this process's now: {@code left} is kept no longer. */
  synchronized void adopt(Left left) {
    writeNow();
    try {
      if (folder != null && !written.isEmpty()) {
        // it was typed then, not now
        Files.setLastModifiedTime(folder.resolve(own), FileTime.from(left.when()));
      }
      Files.deleteIfExists(left.file());
    } catch (IOException e) {
      // restored once more the next time
    }
  }

  /** Keeps {@code documents}, in a while; what is edited now comes first. */
  synchronized void keep(List<Document> documents) {
    newest = List.copyOf(documents);
    if (!isDue) {
      isDue = true;
      later.execute(this::writeNow);
    }
  }

  /** Keeps them at once. */
  synchronized void writeNow() {
    isDue = false;
    if (folder == null || newest.equals(written)) {
      return;
    }
    Path file = folder.resolve(own);
    try {
      if (newest.isEmpty()) {
        Files.deleteIfExists(file);
        written = newest;
        return;
      }
      Files.createDirectories(folder);
      Path half = folder.resolve(own + ".new");
      try (Writer out = Files.newBufferedWriter(half)) {
        DraftFile.of(newest).store(out, null);
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      written = newest;
    } catch (IOException e) {
      // nothing is kept where nothing can be written
    }
  }

  private boolean isOrphan(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches() || file.getFileName().equals(own)) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.group(1)));
    // the number may be another process's by now
    return process.isEmpty() || startMillis(process.get()) != Long.parseLong(name.group(2));
  }

  private static long startMillis(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  private static List<Document> read(Path file) {
    try (Reader in = Files.newBufferedReader(file)) {
      Properties read = new Properties();
      read.load(in);
      return DraftFile.documents(read);
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
  }
}
