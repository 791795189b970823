package dev.holdfast.view.settings;

/** Small values by name. Never fails: what cannot be read is the default, what cannot be written is forgotten at the end. */
public interface Settings {

  String get(String name, String otherwise);

  void put(String name, String value);

  default double get(String name, double otherwise) {
    try {
      double value = Double.parseDouble(get(name, String.valueOf(otherwise)));
      return Double.isFinite(value) ? value : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The constant of that name; {@code otherwise} where there is none (any longer). */
  default <E extends Enum<E>> E get(String name, E otherwise) {
    try {
      return Enum.valueOf(otherwise.getDeclaringClass(), get(name, otherwise.name()));
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }
}
