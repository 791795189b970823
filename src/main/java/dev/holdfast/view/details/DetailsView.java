package dev.holdfast.view.details;

import dev.holdfast.analysis.State;
import dev.holdfast.session.Session;
import dev.holdfast.view.theme.Icon;
import dev.holdfast.view.theme.Palette;

import org.kordamp.ikonli.feather.Feather;

import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Everything about what is selected: an array, a frame or a holder; the peak where nothing is. Long content scrolls; Ctrl+C and a button
 * copy it as text; what is named can be clicked, which selects it in every view.
 */
public final class DetailsView extends ScrollPane {
  private final DoubleProperty fontPx = new SimpleDoubleProperty(this, "baseFontSize", 13);
  private final ObservableValue<Palette> palette;
  private final DetailsViewModel model;
  private final VBox content = new VBox();
  private final RowNodes rows;
  private String shownTitle = "";
  private boolean isStale;

  /** The layout of arrays is asked for on a thread of its own, from JOL. */
  public DetailsView(Session session, ObservableValue<Palette> palette) {
    this(session, palette, new JolLayouts());
  }

  /** {@code layouts} is asked on a thread of its own. */
  public DetailsView(Session session, ObservableValue<Palette> palette, ArrayLayout.Source layouts) {
    this(palette, new DetailsViewModel(session, layouts,
        task -> Thread.ofPlatform().daemon().name("array layout").start(task), Platform::runLater));
  }

  DetailsView(ObservableValue<Palette> palette, DetailsViewModel model) {
    this.palette = palette;
    this.model = model;
    rows = new RowNodes(model::select);
    getStyleClass().add("details-view");
    getStylesheets().add(DetailsView.class.getResource("details.css").toExternalForm());
    content.getStyleClass().add("content");
    content.setFillWidth(true);
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.SCROLL_PANE);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
        copy();
        event.consume();
      }
    });
    model.detailsProperty().subscribe((old, now) -> show(now));
    visibleProperty().subscribe((old, now) -> {
      if (now && isStale) {
        show(model.detailsProperty().get());
      }
    });
    palette.subscribe((old, now) -> restyle());
    fontPx.subscribe((old, now) -> restyle());
    restyle();
  }

  /** Pixels of the base font, from which all sizes follow; 13 unless set. */
  public DoubleProperty baseFontSizeProperty() {
    return fontPx;
  }

  private void restyle() {
    setStyle(palette.getValue().asStyle() + " -fx-font-size: " + fontPx.get() + "px;");
    show(model.detailsProperty().get());
  }

  /** What nobody sees is made when somebody does. */
  private void show(Details details) {
    setAccessibleText(details.text());
    isStale = !isVisible();
    if (isStale) {
      content.getChildren().clear();
      return;
    }
    Palette colors = palette.getValue();
    double px = fontPx.get();
    content.getChildren().setAll(head(details, colors, px));
    if (!details.subtitle().isEmpty()) {
      content.getChildren().add(RowNodes.wrapped(details.subtitle(), "subtitle"));
    }
    if (!details.bar().isEmpty()) {
      content.getChildren().add(StateBar.bar(colors, details.array(), details.bar(), px));
    }
    for (Details.Section section : details.sections()) {
      content.getChildren().add(RowNodes.wrapped(section.head(), "section"));
      for (Details.Row row : section.rows()) {
        content.getChildren().add(rows.node(row, colors, px));
      }
    }
    // the same thing, grown: stay where the reader is
    if (!details.title().equals(shownTitle)) {
      setVvalue(0);
    }
    shownTitle = details.title();
  }

  private HBox head(Details details, Palette colors, double px) {
    Label title = RowNodes.wrapped(details.title(), "title");
    HBox.setHgrow(title, Priority.ALWAYS);
    Button copy = new Button();
    copy.getStyleClass().add("copy");
    copy.setGraphic(new Icon(Feather.COPY));
    copy.setTooltip(new Tooltip("Copy all of this as text (Ctrl+C)"));
    copy.setAccessibleText("Copy all of this as text");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(event -> copy());
    HBox head = new HBox(px * 0.6);
    head.getStyleClass().add("head");
    if (details.array() != 0) {
      StateBar chip = StateBar.chip(colors, details.array(), State.NEEDED, px * 1.2);
      HBox.setMargin(chip, new Insets(px * 0.25, 0, 0, 0));
      head.getChildren().add(chip);
    }
    head.getChildren().addAll(title, copy);
    return head;
  }

  private void copy() {
    ClipboardContent copied = new ClipboardContent();
    copied.putString(model.detailsProperty().get().text());
    Clipboard.getSystemClipboard().setContent(copied);
  }
}
