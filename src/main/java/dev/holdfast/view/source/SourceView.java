package dev.holdfast.view.source;

import dev.holdfast.view.source.SourceRow.Line;
import dev.holdfast.view.source.SourceViewModel.Picture;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Icon;
import dev.holdfast.view.theme.Palette;

import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/**
 * The run's source: at a step the line that runs, the lines that have called, and beside the lines the arrays that their variables hold;
 * else the lines that make arrays. At a step a file that does not fit is folded to the methods on the stack.
 */
public final class SourceView extends VBox {
  private final DoubleProperty fontPx = new SimpleDoubleProperty(this, "baseFontSize", 13);
  private final ObservableValue<Palette> palette;
  private final SourceViewModel model;
  private final Hatch hatch = new Hatch();
  private final Label title = new Label();
  private final ToggleButton whole = new ToggleButton("", new Icon(Feather.ALIGN_JUSTIFY));
  private final Label note = new Label();
  private final RowList<SourceRow> list;
  private SourceStyle style;
  private SourceText shownText;
  private long shownSeq = -1;
  private int shownIndent;
  private final HBox header = new HBox();
  private final Runnable afterLayout = this::afterLayout;
  private int passesToSee;

  public SourceView(MomentViewModel moments, ObservableValue<Palette> palette) {
    this.palette = palette;
    model = new SourceViewModel(moments);
    style = SourceStyle.of(palette.getValue(), hatch, fontPx.get(), 10);
    shownText = model.pictureProperty().get().text();
    list = new RowList<>(row -> SourceCell.act(model, row));
    list.setCellFactory(view -> new SourceCell(model, style));
    list.setAccessibleText("Source");
    list.setId("source-lines");
    getStyleClass().add("source-view");
    getStylesheets().add(SourceView.class.getResource("source.css").toExternalForm());
    title.getStyleClass().add("title");
    title.setMinWidth(0);
    LateTooltip.install(title, title::getText);
    whole.getStyleClass().add("tool");
    whole.setMinWidth(USE_PREF_SIZE);
    whole.setTooltip(new Tooltip("Show every line at every step, not only the methods on the stack"));
    whole.setAccessibleText("Whole file: show every line at every step, not only the methods on the stack");
    whole.setId("whole-file");
    whole.selectedProperty().bindBidirectional(model.wholeProperty());
    header.getChildren().addAll(title, whole);
    header.getStyleClass().add("source-header");
    header.getStylesheets().addAll(getStylesheets());
    header.setMinWidth(0);
    note.getStyleClass().add("note");
    note.setWrapText(true);
    StackPane body = new StackPane(list, note);
    body.getStyleClass().add("body-pane");
    body.setMinHeight(0);
    setVgrow(body, Priority.ALWAYS);
    getChildren().add(body);
    list.heightProperty().subscribe((before, now) -> {
      measure();
      keepInView();
    });
    list.widthProperty().subscribe((before, now) -> {
      measure();
      list.refresh();
      keepInView();
    });
    list.addEventFilter(ScrollEvent.SCROLL, event -> {
      if (event.getDeltaY() != 0 && list.fits()) {
        openAll();
      }
    });
    model.pictureProperty().subscribe((before, now) -> show(now));
    palette.subscribe((before, now) -> restyle());
    fontPx.subscribe((before, now) -> restyle());
    restyle();
  }

  /** Pixels of the base font, from which all sizes follow; 13 unless set. */
  public DoubleProperty baseFontSizeProperty() {
    return fontPx;
  }

  /** The file's name and what belongs to it, for a bar above. */
  public Node header() {
    return header;
  }

  private void measure() {
    model.columnsProperty().set(style.columns(list.getWidth()));
    model.capacityProperty().set((int) ((list.getHeight() - fontPx.get()) / style.lineHeight()));
  }

  private void restyle() {
    setStyle(palette.getValue().asStyle() + " -fx-font-size: " + fontPx.get() + "px;");
    header.setStyle(getStyle());
    style = SourceStyle.of(palette.getValue(), hatch, fontPx.get(), model.pictureProperty().get().text().lineCount());
    measure();
    // cells keep the style they were made with
    list.setCellFactory(view -> new SourceCell(model, style));
  }

  private void show(Picture picture) {
    title.setText(picture.title());
    note.setText(picture.note());
    note.setVisible(!picture.note().isEmpty());
    list.setVisible(picture.note().isEmpty());
    whole.setVisible(picture.note().isEmpty());
    int digits = Math.max(2, String.valueOf(picture.text().lineCount()).length());
    if (digits != style.digits()) {
      restyle();
    }
    list.show(picture.rows());
    if (shownText != picture.text() || shownIndent != picture.indent()) {
      shownIndent = picture.indent();
      list.refresh();
    }
    if (shownText != picture.text() || shownSeq != picture.seq()) {
      shownText = picture.text();
      shownSeq = picture.seq();
      reveal(picture.currentLine());
      int first = indexOf(picture.firstLine());
      if (first >= 0) {
        list.beginWith(first);
      } else {
        keepInView();
      }
    }
  }

  /** What was at the top stays there. */
  private void openAll() {
    SourceRow top = list.first();
    model.openAll();
    if (top instanceof Line line) {
      list.beginWith(indexOf(line.number()));
    }
  }

  /** What runs is in view at any size. The rows' heights are right only after some layout passes: it is looked at after each of them. */
  private void keepInView() {
    Scene scene = getScene();
    if (scene != null) {
      if (passesToSee == 0) {
        scene.addPostLayoutPulseListener(afterLayout);
      }
      passesToSee = 4;
      Platform.requestNextPulse();
    }
  }

  private void afterLayout() {
    reveal(model.pictureProperty().get().currentLine());
    passesToSee--;
    Scene scene = getScene();
    if (passesToSee > 0 && scene != null) {
      Platform.requestNextPulse();
    } else if (scene != null) {
      scene.removePostLayoutPulseListener(afterLayout);
    }
  }

  private void reveal(int number) {
    int index = indexOf(number);
    if (index >= 0) {
      list.reveal(index);
    }
  }

  private int indexOf(int number) {
    for (int i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i) instanceof Line line && line.number() == number) {
        return i;
      }
    }
    return -1;
  }
}
