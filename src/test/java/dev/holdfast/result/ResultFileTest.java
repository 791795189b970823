package dev.holdfast.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
  @TempDir
  private Path folder = Path.of("");

  private Comparison compare(@Nullable Object expected, @Nullable Object got) throws IOException {
    Path file = folder.resolve("got");
    ResultFile.write(got, List.of(), file);
    return ResultFile.compare(expected, file);
  }

  private void different(long index, String expected, String got, @Nullable Object wanted, @Nullable Object returned)
      throws IOException {
    assertEquals(new Comparison.Different(index, expected, got), compare(wanted, returned));
  }

  @Test
  void everyTypeIsTheSameAsItself() throws IOException {
    Object[] values = {new boolean[]{true, false}, new byte[]{1, -1}, new short[]{1, -1}, new char[]{'a', 'ü'},
        new int[]{1, -1}, new float[]{1, -1}, new long[]{1, -1}, new double[]{1, Double.NaN}, List.of(1, 2),
        Map.of("a", 1), new String[]{"a", "b"}, new byte[][]{{1}, {2}}};
    for (Object value : values) {
      assertEquals(new Comparison.Same(2), compare(value, value), value.getClass().getSimpleName());
    }
    assertEquals(new Comparison.Same(1), compare(null, null));
    assertEquals(new Comparison.Same(1), compare(Optional.of(1), 1));
    assertEquals(new Comparison.Same(0), compare(new int[0], List.of()));
  }

  @Test
  void theFirstDifferenceIsFoundInEveryPiece() throws IOException {
    byte[] expected = new byte[200_000];
    Arrays.fill(expected, (byte) 18);
    for (int at : new int[]{0, 1, 65_535, 65_536, 131_072, 199_999}) {
      byte[] got = expected.clone();
      got[at] = 17;
      different(at, "18", "17", expected, got);
    }
    long[] longs = new long[20_000];
    long[] other = longs.clone();
    other[8_192] = 1L << 40;
    different(8_192, "0", "1099511627776", longs, other);
  }

  @Test
  void piecesInAListAreTheSameAsTheWhole() throws IOException {
    byte[] whole = new byte[100_000];
    Arrays.fill(whole, (byte) 3);
    List<byte[]> pieces = List.of(Arrays.copyOf(whole, 99_999), new byte[]{3});
    assertEquals(new Comparison.Same(100_000), compare(whole, pieces));
    assertEquals(new Comparison.Same(100_000), compare(pieces, ByteBuffer.wrap(whole)));
    different(99_999, "3", "4", whole, List.of(Arrays.copyOf(whole, 99_999), new byte[]{4}));
  }

  @Test
  void tooLittleAndTooMuchAreDifferent() throws IOException {
    different(2, "3", "the end, after 2 elements", new int[]{1, 2, 3}, new int[]{1, 2});
    different(2, "the end, after 2 elements", "3", new int[]{1, 2}, new int[]{1, 2, 3});
    different(0, "1", "nothing", new int[]{1}, new int[0]);
    different(0, "1 (int)", "null", new int[]{1}, null);
  }

  @Test
  void typesAndTextsAreCompared() throws IOException {
    different(0, "1 (int)", "1 (long)", new int[]{1}, new long[]{1});
    different(1, "b", "c", List.of("a", "b"), List.of("a", "c"));
    different(0, "a", "1 (int)", "a", 1);
    different(0, "1 (int)", "a", 1, "a");
  }
}
