package dev.holdfast.view.details;

/**
 * Where the bytes of an array object go.
 *
 * @param headerBytes mark and class words
 * @param lengthBytes the word that holds the number of elements
 * @param elementBytes one element
 * @param length number of elements
 * @param paddingBytes unused: between header and elements, and after them
 */
public record ArrayLayout(long headerBytes, long lengthBytes, long elementBytes, int length, long paddingBytes) {
  public ArrayLayout {
    if (headerBytes < 0 || lengthBytes < 0 || elementBytes < 0 || length < 0 || paddingBytes < 0) {
      throw new IllegalArgumentException("a negative part of an array object");
    }
  }

  long elementsBytes() {
    return elementBytes * length;
  }

  long totalBytes() {
    return headerBytes + lengthBytes + elementsBytes() + paddingBytes;
  }

  /** How arrays are laid out in some JVM. May take its time when asked first: not to be called on the JavaFX application thread. */
  @FunctionalInterface
  public interface Source {
    ArrayLayout of(String typeName, int length);
  }
}
