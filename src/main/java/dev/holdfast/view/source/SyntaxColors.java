package dev.holdfast.view.source;

import dev.holdfast.view.theme.Palette;

import javafx.scene.paint.Color;

/** The colours of Java source; each at least 4.5:1 on the surface and on what is highlighted. */
public record SyntaxColors(Color keyword, Color string, Color number, Color comment, Color annotation) {
  static final SyntaxColors LIGHT = new SyntaxColors(Color.web("#7a2c9c"), Color.web("#17663a"), Color.web("#0b5ba8"),
      Color.web("#5b6475"), Color.web("#7d5300"));
  static final SyntaxColors DARK = new SyntaxColors(Color.web("#d7a1f5"), Color.web("#8fd6a0"), Color.web("#7cc8f5"),
      Color.web("#9aa4b2"), Color.web("#e5c07b"));

  public static SyntaxColors of(Palette palette) {
    return palette.dark() ? DARK : LIGHT;
  }

  public Color of(Token.Kind kind, Palette palette) {
    return switch (kind) {
      case PLAIN -> palette.text();
      case KEYWORD -> keyword;
      case STRING -> string;
      case NUMBER -> number;
      case COMMENT -> comment;
      case ANNOTATION -> annotation;
    };
  }
}
