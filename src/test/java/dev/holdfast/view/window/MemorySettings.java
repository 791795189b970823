package dev.holdfast.view.window;

import dev.holdfast.view.settings.Settings;

import java.util.HashMap;
import java.util.Map;

/** Settings that end with the test. */
final class MemorySettings implements Settings {
  final Map<String, String> values = new HashMap<>();

  @Override
  public String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  @Override
  public void put(String name, String value) {
    values.put(name, value);
  }
}
