package dev.holdfast.run;

import dev.holdfast.trace.RunInfo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the JVM runs a program's own methods. Each keeps other arrays alive. */
public enum Mode {
  /** Freshly loaded: every variable of an active method holds what it refers to. */
  INTERPRETED("interpreted", "Interpreted", "the pipeline's methods are freshly loaded: an interpreter runs them"),
  /** The program's methods are compiled by the JIT before the run that is shown: they let go after the last read. */
  WARMED_UP(RunInfo.WARMED_UP, "Warmed up",
      "the JIT has compiled the pipeline's methods before the run that is shown"),
  /** The same in a JVM of its own, in which the debug agent is loaded: compiled code keeps what a debugger may ask for. */
  DEBUGGER("debugger", "Debugger", "compiled as well, in a JVM of its own with the debug agent loaded");

  private final String word;
  private final String title;
  private final String meaning;

  Mode(String word, String title, String meaning) {
    this.word = word;
    this.title = title;
    this.meaning = meaning;
  }

  /** What a recording and the summary call it: {@code warmed up}. */
  public String word() {
    return word;
  }

  /** What the window calls it: {@code Warmed up}. */
  public String title() {
    return title;
  }

  /** What it is, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** The name on the command line: {@code warmed-up}. */
  public String id() {
    return word.replace(' ', '-');
  }

  /** The mode called {@code name} on the command line. */
  public static Optional<Mode> named(String name) {
    return Arrays.stream(values()).filter(mode -> mode.id().equals(name.toLowerCase(Locale.ROOT))).findFirst();
  }

  /** The mode that a recording calls {@code word}. */
  public static Optional<Mode> ofWord(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
  }
}
