package dev.holdfast.view.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArrayTextTest {

  @Test
  void theLengthStandsBetweenTheFirstBrackets() {
    assertEquals("byte[100,000,000]", ArrayText.typeAndLength("byte[]", 100_000_000));
    assertEquals("String[3][]", ArrayText.typeAndLength("java.lang.String[][]", 3));
    assertEquals("Cache$Entry[0]", ArrayText.typeAndLength("com.acme.Cache$Entry[]", 0));
  }
}
