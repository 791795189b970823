package dev.holdfast.view.flame;

import dev.holdfast.view.theme.Palette;

import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** The card beside the mouse, above everything in the window, so that a low chart does not cut it off. */
final class HoverCard {
  private static final double BESIDE_PX = 16;

  private final ObservableValue<Palette> palette;
  private final ObservableDoubleValue fontPx;
  private @Nullable Card shown;
  private @Nullable Region sheet;

  HoverCard(ObservableValue<Palette> palette, ObservableDoubleValue fontPx) {
    this.palette = palette;
    this.fontPx = fontPx;
  }

  /** Beside a point of the scene, wholly inside it. */
  void show(Scene scene, Card card, double sceneX, double sceneY) {
    if (!(scene.getRoot() instanceof Pane root)) {
      return;
    }
    Region now = sheet;
    if (now == null || !card.equals(shown)) {
      hide();
      now = node(card);
      now.setManaged(false);
      root.getChildren().add(now);
      now.applyCss();
      now.autosize();
      sheet = now;
      shown = card;
    }
    // at the right or lower edge it stands on the other side, never below the mouse
    double x = sceneX + BESIDE_PX + now.getWidth() > scene.getWidth()
        ? sceneX - BESIDE_PX - now.getWidth()
        : sceneX + BESIDE_PX;
    double y = sceneY + BESIDE_PX + now.getHeight() > scene.getHeight()
        ? sceneY - BESIDE_PX - now.getHeight()
        : sceneY + BESIDE_PX;
    now.relocate(Math.round(Math.max(0, x)), Math.round(Math.max(0, y)));
  }

  void hide() {
    if (sheet != null && sheet.getParent() instanceof Pane root) {
      root.getChildren().remove(sheet);
    }
    sheet = null;
    shown = null;
  }

  /** The card as a node. */
  Region node(Card card) {
    Palette colors = palette.getValue();
    double px = fontPx.get();
    Label title = new Label(card.title());
    title.setStyle("-fx-font-weight: bold; -fx-text-fill: " + Palette.css(colors.text()));
    GridPane grid = new GridPane(px * 0.8, px * 0.25);
    for (int i = 0; i < card.lines().size(); i++) {
      Card.Line line = card.lines().get(i);
      Label name = new Label(line.name());
      name.setStyle("-fx-text-fill: " + Palette.css(colors.mutedText()));
      Label value = new Label(line.value());
      value.setStyle("-fx-text-fill: " + Palette.css(colors.text()));
      value.setWrapText(true);
      value.setMaxWidth(px * 32);
      if (line.array() != 0) {
        Region chip = new Region();
        chip.setMinSize(px * 0.7, px * 0.7);
        chip.setMaxSize(px * 0.7, px * 0.7);
        chip.setStyle("-fx-background-radius: 2; -fx-background-color: " + Palette.css(colors.arrayHue(line.array())));
        value.setGraphic(chip);
      }
      grid.addRow(i, name, value);
    }
    VBox box = new VBox(px * 0.4, title, grid);
    box.getStyleClass().add("hover-card");
    box.setMouseTransparent(true);
    box.setStyle(
        "-fx-font-family: Inter; -fx-font-size: " + px + "px; -fx-padding: 0.7em 0.9em; -fx-background-radius: 6;"
            + " -fx-border-radius: 6; -fx-background-color: " + Palette.css(colors.surface()) + "; -fx-border-color: "
            + Palette.css(colors.grid()) + "; -fx-effect: dropshadow(gaussian, rgba(0,0,0,0.25), 12, 0, 0, 3);");
    return box;
  }
}
