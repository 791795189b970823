package dev.holdfast.view.window;

import dev.holdfast.view.window.Notice.Kind;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

/** The notices across the window, each with what it follows and the way out that it offers. */
final class Banners {
  private Banners() {
  }

  /** What is wrong with the size of the data. */
  static Banner of(SizeViewModel size) {
    Banner banner = new Banner();
    banner.setId("size-notice");
    Runnable update = () -> {
      String problem = size.problemProperty().get();
      String warning = size.warningProperty().get();
      if (!problem.isEmpty()) {
        banner.show(new Notice(Kind.ERROR, "Not a size to run on", problem));
        banner.offer("", () -> {});
      } else if (!warning.isEmpty()) {
        banner.show(new Notice(Kind.WARNING, "This will not fit", warning));
        banner.offer("Use " + size.largest(), () -> size.choose(size.largest()));
      } else {
        banner.show(null);
      }
    };
    size.problemProperty().subscribe(update);
    size.warningProperty().subscribe(update);
    update.run();
    return banner;
  }

  /**
   * How the run ended. Where memory ran out, with the heap that would have been enough; where what it printed may say why, with the way to that.
   *
   * @param start runs what is chosen again
   */
  static Banner of(RunViewModel run, Runnable showOutput, Runnable start) {
    Banner banner = new Banner();
    banner.setId("run-notice");
    banner.closeable(run::dismissNotice);
    Runnable offer = () -> run.enoughHeap().ifPresentOrElse(
        heap -> banner.offer("Run with " + heap.option(), () -> {
          run.heapChoiceProperty().set(heap);
          start.run();
        }),
        () -> banner.offer(run.output().callingProperty().get() ? "Show what it printed" : "", showOutput));
    run.noticeProperty().subscribe(now -> {
      banner.show(now);
      offer.run();
    });
    run.output().callingProperty().subscribe((was, is) -> offer.run());
    return banner;
  }

  /**
   * An edited run against its original: in a sentence, and the way to the whole of it.
   *
   * @param notice how the run ended; while there is something to say of that, it comes first
   */
  static Banner of(Comparisons comparisons, ObservableValue<@Nullable Notice> notice) {
    Banner banner = new Banner();
    banner.setId("comparison-notice");
    banner.closeable(comparisons::dismiss);
    banner.offer("Compare with the original", comparisons::withOriginal);
    Runnable update = () -> banner.show(notice.getValue() == null ? comparisons.offerProperty().get() : null);
    comparisons.offerProperty().subscribe(update);
    notice.subscribe(update);
    update.run();
    return banner;
  }
}
