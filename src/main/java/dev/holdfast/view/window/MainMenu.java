package dev.holdfast.view.window;

import dev.holdfast.view.guess.GuessViewModel;
import dev.holdfast.view.theme.Icon;
import dev.holdfast.view.theme.Theme;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Everything that is not needed at every run. */
final class MainMenu extends MenuButton {

  /** What its items do. */
  interface Actions {
    void open();

    void open(Path file);

    void save();

    void saveCode();

    void saveCodeAs();

    boolean canSave();

    /** Whether there is a run to be written about or compared. */
    boolean canWriteReport();

    void writeReport();

    boolean canExportStep();

    void exportStep();

    boolean canExportSteps();

    void exportSteps();

    void exportPage();

    void compareModes();

    /** Asks how large the program's heap is to be. */
    void askForHeap();

    Comparisons comparisons();

    void present();

    void fillScreen();

    void showKeys();

    void showAbout();
  }

  private final Actions actions;
  private final RecentFiles recent;
  private final Menu recentMenu = new Menu("Open recent");
  private final Menu compareMenu = new Menu("Compare with");
  private final MenuItem save;
  private final MenuItem report;
  private final MenuItem step;
  private final MenuItem steps;
  private final MenuItem page;

  MainMenu(Actions actions, RecentFiles recent, Theme theme, ObjectProperty<Orientation> split,
      GuessViewModel guess, ObjectProperty<HeapChoice> heap, Runnable ask) {
    this.actions = actions;
    this.recent = recent;
    setId("menu");
    getStyleClass().add("main-menu");
    setGraphic(new Icon(Feather.MORE_HORIZONTAL));
    setTooltip(new Tooltip("More"));
    setAccessibleText("More");
    setMinWidth(USE_PREF_SIZE);
    save = item("Save recording as…", "Shortcut+S", actions::save);
    report = item("Report…", null, actions::writeReport);
    step = item("This step…", null, actions::exportStep);
    steps = item("All steps…", null, actions::exportSteps);
    page = item("Stepped run as HTML…", null, actions::exportPage);
    MenuItem keys = item("Keys", null, actions::showKeys);
    keys.setAccelerator(new KeyCodeCombination(KeyCode.F1));
    getItems().addAll(item("Open…", "Shortcut+O", actions::open), recentMenu, save,
        menu("Export", report, step, steps, page),
        menu("Code", item("Save", null, actions::saveCode), item("Save as…", "Shortcut+Shift+S", actions::saveCodeAs)),
        new SeparatorMenuItem(), compareMenu, item("Compare the three modes", null, actions::compareModes),
        new SeparatorMenuItem(), item("Guess the next run's peak", null, ask), asks(guess),
        new HeapMenu(heap, actions::askForHeap),
        new SeparatorMenuItem(), item("Presentation", "F5", actions::present),
        item("Full screen", "F11", actions::fillScreen), menu("View", themes(theme), layouts(split), sizes(theme)),
        new SeparatorMenuItem(), keys, item("About Holdfast", null, actions::showAbout));
    setOnShowing(event -> refresh());
  }

  private void refresh() {
    save.setDisable(!actions.canSave());
    report.setDisable(!actions.canWriteReport());
    step.setDisable(!actions.canExportStep());
    steps.setDisable(!actions.canExportSteps());
    page.setDisable(!actions.canExportSteps());
    refreshComparisons();
    List<Path> files = recent.list();
    recentMenu.setDisable(files.isEmpty());
    recentMenu.getItems().setAll(files.stream().map(file -> {
      MenuItem item = item(file.getFileName() + "    " + file.getParent(), null, () -> actions.open(file));
      // an underscore in a name is no mnemonic
      item.setMnemonicParsing(false);
      return item;
    }).toList());
  }

  private void refreshComparisons() {
    Comparisons comparisons = actions.comparisons();
    MenuItem original = item("the original code", null, comparisons::withOriginal);
    original.setDisable(!comparisons.canCompareWithOriginal());
    MenuItem before = item("the run before" + comparisons.before(), null, comparisons::withBefore);
    before.setMnemonicParsing(false);
    before.setDisable(comparisons.before().isEmpty());
    compareMenu.getItems().setAll(original, before, item("a recording…", null, comparisons::withRecording));
    compareMenu.setDisable(!actions.canWriteReport());
  }

  private static MenuItem asks(GuessViewModel guess) {
    CheckMenuItem item = new CheckMenuItem("Ask how high a run will peak");
    item.setId("guess-on");
    item.selectedProperty().bindBidirectional(guess.enabledProperty());
    return item;
  }

  private static Menu themes(Theme theme) {
    return choice("Theme", List.of(Theme.Choice.values()), theme.choiceProperty(), choice -> switch (choice) {
      case AUTOMATIC -> "Automatic, as the system is set";
      case LIGHT -> "Light";
      case DARK -> "Dark";
    });
  }

  private static Menu layouts(ObjectProperty<Orientation> split) {
    return choice("Layout", List.of(Orientation.VERTICAL, Orientation.HORIZONTAL), split,
        orientation -> orientation == Orientation.VERTICAL ? "Charts one above the other" : "Charts side by side");
  }

  private static Menu sizes(Theme theme) {
    return menu("Size of everything", item("Larger", "Shortcut+Plus", () -> theme.zoom(1)),
        item("Smaller", "Shortcut+Minus", () -> theme.zoom(-1)),
        item("Normal", "Shortcut+0", theme::resetZoom));
  }

  private static Menu menu(String title, MenuItem... items) {
    Menu menu = new Menu(title);
    menu.getItems().addAll(items);
    return menu;
  }

  private static <T> Menu choice(String title, List<T> choices, ObjectProperty<T> chosen,
      java.util.function.Function<T, String> words) {
    Menu menu = new Menu(title);
    ToggleGroup group = new ToggleGroup();
    for (T one : choices) {
      RadioMenuItem item = new RadioMenuItem(words.apply(one));
      item.setToggleGroup(group);
      item.setOnAction(event -> chosen.set(one));
      Consumer<T> follow = now -> item.setSelected(now == one);
      chosen.subscribe(follow);
      menu.getItems().add(item);
    }
    return menu;
  }

  private static MenuItem item(String words, @org.jspecify.annotations.Nullable String key, Runnable action) {
    MenuItem item = new MenuItem(words);
    if (key != null) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    item.setOnAction(event -> action.run());
    return item;
  }
}
