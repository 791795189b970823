package dev.holdfast.view.editor;

import dev.holdfast.view.source.SyntaxColors;
import dev.holdfast.view.source.Token;
import dev.holdfast.view.theme.Palette;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.scene.paint.Color;

import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

import org.jspecify.annotations.Nullable;

/** Colours the lines of the editor, and marks in them what is wrong, found, or belongs together. */
final class CodePainter implements SyntaxDecorator {

  /**
   * What is marked; nothing of it changes the text.
   *
   * @param current the one of {@code found} where the user is
   */
  record Marks(List<Span> errors, List<Span> found, @Nullable Span current, List<Span> brackets) {
    static final Marks NONE = new Marks(List.of(), List.of(), null, List.of());

    Marks {
      errors = List.copyOf(errors);
      found = List.copyOf(found);
      brackets = List.copyOf(brackets);
    }
  }

  /** The colours of what is marked. */
  private record MarkColors(Color error, Color found, Color current, Color bracket) {
    static final MarkColors LIGHT = new MarkColors(Color.web("#c8321f"), Color.web("#f8e7b0"), Color.web("#ffb84d"),
        Color.web("#cfe2f9"));
    static final MarkColors DARK = new MarkColors(Color.web("#ff8a75"), Color.web("#57481c"), Color.web("#9a6410"),
        Color.web("#365277"));
  }

  private final Map<Token.Kind, StyleAttributeMap> styles = new EnumMap<>(Token.Kind.class);
  private MarkColors colors = MarkColors.LIGHT;
  private CodeText text = new CodeText("");
  private Marks marks = Marks.NONE;

  CodePainter(Palette palette) {
    show(palette);
  }

  void show(Palette palette) {
    SyntaxColors syntax = SyntaxColors.of(palette);
    colors = palette.dark() ? MarkColors.DARK : MarkColors.LIGHT;
    for (Token.Kind kind : Token.Kind.values()) {
      styles.put(kind, StyleAttributeMap.builder().setTextColor(syntax.of(kind, palette)).build());
    }
  }

  void show(CodeText now) {
    text = now;
  }

  void show(Marks now) {
    marks = now;
  }

  @Override
  public RichParagraph createRichParagraph(CodeTextModel model, int index) {
    String line = model.getPlainText(index);
    RichParagraph.Builder paragraph = RichParagraph.builder();
    if (index < text.lineCount() && text.line(index).equals(line)) {
      for (Token token : text.tokens(index)) {
        paragraph.addSegment(line, token.from(), token.to(), styles.get(token.kind()));
      }
    } else {
      // asked in the middle of a change: coloured at its end
      paragraph.addSegment(line, styles.get(Token.Kind.PLAIN));
    }
    marks.brackets().stream().filter(span -> fits(span, index, line))
        .forEach(span -> paragraph.addHighlight(span.from(), span.to() - span.from(), colors.bracket()));
    marks.found().stream().filter(span -> fits(span, index, line))
        .forEach(span -> paragraph.addHighlight(span.from(), span.to() - span.from(),
            span.equals(marks.current()) ? colors.current() : colors.found()));
    marks.errors().stream().filter(span -> fits(span, index, line))
        .forEach(span -> paragraph.addWavyUnderline(span.from(), span.to() - span.from(), colors.error()));
    return paragraph.build();
  }

  private static boolean fits(Span span, int index, String line) {
    return span.line() == index && span.to() > span.from() && span.to() <= line.length();
  }

  @Override
  public void handleChange(CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded,
      int charsBottom) {
    // the view reads the whole text after each change: a comment that is opened colours everything below it
  }
}
