package dev.holdfast.view.source;

import dev.holdfast.view.source.StackRow.FrameHead;
import dev.holdfast.view.source.StackRow.PlaceRow;
import dev.holdfast.view.source.StackViewModel.Picture;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The stacks at the playhead, innermost frame first, with the arrays that each frame's places hold. */
public final class StackView extends VBox {
  private final DoubleProperty fontPx = new SimpleDoubleProperty(this, "baseFontSize", 13);
  private final ObservableValue<Palette> palette;
  private final StackViewModel model;
  private final Label title = new Label();
  private final RowList<StackRow> list;
  private long shownSeq = -1;
  private StackForm form = new StackForm(0, false, false);

  public StackView(MomentViewModel moments, ObservableValue<Palette> palette) {
    this.palette = palette;
    model = new StackViewModel(moments);
    Hatch hatch = new Hatch();
    list = new RowList<>(model::act);
    list.setCellFactory(view -> new StackCell(model, palette::getValue, fontPx::get, () -> form, hatch));
    list.setAccessibleText("Stack");
    list.setId("stack-rows");
    getStyleClass().add("stack-view");
    getStylesheets().add(StackView.class.getResource("source.css").toExternalForm());
    title.getStyleClass().add("title");
    HBox header = new HBox(title);
    header.getStyleClass().add("header");
    setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(header, list);
    list.widthProperty().subscribe((before, now) -> measure());
    list.heightProperty().subscribe((before, now) -> measure());
    model.pictureProperty().subscribe((before, now) -> show(now));
    palette.subscribe((before, now) -> restyle());
    fontPx.subscribe((before, now) -> restyle());
    restyle();
    show(model.pictureProperty().get());
  }

  /** Pixels of the base font, from which all sizes follow; 13 unless set. */
  public DoubleProperty baseFontSizeProperty() {
    return fontPx;
  }

  private void restyle() {
    setStyle(palette.getValue().asStyle() + " -fx-font-size: " + fontPx.get() + "px;");
    measure();
    list.refresh();
  }

  /** What there is room for may have changed. */
  private void measure() {
    StackForm now = StackForm.of(model.pictureProperty().get().rows(), list.getWidth() / fontPx.get(),
        list.getHeight() / fontPx.get());
    if (!now.equals(form)) {
      form = now;
      list.refresh();
    }
  }

  private void show(Picture picture) {
    title.setText(picture.title());
    measure();
    list.show(picture.rows());
    if (shownSeq != picture.seq()) {
      shownSeq = picture.seq();
      list.scrollTo(0);
      return;
    }
    for (int i = 0; i < picture.rows().size(); i++) {
      if (picture.rows().get(i) instanceof FrameHead head && head.selected()
          || picture.rows().get(i) instanceof PlaceRow place && place.selected()) {
        list.reveal(i);
        return;
      }
    }
  }
}
