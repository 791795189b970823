package dev.holdfast.report;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.PeakInstant;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.State;
import dev.holdfast.explain.MemoryWords;
import dev.holdfast.guess.GuessWords;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.view.picture.RunPictures;
import dev.holdfast.view.text.ArrayText;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page on some runs for any browser, offline: the pictures of the window, who holds what at the peak, the figures. All in one file; the
 * summary for scripts lies beside it.
 */
public final class HtmlReport {
  // as in the window: smaller ones count, but are not listed
  private static final long SMALLEST_LISTED_BYTES = 64_000;
  private static final int MOST_LISTED = 200;

  private final List<Analysis> runs;
  private final Html html = new Html();

  private HtmlReport(List<Analysis> runs) {
    this.runs = runs;
  }

  /**
   * Writes {@code index.html} into {@code folder}, which is made if need be, and a summary as JSON for each run.
   *
   * @return the page
   */
  public static Path write(List<Analysis> runs, Path folder) throws IOException {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a report on no run");
    }
    Files.createDirectories(folder);
    for (int i = 0; i < runs.size(); i++) {
      Files.writeString(folder.resolve(jsonName(runs, i)), SummaryJson.of(runs.get(i)));
    }
    return Files.writeString(folder.resolve("index.html"), new HtmlReport(runs).page());
  }

  /** The variant's name, with a number where two runs have the same. */
  private static String jsonName(List<Analysis> runs, int index) {
    String name = fileName(runs.get(index));
    long before = runs.subList(0, index).stream().filter(run -> fileName(run).equals(name)).count();
    return name + (before == 0 ? "" : "-" + (before + 1)) + ".json";
  }

  private static String fileName(Analysis run) {
    return run.trace().run().variant().replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private String page() throws IOException {
    String title = runs.stream().map(run -> run.trace().run().variant()).distinct().collect(Collectors.joining(", "));
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n").element("title", title + " – Holdfast")
        .raw("\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n");
    html.raw("<header>\n")
        .element("h1",
            runs.size() == 1 ? "Holdfast: who holds the memory of " + title : "Holdfast: who holds the memory")
        .raw("\n");
    html.raw("<p>The upper curve, <b>held</b>, is what variables and other holders keep alive: what a method that is "
        + "interpreted takes. The lower one, <b>needed</b>, is what would be alive if each holder let go after its last "
        + "read; the hatched area between them <b>clings</b>.</p>\n</header>\n");
    if (runs.size() > 1) {
      comparison();
    }
    for (int i = 0; i < runs.size(); i++) {
      run(i);
    }
    html.raw(
        "<footer>\n<p>1 MB = 1,000,000 bytes. Sizes are those of whole objects, header included. Written by Holdfast.</p>\n"
            + "</footer>\n</main>\n</body>\n</html>\n");
    return html.toString();
  }

  private static String style() throws IOException {
    try (InputStream in = Objects
        .requireNonNull(HtmlReport.class.getResourceAsStream("/dev/holdfast/assets/styles/report.css"), "report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void comparison() {
    long most = Math.max(1, runs.stream().mapToLong(run -> run.peakHeld().bytes()).max().orElse(1));
    html.raw("<table class=\"comparison\">\n<thead><tr><th>run</th><th>data</th><th class=\"n\">held at the peak</th>"
        + "<th class=\"n\">needed</th><th class=\"n\">clinging</th><th></th><th class=\"n\">took</th></tr></thead>\n<tbody>\n");
    for (int i = 0; i < runs.size(); i++) {
      Analysis run = runs.get(i);
      RunInfo info = run.trace().run();
      Figures figures = Figures.of(run);
      html.raw("<tr><th><a href=\"#run" + i + "\">").text(info.variant()).raw("</a></th>")
          .element("td", info.dataBytes() == 0 ? "" : ByteText.rounded(info.dataBytes()))
          .element("td class=\"n\"", ByteText.rounded(figures.held()))
          .element("td class=\"n\"", ByteText.rounded(figures.needed()))
          .element("td class=\"n" + (figures.clinging() > 0 ? " clinging" : "") + "\"",
              ByteText.rounded(figures.clinging()))
          .raw("<td class=\"bar\">" + bar(figures, most) + "</td>")
          .element("td class=\"n\"", TimeText.rounded(info.nanos())).raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }

  private static String bar(Figures figures, long most) {
    return String.format(Locale.ROOT, "<span class=\"needed\" style=\"width:%.2f%%\"></span>"
        + "<span class=\"hatched\" style=\"width:%.2f%%\"></span>", 100.0 * figures.needed() / most,
        100.0 * figures.clinging() / most);
  }

  /** Bytes at the instant at which most is held, so that they add up. */
  private record Figures(long held, long needed, long clinging) {
    static Figures of(Analysis run) {
      List<Alive> alive = PeakInstant.of(run).alive();
      return new Figures(run.peakHeld().bytes(), bytes(alive, State.NEEDED), bytes(alive, State.CLINGING));
    }

    private static long bytes(List<Alive> alive, State state) {
      return alive.stream().filter(one -> one.state() == state).mapToLong(one -> one.array().sizeBytes()).sum();
    }
  }

  private void run(int index) {
    Analysis run = runs.get(index);
    RunInfo info = run.trace().run();
    Figures figures = Figures.of(run);
    html.raw("<section id=\"run" + index + "\">\n").element("h2", info.variant()).raw("\n<div class=\"figures\">");
    figure(figures.held(), "held at the peak", "");
    figure(figures.needed(), "needed", "");
    figure(figures.clinging(), "clinging", figures.clinging() > 0 ? " clinging" : "");
    html.raw("</div>\n");
    facts(index, run);
    RunPictures pictures = RunPictures.of(run, smallestListed(info));
    picture(pictures.timeline(), pictures.width(), "Timeline of " + info.variant()
        + ": bytes held and needed over time, and below them a bar for each array with its holder");
    picture(pictures.flame(), pictures.width(),
        "Flame chart of " + info.variant() + ": the methods on the same time axis, with a mark for each array made");
    atPeak(run);
    html.raw("</section>\n");
  }

  private static long smallestListed(RunInfo info) {
    return Math.max(SMALLEST_LISTED_BYTES, info.dataBytes() / 100);
  }

  private void figure(long bytes, String caption, String styleClass) {
    String rounded = ByteText.rounded(bytes);
    int space = rounded.indexOf(' ');
    html.raw("<div class=\"figure" + styleClass + "\" title=\"" + ByteText.exact(bytes) + "\"><b>"
        + rounded.substring(0, space) + "</b> " + rounded.substring(space + 1) + "<br><small>").text(caption)
        .raw("</small></div>");
  }

  private void facts(int index, Analysis run) {
    RunInfo info = run.trace().run();
    html.raw("<dl>");
    fact("Peaks", ByteText.exact(run.peakHeld().bytes()) + " held, "
        + ByteText.exact(run.peakNeeded().bytes()) + " needed at most at any time");
    if (info.dataBytes() > 0) {
      fact("Data", ByteText.exact(info.dataBytes()));
    }
    fact("Outcome", outcome(info));
    MemoryWords.of(run, smallestListed(info)).ifPresent(words -> fact("Memory", words));
    fact("Code", info.mode());
    fact("Collector", collector(run));
    fact("Recorded", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Locale.UK)
        .format(info.started().atZone(ZoneId.systemDefault())) + ", in " + TimeText.rounded(info.nanos()));
    GuessWords guess = GuessWords.of(run);
    if (!guess.guess().isEmpty()) {
      fact("Guessed", guess.sentence());
    }
    for (String gap : run.trace().gaps()) {
      fact("Missing", gap);
    }
    html.raw("<dt>For scripts</dt><dd><a href=\"" + jsonName(runs, index) + "\">" + jsonName(runs, index)
        + "</a></dd></dl>\n");
  }

  private void fact(String name, String words) {
    html.element("dt", name).element("dd", words);
  }

  private static String outcome(RunInfo info) {
    String words = switch (info.outcome()) {
      case RUNNING -> "still running";
      case FINISHED -> "finished" + (info.resultInWords().isEmpty() ? "" : "; " + info.resultInWords());
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
      case OUT_OF_MEMORY -> "out of memory";
      case CUT_OFF -> "the recording ends before the run does";
    };
    return info.message().isEmpty() ? words : words + ": " + info.message();
  }

  private static String collector(Analysis run) {
    Set<String> names = new LinkedHashSet<>();
    int collections = 0;
    for (TraceEvent event : run.trace().jvm()) {
      if (event instanceof TraceEvent.Collection collection) {
        names.add(collection.collector());
        collections++;
      }
    }
    return collections == 0
        ? "did not run meanwhile"
        : String.join(", ", names) + ": " + collections + (collections == 1 ? " collection" : " collections");
  }

  /** The browser takes the one that goes with its own colours. */
  private void picture(RunPictures.Picture picture, int width, String words) {
    html.raw("<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"" + data(picture.dark()) + "\">"
        + "<img width=\"" + width + "\" height=\"" + picture.height() + "\" src=\"" + data(picture.light())
        + "\" alt=\"").text(words).raw("\"></picture>\n");
  }

  private static String data(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  private void atPeak(Analysis run) {
    PeakInstant peak = PeakInstant.of(run);
    List<Alive> alive = peak.alive();
    long smallest = smallestListed(run.trace().run());
    List<Alive> listed = alive.stream().filter(one -> one.array().sizeBytes() >= smallest).limit(MOST_LISTED).toList();
    html.element("h3", "Alive at the peak, " + (peak.failed() == null ? "" : "when memory ran out ") + "after "
        + TimeText.rounded(peak.nanos())).raw("\n");
    if (!listed.isEmpty()) {
      html.raw("<table>\n<thead><tr><th>array</th><th>state</th><th>held by</th><th>origin</th><th>type</th>"
          + "<th class=\"n\">bytes</th></tr></thead>\n<tbody>\n");
      listed.forEach(this::row);
      html.raw("</tbody>\n</table>\n");
    }
    int hidden = alive.size() - listed.size();
    if (hidden > 0) {
      long bytes = alive.stream().mapToLong(one -> one.array().sizeBytes()).sum()
          - listed.stream().mapToLong(one -> one.array().sizeBytes()).sum();
      html.element("p class=\"note\"", String.format(Locale.ROOT, "%,d more %s not listed, %s together.", hidden,
          hidden == 1 ? "array" : "arrays", ByteText.rounded(bytes))).raw("\n");
    } else if (listed.isEmpty()) {
      html.raw("<p class=\"note\">Nothing was.</p>\n");
    }
  }

  private void row(Alive alive) {
    ArrayLife array = alive.array();
    String state = alive.state().name().toLowerCase(Locale.ROOT);
    html.raw("<tr><td><span class=\"chip " + state + " hue" + Math.floorMod(array.id() - 1, 8L) + "\"></span>#"
        + array.id() + "</td>").element("td class=\"" + state + "\"", state).element("td", Labels.label(alive.label()))
        .element("td", array.origin())
        .element("td", ArrayText.typeAndLength(array.born().typeName(), array.born().length()))
        .element("td class=\"n\"", String.format(Locale.ROOT, "%,d", array.sizeBytes())).raw("</tr>\n");
  }
}
