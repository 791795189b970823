package dev.holdfast.view.window;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** Where the run on the screen came from. */
sealed interface Origin {

  /** Nothing is on the screen. */
  record Nowhere() implements Origin {}

  /** Recorded by this window; {@code savedAs} is the file it was saved to since. */
  record Live(@Nullable Path savedAs) implements Origin {}

  /** A run that was judged; there is no recording of it that could be saved. */
  record Checked() implements Origin {}

  /** Read from a file. */
  record Opened(Path file) implements Origin {}
}
