package dev.holdfast.run.child;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Given;
import dev.holdfast.run.Mode;
import dev.holdfast.run.Place;
import dev.holdfast.run.Request;
import dev.holdfast.trace.Guess;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a JVM of its own is to run, as it is handed to {@link ChildMain}.
 *
 * @param request its place does not matter: it is that JVM
 * @param classFiles the program, compiled, by binary name with dots
 */
record ChildRequest(Request request, Map<String, byte[]> classFiles) {
  private static final String SHIPPED = "shipped";
  private static final String SOURCE = "source";

  void write(DataOutputStream link) throws IOException {
    var bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes));
    write(request.program(), out);
    out.writeLong(request.size().bytes());
    Link.writeText(request.mode().id(), out);
    out.writeLong(request.smallestPauseBytes());
    out.writeLong(request.smallestAskedBytes());
    out.writeInt(request.guesses().size());
    for (Guess guess : request.guesses()) {
      Link.writeText(guess.name(), out);
      out.writeLong(guess.bytes());
    }
    out.writeBoolean(request.given().isPresent());
    if (request.given().isPresent()) {
      write(request.given().get(), out);
    }
    out.writeInt(classFiles.size());
    for (Map.Entry<String, byte[]> file : classFiles.entrySet()) {
      Link.writeText(file.getKey(), out);
      out.writeInt(file.getValue().length);
      out.write(file.getValue());
    }
    out.flush();
    bytes.writeTo(link);
    link.flush();
  }

  private static void write(Program program, DataOutputStream out) throws IOException {
    switch (program) {
      case Program.Shipped shipped -> {
        Link.writeText(SHIPPED, out);
        Link.writeText(shipped.variant().id(), out);
      }
      case Program.SourceFile source -> {
        Link.writeText(SOURCE, out);
        Link.writeText(source.fileName(), out);
        Link.writeText(source.source(), out);
        Link.writeText(source.entry().orElse(""), out);
      }
    }
  }

  private static void write(Given given, DataOutputStream out) throws IOException {
    out.writeInt(given.sourceMethods().size());
    for (String name : given.sourceMethods()) {
      Link.writeText(name, out);
    }
    out.writeLong(given.seed());
    out.writeBoolean(given.keepsSource());
    Link.writeText(given.folder().toString(), out);
  }

  static ChildRequest read(DataInputStream in) throws IOException {
    Program program = program(in);
    DataSize size = new DataSize(in.readLong());
    Mode mode = Mode.named(Link.readText(in)).orElseThrow();
    long smallestPauseBytes = in.readLong();
    long smallestAskedBytes = in.readLong();
    List<Guess> guesses = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      guesses.add(new Guess(Link.readText(in), in.readLong()));
    }
    Optional<Given> given = in.readBoolean() ? Optional.of(given(in)) : Optional.empty();
    Map<String, byte[]> classFiles = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      classFiles.put(Link.readText(in), in.readNBytes(in.readInt()));
    }
    return new ChildRequest(new Request(program, size, guesses, smallestPauseBytes, mode, smallestAskedBytes,
        new Place.OwnJvm(), given), classFiles);
  }

  private static Program program(DataInputStream in) throws IOException {
    String kind = Link.readText(in);
    return switch (kind) {
      case SHIPPED -> new Program.Shipped(Variant.named(Link.readText(in)).orElseThrow());
      case SOURCE -> new Program.SourceFile(Link.readText(in), Link.readText(in),
          Optional.of(Link.readText(in)).filter(entry -> !entry.isEmpty()));
      default -> throw new IOException("no request: " + kind);
    };
  }

  private static Given given(DataInputStream in) throws IOException {
    Set<String> names = new HashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      names.add(Link.readText(in));
    }
    return new Given(names, in.readLong(), in.readBoolean(), Path.of(Link.readText(in)));
  }
}
