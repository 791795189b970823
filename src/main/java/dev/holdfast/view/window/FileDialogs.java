package dev.holdfast.view.window;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files. */
interface FileDialogs {

  /** A recording or a Java file to open; empty if the user thinks better of it. */
  Optional<Path> chooseFile();

  /** A recording to be compared; empty if the user thinks better of it. */
  Optional<Path> chooseRecording();

  /** A Java file to open. */
  Optional<Path> chooseSource();

  /** Where to write code. */
  Optional<Path> chooseSourceTarget(String suggested);

  /** Where to write a recording, with {@code suggested} as its name. */
  Optional<Path> chooseTarget(String suggested);

  /** Where to write a picture; SVG or PNG by its ending. */
  Optional<Path> choosePicture(String suggested);

  /** Where to write a page. */
  Optional<Path> choosePage(String suggested);

  /** A folder; {@code title} says for what. */
  Optional<Path> chooseFolder(String title);
}
