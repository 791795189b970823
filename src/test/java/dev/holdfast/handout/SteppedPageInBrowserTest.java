package dev.holdfast.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    List<String> shown = press("heading", "sentence").after("Home", "ArrowRight", "ArrowRight", "ArrowRight",
        "ArrowRight");
    LaneChoice lanes = new LaneChoice(run.analysis(), 0, 24);
    for (int i = 0; i < run.steps().size(); i++) {
      assertEquals("Allocation " + (i + 1) + " of 5 " + run.scene(i, lanes).plainSentence(), shown.get(i));
    }
  }

  @Test
  void theKeysOfAClickerStepForwardAndBack() throws Exception {
    assertEquals(List.of("2", "3", "4", "3", "2", "5", "4", "1", "1", "5"), press("heading").after("PageDown",
        "ArrowRight", " ", "ArrowLeft", "PageUp", "End", "PageUp", "Home", "ArrowLeft", "p").stream()
        .map(heading -> heading.replaceAll("Allocation (\\d) of 5", "$1")).toList());
  }

  @Test
  void answersCanBeHiddenAndShownAgain() throws Exception {
    List<String> shown = press("sentence", "hide").after("End", "b", "b");
    assertTrue(shown.get(0).contains("cling") && shown.get(0).endsWith("Hide answers"), shown::toString);
    assertTrue(!shown.get(1).contains("cling") && shown.get(1).endsWith("Show answers"), shown::toString);
    assertEquals(shown.get(0), shown.get(2));
  }

  @Test
  void theFragmentOfTheAddressNamesTheStep() throws Exception {
    String dom = dom("#step=5", "dispatchEvent(new Event('beforeprint'));");
    assertTrue(dom.contains("<b id=\"held\">400 MB</b>") && dom.contains("<b id=\"needed\">200 MB</b>"), dom);
    assertTrue(dom.contains("<td class=\"answer clinging\">clinging</td>"), dom);
    assertEquals(5, Pattern.compile("<div class=\"sheet\">").matcher(dom).results().count(), "a printed page each");
  }

  /** Says what elements show after each of some keys. */
  private interface Pressing {
    List<String> after(String... keys) throws Exception;
  }

  private Pressing press(String... ids) {
    return keys -> {
      StringBuilder script = new StringBuilder("const seen = document.createElement('pre');\nseen.id = 'seen';\n");
      for (String key : keys) {
        script.append("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '").append(key)
            .append("', bubbles: true, cancelable: true}));\nseen.textContent += ['")
            .append(String.join("', '", ids))
            .append("'].map(id => document.getElementById(id).textContent).join(' ') + '\\n';\n");
      }
      String dom = dom("", script.append("document.body.append(seen);\n").toString());
      Matcher seen = Pattern.compile("(?s)<pre id=\"seen\">(.*?)</pre>").matcher(dom);
      assertTrue(seen.find(), dom);
      return seen.group(1).replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&").lines().toList();
    };
  }

  /** The page after its script and another have run. */
  private String dom(String fragment, String script) throws Exception {
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
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
