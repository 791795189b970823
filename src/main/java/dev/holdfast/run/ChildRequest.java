package dev.holdfast.run;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.trace.Guess;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request as it is handed to {@link ChildMain}: texts as their length in bytes and their bytes, UTF-8; then numbers, then the guesses. */
final class ChildRequest {
  private static final String SHIPPED = "shipped";
  private static final String SOURCE = "source";

  private ChildRequest() {
  }

  static void write(Request request, DataOutputStream out) throws IOException {
    switch (request.program()) {
      case Program.Shipped shipped -> {
        text(SHIPPED, out);
        text(shipped.variant().id(), out);
      }
      case Program.SourceFile source -> {
        text(SOURCE, out);
        text(source.fileName(), out);
        text(source.source(), out);
        text(source.entry().orElse(""), out);
      }
    }
    out.writeLong(request.size().bytes());
    text(request.mode().id(), out);
    out.writeLong(request.smallestAskedBytes());
    out.writeInt(request.guesses().size());
    for (Guess guess : request.guesses()) {
      text(guess.name(), out);
      out.writeLong(guess.bytes());
    }
    out.flush();
  }

  static Request read(DataInputStream in) throws IOException {
    String kind = text(in);
    Program program = switch (kind) {
      case SHIPPED -> new Program.Shipped(Variant.named(text(in)).orElseThrow());
      case SOURCE -> new Program.SourceFile(text(in), text(in),
          Optional.of(text(in)).filter(entry -> !entry.isEmpty()));
      default -> throw new IOException("no request: " + kind);
    };
    DataSize size = new DataSize(in.readLong());
    Mode mode = Mode.named(text(in)).orElseThrow();
    long smallestAskedBytes = in.readLong();
    List<Guess> guesses = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      guesses.add(new Guess(text(in), in.readLong()));
    }
    return new Request(program, size, guesses).in(mode).asking(smallestAskedBytes);
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
