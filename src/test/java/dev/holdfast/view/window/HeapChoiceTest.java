package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapChoiceTest {

  @ParameterizedTest
  @CsvSource({"392m, 392", "392, 392", "-Xmx300m, 300", "1g, 1024", "1G, 1024", "1.5g, 1536", "400 MiB, 400",
      "400MB, 382"})
  void itIsReadAsTheJvmOrAPersonWritesIt(String written, int mib) {
    assertEquals(mib, HeapChoice.parse(written).mib());
  }

  @Test
  void whatIsNoneIsSaidToBeSo() {
    assertEquals("'lots' is not a size: write for example 100MB, 1.5GB or 500MiB.", said("lots"));
    assertEquals("A JVM of its own needs a heap of at least 8 MiB.", said("4m"));
  }

  private static String said(String written) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, () -> HeapChoice.parse(written)).getMessage());
  }

  @Test
  void theLeastThatHasTheBytes() {
    assertEquals(new HeapChoice(392), HeapChoice.of(411_041_792));
    assertEquals(new HeapChoice(393), HeapChoice.of(411_041_793));
  }
}
