package dev.holdfast.view.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.session.Session;
import dev.holdfast.trace.Guess;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.view.settings.Settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

class GuessViewModelTest {
  private static final long MB = 1_000_000;

  private final Session session = new Session();
  private final Map<String, String> stored = new HashMap<>();
  private final ObjectProperty<Program> program = new SimpleObjectProperty<>(new Program.Shipped(Variant.ORIGINAL));
  private final ObjectProperty<DataSize> size = new SimpleObjectProperty<>(DataSize.ofMb(100));
  private final SimpleBooleanProperty running = new SimpleBooleanProperty();
  private final GuessViewModel model = model();

  private GuessViewModel model() {
    var made = new GuessViewModel(session, new Settings() {
      @Override
      public String get(String name, String otherwise) {
        return stored.getOrDefault(name, otherwise);
      }

      @Override
      public void put(String name, String value) {
        stored.put(name, value);
      }
    }, program, size);
    made.follow(running);
    return made;
  }

  private void add(String text) {
    model.textProperty().set(text);
    assertTrue(model.add(), model.problemProperty()::get);
  }

  private void runTo(Analysis answer) {
    assertTrue(model.ready());
    model.lock();
    running.set(true);
    session.analysisProperty().set(answer);
    running.set(false);
  }

  @Test
  void theChartAsksUntilThereIsAnAnswer() {
    assertTrue(model.askingProperty().get());
    runTo(Analysis.of(SampleTraces.original(100)));
    assertFalse(model.askingProperty().get());
    assertTrue(model.ask());
    assertTrue(model.askingProperty().get());
    model.leave();
    assertFalse(model.askingProperty().get());
  }

  @Test
  void itSaysWhatWillRun() {
    assertEquals("original, 100 MB", model.aboutProperty().get());
    size.set(DataSize.ofMb(10));
    assertEquals("original, 10 MB", model.aboutProperty().get());
    program.set(new Program.SourceFile("Original.java", "class Original {}", Optional.empty()));
    assertEquals("Original.java in the editor, 10 MB", model.aboutProperty().get());
    program.set(new Program.Shipped(Variant.NESTED));
    assertEquals("nested, 10 MB", model.aboutProperty().get());
  }

  @Test
  void guessesAreLockedWhileTheRunHasNothingToShow() {
    add("300 x2");
    assertEquals(List.of(new Guess(300 * MB), new Guess(300 * MB)), model.lock());
    running.set(true);
    assertTrue(model.lockedProperty().get());
    assertFalse(model.askingProperty().get());
    assertFalse(model.ask(), "not while a run goes on");
    session.analysisProperty().set(Analysis.of(SampleTraces.running(SampleTraces.original(100), 20)));
    assertFalse(model.lockedProperty().get());
  }

  @Test
  void aRunThatWasNotBegunLeavesItsGuesses() {
    add("300");
    model.lock();
    running.set(true);
    running.set(false);
    assertEquals(List.of(new Guess(300 * MB)), List.copyOf(model.guesses()));
    runTo(Analysis.of(SampleTraces.original(100)));
    assertEquals(List.of(), List.copyOf(model.guesses()));
  }

  @Test
  void eachProgramAtEachSizeHasGuessesOfItsOwn() {
    add("300");
    size.set(DataSize.ofMb(200));
    assertEquals(List.of(), List.copyOf(model.guesses()));
    add("Ada 800");
    program.set(new Program.Shipped(Variant.NESTED));
    assertEquals(List.of(), model.lock());
    program.set(new Program.Shipped(Variant.ORIGINAL));
    size.set(DataSize.ofMb(100));
    assertEquals(List.of(new Guess(300 * MB)), model.lock());
  }

  @Test
  void anotherSetupThanTheOneOnTheScreenIsWorthAGuess() {
    Analysis shown = Analysis.of(SampleTraces.original(100));
    String source = shown.trace().run().source();
    Program ran = new Program.SourceFile("Original.java", source, Optional.empty());
    program.set(ran);
    runTo(shown);
    assertFalse(model.offeredProperty().get());
    program.set(new Program.Shipped(Variant.NESTED));
    assertTrue(model.offeredProperty().get());
    program.set(ran);
    assertFalse(model.offeredProperty().get());
    program.set(new Program.SourceFile("Original.java", source + "// edited", Optional.empty()));
    assertTrue(model.offeredProperty().get());
    program.set(ran);
    size.set(DataSize.ofMb(1));
    assertTrue(model.offeredProperty().get());
  }

  @Test
  void oneGuessOfManyIsTakenAway() {
    add("300 x3");
    model.remove(new Guess(300 * MB));
    assertEquals(2, model.guesses().size());
    model.clear();
    assertEquals(0, model.guesses().size());
  }

  @Test
  void whatIsNoGuessKeepsTheRunFromBeginningUntilItIsMended() {
    model.textProperty().set("3o0");
    assertFalse(model.ready());
    assertFalse(model.problemProperty().get().isEmpty());
    model.textProperty().set("300");
    assertEquals("", model.problemProperty().get());
    assertTrue(model.ready());
    assertEquals(List.of(new Guess(300 * MB)), model.lock());
  }

  @Test
  void switchedOffItNeitherAsksNorOffersNorKeeps() {
    add("300");
    model.enabledProperty().set(false);
    assertFalse(model.askingProperty().get());
    assertEquals(List.of(), model.lock());
    assertFalse(model().enabledProperty().get(), "remembered");
  }

  @Test
  void aLineThatWasDraggedReadsAsItIsWritten() {
    model.draft(250 * MB);
    assertEquals("250 MB", model.textProperty().get());
    assertEquals(250 * MB, model.draftBytes());
    model.draft(0);
    assertEquals(0, model.draftBytes());
    model.draft(500_000);
    assertEquals(500_000, model.draftBytes());
  }
}
