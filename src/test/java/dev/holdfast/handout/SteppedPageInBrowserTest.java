package dev.holdfast.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.SampleTraces;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Steps through the page in a headless Chromium, on machines that have one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteppedPageInBrowserTest {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
      "google-chrome-stable", "chrome");
  private static final int PATIENCE_SECONDS = 60;

  @TempDir
  private Path folder = Path.of("");

  private Path browser = Path.of("");
  private SteppedRun run = SteppedRun.of(Analysis.of(SampleTraces.original(100)));
  private String page = "";

  @BeforeAll
  void findBrowser() throws IOException {
    Optional<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name))).filter(Files::isExecutable).findFirst();
    assumeTrue(found.isPresent(), "no Chromium on the path: the page is not stepped through in a browser");
    browser = found.orElseThrow();
    page = SteppedPage.of(run);
  }

  @Test
  void everyStepShowsItsOwnPlaceAndSentence() throws Exception {
    for (int i = 0; i < run.steps().size(); i++) {
      Shown shown = open("#step=" + (i + 1));
      assertEquals("Allocation " + (i + 1) + " of 5", shown.text("heading"));
      assertEquals(run.scene(i, new LaneChoice(run.analysis(), 0, 24)).plainSentence(), shown.text("sentence"));
    }
    Shown peak = open("#step=5");
    assertEquals("400 MB", peak.text("held"));
    assertEquals("200 MB", peak.text("needed"));
    assertTrue(peak.dom().contains("<td class=\"answer clinging\">clinging</td>"), peak.dom());
  }

  @Test
  void theKeysOfAClickerStepForwardAndBack() throws Exception {
    assertEquals("Allocation 2 of 5", press("PageDown").text("heading"));
    assertEquals("Allocation 3 of 5", press("ArrowRight", " ").text("heading"));
    assertEquals("Allocation 2 of 5", press("ArrowRight", " ", "ArrowLeft").text("heading"));
    assertEquals("Allocation 4 of 5", press("End", "PageUp").text("heading"));
    assertEquals("Allocation 1 of 5", press("End", "Home", "ArrowLeft").text("heading"), "it stops at the first");
    assertEquals("Allocation 5 of 5", press("p").text("heading"), "the original peaks at its last array");
    assertTrue(press("?").dom().contains("<dialog id=\"keys\" open"), "the list of keys");
  }

  @Test
  void answersCanBeHiddenAndShownAgain() throws Exception {
    Shown hidden = press("End", "b");
    assertTrue(hidden.dom().contains("<body class=\"guess\">"), "hidden by the style sheet");
    assertFalse(hidden.text("sentence").contains("cling"), hidden.text("sentence"));
    assertTrue(press("End", "b", "b").text("sentence").contains("cling"));
  }

  @Test
  void aPrintedPageHasEveryStep() throws Exception {
    Shown printed = open("", "dispatchEvent(new Event('beforeprint'));");
    assertEquals(5, Pattern.compile("<div class=\"sheet\">").matcher(printed.dom()).results().count());
  }

  /** The page after the script has run. */
  private record Shown(String dom) {
    String text(String id) {
      Matcher element = Pattern.compile("(?s) id=\"" + id + "\"[^>]*>(.*?)</(?:b|p)>").matcher(dom);
      assertTrue(element.find(), () -> id + " is missing from " + dom);
      return element.group(1).replaceAll("<[^>]*>", "").replace("&amp;", "&").replace("&gt;", ">").replace("&lt;", "<");
    }
  }

  private Shown press(String... keys) throws Exception {
    StringBuilder script = new StringBuilder();
    for (String key : keys) {
      script.append("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '").append(key)
          .append("', bubbles: true, cancelable: true}));\n");
    }
    return open("", script.toString());
  }

  private Shown open(String fragment) throws Exception {
    return open(fragment, "");
  }

  private Shown open(String fragment, String script) throws Exception {
    Path file = Files.createTempFile(folder, "page", ".html");
    Files.writeString(file, page.replace("</body>", "<script>" + script + "</script></body>"));
    Path out = Files.createTempFile(folder, "dom", ".html");
    // a sandbox of its own is not to be had everywhere, and the page is ours
    Process process = new ProcessBuilder(browser.toString(), "--headless", "--no-sandbox", "--disable-gpu",
        "--no-first-run", "--user-data-dir=" + folder.resolve("profile"), "--virtual-time-budget=2000", "--dump-dom",
        file.toUri() + fragment).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the browser does not end");
    } finally {
      process.destroyForcibly();
    }
    return new Shown(Files.readString(out, StandardCharsets.UTF_8));
  }
}
