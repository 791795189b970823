package dev.holdfast.run.here;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultCheckTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 1 << 14, (1 << 14) + 1, 100_000})
  void theValueThatAllElementsHaveIsFound(int length) {
    byte[] array = new byte[length];
    Arrays.fill(array, (byte) -5);
    assertEquals(-5, ResultCheck.valueOfEveryElement(array));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, (1 << 14) - 1, 1 << 14, 99_999})
  void oneOtherElementIsNoticedWhereverItIs(int index) {
    byte[] array = new byte[100_000];
    array[index] = 1;
    assertNull(ResultCheck.valueOfEveryElement(array));
  }

  @Test
  void whatIsNoArrayOfBytesHasNoValue() {
    assertNull(ResultCheck.valueOfEveryElement(null));
    assertNull(ResultCheck.valueOfEveryElement(new byte[0]));
    assertNull(ResultCheck.valueOfEveryElement(new int[]{18, 18}));
  }
}
