package dev.holdfast.view.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import dev.holdfast.view.settings.Settings;

import java.util.Locale;
import java.util.Objects;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;

/** Light or dark, and the size of everything: chosen by the user, remembered, followed by every scene that was dressed. */
public final class Theme {
  /** The base font size that is neither larger nor smaller, in pixels. */
  public static final double NORMAL_FONT_PX = 13;
  private static final double SMALLEST_FONT_PX = 9;
  private static final double LARGEST_FONT_PX = 40;
  /** So much fits on the screen when presenting: 19 px on one of 1920 by 1080, which the last row of a classroom reads. */
  private static final double PRESENTING_WIDTH_EM = 100;
  private static final double PRESENTING_HEIGHT_EM = 57;
  private static final double LEAST_PRESENTING_FONT_PX = 16;

  /** What the user asks for. */
  public enum Choice {
    /** As the operating system is set. */
    AUTOMATIC, LIGHT, DARK
  }

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.AUTOMATIC);
  private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.LIGHT);
  private final DoubleProperty fontPx = new SimpleDoubleProperty(this, "fontPx", NORMAL_FONT_PX);

  private final Settings settings;
  private boolean presenting;
  private Choice usualChoice = Choice.AUTOMATIC;
  private double usualFontPx = NORMAL_FONT_PX;

  /** Loads the fonts; starts as the user left it. */
  public Theme(Settings settings) {
    this.settings = settings;
    Typefaces.load();
    choice.set(settings.get("theme", Choice.AUTOMATIC));
    fontPx.set(Math.clamp(settings.get("fontPx", NORMAL_FONT_PX), SMALLEST_FONT_PX, LARGEST_FONT_PX));
    choice.subscribe((old, now) -> {
      if (!presenting) {
        settings.put("theme", now.name());
      }
    });
    fontPx.subscribe((old, now) -> {
      if (presenting) {
        // the next presentation may be on another screen
        settings.put("presentingScale", String.valueOf(now.doubleValue() / presentingFontPx()));
      } else {
        settings.put("fontPx", String.valueOf(now));
      }
    });
    choice.subscribe(now -> follow());
    Platform.getPreferences().colorSchemeProperty().subscribe((old, now) -> follow());
  }

  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /** The colours to draw with now. */
  public ObservableValue<Palette> palette() {
    return palette;
  }

  /** Pixels of the base font; every other size is a multiple of it. */
  public DoubleProperty fontPxProperty() {
    return fontPx;
  }

  /** Makes everything larger ({@code steps} above 0) or smaller. */
  public void zoom(int steps) {
    fontPx.set(Math.clamp(Math.round(fontPx.get() + steps), SMALLEST_FONT_PX, LARGEST_FONT_PX));
  }

  /** Everything as large as it is by itself; while presenting, as large as the screen asks for. */
  public void resetZoom() {
    fontPx.set(presenting ? presentingFontPx() : NORMAL_FONT_PX);
  }

  /**
   * While {@code on}, light and large for a room; what is chosen then is not remembered, but for the size, which the next presentation
   * begins with. Off, everything is as it was.
   */
  public void present(boolean on) {
    if (on == presenting) {
      return;
    }
    if (on) {
      usualChoice = choice.get();
      usualFontPx = fontPx.get();
      presenting = true;
      choice.set(Choice.LIGHT);
      fontPx.set(
          Math.clamp(settings.get("presentingScale", 1.0) * presentingFontPx(), SMALLEST_FONT_PX, LARGEST_FONT_PX));
    } else {
      // before the settings are written again
      presenting = false;
      choice.set(usualChoice);
      fontPx.set(usualFontPx);
    }
  }

  private static double presentingFontPx() {
    Rectangle2D screen = Screen.getPrimary().getBounds();
    double px = Math.min(screen.getWidth() / PRESENTING_WIDTH_EM, screen.getHeight() / PRESENTING_HEIGHT_EM);
    return Math.clamp(Math.round(px), LEAST_PRESENTING_FONT_PX, LARGEST_FONT_PX);
  }

  /** From now on {@code scene} shows this theme. */
  public void dress(Scene scene) {
    palette.subscribe(now -> {
      // tooltips and menus are windows of their own
      Application.setUserAgentStylesheet(controls(now));
      dress(scene, now, fontPx.get());
    });
    fontPx.subscribe((old, now) -> dress(scene, palette.get(), now.doubleValue()));
  }

  /** {@code scene} in these colours and of this size, once. */
  public static void dress(Scene scene, Palette palette, double fontPx) {
    scene.setUserAgentStylesheet(controls(palette));
    scene.getStylesheets().setAll(sheet("holdfast"), sheet(palette.dark() ? "dark" : "light"));
    scene.setFill(palette.surface());
    Parent root = scene.getRoot();
    root.setStyle(palette.asStyle() + String.format(Locale.ROOT, " -fx-font-size: %.1fpx;", fontPx));
  }

  private static String controls(Palette palette) {
    return (palette.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource("/dev/holdfast/assets/styles/" + name + ".css"), name)
        .toExternalForm();
  }

  private void follow() {
    boolean dark = switch (choice.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case AUTOMATIC -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
    palette.set(dark ? Palette.DARK : Palette.LIGHT);
  }
}
