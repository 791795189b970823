package dev.holdfast.view.source;

import dev.holdfast.view.source.SourceRow.Chip;
import dev.holdfast.view.source.SourceRow.Fold;
import dev.holdfast.view.source.SourceRow.Line;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** A line of source: number, coloured text in as many rows as it needs, chips at the right. */
final class LineNode extends Region {
  private final SourceStyle style;
  private final SourceRow row;
  private final String code;
  private final List<Token> tokens;
  private final List<ArrayChip> chips = new ArrayList<>();
  private final List<Region> atRight = new ArrayList<>();
  private final Text number = new Text();
  private final List<Text> pieces = new ArrayList<>();
  private double laidOutFor = -1;

  /** Without the first {@code indent} columns of the line. */
  LineNode(SourceRow row, SourceStyle style, SourceText text, int indent) {
    this.row = row;
    this.style = style;
    String whole = row instanceof Line line ? text.line(line.number()) : "";
    int cut = whole.isBlank() ? 0 : indent;
    code = whole.substring(cut);
    tokens = row instanceof Line line
        ? text.tokens(line.number()).stream()
            .map(token -> new Token(token.kind(), Math.max(0, token.from() - cut), Math.max(0, token.to() - cut)))
            .toList()
        : List.of();
    getStyleClass().add("line");
    number.setTextOrigin(VPos.CENTER);
    number.setFont(style.code());
    number.setFill(style.palette().mutedText());
    getChildren().add(number);
    switch (row) {
      case Line line -> {
        number.setText(String.valueOf(line.number()));
        line.mark().chips().forEach(this::addChip);
        if (line.mark().more() > 0) {
          Label more = new Label(String.format(java.util.Locale.ROOT, "+%,d", line.mark().more()));
          more.getStyleClass().add("more");
          atRight.add(more);
        }
        getChildren().addAll(atRight);
      }
      case Fold _ -> number.setText("⋯");
    }
  }

  private void addChip(Chip chip) {
    ArrayChip node = ArrayChip.numbered(style.palette(), style.hatch(), chip.array(), chip.state(), chip.selected(),
        style.fontPx());
    chips.add(node);
    atRight.add(node);
  }

  /** In the order of the row's. */
  List<ArrayChip> chips() {
    return chips;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double chipsWidth() {
    double width = atRight.isEmpty() ? 0 : style.fontPx() * 0.3;
    for (Region node : atRight) {
      node.applyCss();
      width += node.prefWidth(-1) + style.fontPx() * 0.35;
    }
    return width;
  }

  private List<Wrapping.Piece> pieces(double width) {
    double room = width - style.codeLeft() - chipsWidth() - style.fontPx() * 0.3;
    return Wrapping.pieces(code, (int) (room / style.charWidth()));
  }

  @Override
  protected double computePrefHeight(double width) {
    return style.lineHeight() * (row instanceof Line ? pieces(width).size() : 1);
  }

  @Override
  protected void layoutChildren() {
    double height = style.lineHeight();
    number.setX(style.numbersRight() - number.getLayoutBounds().getWidth());
    number.setY(height / 2);
    if (laidOutFor != getWidth()) {
      laidOutFor = getWidth();
      getChildren().removeAll(pieces);
      pieces.clear();
      switch (row) {
        case Line _ -> addCode();
        case Fold fold -> add("lines " + fold.from() + " to " + fold.to(), style.codeLeft(), height / 2,
            style.palette().mutedText());
      }
      getChildren().addAll(pieces);
    }
    double x = getWidth() - style.fontPx() * 0.35;
    for (int i = atRight.size() - 1; i >= 0; i--) {
      Region node = atRight.get(i);
      double width = snapSizeX(node.prefWidth(-1));
      double chipHeight = snapSizeY(node.prefHeight(-1));
      x -= width;
      node.resizeRelocate(snapPositionX(x), snapPositionY((height - chipHeight) / 2), width, chipHeight);
      x -= style.fontPx() * 0.35;
    }
  }

  private void addCode() {
    double y = style.lineHeight() / 2;
    for (Wrapping.Piece piece : pieces(getWidth())) {
      double x = style.codeLeft() + (piece.indent() - piece.from()) * style.charWidth();
      for (Token token : tokens) {
        int from = Math.max(token.from(), piece.from());
        int to = Math.min(token.to(), piece.to());
        if (to > from) {
          add(code.substring(from, to), x + from * style.charWidth(), y,
              style.colors().of(token.kind(), style.palette()));
        }
      }
      y += style.lineHeight();
    }
  }

  private void add(String words, double x, double y, Color color) {
    Text node = new Text(x, y, words);
    node.setTextOrigin(VPos.CENTER);
    node.setFont(style.code());
    node.setFill(color);
    node.setManaged(false);
    pieces.add(node);
  }
}
