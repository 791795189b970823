package dev.holdfast.view.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import javafx.scene.text.Font;

/** The fonts that come with Holdfast, so that every machine shows the same window. */
public final class Typefaces {
  /** Family of everything but code. */
  public static final String SANS = "Inter";
  /** Family of code. */
  public static final String MONO = "JetBrains Mono";

  private static final String FOLDER = "/com/formdev/flatlaf/fonts/";

  private Typefaces() {
  }

  /** Makes the families known to JavaFX. Where a font cannot be loaded the system's own takes its place. */
  public static void load() {
    Icon.loadFont();
    for (String file : new String[]{"inter/Inter-Regular.otf", "inter/Inter-SemiBold.otf", "inter/Inter-Bold.otf",
        "jetbrains_mono/JetBrainsMono-Regular.ttf", "jetbrains_mono/JetBrainsMono-Bold.ttf"}) {
      try (InputStream in = Typefaces.class.getResourceAsStream(FOLDER + file)) {
        if (in != null) {
          Font.loadFont(in, 13);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("a font of this installation cannot be read: " + file, e);
      }
    }
  }
}
