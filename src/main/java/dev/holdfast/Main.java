package dev.holdfast;

import dev.holdfast.cli.CommandLines;

/** Start of the program: hands the arguments to the command line. */
public final class Main {
  private Main() {
  }

  public static void main(String[] args) {
    // exit: a cancelled program that ignores its interrupt must not keep this process alive
    System.exit(CommandLines.execute(args));
  }
}
