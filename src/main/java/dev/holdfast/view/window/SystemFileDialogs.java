package dev.holdfast.view.window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** The operating system's own dialogs; each begins in the folder that the last one ended in. */
final class SystemFileDialogs implements FileDialogs {
  private final Supplier<? extends @Nullable Window> owner;
  private @Nullable File folder;

  SystemFileDialogs(Supplier<? extends @Nullable Window> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> chooseRecording() {
    return chosen(files("Open a recording").showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> chooseTarget(String suggested) {
    FileChooser chooser = files("Save the recording");
    chooser.setInitialFileName(suggested);
    return chosen(chooser.showSaveDialog(owner.get()));
  }

  @Override
  public Optional<Path> chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Choose a folder for the report");
    chooser.setInitialDirectory(existing());
    File chosen = chooser.showDialog(owner.get());
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  private FileChooser files(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(existing());
    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("JFR recordings", "*.jfr"),
        new FileChooser.ExtensionFilter("All files", "*"));
    return chooser;
  }

  private @Nullable File existing() {
    return folder != null && folder.isDirectory() ? folder : null;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file != null) {
      folder = file.getAbsoluteFile().getParentFile();
    }
    return Optional.ofNullable(file).map(File::toPath);
  }
}
