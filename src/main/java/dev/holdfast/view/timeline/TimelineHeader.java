package dev.holdfast.view.timeline;

import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.util.Locale;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The line above the curves or above the lanes: a title and what can be clicked. It takes its colours and sizes from the view, so that both scale. */
final class TimelineHeader extends HBox {
  private final Palette palette;
  private final double fontPx;

  TimelineHeader(Palette palette, double fontPx, String title) {
    this.palette = palette;
    this.fontPx = fontPx;
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(fontPx * 1.4);
    setPadding(new Insets(0, fontPx, 0, fontPx * 1.2));
    setPickOnBounds(false);
    Label label = new Label(title);
    label.setFont(Font.font("Inter", FontWeight.BOLD, fontPx));
    label.setTextFill(palette.text());
    label.setMinWidth(USE_PREF_SIZE);
    getChildren().add(label);
  }

  /** The legend of the curves; {@code toggleHeap} shows or hides the heap's marks. */
  static TimelineHeader ofCurves(Palette palette, Hatch hatch, double fontPx, CurveModel model, boolean heapShown,
      Runnable toggleHeap) {
    TimelineHeader header = new TimelineHeader(palette, fontPx, "Bytes in arrays");
    header.addEntry("held", Swatch.HELD.draw(palette, hatch, fontPx));
    header.addEntry("clinging", Swatch.CLINGING.draw(palette, hatch, fontPx));
    header.addEntry("needed", Swatch.NEEDED.draw(palette, hatch, fontPx));
    if (model.hasGhosts()) {
      header.addEntry("if interpreted", Swatch.GHOST.draw(palette, hatch, fontPx));
    }
    if (model.hasUnknown()) {
      header.addEntry("not traced", Swatch.UNKNOWN.draw(palette, hatch, fontPx));
    }
    if (!model.guesses().isEmpty()) {
      header.addEntry(model.guesses().legend(), Swatch.GUESS.draw(palette, hatch, fontPx));
    }
    if (model.hasHeap()) {
      header.addToggle("heap after a collection", Swatch.HEAP.draw(palette, hatch, fontPx), heapShown,
          "Show or hide the heap in use after each collection, everything in it included", toggleHeap);
    }
    return header;
  }

  /** Says how many arrays have no lane, and offers to show them and to change between rows and overview. */
  static TimelineHeader ofLanes(Palette palette, double fontPx, Lanes lanes, TimelineLayout layout, Runnable showAll,
      Runnable toggleOverview) {
    TimelineHeader header = new TimelineHeader(palette, fontPx, "Arrays");
    if (lanes.hiddenCount() > 0) {
      header.addNote(String.format(Locale.ROOT, "%,d smaller than %s not shown (%s together)", lanes.hiddenCount(),
          ByteText.rounded(lanes.leastBytes()), ByteText.rounded(lanes.hiddenBytes())));
      header.addLink("Show all", "Give every array a lane", showAll);
    }
    if (layout.isOverview()) {
      header.addLink("Rows with names", "One legible row per array", toggleOverview);
    } else if (layout.overflows()) {
      header.addLink("Overview", "All arrays at once", toggleOverview);
    }
    return header;
  }

  /** Where its words do not all fit, the title gives way first: the axis says what is counted. */
  @Override
  protected void layoutChildren() {
    Node title = getChildren().getFirst();
    if (getChildren().size() > 1) {
      double titleWidth = title.prefWidth(-1) + getSpacing();
      boolean fits = getWidth() >= prefWidth(-1) + (title.isManaged() ? 0 : titleWidth);
      if (fits != title.isManaged()) {
        title.setManaged(fits);
        title.setVisible(fits);
      }
    }
    super.layoutChildren();
  }

  private void addEntry(String words, Node swatch) {
    Label label = new Label(words, swatch);
    style(label, palette.mutedText());
    getChildren().add(label);
  }

  /** An entry that switches something; {@code on} is said by its opacity and to assistive technology. */
  private void addToggle(String words, Node swatch, boolean on, String help, Runnable action) {
    Button button = button(words, palette.mutedText(), help, action);
    button.setGraphic(swatch);
    button.setOpacity(on ? 1 : 0.45);
    button.setAccessibleText(words + (on ? ", shown" : ", hidden"));
  }

  private void addNote(String words) {
    Label label = new Label(words);
    style(label, palette.mutedText());
    label.setMinWidth(0);
    getChildren().add(label);
  }

  private void addLink(String words, String help, Runnable action) {
    button(words, palette.accent(), help, action).setUnderline(true);
  }

  private Button button(String words, Color color, String help, Runnable action) {
    Button button = new Button(words);
    style(button, color);
    button.setBackground(Background.EMPTY);
    button.setBorder(null);
    button.setPadding(Insets.EMPTY);
    // the application's style sheet would make it a box of its own
    button.setStyle("-fx-background-color: transparent; -fx-border-color: transparent; -fx-padding: 0; "
        + "-fx-effect: null; -fx-text-fill: " + css(color) + "; -fx-font-size: " + fontPx * 0.92 + "px;");
    button.setTooltip(new Tooltip(help));
    button.setOnAction(event -> action.run());
    getChildren().add(button);
    return button;
  }

  private void style(javafx.scene.control.Labeled node, Color color) {
    node.setFont(Font.font("Inter", fontPx * 0.92));
    node.setTextFill(color);
    node.setGraphicTextGap(fontPx * 0.5);
    node.setMinWidth(USE_PREF_SIZE);
  }

  private static String css(Color color) {
    return String.format("#%02x%02x%02x", Math.round(color.getRed() * 255), Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }
}
