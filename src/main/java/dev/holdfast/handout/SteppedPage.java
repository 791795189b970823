package dev.holdfast.handout;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.handout.Mark.Group;
import dev.holdfast.view.source.SourceText;
import dev.holdfast.view.source.Token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A stepped run as one page for any browser: it steps forwards and back with the window's keys and sentences, and asks the network for
 * nothing. The charts are drawn once; a small script moves the playhead and fills in what belongs to a step.
 */
public final class SteppedPage {
  /** Enough for a lesson; a page of more steps would be slow to open. */
  private static final int MOST_STEPS = 5_000;
  private static final double CHARTS_WIDTH = 1060;
  private static final double CHARTS_EDGE = 24;
  /** What the charts should take in height, so that they are seen whole beside the source: the curves give way first. */
  private static final double USUAL_HEIGHT = 700;
  private static final double MOST_PLOT = 340;
  private static final double LEAST_PLOT = 170;
  private static final double MOST_PITCH = 32;
  private static final double LEAST_PITCH = 27;
  private static final int FEW_LANES = 8;
  private static final int MOST_LANES = 12;
  private static final int MOST_FLAME_ROWS = 8;
  /** Of all steps' stacks together. */
  private static final int MOST_ROWS = 120_000;
  /** Of all lanes together. */
  private static final int MOST_MARKS = 30_000;

  private final SteppedRun run;
  private final List<Scene> scenes = new ArrayList<>();
  private final LaneChoice lanes;
  private final StringBuilder html = new StringBuilder();

  private SteppedPage(SteppedRun run) {
    this.run = run;
    lanes = new LaneChoice(run.analysis(), run.smallestBytes(), MOST_LANES);
    int rows = 0;
    for (int i = 0; i < Math.min(MOST_STEPS, run.steps().size()) && rows < MOST_ROWS; i++) {
      Scene scene = run.scene(i, lanes);
      scenes.add(scene);
      rows += StackMarks.rows(scene);
    }
  }

  /** Writes the page; overwrites {@code file}. */
  public static void write(SteppedRun run, Path file) throws IOException {
    Files.writeString(file, of(run));
  }

  /** The page's text. */
  static String of(SteppedRun run) throws IOException {
    return new SteppedPage(run).page();
  }

