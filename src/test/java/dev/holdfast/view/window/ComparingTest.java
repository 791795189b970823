package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.trace.SampleTraces;

import java.nio.file.Path;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are compared: edited code with its original, a run with the one before it and with a recording. */
class ComparingTest {
  private OpenWindow window;

  @BeforeEach
  void openWindow() throws Exception {
    window = new OpenWindow(1280, 800);
    window.run(() -> ((TextField) window.contents.lookup("#size")).setText("1 MB"));
  }

  @AfterEach
  void closeWindow() {
    window.close();
  }

  @Test
  void anEditedRunIsComparedWithTheOriginalThatWasRunBefore() throws Exception {
    start();
    assertNull(window.contents.comparisons().offerProperty().get(), "nothing was edited");
    edit();
    start();
    awaitOffer("Compared with the original");
    assertEquals("The edited code peaks at 3 MB, the original at 4 MB: 1 MB less.", offer().words());
    window.run(window.contents.comparisons()::withOriginal);
    awaitPicture();
    assertTrue(picture().getAccessibleText().contains("Only the original still holds there #2 of subtractScalar (1 MB, "
        + "merely clinging: data in processData, last read at line "), picture().getAccessibleText());
    window.run(window.contents.layer()::close);
    assertNull(window.contents.layer().lookup("#comparison"), "a picture that was closed is let go");
  }

  @Test
  void theOriginalIsRunWhereItHasNotBeen() throws Exception {
    edit();
    start();
    awaitOffer("You have edited Original.java");
    Analysis edited = analysis();
    window.run(window.contents.comparisons()::withOriginal);
    awaitPicture();
    assertSame(edited, analysis(), "the edited run stays on the screen");
    assertFalse(window.get(() -> window.contents.run().runningProperty().get()));
    assertTrue(picture().getAccessibleText().startsWith("The edited code peaks at 3 MB, the original at 4 MB"));
    awaitOffer("Compared with the original");
  }

  @Test
  void theOfferGoesWithTheCodeThatItIsAbout() throws Exception {
    start();
    edit();
    start();
    awaitOffer("Compared with the original");
    window.run(() -> window.contents.variants().setValue(Variant.NESTED));
    assertNull(window.contents.comparisons().offerProperty().get(), "nested is not what was edited");
    assertEquals("Of Original, 1 MB: press Run to see Nested, 1 MB.",
        ((Label) window.contents.lookup("#other-run")).getText());
    window.run(() -> window.contents.variants().setValue(Variant.ORIGINAL));
    awaitOffer("Compared with the original");
    assertEquals("", ((Label) window.contents.lookup("#other-run")).getText());
  }

  @Test
  void howTheRunEndedIsSaidBeforeTheOffer() throws Exception {
    String source = window.get(() -> window.contents.editor().documentProperty().get().text());
    window.run(() -> window.contents.editor().type(source.replace("duplicateData(dataPow)", "new byte[-1]")));
    start();
    awaitOffer("You have edited Original.java");
    assertEquals("The program failed",
        Objects.requireNonNull(window.contents.run().noticeProperty().get()).title());
    assertFalse(window.get(() -> window.contents.lookup("#comparison-notice").isVisible()));
    window.run(window.contents.run()::dismissNotice);
    assertTrue(window.get(() -> window.contents.lookup("#comparison-notice").isVisible()));
  }

  @Test
  void aRunIsComparedWithTheOneBeforeIt() throws Exception {
    start();
    assertEquals("", window.get(() -> window.contents.comparisons().before()));
    window.run(() -> window.contents.variants().setValue(Variant.NESTED));
    start();
    assertEquals(": original, 1 MB, interpreted", window.get(() -> window.contents.comparisons().before()));
    window.run(window.contents.comparisons()::withBefore);
    awaitPicture();
    assertTrue(picture().getAccessibleText().startsWith("nested peaks at 2 MB, original at 4 MB: 2 MB less."));
  }

  @Test
  void whatIsSeenOfARunAsItGrowsIsNotTheRunBefore() throws Exception {
    start();
    Analysis first = analysis();
    Analysis growing = Analysis.of(SampleTraces.running(SampleTraces.nested(1), 12));
    window.run(() -> window.contents.session().analysisProperty().set(growing));
    window.run(() -> window.contents.session().analysisProperty().set(first));
    assertEquals(": original, 1 MB, interpreted", window.get(() -> window.contents.comparisons().before()));
  }

  @Test
  void aRunIsComparedWithARecording(@TempDir Path folder) throws Exception {
    start();
    window.dialogs.answer = folder.resolve("earlier.jfr");
    window.run(window.contents.comparisons()::withRecording);
    window.await("an answer", () -> window.contents.run().noticeProperty().get() != null);
    assertEquals("Not compared", Objects.requireNonNull(window.contents.run().noticeProperty().get()).title());
    window.run(() -> window.contents.run().saveAs(folder.resolve("earlier.jfr")));
    window.await("the file", () -> window.contents.run().originProperty().get() instanceof Origin.Live(Path file)
        && file != null);
    start();
    window.run(window.contents.comparisons()::withRecording);
    awaitPicture();
    assertTrue(picture().getAccessibleText().startsWith("Both peak at 4 MB."), picture().getAccessibleText());
  }

  private void edit() throws Exception {
    String source = window.get(() -> window.contents.editor().documentProperty().get().text());
    window.run(() -> window.contents.editor().type(source.replace("    return addScalar(",
        "    data = null;\n    return addScalar(")));
  }

  private void start() throws Exception {
    Object old = window.contents.session().analysisProperty().get();
    window.run(window.contents::start);
    window.await("the end of the run", () -> !window.contents.run().runningProperty().get()
        && window.contents.session().analysisProperty().get() != old);
  }

  private Analysis analysis() throws Exception {
    return window.get(() -> Objects.requireNonNull(window.contents.session().analysisProperty().get()));
  }

  private void awaitOffer(String title) throws Exception {
    window.await(title, () -> window.contents.comparisons().offerProperty().get() != null
        && offer().title().equals(title));
  }

  private Notice offer() {
    return Objects.requireNonNull(window.contents.comparisons().offerProperty().get());
  }

  private void awaitPicture() throws Exception {
    window.await("the picture", () -> window.contents.layer().isVisible());
    assertNotNull(picture());
  }

  private Node picture() throws Exception {
    return window.node("#comparison", Node.class);
  }
}
