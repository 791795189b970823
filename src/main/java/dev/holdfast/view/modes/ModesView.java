package dev.holdfast.view.modes;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The modes side by side: the collector's count at the peak in large figures, the curves on common axes below. */
public final class ModesView extends VBox {

  private final List<ModeFigures> figures = new ArrayList<>();
  private final ModeCanvas.Axes axes;
  private final String title;
  private final double width;

  /**
   * @param analyses by the title of the mode, in the order in which they are shown
   * @param smallestBytes smaller arrays are neither counted nor shown
   * @param width of the whole, in pixels
   */
  public ModesView(Map<String, Analysis> analyses, long smallestBytes, ObservableValue<Palette> palette, double fontPx,
      double width) {
    this.width = width;
    setId("modes");
    getStyleClass().add("modes");
    setSpacing(fontPx * 1.2);
    analyses.forEach((mode, analysis) -> figures.add(ModeFigures.of(mode, analysis, smallestBytes)));
    axes = ModeCanvas.Axes.of(List.copyOf(analyses.values()), smallestBytes);
    RunInfo run = analyses.values().iterator().next().trace().run();
    title = run.variant() + (run.dataBytes() == 0 ? "" : " over " + ByteText.rounded(run.dataBytes()))
        + ", run three times: what the garbage collector keeps, asked at the birth that makes the peak under an interpreter"
        + " (the vertical line; a dot for each answer). Dashed: what an interpreter would hold. Each run's own time"
        + " fills the width; the collections are part of it.";
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(String.join(" ", figures.stream().map(ModeFigures::sentence).toList()));
    setFocusTraversable(true);
    palette.subscribe(now -> fill(now, fontPx));
  }

  private void fill(Palette palette, double fontPx) {
    double gap = fontPx * 2;
    double column = (width - gap * (figures.size() - 1)) / figures.size();
    HBox columns = new HBox(gap);
    figures.forEach(one -> columns.getChildren().add(column(one, axes, palette, fontPx, column)));
    getChildren().setAll(words(title, palette, fontPx, width), columns);
  }

  private static VBox column(ModeFigures figures, ModeCanvas.Axes axes, Palette palette, double fontPx, double width) {
    VBox column = new VBox(fontPx * 0.5);
    column.setMaxWidth(width);
    Label title = new Label(figures.title());
    title.getStyleClass().add("headline");
    Label count = new Label(figures.count());
    count.getStyleClass().add("digits");
    count.setStyle("-fx-font-size: " + fontPx * 4.2 + "px; -fx-font-weight: bold; -fx-text-fill: -hf-text;");
    Label size = words(figures.size(), palette, fontPx, width * 0.6);
    HBox figure = new HBox(fontPx * 0.7, count, size);
    figure.setAlignment(Pos.BASELINE_LEFT);
    Label reason = words(figures.reason(), palette, fontPx, width);
    reason.setMinHeight(fontPx * 3.9);
    reason.setAlignment(Pos.TOP_LEFT);
    column.getChildren().addAll(title, figure, chips(figures.kept(), palette, fontPx), reason,
        new ModeCanvas(figures.analysis(), axes, palette, fontPx, width));
    for (String disagreement : figures.disagreements().stream().limit(3).toList()) {
      column.getChildren().add(words(disagreement, palette, fontPx, width));
    }
    return column;
  }

  /** The arrays that were kept. */
  private static HBox chips(List<ArrayLife> kept, Palette palette, double fontPx) {
    HBox chips = new HBox(fontPx * 0.4);
    for (ArrayLife array : kept.stream().limit(8).toList()) {
      Label chip = new Label("#" + array.id());
      javafx.scene.paint.Color hue = palette.arrayHue(array.id());
      chip.setStyle("-fx-background-color: " + css(hue) + "; -fx-text-fill: " + css(Palette.textOn(hue))
          + "; -fx-background-radius: 4; -fx-padding: 0.1em 0.6em 0.1em 0.6em; -fx-font-weight: bold;");
      chips.getChildren().add(chip);
    }
    chips.setMinHeight(fontPx * 1.6);
    return chips;
  }

  private static Label words(String words, Palette palette, double fontPx, double width) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMaxWidth(width);
    label.setTextFill(palette.mutedText());
    label.setStyle("-fx-text-fill: " + css(palette.mutedText()) + "; -fx-font-size: " + fontPx * 0.95 + "px;");
    return label;
  }

  private static String css(javafx.scene.paint.Color color) {
    return String.format("#%02x%02x%02x", Math.round(color.getRed() * 255), Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }
}
