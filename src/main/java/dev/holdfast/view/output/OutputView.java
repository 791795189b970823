package dev.holdfast.view.output;

import dev.holdfast.view.area.CaretSight;
import dev.holdfast.view.output.OutputRow.Kind;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.theme.Typefaces;

import java.util.Map;
import java.util.Set;

import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

import org.jspecify.annotations.Nullable;

/**
 * What a program has printed, to be read and copied. It follows the end while more comes, until the user goes up or clicks in it; Ctrl+End
 * lets it follow again.
 */
public final class OutputView extends VBox {
  private static final Color ERROR_ON_LIGHT = Color.web("#b01722");
  private static final Color ERROR_ON_DARK = Color.web("#ff9d92");

  private static final Set<KeyCode> UPWARDS = Set.of(KeyCode.UP, KeyCode.PAGE_UP, KeyCode.HOME, KeyCode.LEFT);

  private final DoubleProperty fontPx = new SimpleDoubleProperty(this, "baseFontSize", 13);
  private final OutputViewModel model;
  private final ObservableValue<Palette> palette;
  private final RichTextArea area = new RichTextArea();
  private @Nullable OutputModel text;
  /** Of the rows when they were last looked at. */
  private int lastLength;
  private int size;
  private boolean isFollowing = true;

  /** {@code leave}: takes the keyboard when Escape is pressed here. */
  public OutputView(OutputViewModel model, ObservableValue<Palette> palette, Runnable leave) {
    this.model = model;
    this.palette = palette;
    getStyleClass().add("output-view");
    getStylesheets().add(OutputView.class.getResource("output.css").toExternalForm());
    area.setId("output");
    area.setAccessibleText("What the program has printed");
    area.setEditable(false);
    area.setWrapText(true);
    area.setMinHeight(0);
    setVgrow(area, Priority.ALWAYS);
    area.setLeftDecorator(new StreamMarks(model.rows()));
    new CaretSight(area);
    area.getInputMap().registerFunction(RichTextArea.Tag.COPY, this::copySelected);
    area.getInputMap().register(KeyBinding.of(KeyCode.ESCAPE), leave);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> isFollowing = false);
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> isFollowing &= !UPWARDS.contains(event.getCode()));
    area.addEventFilter(ScrollEvent.SCROLL, event -> isFollowing &= event.getDeltaY() < 0);
    area.caretPositionProperty().subscribe((was, is) -> isFollowing |= is != null && text != null
        && is.index() == text.size() - 1 && is.offset() == text.getPlainText(is.index()).length());
    getChildren().addAll(header(), area, note());
    model.rows().addListener((ListChangeListener<OutputRow>) change -> changed());
    visibleProperty().subscribe(this::look);
    // after the layout that it is part of
    area.heightProperty().subscribe((was, is) -> Platform.runLater(this::follow));
    area.widthProperty().subscribe((was, is) -> Platform.runLater(this::follow));
    model.callingProperty().subscribe(this::look);
    palette.subscribe((was, is) -> restyle());
    fontPx.subscribe((was, is) -> restyle());
    restyle();
    changed();
  }

  /** Pixels of the base font, from which all sizes follow; 13 unless set. */
  public DoubleProperty baseFontSizeProperty() {
    return fontPx;
  }

  /** So that keys go here. */
  public void focus() {
    area.requestFocus();
  }

  private HBox header() {
    Label summary = new Label();
    summary.setId("output-summary");
    summary.textProperty().bind(model.summaryProperty());
    summary.setMaxWidth(Double.MAX_VALUE);
    summary.setMinWidth(0);
    // at its end it says what is missing
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    Button all = new Button("Copy all");
    all.setId("copy-output");
    all.getStyleClass().add("link");
    all.setTooltip(new Tooltip("Copy all that is here, without what was left out"));
    all.setMinWidth(USE_PREF_SIZE);
    all.setOnAction(event -> copy(TextPos.ZERO, area.getDocumentEnd()));
    HBox header = new HBox(summary, all);
    header.getStyleClass().add("output-header");
    return header;
  }

  private Label note() {
    Label note = new Label();
    note.setId("output-note");
    note.getStyleClass().add("output-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.setMaxWidth(Double.MAX_VALUE);
    note.textProperty().bind(model.noteProperty());
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }

  private void look() {
    if (isVisible()) {
      model.lookAt();
    }
  }

  private void restyle() {
    setStyle(palette.getValue().asStyle() + " -fx-font-size: " + fontPx.get() + "px;");
    if (text != null) {
      text.restyle(styles());
    }
  }

  private Map<Kind, StyleAttributeMap> styles() {
    Palette now = palette.getValue();
    return Map.of(Kind.OUT, style(now.text()).build(),
        Kind.ERR, style(now.dark() ? ERROR_ON_DARK : ERROR_ON_LIGHT).build(),
        Kind.LEFT_OUT, style(now.mutedText()).setItalic(true).build());
  }

  private StyleAttributeMap.Builder style(Color color) {
    return StyleAttributeMap.builder().setFontFamily(Typefaces.MONO)
        .setFontSize(Math.round(fontPx.get() * 0.92 * 2) / 2.0).setTextColor(color);
  }

  /** The rows have grown at their end, or begin anew. */
  private void changed() {
    int now = model.rows().size();
    if (now == 0) {
      text = null;
      area.setModel(null);
      isFollowing = true;
    } else if (text == null) {
      text = new OutputModel(model.rows(), styles());
      area.setModel(text);
    } else {
      text.grown(size - 1, lastLength, now - size);
    }
    size = now;
    lastLength = now == 0 ? 0 : model.rows().getLast().text().length();
    follow();
  }

  private void follow() {
    if (text != null && isFollowing) {
      // a caret that stays where it was is not scrolled to
      area.clearSelection();
      area.select(text.getDocumentEnd());
    }
  }

  private void copySelected() {
    var selection = area.getSelection();
    if (selection != null) {
      copy(selection.getMin(), selection.getMax());
    }
  }

  private void copy(TextPos from, TextPos to) {
    OutputModel shown = text;
    if (shown != null && !from.equals(to)) {
      ClipboardContent content = new ClipboardContent();
      content.putString(shown.text(from, to));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
