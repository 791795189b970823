package dev.holdfast.view.source;

import dev.holdfast.analysis.State;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.theme.Typefaces;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** An array in its colour, drawn in the way of its state: solid, striped, a dashed outline, dots. With its number, or a plain square. */
final class ArrayChip extends StackPane {
  private static final CornerRadii ROUND = new CornerRadii(4);

  private ArrayChip(Palette palette, Hatch hatch, long array, State state, boolean isSelected, double fontPx) {
    Color hue = palette.arrayHue(array);
    Color ground = palette.surface().interpolate(hue, palette.dark() ? 0.25 : 0.18);
    Paint fill = switch (state) {
      case NEEDED -> hue;
      case CLINGING -> hatch.stripes(hue, ground, Math.round(fontPx * 0.5), 0.45);
      case UNKNOWN -> hatch.dots(hue, ground, Math.round(fontPx * 0.45));
      case RELEASED, COLLECTED -> palette.surface();
    };
    boolean isGone = state == State.RELEASED || state == State.COLLECTED;
    BorderStroke edge = new BorderStroke(hue, isGone ? dashes() : BorderStrokeStyle.SOLID, ROUND,
        new BorderWidths(isGone ? 1 : 1.5));
    setBackground(new Background(new BackgroundFill(fill, ROUND, Insets.EMPTY)));
    setBorder(isSelected
        ? new Border(edge, new BorderStroke(palette.text(), BorderStrokeStyle.SOLID, new CornerRadii(6),
            new BorderWidths(1.5), new Insets(-3)))
        : new Border(edge));
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  private static BorderStrokeStyle dashes() {
    return new BorderStrokeStyle(javafx.scene.shape.StrokeType.CENTERED, javafx.scene.shape.StrokeLineJoin.MITER,
        javafx.scene.shape.StrokeLineCap.BUTT, 10, 0, java.util.List.of(3.0, 3.0));
  }

  /** {@code #2}. */
  static ArrayChip numbered(Palette palette, Hatch hatch, long array, State state, boolean isSelected, double fontPx) {
    ArrayChip chip = new ArrayChip(palette, hatch, array, state, isSelected, fontPx);
    boolean isPatterned = state == State.CLINGING || state == State.UNKNOWN;
    Text number = new Text("#" + array);
    // set, not styled: a step makes many of them, and style sheets are slow
    number.setFont(Font.font(Typefaces.SANS, FontWeight.BOLD, Math.round(fontPx * 0.85)));
    number.setFill(state == State.NEEDED ? Palette.textOn(palette.arrayHue(array)) : palette.text());
    StackPane plate = new StackPane(number);
    plate.setPadding(new Insets(0, fontPx * 0.25, 0, fontPx * 0.25));
    if (isPatterned) {
      plate.setBackground(new Background(new BackgroundFill(palette.surface(), new CornerRadii(3), Insets.EMPTY)));
    }
    chip.getChildren().add(plate);
    chip.setPadding(new Insets(Math.round(fontPx * 0.05), Math.round(fontPx * 0.3), Math.round(fontPx * 0.05),
        Math.round(fontPx * 0.3)));
    return chip;
  }

  static ArrayChip square(Palette palette, Hatch hatch, long array, State state, double fontPx) {
    ArrayChip chip = new ArrayChip(palette, hatch, array, state, false, fontPx);
    double size = Math.round(fontPx * 0.95);
    chip.setPrefSize(size, size);
    return chip;
  }
}
