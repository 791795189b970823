package dev.holdfast.view.text;

import java.util.Locale;

/** Arrays in words. */
public final class ArrayText {
  private ArrayText() {
  }

  /** {@code byte[100,000,000]}, {@code String[3][]}: the type without its package, the length between the first brackets. */
  public static String typeAndLength(String typeName, int length) {
    int brackets = typeName.indexOf("[]");
    String element = brackets < 0 ? typeName : typeName.substring(0, brackets);
    String rest = brackets < 0 ? "" : typeName.substring(brackets + 2);
    return element.substring(element.lastIndexOf('.') + 1) + String.format(Locale.ROOT, "[%,d]", length) + rest;
  }
}
