package dev.holdfast.view.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Array;

import org.junit.jupiter.api.Test;
import org.openjdk.jol.vm.VM;

class JolLayoutsTest {
  private final JolLayouts layouts = new JolLayouts();

  @Test
  void thePartsAreTheWholeObject() {
    for (Object array : new Object[]{new byte[0], new byte[1], new byte[100], new long[3], new double[7][2],
        new String[5],
        new char[9], new boolean[17]}) {
      ArrayLayout layout = layouts.of(array.getClass().getCanonicalName(), Array.getLength(array));
      assertEquals(VM.current().sizeOf(array), layout.totalBytes(), array.getClass().getCanonicalName());
    }
  }
}
