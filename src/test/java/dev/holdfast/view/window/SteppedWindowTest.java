package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.State;
import dev.holdfast.analysis.Step;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Mode;
import dev.holdfast.session.Selection;
import dev.holdfast.trace.RunInfo.Outcome;
import dev.holdfast.view.details.DetailsView;
import dev.holdfast.view.timeline.TimelineView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stepping in the window: the program's thread really stands still. */
class SteppedWindowTest {
  private OpenWindow window;
  private RunViewModel run;

  @BeforeEach
  void openWindow() throws Exception {
    window = new OpenWindow(1000, 700);
    run = window.contents.run();
  }

  @AfterEach
  void closeWindow() {
    window.close();
  }

  private void step(Variant variant) throws Exception {
    window.run(() -> run.startStepping(new Program.Shipped(variant), DataSize.ofMb(1)));
  }

  private void awaitPause(int births) throws Exception {
    window.await("pause " + births, () -> run.pausedProperty().get() && arrays() == births);
  }

  private int arrays() {
    Analysis analysis = window.contents.session().analysisProperty().get();
    return analysis == null ? 0 : analysis.arrays().size();
  }

  private Analysis analysis() {
    return Objects.requireNonNull(window.contents.session().analysisProperty().get());
  }

  /** The steps whose arrays are held at the playhead, those that merely cling in upper case. */
  private String states() throws Exception {
    return window.get(() -> {
      Step step = Objects.requireNonNull(window.contents.session().playhead().stepProperty().get());
      return String.join(" ", analysis().aliveAt(step.seq()).stream().map(SteppedWindowTest::word).toList());
    });
  }

  private static String word(Alive alive) {
    String name = alive.array().shortOrigin();
    return alive.state() == State.CLINGING ? name.toUpperCase(Locale.ROOT) : name;
  }

  private void press(KeyCode code) throws Exception {
    window.run(() -> {
      Robot robot = new Robot();
      robot.keyPress(code);
      robot.keyRelease(code);
    });
  }

  @Test
  void fromTheWholeRunTheKeysGoOnOrSayWhyNot() throws Exception {
    step(Variant.ORIGINAL);
    awaitPause(1);
    press(KeyCode.N);
    awaitPause(2);
    press(KeyCode.ESCAPE);
    assertEquals(-1, window.get(() -> window.contents.session().playhead().index()));
    press(KeyCode.R);
    assertEquals("The run stands still", Objects.requireNonNull(run.noticeProperty().get()).title());
    assertEquals(2, arrays());
    press(KeyCode.N);
    awaitPause(3);
    assertEquals(2, window.get(() -> window.contents.session().playhead().index()));
    assertNull(run.noticeProperty().get(), "it was about standing still");
  }

  @ParameterizedTest
  @EnumSource
  void atEachStepTheExercisesOwnTable(Variant variant) throws Exception {
    List<String> seen = new ArrayList<>();
    step(variant);
    for (int births = 1; births <= 5; births++) {
      awaitPause(births);
      seen.add(states());
      assertEquals("Paused at allocation " + births, window.get(run.progressProperty()::get));
      window.run(run::forward);
    }
    window.await("the end", () -> !run.runningProperty().get());
    assertEquals(variant == Variant.ORIGINAL
        ? List.of("loadXMbOfData", "loadXMbOfData subtractScalar", "subtractScalar raiseToPower",
            "SUBTRACTSCALAR raiseToPower duplicateData", "SUBTRACTSCALAR RAISETOPOWER duplicateData addScalar")
        : List.of("loadXMbOfData", "loadXMbOfData subtractScalar", "subtractScalar raiseToPower",
            "raiseToPower duplicateData", "duplicateData addScalar"),
        seen);
    assertEquals(18, analysis().trace().run().result());
    assertFalse(window.get(() -> run.pausedProperty().get()));
  }

  @Test
  void theStepButtonAndTheKeysStepARealRun() throws Exception {
    window.run(() -> {
      ((TextField) window.contents.lookup("#size")).setText("1 MB");
      ((Button) window.contents.lookup("#step")).fire();
    });
    awaitPause(1);
    assertTrue(window.node("#step", Button.class).isDisabled());
    assertTrue(window.node("#cancel", Button.class).isVisible());
    press(KeyCode.RIGHT);
    awaitPause(2);
    press(KeyCode.LEFT);
    assertEquals(0, window.get(() -> window.contents.session().playhead().index()));
    press(KeyCode.RIGHT);
    press(KeyCode.RIGHT);
    awaitPause(3);
    assertEquals(2, window.get(() -> window.contents.session().playhead().index()));
    window.run(run::runOn);
    window.await("the end", () -> !run.runningProperty().get());
    assertEquals(5, arrays());
  }

