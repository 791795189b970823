package dev.holdfast.view.editor;

import dev.holdfast.pipeline.Compilation.Problem;
import dev.holdfast.pipeline.Program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is edited, and what the compiler says of it. There is one document at a time; the others keep what was typed into them until the
 * window is closed, and through {@link Drafts} beyond.
 */
public final class EditorViewModel implements AutoCloseable {

  /** What the compiler says of what stands in the editor. */
  public enum Check {
    /** Has not looked at it yet. */
    PENDING, COMPILES, FAILS
  }

  private final ReadOnlyObjectWrapper<Document> document;
  private final ReadOnlyObjectWrapper<Program> program;
  private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper(this, "edited");
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
  private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(this, "check", Check.PENDING);
  private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(this, "problems",
      List.of());
  private final Map<String, Document> others = new LinkedHashMap<>();
  private final Drafts drafts;
  private final LiveCompiler compiler;

  /**
   * @param first what is edited at the beginning
   * @param later does a task when the typing has paused, on any thread
   * @param background does a task off the JavaFX application thread
   * @param fxThread the JavaFX application thread
   */
  public EditorViewModel(Program first, Drafts drafts, Executor later, Executor background, Executor fxThread) {
    this.drafts = drafts;
    Document initial = Document.of(first);
    document = new ReadOnlyObjectWrapper<>(this, "document", initial);
    program = new ReadOnlyObjectWrapper<>(this, "program", initial.program());
    compiler = new LiveCompiler(later, background, fxThread, this::told);
  }

  public ReadOnlyObjectProperty<Document> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /** What runs: where it began while nothing is changed, else what stands in the editor. */
  public ReadOnlyObjectProperty<Program> programProperty() {
    return program.getReadOnlyProperty();
  }

  /** Whether it is no longer what it began as. */
  public ReadOnlyBooleanProperty editedProperty() {
    return edited.getReadOnlyProperty();
  }

  /** Whether something in it is in no file. */
  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Check> checkProperty() {
    return check.getReadOnlyProperty();
  }

  /** What is wrong, in order of the lines; while the compiler has not looked again, what it said last. */
  public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** Has the compiler look at what it has not looked at yet. */
  public void lookAt() {
    if (check.get() == Check.PENDING) {
      compiler.check(document.get());
    }
  }

  /** Edits {@code start}, with what was typed into it before. */
  public void begin(Program start) {
    Document wanted = Document.of(start);
    if (!wanted.id().equals(document.get().id())) {
      change(others.getOrDefault(wanted.id(), wanted));
    }
  }

  /** Edits a file; what was typed into it before and not saved is still there. */
  public void open(Path file, String content) {
    Document wanted = Document.of(file.toAbsolutePath(), content);
    Document before = wanted.id().equals(document.get().id()) ? document.get() : others.get(wanted.id());
    change(before != null && before.isUnsaved() ? before : wanted);
  }

  /** Takes up what an earlier process left behind. */
  public Optional<Drafts.Left> restore() {
    Optional<Drafts.Left> left = drafts.left();
    left.ifPresent(found -> {
      change(found.documents().getFirst());
      found.documents().forEach(one -> others.put(one.id(), one));
      drafts.keep(unsavedDocuments());
      drafts.adopt(found);
    });
    return left;
  }

  /** The user types. */
  public void type(String text) {
    if (!text.equals(document.get().text())) {
      change(document.get().with(text));
    }
  }

  /** Back to where it began. */
  public void reset() {
    type(document.get().start().source());
  }

  /** {@code written} of the document of that id is in {@code file} now. */
  public void saved(String id, Path file, String written) {
    if (document.get().id().equals(id)) {
      change(document.get().savedTo(file, written));
      forget(id);
    } else {
      Document other = others.remove(id);
      if (other != null) {
        Document now = other.savedTo(file, written);
        others.put(now.id(), now);
      }
    }
    drafts.keep(unsavedDocuments());
  }

  /** What has another name now. */
  private void forget(String id) {
    if (!document.get().id().equals(id)) {
      others.remove(id);
    }
  }

  private void change(Document now) {
    Document before = document.get();
    others.put(before.id(), before);
    boolean isOther = !before.id().equals(now.id()) || !before.start().equals(now.start());
    boolean isTyped = isOther || !before.text().equals(now.text());
    document.set(now);
    edited.set(now.isEdited());
    unsaved.set(now.isUnsaved());
    if (isOther) {
      problems.set(List.of());
    }
    Program running = now.program();
    if (!running.equals(program.get())) {
      program.set(running);
    }
    if (isTyped) {
      check.set(Check.PENDING);
      compiler.check(now);
    }
    drafts.keep(unsavedDocuments());
  }

  private List<Document> unsavedDocuments() {
    others.put(document.get().id(), document.get());
    var unsavedOnes = new ArrayList<Document>();
    if (document.get().isUnsaved()) {
      unsavedOnes.add(document.get());
    }
    others.values().stream().filter(Document::isUnsaved).filter(one -> !one.equals(document.get()))
        .forEach(unsavedOnes::add);
    return unsavedOnes;
  }

  private void told(Document about, List<Problem> found) {
    if (about.text().equals(document.get().text())) {
      problems.set(found);
      check.set(found.isEmpty() ? Check.COMPILES : Check.FAILS);
    }
  }

  /** Keeps what is unsaved: the window is closed. */
  @Override
  public void close() {
    drafts.writeNow();
  }
}
