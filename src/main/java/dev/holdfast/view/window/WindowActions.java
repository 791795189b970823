package dev.holdfast.view.window;

import dev.holdfast.session.Session;

import java.nio.file.Path;

/** What the menu and the keys do. */
final class WindowActions implements MainMenu.Actions {
  private final RunViewModel run;
  private final FileDialogs dialogs;
  private final Layer layer;
  private final Session session;
  private final Presentation presentation;

  WindowActions(RunViewModel run, FileDialogs dialogs, Layer layer, Session session,
      Presentation presentation) {
    this.run = run;
    this.dialogs = dialogs;
    this.layer = layer;
    this.session = session;
    this.presentation = presentation;
  }

  @Override
  public void open() {
    dialogs.chooseRecording().ifPresent(run::open);
  }

  @Override
  public void open(Path file) {
    run.open(file);
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
  public void writeReport() {
    if (canSave()) {
      dialogs.chooseFolder().ifPresent(run::writeReport);
    }
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
