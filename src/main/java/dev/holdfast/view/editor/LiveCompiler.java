package dev.holdfast.view.editor;

import dev.holdfast.pipeline.Compilation;
import dev.holdfast.pipeline.Compilation.Failed;
import dev.holdfast.pipeline.Compilation.Problem;
import dev.holdfast.pipeline.SourceCompiler;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Compiles what is typed when the typing has paused: one compilation at a time, always of the newest text, and what was said of an older one
 * is dropped. Used from one thread, that of {@code home}.
 */
final class LiveCompiler {
  private final SourceCompiler compiler = new SourceCompiler();
  private final Executor later;
  private final Executor background;
  private final Executor home;
  private final BiConsumer<Document, List<Problem>> told;
  private @Nullable Document newest;
  private boolean busy;

  /**
   * @param later does a task after a while, on any thread
   * @param background does a task off the thread it was given on
   * @param told what is wrong with the newest text, nothing if it compiles; on {@code home}
   */
  LiveCompiler(Executor later, Executor background, Executor home, BiConsumer<Document, List<Problem>> told) {
    this.later = later;
    this.background = background;
    this.home = home;
    this.told = told;
  }

  void check(Document document) {
    newest = document;
    if (!busy) {
      busy = true;
      await(document);
    }
  }

  private void await(Document document) {
    later.execute(() -> home.execute(() -> {
      Document now = newest;
      if (now == document) {
        compile(document);
      } else if (now != null) {
        // typed on meanwhile
        await(now);
      }
    }));
  }

  private void compile(Document document) {
    background.execute(() -> {
      List<Problem> problems = problems(document);
      home.execute(() -> done(document, problems));
    });
  }

  private List<Problem> problems(Document document) {
    try {
      Compilation compilation = compiler.compile(document.start().fileName(), document.text());
      return compilation instanceof Failed failed ? failed.problems() : List.of();
    } catch (RuntimeException | StackOverflowError e) {
      // the compiler's own failure is no reason to stop checking
      return List.of(new Problem(document.name(), -1, -1, "The compiler failed: " + e, ""));
    }
  }

  private void done(Document document, List<Problem> problems) {
    Document now = newest;
    if (now == document) {
      busy = false;
      told.accept(document, problems);
    } else if (now != null) {
      await(now);
    }
  }
}