  private String page() throws IOException {
    String title = Svg.escaped(run.title());
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        + "script-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>").append(title)
        .append(", step by step – Holdfast</title>\n<style>\n:root{").append(Inks.LIGHT.asProperties())
        .append("}\n@media (prefers-color-scheme:dark){:root{").append(Inks.DARK.asProperties())
        .append("}}\n:root[data-theme=light]{").append(Inks.LIGHT.asProperties())
        .append("}\n:root[data-theme=dark]{").append(Inks.DARK.asProperties()).append("}\n")
        .append(asset("stepped.css")).append("</style>\n</head>\n<body>\n");
    if (scenes.isEmpty()) {
      html.append("<main class=\"empty\"><h1>").append(title)
          .append("</h1><p>This run made no array, so there is no step to show.</p></main>\n");
    } else {
      body(title);
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private static String asset(String name) throws IOException {
    try (InputStream in = Objects
        .requireNonNull(SteppedPage.class.getResourceAsStream("/dev/holdfast/assets/handout/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void body(String title) throws IOException {
    Map<Long, ArrayLife> withLane = new LinkedHashMap<>();
    scenes.forEach(scene -> scene.lanes().forEach(array -> withLane.putIfAbsent(array.id(), array)));
    double pitch = lanes.slots() > FEW_LANES ? LEAST_PITCH : MOST_PITCH;
    double plot = Math.clamp(USUAL_HEIGHT - Charts.heightWithoutPlot(lanes.slots(), pitch,
        FlameMarks.rows(run.analysis(), MOST_FLAME_ROWS)), LEAST_PLOT, MOST_PLOT);
    Charts charts = new Charts(run.analysis(), CHARTS_WIDTH, 18, plot, lanes.slots(), pitch, MOST_FLAME_ROWS,
        Math.clamp(MOST_MARKS / Math.max(1, withLane.size()), 6, 500));
    html.append("<div id=\"page\">\n<header><h1>").append(title).append("</h1>")
        .append("<div class=\"figures answer\"><div><b id=\"held\"></b><span>held now</span></div>"
            + "<div><b id=\"needed\"></b><span>needed</span></div>"
            + "<div><b id=\"clinging\"></b><span>clinging</span></div></div>\n"
            + "<div class=\"tools\"><button id=\"theme\" type=\"button\">Dark</button>"
            + "<button id=\"help\" type=\"button\" aria-label=\"Keys\">?</button></div></header>\n")
        .append("<main>\n<section id=\"charts\" role=\"img\" aria-labelledby=\"sentence\">")
        .append(Svg.element(new Sheet(CHARTS_WIDTH, charts.bottom() + 12, "", "", charts(charts, withLane))))
        .append("</section>\n<div id=\"side\">\n");
    source();
    html.append(
        "<section id=\"stack\"><h2>Stack at this step</h2><div id=\"frames\"></div></section>\n</div>\n</main>\n");
    transport();
    html.append("</div>\n");
    sentences();
    keys();
    html.append("<script type=\"application/json\" id=\"data\">")
        .append(StepData.of(scenes, charts, Math.min(run.peak(), scenes.size() - 1), run.unit()))
        .append("</script>\n<script>\n").append(asset("stepped.js")).append("</script>\n");
  }

  private List<Mark> charts(Charts charts, Map<Long, ArrayLife> withLane) {
    String hidden = run.hiddenNote();
    String some = lanes.isWhole()
        ? ""
        : String.format(Locale.ROOT, "%d of %,d, those alive at the step first", lanes.slots(), lanes.listedCount());
    List<Mark> marks = new ArrayList<>(charts.fixed(CHARTS_EDGE, run.smallestBytes(),
        some.isEmpty() || hidden.isEmpty() ? some + hidden : some + "; " + hidden));
    for (ArrayLife array : withLane.values()) {
      // drawn in the first place; the script moves it to the one that it has at a step
      marks.add(new Group("lane lane-" + array.id(), 1, charts.lane(array, CHARTS_EDGE, charts.laneTop(0))));
    }
    marks.addAll(charts.playhead(0, true));
    return marks;
  }

  private void source() {
    SourceText source = run.source();
    html.append("<section id=\"source\"><h2>")
        .append(Svg.escaped(source.fileName().isEmpty() ? "Source" : source.fileName()))
        .append(source.isEmpty() ? "" : "<button type=\"button\" id=\"fold\">All lines</button>").append("</h2>");
    if (source.isEmpty()) {
      html.append("<p class=\"note\">No source was kept with this recording.</p></section>\n");
      return;
    }
    html.append("<ol>\n");
    for (int line = 1; line <= source.lineCount(); line++) {
      html.append("<li data-line=\"").append(line).append("\"><code>");
      for (Token token : source.tokens(line)) {
        String words = Svg.escaped(source.line(line).substring(token.from(), token.to()));
        if (token.kind() == Token.Kind.PLAIN) {
          html.append(words);
        } else {
          html.append("<i class=\"").append(token.kind().name().toLowerCase(Locale.ROOT)).append("\">").append(words)
              .append("</i>");
        }
      }
      html.append("</code><span class=\"answer\"></span></li>\n");
    }
    html.append("</ol></section>\n");
  }

  private void transport() {
    html.append("<footer><div class=\"row\">")
        .append(button("first", icon("M3 3h2.5v10H3zM13 3v10L6 8z"), "First step (Home)"))
        .append(button("back", icon("M12 3v10L4 8z"), "One step back (←, Page Up)"))
        .append(button("forward", icon("M4 3v10l8-5z"), "One step forward (→, Space, Page Down)"))
        .append(button("last", icon("M10.5 3H13v10h-2.5zM3 3v10l7-5z"), "Last step (End)"))
        .append("<span id=\"where\"><b id=\"heading\"></b> <span id=\"when\"></span></span>")
        .append("<input id=\"scrubber\" type=\"range\" min=\"1\" max=\"").append(scenes.size())
        .append("\" value=\"1\" aria-label=\"Step\">")
        .append(button("peak", "Peak", "To the peak (P)")).append(button("hide", "Hide answers", "Hide answers (B)"))
        .append("</div><p id=\"sentence\" aria-live=\"polite\"></p></footer>\n");
  }

  private static String icon(String path) {
    return "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>";
  }

  private static String button(String id, String words, String title) {
    return "<button type=\"button\" id=\"" + id + "\" title=\"" + title + "\" aria-label=\"" + title + "\">" + words
        + "</button>";
  }

  /** Every step in words, also where scripts do not run. */
  private void sentences() {
    html.append("<details id=\"all\"><summary>All steps in words</summary>\n");
    if (scenes.size() < run.steps().size()) {
      html.append(String.format(Locale.ROOT,
          "<p class=\"note\">This page has the first %,d of %,d steps; the recording has them all.</p>\n",
          scenes.size(),
          run.steps().size()));
    }
    html.append("<ol id=\"sentences\">\n");
    for (Scene scene : scenes) {
      html.append("<li>").append(withCode(scene.sentence())).append("</li>\n");
    }
    html.append("</ol>\n<p class=\"note\">1 MB = 1,000,000 bytes. Recorded with Holdfast.</p></details>\n");
  }

  /** What stands between backticks is code. */
  private static String withCode(String sentence) {
    StringBuilder marked = new StringBuilder();
    String[] parts = sentence.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1;
      marked.append(code ? "<code>" : "").append(Svg.escaped(parts[i])).append(code ? "</code>" : "");
    }
    return marked.toString();
  }

  private void keys() {
    html.append("<dialog id=\"keys\"><h2>Keys</h2><dl>"
        + "<dt>→ Space PageDown</dt><dd>one step forward</dd><dt>← PageUp</dt><dd>one step back</dd>"
        + "<dt>Home End</dt><dd>first, last step</dd><dt>P</dt><dd>to the peak</dd>"
        + "<dt>B</dt><dd>hide or show the answers</dd><dt>?</dt><dd>this list</dd></dl>"
        + "<form method=\"dialog\"><button>Close</button></form></dialog>\n");
  }
}