  @Test
  void whoHasSteppedBackStaysThereWhenTheRunGoesOn() throws Exception {
    step(Variant.ORIGINAL);
    awaitPause(1);
    window.run(run::forward);
    awaitPause(2);
    window.run(() -> window.contents.session().playhead().first());
    window.run(run::forward);
    awaitPause(3);
    assertEquals(0, window.get(() -> window.contents.session().playhead().index()));
    window.run(() -> window.contents.session().playhead().last());
    window.run(run::forward);
    awaitPause(4);
    assertEquals(3, window.get(() -> window.contents.session().playhead().index()));
  }

  @Test
  void theCollectorIsAskedWhileTheRunStands() throws Exception {
    step(Variant.ORIGINAL);
    for (int births = 1; births < 5; births++) {
      awaitPause(births);
      window.run(run::forward);
    }
    awaitPause(5);
    window.run(run::askCollector);
    window.await("the answer", () -> analysis().array(1).collectedNanos() != Long.MAX_VALUE);
    window.await("the pause again", () -> run.progressProperty().get().equals("Paused at allocation 5"));
    assertTrue(window.get(() -> run.pausedProperty().get()));
    assertEquals("SUBTRACTSCALAR RAISETOPOWER duplicateData addScalar", states());
    assertEquals("survived", answers().getFirst());
    assertEquals("The collector was asked here: 4 arrays survived, 1 was freed.", stackRows().getFirst());
    ListView<?> rows = window.node("#stack-rows", ListView.class);
    // the heights of rows are known only once they are laid out
    for (int time = 0; time < 2; time++) {
      window.run(() -> rows.scrollTo(rows.getItems().size() - 1));
      window.run(() -> window.contents.layout());
    }
    assertEquals("collected", answers().getLast(), "nothing holds it");
    String timeline = window.node(".timeline", TimelineView.class).getAccessibleText();
    assertTrue(timeline.endsWith("4 arrays survived, 1 was freed. #1 was collected, #2 survived, #3 survived,"
        + " #4 survived, #5 survived."), timeline);
    window.run(() -> window.contents.session().selectionProperty().set(new Selection.OfArray(2)));
    String details = window.node(".details-view", DetailsView.class).getAccessibleText();
    assertTrue(details.contains("The collector, asked here: survived"), details);
    assertTrue(details.contains("stack of thread") || details.contains("The JVM's sample left this array out"),
        details);
    press(KeyCode.LEFT);
    assertEquals(List.of(), answers(), "not asked there");
  }

  @Test
  void underADebuggerTheOtherJvmStandsToo() throws Exception {
    window.run(() -> run.startStepping(new Program.Shipped(Variant.ORIGINAL), DataSize.ofMb(1), Mode.DEBUGGER));
    for (int births = 1; births <= 5; births++) {
      awaitPause(births);
      window.run(run::forward);
    }
    window.await("the end", () -> !run.runningProperty().get());
    assertEquals(Outcome.FINISHED, analysis().trace().run().outcome());
  }

  /** The rows of the stack pane as they are read out. */
  private List<String> stackRows() throws Exception {
    return window.get(() -> cells().stream().map(Node::getAccessibleText).toList());
  }

  /** The collector's answers beside the places in the stack pane. */
  private List<String> answers() throws Exception {
    int[] pulses = {0};
    window.await("layout", () -> pulses[0]++ == 3);
    return window.get(() -> cells().stream().flatMap(cell -> cell.lookupAll(".answer").stream())
        .map(answer -> ((Label) answer).getText()).toList());
  }

  private List<Node> cells() {
    return window.contents.lookupAll(".stack-cell").stream().filter(Node::isVisible)
        .sorted(Comparator.comparingDouble(cell -> cell.getBoundsInParent().getMinY())).toList();
  }

  @Test
  void aCancelledStandstillEnds() throws Exception {
    step(Variant.ORIGINAL);
    awaitPause(1);
    window.run(run::cancel);
    window.await("the end", () -> !run.runningProperty().get());
    assertEquals(Outcome.CANCELLED, analysis().trace().run().outcome());
    assertFalse(window.get(() -> run.pausedProperty().get()));
    step(Variant.NESTED);
    awaitPause(1);
  }

  @Test
  void closingTheWindowLetsTheThreadGo() throws Exception {
    step(Variant.ORIGINAL);
    awaitPause(1);
    window.run(() -> window.contents.close());
    Thread standing = Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getThreadGroup() != null && thread.getThreadGroup().getName().equals("program"))
        .findFirst().orElse(null);
    if (standing != null) {
      standing.join(10_000);
      assertFalse(standing.isAlive(), "it stands still");
    }
    assertNull(analysis().trace().run().result());
  }
}
