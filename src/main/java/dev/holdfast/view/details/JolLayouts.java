package dev.holdfast.view.details;

import org.openjdk.jol.vm.VM;
import org.openjdk.jol.vm.VirtualMachine;

/** How this JVM lays out arrays, told by JOL, which needs some 100 ms when it is asked first. */
public final class JolLayouts implements ArrayLayout.Source {
  private static final long LENGTH_BYTES = 4;

  @Override
  public ArrayLayout of(String typeName, int length) {
    VirtualMachine vm = VM.current();
    String element = typeName.endsWith("[]") ? typeName.substring(0, typeName.length() - 2) : typeName;
    long header = vm.arrayHeaderSize();
    long scale = vm.arrayIndexScale(element);
    long base = vm.arrayBaseOffset(element);
    long end = base + scale * length;
    long align = vm.objectAlignment();
    long total = Math.ceilDiv(end, align) * align;
    return new ArrayLayout(header - LENGTH_BYTES, LENGTH_BYTES, scale, length, total - scale * length - header);
  }
}
