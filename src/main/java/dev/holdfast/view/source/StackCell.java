package dev.holdfast.view.source;

import dev.holdfast.analysis.Answer;
import dev.holdfast.analysis.State;
import dev.holdfast.view.source.StackRow.Folded;
import dev.holdfast.view.source.StackRow.FrameHead;
import dev.holdfast.view.source.StackRow.Heard;
import dev.holdfast.view.source.StackRow.Note;
import dev.holdfast.view.source.StackRow.PlaceRow;
import dev.holdfast.view.source.StackRow.Section;
import dev.holdfast.view.source.StackRow.ThreadHead;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Icon;
import dev.holdfast.view.theme.Palette;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A row of the stack pane. */
final class StackCell extends ListCell<StackRow> {
  /** As many letters of a place's name fit where everything about it stands in one line. */
  private static final int WHO = 18;
  /** Beside the name its kind, which is in a wider type than code. */
  private static final int WHO_AND_KIND = 14;

  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass ACTS = PseudoClass.getPseudoClass("acts");

  private final StackViewModel model;
  private final Supplier<Palette> palette;
  private final DoubleSupplier fontPx;
  private final Supplier<StackForm> form;
  private final Hatch hatch;

  StackCell(StackViewModel model, Supplier<Palette> palette, DoubleSupplier fontPx, Supplier<StackForm> form,
      Hatch hatch) {
    this.model = model;
    this.palette = palette;
    this.fontPx = fontPx;
    this.form = form;
    this.hatch = hatch;
    getStyleClass().add("stack-cell");
    setPrefWidth(0);
    LateTooltip.install(this, () -> getItem() instanceof PlaceRow place ? StackWords.of(place) : "");
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
    pseudoClassStateChanged(ACTS, shown != null && !(shown instanceof Note) && !(shown instanceof Section)
        && !(shown instanceof Heard));
    setAccessibleText(shown == null ? "" : StackWords.of(shown));
    setGraphic(shown == null ? null : node(shown));
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
      case Heard heard -> heard(heard, fontPx.getAsDouble());
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
    Node text = switch (form.get().of(place)) {
      case WIDE -> wide(place, px);
      case ONE_LINE -> oneLine(place, place.bytes(), px);
      case ONE_LINE_WITHOUT_BYTES -> oneLine(place, "", px);
      case TWO_LINES -> twoLines(place, px);
    };
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(px * 0.7, chip, text);
    HBox.setMargin(chip, new Insets(px * 0.2, 0, 0, 0));
    row.setPadding(new Insets(0, 0, 0, px * 0.9));
    return row;
  }

  private static Node heard(Heard heard, double px) {
    Label words = label(heard.words(), heard.isContradiction() ? "heard" : "frame");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox line = new HBox(px * 0.5, new Icon(heard.isContradiction() ? Feather.ALERT_TRIANGLE : Feather.TRASH_2),
        grown(words));
    line.setAlignment(Pos.BASELINE_LEFT);
    line.setPadding(new Insets(px * 0.1, 0, px * 0.1, 0));
    return line;
  }

  /** The nodes, and after them what the collector said, if it was asked, with a mark. */
  private static Node[] with(PlaceRow place, double px, Node... nodes) {
    if (place.answer() == Answer.NOT_ASKED) {
      return nodes;
    }
    Label answer = fixed(label(place.answerWords(), "answer"));
    answer.setGraphic(new Icon(place.answer() == Answer.SURVIVED ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE));
    answer.setGraphicTextGap(px * 0.3);
    // both answers as wide, so that they stand in a column
    answer.setMinWidth(px * 5.8);
    Node[] all = Arrays.copyOf(nodes, nodes.length + 1);
    all[nodes.length] = answer;
    return all;
  }

  private static String brief(PlaceRow place) {
    return "#" + place.array();
  }

  private static Label state(PlaceRow place) {
    return fixed(label(place.stateWords(), place.state() == State.CLINGING ? "clinging" : "muted"));
  }

  private static Label name(PlaceRow place) {
    return label(place.name(), place.isCode() ? "code" : "words");
  }

  private static Node wide(PlaceRow place, double px) {
    // with the collector's answer there is less room, and the name is worth more than its kind
    boolean isBrief = !place.answerWords().isEmpty() || place.name().length() + place.kind().length() > WHO_AND_KIND;
    Label name = place.name().length() < WHO ? fixed(name(place)) : name(place);
    HBox who = line(px, name, label(isBrief ? place.briefKind() : place.kind(), "muted"));
    HBox.setHgrow(who, Priority.ALWAYS);
    who.setMinWidth(0);
    // as wide as the longest there is in most runs, so that they stand in columns
    Label what = fixed(label(place.what(), "muted"));
    what.setPrefWidth(Math.max(px * 11.5, place.what().length() * px * 0.6));
    Label bytes = fixed(label(place.bytes(), "muted"));
    bytes.setPrefWidth(px * 4.5);
    bytes.setAlignment(Pos.BASELINE_RIGHT);
    Label state = state(place);
    state.setMinWidth(px * 7);
    state.setAlignment(Pos.BASELINE_RIGHT);
    return line(px, with(place, px, who, what, bytes, state));
  }

  private static Node oneLine(PlaceRow place, String bytes, double px) {
    Label state = state(place);
    state.setMinWidth(Math.max(px * 4.4, state.prefWidth(-1)));
    state.setAlignment(Pos.BASELINE_RIGHT);
    Label number = fixed(label(brief(place), "muted"));
    Label size = fixed(label(bytes, "muted"));
    Label kind = grown(label(place.briefKind(), "muted"));
    return place.name().isEmpty()
        ? line(px, with(place, px, kind, number, size, state))
        : line(px, with(place, px, fixed(name(place)), kind, number, size, state));
  }

  private static Node twoLines(PlaceRow place, double px) {
    Label kind = grown(label(place.kind(), "muted"));
    HBox above = place.name().isEmpty() ? line(px, kind, state(place)) : line(px, name(place), kind, state(place));
    return new VBox(px * 0.05, above,
        line(px, with(place, px, grown(label(place.what(), "muted")), fixed(label(place.bytes(), "muted")))));
  }

  private static HBox line(double px, Node... nodes) {
    HBox line = new HBox(px * 0.6, nodes);
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
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
