package dev.holdfast.architecture.wrong.probe;

import picocli.CommandLine;

/** A probe that brings a library into other people's programs; its counter is allowed. */
final class Heavy {
  static long hooks;

  private Heavy() {
  }

  static CommandLine library(Object command) {
    hooks++;
    return new CommandLine(command);
  }
}
