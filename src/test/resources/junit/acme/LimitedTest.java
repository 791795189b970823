package acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.junit.PeakLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import other.Library;

/** What a limit may meet in other people's tests. */
class LimitedTest {
  static final int MB = 1_000_000;
  final List<byte[]> kept = new ArrayList<>();

  @Test
  void hasNoLimit() {
    kept.add(new byte[9 * MB]);
  }

  @Test
  @PeakLimit("3.5 MB")
  void makesManyAndHoldsFew() {
    for (int i = 0; i < 20; i++) {
      byte[] data = new byte[MB];
      data[0] = 1;
    }
  }

  @Test
  @PeakLimit("3.5 MB")
  void keepsThemInAList() {
    for (int i = 0; i < 5; i++)
      kept.add(new byte[MB]);
  }

  @Test
  @PeakLimit("plenty")
  void hasABadLimit() {
    kept.add(new byte[MB]);
  }

  @Test
  @PeakLimit("1.5 MB")
  void failsByItselfAndHoldsTooMuch() {
    byte[] first = new byte[MB];
    byte[] second = new byte[MB];
    assertEquals(3, first[0] + second[0]);
  }

  @Test
  @PeakLimit("5 MB")
  void failsByItself() {
    byte[] data = new byte[MB];
    assertEquals(3, data[0]);
  }

  @ParameterizedTest(name = "makes {0}")
  @ValueSource(ints = {1, 2, 3, 4})
  @PeakLimit("3.5 MB")
  void grows(int times) {
    byte[][] all = new byte[times][];
    for (int i = 0; i < times; i++)
      all[i] = new byte[MB];
    assertEquals(times, all.length);
  }

  @RepeatedTest(value = 4, name = "again {currentRepetition}")
  @PeakLimit("3.5 MB")
  void clings() {
    byte[] data = new byte[2 * MB];
    byte[] copy = data.clone();
    assertEquals(0, copy[0]);
  }

  @TestFactory
  @PeakLimit("1.5 MB")
  Stream<DynamicTest> dynamic() {
    return Stream.of(1, 2).map(times -> DynamicTest.dynamicTest("dynamic " + times, () -> {
      byte[] first = new byte[MB];
      byte[] second = new byte[times == 1 ? 0 : MB];
      assertEquals(0, first[0] + second.length % MB);
    }));
  }

  /** Arrays of code that is not recorded do not count until recorded code meets them. */
  @Test
  @PeakLimit(value = "3.5 MB", recording = "acme")
  void leavesOutOtherPackages() {
    assertEquals(8 * MB, Library.useMuch());
  }

  @Test
  @PeakLimit("3.5 MB")
  void countsOtherPackages() {
    assertEquals(8 * MB, Library.useMuch());
  }

  @Test
  @PeakLimit("3.5 MB")
  void countsOtherThreads() throws InterruptedException {
    Thread thread = new Thread(() -> Library.useMuch());
    thread.start();
    thread.join();
  }

  @Nested
  @PeakLimit("1.5 MB")
  class Inner {
    @Test
    void hasTheLimitOfItsClass() {
      byte[] first = new byte[MB];
      byte[] second = new byte[MB];
      assertEquals(0, first[0] + second[0]);
    }

    @Nested
    class Innermost {
      @Test
      void hasTheLimitOfAClassAround() {
        byte[] data = new byte[2 * MB];
        assertEquals(0, data[0]);
      }

      @Test
      @PeakLimit("2.5 MB")
      void hasALimitOfItsOwn() {
        byte[] data = new byte[2 * MB];
        assertEquals(0, data[0]);
      }
    }
  }
}
