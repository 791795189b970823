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
  private static final FileChooser.ExtensionFilter JAVA = new FileChooser.ExtensionFilter("Java files", "*.java");

  private final Supplier<? extends @Nullable Window> owner;
  private @Nullable File folder;

  SystemFileDialogs(Supplier<? extends @Nullable Window> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> chooseFile() {
    return chosen(files("Open a recording or a Java file",
        new FileChooser.ExtensionFilter("JFR recordings and Java files", "*.jfr", "*.java"),
        new FileChooser.ExtensionFilter("All files", "*")).showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> chooseRecording() {
    return chosen(recordings("Compare with a recording").showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> chooseSource() {
    return chosen(files("Open a Java file", JAVA).showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> chooseSourceTarget(String suggested) {
    return target(files("Save the code", JAVA), suggested);
  }

  @Override
  public Optional<Path> chooseTarget(String suggested) {
    return target(recordings("Save the recording"), suggested);
  }

  @Override
  public Optional<Path> choosePicture(String suggested) {
    return target(files("Export this step", new FileChooser.ExtensionFilter("PNG picture", "*.png"),
        new FileChooser.ExtensionFilter("SVG picture", "*.svg")), suggested);
  }

  @Override
  public Optional<Path> choosePage(String suggested) {
    return target(files("Export the stepped run", new FileChooser.ExtensionFilter("HTML page", "*.html")), suggested);
  }

  private Optional<Path> target(FileChooser chooser, String suggested) {
    chooser.setInitialFileName(suggested);
    return chosen(chooser.showSaveDialog(owner.get()));
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(existing());
    File chosen = chooser.showDialog(owner.get());
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  private FileChooser recordings(String title) {
    return files(title, new FileChooser.ExtensionFilter("JFR recordings", "*.jfr"),
        new FileChooser.ExtensionFilter("All files", "*"));
  }

  private FileChooser files(String title, FileChooser.ExtensionFilter... filters) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(existing());
    chooser.getExtensionFilters().setAll(filters);
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
