package dev.holdfast.result;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The elements of a value in a file: runs of elements of one type, each a byte for the type ({@link Encoding}), the number of elements as an
 * int, and the elements, big-endian; and at the end a byte that is no type. Neither writing nor comparing holds more than a piece of it in
 * memory.
 */
public final class ResultFile {
  private static final int PIECE_BYTES = 1 << 16;
  private static final int END = 255;

  private ResultFile() {
  }

  /**
   * Writes what a program that is not trusted returned. Elements that a collection of its own would make when they are asked for are not: there
   * would be a result that was never held.
   *
   * @param value null if it returned nothing
   * @param classes all of the program's
   */
  public static void write(@Nullable Object value, Collection<Class<?>> classes, Path file) throws IOException {
    boolean makesElements = classes.stream()
        .anyMatch(type -> Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), PIECE_BYTES))) {
      new Elements(new WritingSink(out), makesElements ? Elements.Lazy.ONLY_HELD : Elements.Lazy.NOT_OWN).walk(value);
      out.writeByte(END);
    }
  }

  private static final class WritingSink implements Elements.Sink {
    private final DataOutputStream out;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);

    WritingSink(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void primitives(Object array, int length) throws IOException {
      Encoding encoding = Encoding.of(array);
      out.writeByte(encoding.ordinal());
      out.writeInt(length);
      int most = PIECE_BYTES / encoding.bytes;
      for (int from = 0; from < length; from += most) {
        Encoding.put(array, from, Math.min(most, length - from), piece);
        out.write(piece.array(), 0, piece.limit());
      }
    }

    @Override
    public void text(Encoding type, String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeByte(type.ordinal());
      out.writeInt(1);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /** Compares what was expected with what {@link #write} has written. */
  public static Comparison compare(@Nullable Object expected, Path got) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(got), PIECE_BYTES))) {
      var reader = new ComparingSink(in, PIECE_BYTES, END);
      try {
        new Elements(reader, Elements.Lazy.ASKED).walk(expected);
        reader.end();
        return new Comparison.Same(reader.index());
      } catch (ComparingSink.DifferenceException e) {
        return e.difference();
      } catch (EOFException e) {
        throw new IOException("The result is not whole: " + got.getFileName() + ".", e);
      }
    }
  }
}
