package dev.holdfast.view.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * An icon as a letter of the icons' font. Style class {@code icon}: its size is that of the text around it times what the style sheet says,
 * its colour is {@code -fx-fill}. (Ikonli's own node takes an em as its present size, and so grows with every pass.)
 */
public final class Icon extends Text {
  public Icon(Feather icon) {
    getStyleClass().add("icon");
    setIcon(icon);
  }

  public void setIcon(Feather icon) {
    setText(Character.toString(icon.getCode()));
  }

  /** Makes the icons' font known to JavaFX. */
  static void loadFont() {
    try (InputStream in = new FeatherIkonHandler().getFontResourceAsStream()) {
      Font.loadFont(in, 13);
    } catch (IOException e) {
      throw new UncheckedIOException("the icons of this installation cannot be read", e);
    }
  }
}
