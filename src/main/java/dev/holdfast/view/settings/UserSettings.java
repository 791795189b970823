package dev.holdfast.view.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

import org.jspecify.annotations.Nullable;

/** Settings kept where the operating system keeps a user's preferences; in memory alone where it does not let us. */
public final class UserSettings implements Settings {
  // held here: a logger that nothing refers to is collected, and its level with it
  private final Logger preferencesLogger = Logger.getLogger("java.util.prefs");
  private final Map<String, String> now = new HashMap<>();
  private final @Nullable Preferences stored;

  public UserSettings() {
    // a home that cannot be written to is no news for the terminal
    preferencesLogger.setLevel(Level.OFF);
    stored = node();
  }

  private static @Nullable Preferences node() {
    try {
      return Preferences.userRoot().node("dev/holdfast");
    } catch (RuntimeException | Error e) {
      return null;
    }
  }

  @Override
  public synchronized String get(String name, String otherwise) {
    String value = now.get(name);
    if (value != null || stored == null) {
      return value == null ? otherwise : value;
    }
    try {
      return stored.get(name, otherwise);
    } catch (IllegalStateException e) {
      return otherwise;
    }
  }

  @Override
  public synchronized void put(String name, String value) {
    now.put(name, value);
    if (stored == null || value.length() > Preferences.MAX_VALUE_LENGTH) {
      return;
    }
    try {
      stored.put(name, value);
      stored.flush();
    } catch (IllegalStateException | IllegalArgumentException | BackingStoreException e) {
      // kept for as long as this process lives
    }
  }
}
