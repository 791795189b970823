package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Mode;
import dev.holdfast.view.transport.TransportViewModel;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Begins a run of what is chosen, if all that is typed makes sense; else takes the user to what does not. */
final class RunStarter {
  private final RunViewModel run;
  private final TransportViewModel transport;
  private final ObservableValue<Program> program;
  private final SizeViewModel size;
  private final ObservableValue<Mode> mode;
  private final List<Gate> gates;
  private final Node typing;
  private final Node window;

  /**
   * What must be in order before a run.
   *
   * @param isReady takes what is typed; false, and the problem said, where it makes no sense
   * @param goThere brings the keyboard to it
   */
  record Gate(BooleanSupplier isReady, Runnable goThere) {}

  /**
   * @param gates asked in this order
   * @param typing gives the keyboard to the window when a run begins
   */
  RunStarter(RunViewModel run, TransportViewModel transport, ObservableValue<Program> program, SizeViewModel size,
      ObservableValue<Mode> mode, List<Gate> gates, Node typing, Node window) {
    this.run = run;
    this.transport = transport;
    this.program = program;
    this.size = size;
    this.mode = mode;
    this.gates = List.copyOf(gates);
    this.typing = typing;
    this.window = window;
  }

  /** To its end. */
  void start() {
    begin((what, much) -> run.start(what, much, mode.getValue()));
  }

  /** From one array to the next; a run that stands still goes on to its next one. */
  void step() {
    if (run.pausedProperty().get()) {
      window.requestFocus();
      transport.goOn();
      return;
    }
    if (run.isStepping()) {
      // on its way to the next array, or to the first: another press means the same
      return;
    }
    begin((what, much) -> {
      // the keys go on from here: the button pressed cannot be pressed again, and the next one would take them
      window.requestFocus();
      run.startStepping(what, much, mode.getValue());
    });
  }

  /** In all three modes, one after the other. */
  void compareModes(Consumer<Map<Mode, Analysis>> compared) {
    begin((what, much) -> run.compare(what, much, compared));
  }

  private void begin(BiConsumer<Program, DataSize> how) {
    if (run.runningProperty().get()) {
      run.sayWhatIsGoingOn();
      return;
    }
    for (Gate gate : gates) {
      if (!gate.isReady().getAsBoolean()) {
        gate.goThere().run();
        return;
      }
    }
    takeFocusFromTyping();
    how.accept(program.getValue(), size.sizeProperty().get());
  }

  /** The window's keys, a clicker's among them, are no letters of a guess any more. */
  private void takeFocusFromTyping() {
    Node owner = window.getScene() == null ? null : window.getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == typing) {
        window.requestFocus();
      }
    }
  }
}
