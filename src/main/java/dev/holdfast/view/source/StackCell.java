package dev.holdfast.view.source;

import dev.holdfast.analysis.State;
import dev.holdfast.view.source.StackRow.Folded;
import dev.holdfast.view.source.StackRow.FrameHead;
import dev.holdfast.view.source.StackRow.Note;
import dev.holdfast.view.source.StackRow.PlaceRow;
import dev.holdfast.view.source.StackRow.Section;
import dev.holdfast.view.source.StackRow.ThreadHead;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Icon;
import dev.holdfast.view.theme.Palette;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A row of the stack pane. */
final class StackCell extends ListCell<StackRow> {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass ACTS = PseudoClass.getPseudoClass("acts");
  /** In font sizes: narrower than this a place takes two lines. */
  private static final double ONE_LINE = 38;

  private final StackViewModel model;
  private final Supplier<Palette> palette;
  private final DoubleSupplier fontPx;
  private final Hatch hatch;

  StackCell(StackViewModel model, Supplier<Palette> palette, DoubleSupplier fontPx, Hatch hatch) {
    this.model = model;
    this.palette = palette;
    this.fontPx = fontPx;
    this.hatch = hatch;
    getStyleClass().add("stack-cell");
    setPrefWidth(0);
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      if (getItem() != null) {
        model.act(getItem());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable StackRow row, boolean empty) {
    super.updateItem(row, empty);
    StackRow shown = empty ? null : row;
    pseudoClassStateChanged(MARKED, shown instanceof FrameHead head && head.selected()
        || shown instanceof PlaceRow place && place.selected());
    pseudoClassStateChanged(ACTS, shown != null && !(shown instanceof Note) && !(shown instanceof Section));
    setAccessibleText(shown == null ? "" : words(shown));
    setGraphic(shown == null ? null : node(shown));
    setTooltip(shown instanceof PlaceRow place ? new Tooltip(words(place)) : null);
  }

  static String words(StackRow row) {
    return switch (row) {
      case ThreadHead head -> head.words() + (head.open() ? ", open" : ", closed; Enter opens it");
      case FrameHead head -> (head.innermost() ? "innermost frame " : "frame ") + head.name() + ", " + head.where();
      case Section section -> section.words();
      case PlaceRow place -> (place.name().isEmpty() ? "" : place.name() + ", ")
          + (place.kind().isEmpty() ? "" : place.kind() + ": ") + place.what() + ", " + place.bytes() + ", "
          + place.stateWords();
      case Folded folded -> folded.words() + "; Enter shows them";
      case Note note -> note.words();
    };
  }

  private Node node(StackRow row) {
    return switch (row) {
      case ThreadHead head -> {
        HBox line = new HBox(fontPx.getAsDouble() * 0.4,
            new Icon(head.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT), grown(label(head.words(), "thread")));
        line.setAlignment(Pos.CENTER_LEFT);
        yield line;
      }
      case FrameHead head -> {
        HBox line = new HBox(fontPx.getAsDouble() * 0.8, grown(label(head.name(), "frame")),
            fixed(label(head.where(), "muted")));
        line.setAlignment(Pos.BASELINE_LEFT);
        line.setPadding(new Insets(fontPx.getAsDouble() * 0.25, 0, 0, 0));
        yield line;
      }
      case Section section -> {
        Label words = label(section.words(), "frame");
        words.setPadding(new Insets(fontPx.getAsDouble() * 0.25, 0, 0, 0));
        yield words;
      }
      case PlaceRow place -> placeNode(place);
      case Folded folded -> {
        Label words = label(folded.words(), "folded");
        words.setWrapText(true);
        yield words;
      }
      case Note note -> {
        Label words = label(note.words(), "muted");
        words.setWrapText(true);
        yield words;
      }
    };
  }

  private Node placeNode(PlaceRow place) {
    double px = fontPx.getAsDouble();
    ArrayChip chip = ArrayChip.square(palette.get(), hatch, place.array(), place.state(), px);
    Label name = label(place.name(), place.isCode() ? "code" : "words");
    Label kind = label(place.kind(), "muted");
    Label what = label(place.what(), "muted");
    Label bytes = fixed(label(place.bytes(), "muted"));
    Label state = fixed(label(place.stateWords(), place.state() == State.CLINGING ? "clinging" : "muted"));
    Node text;
    if (getListView() != null && getListView().getWidth() > px * ONE_LINE) {
      HBox who = new HBox(px * 0.8, name, kind);
      who.setAlignment(Pos.BASELINE_LEFT);
      who.setPrefWidth(getListView().getWidth() * 0.44);
      who.setMinWidth(0);
      state.setMinWidth(px * 7);
      state.setAlignment(Pos.BASELINE_RIGHT);
      HBox line = new HBox(px * 0.8, who, grown(what), bytes, state);
      line.setAlignment(Pos.BASELINE_LEFT);
      text = line;
    } else {
      HBox above = place.name().isEmpty()
          ? new HBox(px * 0.6, grown(kind), state)
          : new HBox(px * 0.6, name, grown(kind), state);
      HBox below = new HBox(px * 0.6, grown(what), bytes);
      above.setAlignment(Pos.BASELINE_LEFT);
      below.setAlignment(Pos.BASELINE_LEFT);
      text = new VBox(px * 0.05, above, below);
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(px * 0.7, chip, text);
    HBox.setMargin(chip, new Insets(px * 0.2, 0, 0, 0));
    row.setPadding(new Insets(0, 0, 0, px * 0.9));
    return row;
  }

  private static Label label(String words, String styleClass) {
    Label label = new Label(words);
    label.getStyleClass().add(styleClass);
    label.setMinWidth(0);
    return label;
  }

  private static Label fixed(Label label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label grown(Label label) {
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }
}
