package dev.holdfast.view.window;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files. */
interface FileDialogs {

  /** A recording to open; empty if the user thinks better of it. */
  Optional<Path> chooseRecording();

  /** Where to write a recording, with {@code suggested} as its name. */
  Optional<Path> chooseTarget(String suggested);

  /** Where to write a picture; SVG or PNG by its ending. */
  Optional<Path> choosePicture(String suggested);

  /** Where to write a page. */
  Optional<Path> choosePage(String suggested);

  /** A folder; {@code title} says for what. */
  Optional<Path> chooseFolder(String title);
}
