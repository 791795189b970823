package dev.holdfast.view.window;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** What this program is, and of which version. */
final class About extends VBox {

  About() {
    getStyleClass().add("about");
    @Nullable
    String version = About.class.getPackage().getImplementationVersion();
    add("See who is holding on to your memory.", "sentence");
    add((version == null ? "Development build" : "Version " + version) + ", on Java "
        + System.getProperty("java.version") + " and JavaFX " + System.getProperty("javafx.runtime.version"), "fact");
    add("A holdfast is the root by which kelp clings to rock.", "fact");
    add("Apache License 2.0. It stands on JavaFX, JFreeChart, AtlantaFX, Ikonli, JOL, picocli and Jackson,\n"
        + "and is set in Inter and JetBrains Mono, each under its own free licence.", "fact");
  }

  private void add(String words, String styleClass) {
    Label label = new Label(words);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    getChildren().add(label);
  }
}
