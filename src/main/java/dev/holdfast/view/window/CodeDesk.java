package dev.holdfast.view.window;

import dev.holdfast.lesson.Lesson;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.pipeline.Program;
import dev.holdfast.view.editor.Document;
import dev.holdfast.view.editor.Drafts;
import dev.holdfast.view.editor.EditorHeader;
import dev.holdfast.view.editor.EditorViewModel;
import dev.holdfast.view.editor.EditorViewModel.Check;
import dev.holdfast.view.window.Notice.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The code in the window: follows the picker, is read from files and written to them, and comes back when it was left unsaved. */
final class CodeDesk implements EditorHeader.Files {
  private static final long MOST_BYTES = 2_000_000;

  private final EditorViewModel editor;
  private final VariantPicker variants;
  private final Lessons lessons;
  private final FileDialogs dialogs;
  private final Executor background;
  private final Executor fxThread;
  private final RunViewModel run;
  private final Runnable show;

  /**
   * @param lessons name the programs that are theirs
   * @param run says something across the window
   * @param show brings the code up, and the keyboard to it
   */
  CodeDesk(EditorViewModel editor, VariantPicker variants, Lessons lessons, FileDialogs dialogs,
      Executor background, Executor fxThread, RunViewModel run, Runnable show) {
    this.editor = editor;
    this.variants = variants;
    this.lessons = lessons;
    this.dialogs = dialogs;
    this.background = background;
    this.fxThread = fxThread;
    this.run = run;
    this.show = show;
    variants.valueProperty().subscribe(now -> {
      if (now != null) {
        editor.begin(new Program.Shipped(now));
      }
    });
    editor.documentProperty().subscribe(this::name);
  }

  /** The picker names what runs, also where that is none of its own. */
  private void name(Document document) {
    variants.remarkProperty().set(document.isEdited() ? "as you edited it" : "");
    if (document.start() instanceof Program.Shipped(var variant) && document.file() == null) {
      variants.setValue(variant);
    } else {
      variants.setValue(null);
      variants.nameOther(document.name(), whose(document));
    }
  }

  private String whose(Document document) {
    return document.file() != null ? "your code" : lessons.of(document.start()).map(Lesson::title).orElse("your code");
  }

  /** What an earlier process left unsaved comes back, and is said to. */
  void restore() {
    editor.restore().ifPresent(this::tellRestored);
  }

  private void tellRestored(Drafts.Left left) {
    String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(Locale.UK).withZone(ZoneId.systemDefault()).format(left.when());
    String names = String.join(", ", left.documents().stream().map(Document::name).toList());
    Notice notice = new Notice(Kind.INFO, "Your unsaved code is back",
        names + ", as it was on " + when + ". Save it with Ctrl+S, or go back to how it began with Reset.");
    run.tell(notice);
    // what was asked for is done, or is about other code
    editor.unsavedProperty().subscribe(isUnsaved -> {
      if (!isUnsaved && notice.equals(run.noticeProperty().get())) {
        run.dismissNotice();
      }
    });
    show.run();
  }

  /** Whether it makes sense to run what stands in the editor; where the compiler has said that it does not, shows why. */
  boolean ready() {
    boolean fails = editor.checkProperty().get() == Check.FAILS;
    if (fails) {
      show.run();
    }
    return !fails;
  }

  static boolean isSource(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".java");
  }

  @Override
  public void open() {
    dialogs.chooseSource().ifPresent(this::open);
  }

  void open(Path file) {
    background.execute(() -> {
      try {
        if (Files.size(file) > MOST_BYTES) {
          throw new IOException("it has more than 2 MB");
        }
        String content = Files.readString(file);
        fxThread.execute(() -> {
          editor.open(file, content);
          show.run();
        });
      } catch (IOException e) {
        String why = e instanceof java.nio.charset.CharacterCodingException ? "it is not UTF-8 text" : e.getMessage();
        fxThread.execute(() -> run.tell(new Notice(Kind.ERROR, file.getFileName() + " was not opened",
            "It cannot be read: " + why + ".")));
      }
    });
  }

  @Override
  public void save() {
    Path file = editor.documentProperty().get().file();
    if (file != null) {
      write(file);
    } else {
      saveAs();
    }
  }

  void saveAs() {
    Optional<Path> chosen = dialogs.chooseSourceTarget(editor.documentProperty().get().name());
    chosen.map(file -> isSource(file) ? file : file.resolveSibling(file.getFileName() + ".java"))
        .ifPresent(this::write);
  }

  private void write(Path file) {
    Document document = editor.documentProperty().get();
    background.execute(() -> {
      try {
        Files.writeString(file, document.text());
        fxThread.execute(() -> editor.saved(document.id(), file, document.text()));
      } catch (IOException e) {
        fxThread.execute(() -> run.tell(new Notice(Kind.ERROR, "Not saved",
            "The code cannot be written to " + file + ": " + e.getMessage() + ".")));
      }
    });
  }
}
