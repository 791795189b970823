package dev.holdfast.view.window;

import dev.holdfast.view.window.Notice.Kind;

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

  /** How the run ended; where what it printed may say why, with the way to that. */
  static Banner of(RunViewModel run, Runnable showOutput) {
    Banner banner = new Banner();
    banner.setId("run-notice");
    banner.closeable(run::dismissNotice);
    run.noticeProperty().subscribe(banner::show);
    run.output().callingProperty()
        .subscribe(isCalling -> banner.offer(isCalling ? "Show what it printed" : "", showOutput));
    return banner;
  }

  /** An edited run against its original: in a sentence, and the way to the whole of it. */
  static Banner of(Comparisons comparisons) {
    Banner banner = new Banner();
    banner.setId("comparison-notice");
    banner.closeable(comparisons::dismiss);
    banner.offer("Compare with the original", comparisons::withOriginal);
    comparisons.offerProperty().subscribe(banner::show);
    return banner;
  }
}
