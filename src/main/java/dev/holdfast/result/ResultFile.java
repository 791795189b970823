package dev.holdfast.result;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The elements of a value in a file: runs of elements of one type, each a byte for the type ({@link Encoding}), the number of elements as an
 * int, and the elements, big-endian. Neither writing nor comparing holds more than a piece of it in memory.
 */
public final class ResultFile {
  private static final int PIECE_BYTES = 1 << 16;

  private ResultFile() {
  }

  /** Writes what a program returned; null if it returned nothing. */
  public static void write(@Nullable Object value, Path file) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), PIECE_BYTES))) {
      Elements.walk(value, new Elements.Sink() {
        private final ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);

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
        public void text(String text) throws IOException {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          out.writeByte(Encoding.TEXT.ordinal());
          out.writeInt(1);
          out.writeInt(bytes.length);
          out.write(bytes);
        }
      });
    }
  }

  /** Compares what a program returned with what {@link #write} has written. */
  public static Comparison compare(@Nullable Object got, Path expected) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(expected), PIECE_BYTES))) {
      var reader = new ComparingSink(in, PIECE_BYTES);
      try {
        Elements.walk(got, reader);
        reader.end();
        return new Comparison.Same(reader.index());
      } catch (ComparingSink.DifferenceException e) {
        return e.difference();
      }
    }
  }
}
