package dev.holdfast.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Where the commands write.
 *
 * @param out results
 * @param err everything else
 */
record Terminal(PrintStream out, PrintStream err) {

  /** To write JSON to {@code out} bit by bit; to be flushed, not closed. UTF-8 whatever the terminal's own encoding: it is for programs. */
  Writer jsonWriter() {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** UTF-8 whatever the terminal's own encoding: it is for programs. */
  void json(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
