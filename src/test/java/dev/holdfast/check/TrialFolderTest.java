package dev.holdfast.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialFolderTest {
  /** A JVM that ends in the midst of a check, between two of its processes. */
  static final class Ended {
    private Ended() {
    }

    public static void main(String[] args) throws IOException {
      Files.writeString(TrialFolder.create().path().resolve("left.txt"), "left");
      System.exit(7);
    }
  }

  @Test
  void itGoesWithTheJvmThatMadeIt(@TempDir Path temporary) throws Exception {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path"), Ended.class.getName())
        .inheritIO().start();
    assertEquals(7, process.waitFor());
    try (Stream<Path> files = Files.list(temporary)) {
      assertEquals(List.of(), files.toList());
    }
  }
}
