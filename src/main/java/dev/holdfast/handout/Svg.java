package dev.holdfast.handout;

import dev.holdfast.handout.Mark.Anchor;
import dev.holdfast.handout.Mark.Fill;
import dev.holdfast.handout.Mark.Pen;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Writes sheets as SVG: words stay words, hatching is a pattern. */
public final class Svg {
  private static final String SANS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
  private static final String MONO = "'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";
  /** Shorter words do not gain from being held to a length. */
  private static final int LEAST_HELD = 3;

  private final Function<Ink, String> colours;
  private final StringBuilder svg = new StringBuilder();
  private final Map<Fill, String> patterns = new LinkedHashMap<>();

  private Svg(Function<Ink, String> colours) {
    this.colours = colours;
  }

  /** A file of its own, in the colours of {@code inks}. */
  public static String file(Sheet sheet, Inks inks) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new Svg(inks::colour).picture(sheet, true) + "\n";
  }

  /** An element of a page that has the inks as custom properties; the page says in words what it shows. */
  static String element(Sheet sheet) {
    return new Svg(ink -> "var(--" + ink.name() + ")").picture(sheet, false);
  }

  private String picture(Sheet sheet, boolean ofItsOwn) {
    sheet.marks().forEach(this::mark);
    String marks = svg.toString();
    svg.setLength(0);
    svg.append(ofItsOwn ? "<svg xmlns=\"http://www.w3.org/2000/svg\"" : "<svg").append(" viewBox=\"0 0 ")
        .append(number(sheet.width())).append(' ')
        .append(number(sheet.height())).append('"');
    if (ofItsOwn) {
      attribute("width", sheet.width());
      attribute("height", sheet.height());
      svg.append(" role=\"img\">\n<title>").append(escaped(sheet.title())).append("</title>\n<desc>")
          .append(escaped(sheet.description())).append("</desc>\n");
    } else {
      svg.append(" aria-hidden=\"true\">\n");
    }
    svg.append("<defs>");
    patterns.forEach(this::pattern);
    svg.append("</defs>\n");
    if (ofItsOwn) {
      svg.append("<rect width=\"100%\" height=\"100%\"");
      fill(new Fill.Plain(Ink.SURFACE));
      svg.append("/>\n");
    }
    return svg.append("<g font-family=\"").append(SANS).append("\">\n").append(marks).append("</g></svg>").toString();
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Box box -> box(box);
      case Mark.Path path -> path(path);
      case Mark.Disc disc -> {
        svg.append("<circle");
        attribute("cx", disc.x());
        attribute("cy", disc.y());
        attribute("r", disc.radius());
        fill(new Fill.Plain(disc.ink()));
        svg.append("/>\n");
      }
      case Mark.Words words -> words(words);
      case Mark.Group group -> {
        svg.append("<g");
        if (!group.classes().isEmpty()) {
          svg.append(" class=\"").append(escaped(group.classes())).append('"');
        }
        if (group.opacity() < 1) {
          attribute("opacity", group.opacity());
        }
        svg.append(">\n");
        group.marks().forEach(this::mark);
        svg.append("</g>\n");
      }
    }
  }

  private void box(Mark.Box box) {
    svg.append("<rect");
    attribute("x", box.x());
    attribute("y", box.y());
    attribute("width", Math.max(0, box.width()));
    attribute("height", Math.max(0, box.height()));
    if (box.radius() > 0) {
      attribute("rx", box.radius());
    }
    fill(box.fill());
    stroke(box.pen());
    svg.append("/>\n");
  }

  private void path(Mark.Path path) {
    svg.append("<path d=\"");
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < path.xs().length; i++) {
      double x = path.xs()[i];
      double y = path.ys()[i];
      if (i == 0) {
        svg.append('M').append(number(x)).append(' ').append(number(y));
      } else if (y == lastY) {
        svg.append('H').append(number(x));
      } else if (x == lastX) {
        svg.append('V').append(number(y));
      } else {
        svg.append('L').append(number(x)).append(' ').append(number(y));
      }
      lastX = x;
      lastY = y;
    }
    svg.append(path.fill() == null ? "\"" : "Z\"");
    fill(path.fill());
    stroke(path.pen());
    svg.append("/>\n");
  }

  /** Held to the width they were measured at, so that they stay inside their place in whatever font there is. */
  private void words(Mark.Words words) {
    if (words.text().isBlank()) {
      return;
    }
    svg.append("<text xml:space=\"preserve\"");
    attribute("x", words.x());
    attribute("y", words.baseline());
    attribute("font-size", words.size());
    if (words.face().isStrong()) {
      svg.append(" font-weight=\"600\"");
    }
    if (words.face().isMono()) {
      svg.append(" font-family=\"").append(MONO).append('"');
    }
    if (words.anchor() != Anchor.START) {
      svg.append(" text-anchor=\"").append(words.anchor().name().toLowerCase(Locale.ROOT)).append('"');
    }
    if (words.text().length() > LEAST_HELD) {
      attribute("textLength", words.width());
      svg.append(" lengthAdjust=\"spacingAndGlyphs\"");
    }
    fill(new Fill.Plain(words.ink()));
    svg.append('>').append(escaped(words.text())).append("</text>\n");
  }

  private void fill(@Nullable Fill fill) {
    svg.append(" fill=\"").append(switch (fill) {
      case null -> "none";
      case Fill.Plain plain -> colours.apply(plain.ink());
      case Fill.Stripes _,Fill.Dots _ -> "url(#" + patterns.computeIfAbsent(fill, Svg::name) + ")";
    }).append('"');
  }

  /** The same for the same pattern: two pictures on a page may share it. */
  private static String name(Fill pattern) {
    return switch (pattern) {
      case Fill.Stripes s -> "stripes-" + s.line().name() + "-" + s.ground().name() + "-" + Math.round(s.every() * 10);
      case Fill.Dots d -> "dots-" + d.dot().name() + "-" + d.ground().name() + "-" + Math.round(d.every() * 10);
      case Fill.Plain p -> throw new IllegalArgumentException("no pattern: " + p);
    };
  }

  private void pattern(Fill pattern, String name) {
    double every = switch (pattern) {
      case Fill.Stripes s -> s.every();
      case Fill.Dots d -> d.every();
      case Fill.Plain p -> throw new IllegalArgumentException("no pattern: " + p);
    };
    svg.append("<pattern id=\"").append(name).append("\" patternUnits=\"userSpaceOnUse\"");
    attribute("width", every);
    attribute("height", every);
    if (pattern instanceof Fill.Stripes) {
      svg.append(" patternTransform=\"rotate(45)\"");
    }
    svg.append("><rect");
    attribute("width", every);
    attribute("height", every);
    switch (pattern) {
      case Fill.Stripes s -> {
        fill(new Fill.Plain(s.ground()));
        svg.append("/><rect");
        attribute("width", s.width());
        attribute("height", every);
        fill(new Fill.Plain(s.line()));
      }
      case Fill.Dots d -> {
        fill(new Fill.Plain(d.ground()));
        svg.append("/><circle");
        attribute("cx", every / 2);
        attribute("cy", every / 2);
        attribute("r", every * 0.18);
        fill(new Fill.Plain(d.dot()));
      }
      case Fill.Plain _ -> {
      }
    }
    svg.append("/></pattern>");
  }

  private void stroke(@Nullable Pen pen) {
    if (pen == null) {
      return;
    }
    svg.append(" stroke=\"").append(colours.apply(pen.ink())).append('"');
    attribute("stroke-width", pen.width());
    if (pen.dashed()) {
      svg.append(" stroke-dasharray=\"4 3\"");
    }
  }

  private void attribute(String name, double value) {
    svg.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  private static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  /** What XML cannot hold at all becomes a question mark. */
  static String escaped(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(c -> {
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> {
          boolean control = c < ' ' && c != '\t' && c != '\n' || c >= 0xd800 && c <= 0xdfff || c == 0xfffe
              || c == 0xffff;
          escaped.appendCodePoint(control ? '?' : c);
        }
      }
    });
    return escaped.toString();
  }
}
