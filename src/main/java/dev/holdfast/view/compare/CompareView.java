package dev.holdfast.view.compare;

import dev.holdfast.compare.Comparison;
import dev.holdfast.compare.ComparisonWords;
import dev.holdfast.compare.Difference;
import dev.holdfast.compare.Side;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.timeline.Fonts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** Two runs compared: their figures, one picture of both, and beside it what is different, in words. T turns from time to steps. */
public final class CompareView extends VBox {
  private final Comparison comparison;
  private final ComparisonWords words;
  /** Of runs of which one took so many times as long as the other, the JVM has more to do with it than the code. */
  private static final double FAR_APART = 1.5;

  private final ObjectProperty<Pace.Kind> pace = new SimpleObjectProperty<>(this, "pace", Pace.Kind.REAL_TIME);
  private final double em;
  private final double width;
  private final double height;

  /** {@code width} and {@code height}: what there is room for, in pixels; what needs more height is to be scrolled. */
  public CompareView(Comparison comparison, ObservableValue<Palette> palette, double fontPx, double width,
      double height) {
    this.comparison = comparison;
    this.words = new ComparisonWords(comparison);
    this.em = fontPx;
    this.width = width;
    this.height = height;
    setId("comparison");
    getStyleClass().add("comparison");
    setSpacing(fontPx);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(words.headline() + " " + String.join(" ", words.summary()));
    setFocusTraversable(true);
    pace.set(isFarApart() ? Pace.Kind.STEPS : Pace.Kind.REAL_TIME);
    palette.subscribe(now -> fill(now));
    pace.subscribe((was, is) -> fill(palette.getValue()));
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.T) {
        pace.set(pace.get() == Pace.Kind.REAL_TIME ? Pace.Kind.STEPS : Pace.Kind.REAL_TIME);
      }
    });
  }

  /** Then time says little: one run may have had a JVM of its own to warm up. Side by side where both make the same array, they can be read. */
  private boolean isFarApart() {
    double one = comparison.first().analysis().trace().run().nanos();
    double other = comparison.second().analysis().trace().run().nanos();
    boolean share = comparison.rows().stream().anyMatch(row -> row.first() != null && row.second() != null);
    return share && Math.max(one, other) > FAR_APART * Math.min(one, other);
  }

  private void fill(Palette palette) {
    Fonts fonts = new Fonts(em);
    double gap = em * 2;
    double left = Math.round(width * 0.64);
    double right = width - left - gap;
    double curves = Math.clamp(height * 0.3, em * 9, em * 20);
    ComparedCanvas canvas = new ComparedCanvas(comparison, ComparedLayout.of(comparison.rows(), em, left, curves),
        pace.get(), palette, fonts);
    Label readout = text("", palette.mutedText(), left);
    readout.setMinHeight(em * 1.4);
    canvas.setOnMouseMoved(event -> readout.setText(canvas.at(event.getX())));
    canvas.setOnMouseExited(event -> readout.setText(""));
    VBox picture = new VBox(em * 0.4, head(palette), canvas, readout);
    picture.setMinWidth(left);
    getChildren().setAll(figures(palette), new HBox(gap, picture, wordsOf(palette, right)));
  }

  private HBox figures(Palette palette) {
    long less = comparison.first().heldBytes() - comparison.second().heldBytes();
    HBox figures = new HBox(em * 3, figure(comparison.first(), palette, palette.heldLine(), false),
        figure(comparison.second(), palette, palette.accent(), true));
    VBox difference = new VBox(em * 0.3, digits(ByteText.rounded(Math.abs(less)), palette.text()),
        muted(less == 0 ? "no difference" : less > 0 ? "less at the peak" : "more at the peak", palette));
    figures.getChildren().add(difference);
    figures.setAlignment(Pos.TOP_LEFT);
    return figures;
  }

  /** The peak of one run, with the line it has in the picture. */
  private VBox figure(Side side, Palette palette, Color color, boolean dashed) {
    Line sample = new Line(0, 0, em * 2.4, 0);
    sample.setStroke(color);
    sample.setStrokeWidth(dashed ? 2.4 : 2);
    if (dashed) {
      sample.getStrokeDashArray().setAll(em * 0.5, em * 0.3);
    }
    RunInfo run = side.analysis().trace().run();
    Label name = new Label(side.label());
    name.setStyle("-fx-font-weight: bold;");
    HBox named = new HBox(em * 0.6, sample, name, muted(
        (run.dataBytes() == 0 ? "" : ByteText.rounded(run.dataBytes()) + ", ") + run.mode() + ", "
            + TimeText.rounded(run.nanos()),
        palette));
    named.setAlignment(Pos.CENTER_LEFT);
    return new VBox(em * 0.3, digits(ByteText.rounded(side.heldBytes()), palette.text()), named);
  }

  private Label digits(String words, Color color) {
    Label label = new Label(words);
    label.setStyle("-fx-font-size: " + em * 2.2 + "px; -fx-font-weight: bold; -fx-text-fill: " + Palette.css(color)
        + ";");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /** What the picture shows, and the choice of its time axis. */
  private HBox head(Palette palette) {
    Label title = new Label("Bytes held");
    title.setStyle("-fx-font-weight: bold;");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    ToggleGroup group = new ToggleGroup();
    HBox choice = new HBox(button("Real time", "Each run from its own start (T)", Pace.Kind.REAL_TIME, group),
        button("Step by step", "Where both make the same array they are at the same place, however long it took (T)",
            Pace.Kind.STEPS, group));
    choice.getStyleClass().add("mode-picker");
    choice.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(em, title, space, choice);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private ToggleButton button(String name, String what, Pace.Kind kind, ToggleGroup group) {
    ToggleButton button = new ToggleButton(name);
    button.setToggleGroup(group);
    button.setSelected(pace.get() == kind);
    button.setTooltip(new Tooltip(what + " (T)"));
    button.setFocusTraversable(false);
    button.setOnAction(event -> {
      button.setSelected(true);
      pace.set(kind);
    });
    return button;
  }

  private VBox wordsOf(Palette palette, double room) {
    VBox all = new VBox(em * 0.8);
    all.setMinWidth(room);
    all.setMaxWidth(room);
    Label headline = text(words.headline(), palette.text(), room);
    headline.setStyle(headline.getStyle() + "-fx-font-weight: bold; -fx-font-size: " + em * 1.15 + "px;");
    all.getChildren().add(headline);
    words.summary().forEach(sentence -> all.getChildren().add(text(sentence, palette.text(), room)));
    for (Difference difference : comparison.differences()) {
      Rectangle chip = new Rectangle(em * 0.85, em * 0.85,
          ComparedCanvas.hue(palette, comparison, difference.row()));
      chip.setArcWidth(em * 0.35);
      chip.setArcHeight(em * 0.35);
      Label title = text(difference.row().title() + ": " + words.kind(difference), palette.text(), room - em * 1.4);
      title.setStyle(title.getStyle() + "-fx-font-weight: bold;");
      HBox head = new HBox(em * 0.5, chip, title);
      head.setAlignment(Pos.BASELINE_LEFT);
      all.getChildren().add(new VBox(em * 0.25, head, text(words.of(difference), palette.mutedText(), room)));
    }
    return all;
  }

  private static Label text(String words, Color color, double room) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMaxWidth(room);
    label.setMinHeight(USE_PREF_SIZE);
    label.setStyle("-fx-text-fill: " + Palette.css(color) + ";");
    return label;
  }

  private static Label muted(String words, Palette palette) {
    Label label = new Label(words);
    label.setStyle("-fx-text-fill: " + Palette.css(palette.mutedText()) + ";");
    label.setMinWidth(0);
    return label;
  }
}
