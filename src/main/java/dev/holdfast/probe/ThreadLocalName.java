package dev.holdfast.probe;

import java.lang.ref.WeakReference;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a thread-local is called: by the static field of recorded code that refers to it. */
final class ThreadLocalName {
  /** From a thread's map of values to one of them: the index follows from a hash and says nothing. */
  private static final Pattern TO_VALUE = Pattern.compile("^\\.table\\[[0-9]+\\]\\.value");

  private ThreadLocalName() {
  }

  /**
   * The path from a thread's map of values with the thread-local's name in it, {@code .Start.BUFFER}; as it is where no static field refers
   * to the thread-local.
   *
   * @param entry the map's entry on the way, which refers to the thread-local weakly
   */
  static String in(String path, @Nullable Object entry) {
    Object key = entry instanceof WeakReference<?> reference ? reference.get() : null;
    if (!(key instanceof ThreadLocal)) {
      return path;
    }
    for (Statics.Place place : Statics.places()) {
      if (Statics.read(place) == key) {
        return TO_VALUE.matcher(path).replaceFirst("." + Sites.variable(place.variable()).name().replace("$", "\\$"));
      }
    }
    return path;
  }
}
