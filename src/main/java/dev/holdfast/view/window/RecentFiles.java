package dev.holdfast.view.window;

import dev.holdfast.view.settings.Settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The recordings opened or saved last, newest first, remembered between starts. */
final class RecentFiles {
  private static final int MOST = 8;
  private static final String NAME = "recent";

  private final Settings settings;

  RecentFiles(Settings settings) {
    this.settings = settings;
  }

  List<Path> list() {
    var files = new ArrayList<Path>();
    for (String line : settings.get(NAME, "").split("\n")) {
      try {
        if (!line.isEmpty()) {
          files.add(Path.of(line));
        }
      } catch (InvalidPathException e) {
        // written by another system: not a file here
      }
    }
    return files;
  }

  void add(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    var files = new ArrayList<>(list());
    files.remove(absolute);
    files.addFirst(absolute);
    settings.put(NAME, String.join("\n", files.stream().limit(MOST).map(Path::toString).toList()));
  }
}
