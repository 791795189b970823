package dev.holdfast.view.window;

import dev.holdfast.handout.Inks;
import dev.holdfast.session.Session;
import dev.holdfast.view.theme.Theme;

import java.nio.file.Path;

/** What the menu and the keys do. */
final class WindowActions implements MainMenu.Actions {
  private final RunViewModel run;
  private final CodeDesk desk;
  private final FileDialogs dialogs;
  private final Layer layer;
  private final Session session;
  private final Presentation presentation;
  private final Theme theme;
  private final Runnable compare;
  private final Comparisons comparisons;

  WindowActions(RunViewModel run, CodeDesk desk, FileDialogs dialogs, Layer layer, Session session,
      Presentation presentation, Theme theme, Runnable compare, Comparisons comparisons) {
    this.run = run;
    this.desk = desk;
    this.dialogs = dialogs;
    this.layer = layer;
    this.session = session;
    this.presentation = presentation;
    this.theme = theme;
    this.compare = compare;
    this.comparisons = comparisons;
  }

  @Override
  public void open() {
    dialogs.chooseFile().ifPresent(this::open);
  }

  @Override
  public void open(Path file) {
    if (CodeDesk.isSource(file)) {
      desk.open(file);
    } else {
      run.open(file);
    }
  }

  @Override
  public void saveCode() {
    desk.save();
  }

  @Override
  public void saveCodeAs() {
    desk.saveAs();
  }

  @Override
  public void save() {
    var analysis = session.analysisProperty().get();
    if (canSave() && analysis != null) {
      dialogs.chooseTarget(analysis.trace().run().variant() + ".jfr").ifPresent(run::saveAs);
    }
  }

  @Override
  public boolean canSave() {
    return run.canSave();
  }

  @Override
  public boolean canWriteReport() {
    return run.canWrite();
  }

  @Override
  public void writeReport() {
    if (canWriteReport()) {
      dialogs.chooseFolder("Choose a folder for the report").ifPresent(run::writeReport);
    }
  }

  @Override
  public boolean canExportStep() {
    return canExportSteps() && session.playhead().index() >= 0;
  }

  @Override
  public void exportStep() {
    int index = session.playhead().index();
    if (canExportStep()) {
      handouts().exportStep(index);
    }
  }

  @Override
  public boolean canExportSteps() {
    return run.canWrite() && !session.playhead().stepsProperty().get().isEmpty();
  }

  @Override
  public void exportSteps() {
    if (canExportSteps()) {
      handouts().exportSteps();
    }
  }

  @Override
  public void exportPage() {
    if (canExportSteps()) {
      handouts().exportPage();
    }
  }

  private Handouts handouts() {
    return new Handouts(run, dialogs, session, theme.palette().getValue().dark() ? Inks.DARK : Inks.LIGHT);
  }

  @Override
  public void compareModes() {
    compare.run();
  }

  @Override
  public void askForHeap() {
    HeapField heap = new HeapField(run.heapChoiceProperty().get(), chosen -> {
      run.heapChoiceProperty().set(chosen);
      layer.close();
    });
    layer.show("Heap of the program", heap, heap.field());
  }

  @Override
  public Comparisons comparisons() {
    return comparisons;
  }

  @Override
  public void present() {
    presentation.toggle();
  }

  @Override
  public void fillScreen() {
    presentation.toggleFullScreen();
  }

  @Override
  public void showKeys() {
    layer.show("Keys", new KeyList());
  }

  @Override
  public void showAbout() {
    layer.show("Holdfast", new About());
  }
}
