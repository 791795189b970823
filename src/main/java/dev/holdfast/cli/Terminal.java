package dev.holdfast.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the commands write.
 *
 * @param out results
 * @param err everything else
 */
record Terminal(PrintStream out, PrintStream err) {

  /** UTF-8 whatever the terminal's own encoding: it is for programs. */
  void json(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
