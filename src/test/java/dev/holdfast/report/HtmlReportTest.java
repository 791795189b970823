package dev.holdfast.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.SampleTraces;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final Pattern PNG = Pattern.compile("data:image/png;base64,([A-Za-z0-9+/=]+)");

  @TempDir
  private Path folder;

  @Test
  void thePageHoldsEverythingAndAsksTheNetworkForNothing() throws Exception {
    Path index = HtmlReport.write(List.of(Analysis.of(SampleTraces.original(100)),
        Analysis.of(SampleTraces.nested(100))), folder.resolve("new/report"));
    String page = Files.readString(index);
    String words = page.replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ").replaceAll("\\s+", " ");

    assertEquals(folder.resolve("new/report/index.html"), index);
    assertTrue(words.contains("original 100 MB 400 MB 200 MB 200 MB"), "the comparison");
    assertTrue(words.contains("nested 100 MB 200 MB 200 MB 0 bytes"), "the comparison");
    assertTrue(words.contains("#2 clinging data in processData return value of subtractScalar byte[100,000,000] "
        + "100,000,016"), words);
    assertTrue(page.contains("<td><code>data</code> in processData</td>"));
    assertFalse(page.contains("http"), "nothing from elsewhere");
    assertTrue(Files.readString(folder.resolve("new/report/nested.json")).contains("\"peakHeldBytes\" : 200000032"));
  }

  @Test
  void thePicturesAreThoseOfBothViewsLightAndDark() throws Exception {
    String page = Files.readString(HtmlReport.write(List.of(Analysis.of(SampleTraces.original(100))), folder));
    Matcher found = PNG.matcher(page);
    Set<Integer> corners = new HashSet<>();
    int pictures = 0;
    while (found.find()) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(found.group(1))));
      assertEquals(2400, image.getWidth(), "twice the width at which it is shown");
      corners.add(image.getRGB(1, 1));
      // the hue of array 2, in the one theme or the other
      assertTrue(has(image, 0xff0072b2) || has(image, 0xff3d9bdc) || pictures >= 2, "picture " + pictures);
      pictures++;
    }
    assertEquals(4, pictures);
    assertEquals(Set.of(0xffffffff, 0xff1b212b), corners, "the surfaces of both themes");
  }

  @Test
  void whatAProgramCallsItsOwnCannotBecomeMarkup() {
    assertEquals("a&lt;b&gt; &amp; <code>x&lt;</code>", new Html().text("a<b> & `x<`").toString());
  }

  private static boolean has(BufferedImage image, int argb) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) == argb) {
          return true;
        }
      }
    }
    return false;
  }
}
