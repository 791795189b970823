package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Collector;
import dev.holdfast.analysis.Disagreement;
import dev.holdfast.explain.MemoryWords;
import dev.holdfast.run.RunResult;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.view.window.Notice.Kind;

import java.util.List;
import java.util.Optional;

/** How a run ended, in words for the banner; nothing where all is well. */
final class OutcomeWords {
  /** The end of a run of which there is much to be read. */
  static final Notice CANCELLED_AND_BEING_READ = new Notice(Kind.INFO, "Cancelled",
      "The program has ended. What it has recorded is being read, and will be shown below.");

  private static final String SHOWN = "What was recorded until then is shown below.";

  private static final int MOST_DISAGREEMENTS = 3;

  private OutcomeWords() {
  }

  /** How it ended, and where the collector, when it was asked, contradicted what is drawn. */
  static Optional<Notice> of(Analysis analysis) {
    return MemoryWords.brief(analysis)
        .map(words -> new Notice(Kind.ERROR, "Out of memory", words))
        .or(() -> of(analysis.trace())).or(() -> disagreement(analysis));
  }

  private static Optional<Notice> disagreement(Analysis analysis) {
    if (Collector.answers(analysis).isEmpty()) {
      return Optional.empty();
    }
    List<Disagreement> all = Collector.disagreements(analysis);
    String more = all.size() <= MOST_DISAGREEMENTS ? "" : "And " + (all.size() - MOST_DISAGREEMENTS) + " more.";
    String words = String.join(" ", all.stream().limit(MOST_DISAGREEMENTS).map(Disagreement::sentence).toList());
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new Notice(Kind.WARNING, "The collector sees it otherwise", sentences(words, more)));
  }

  private static Optional<Notice> of(Trace trace) {
    RunInfo run = trace.run();
    return switch (run.outcome()) {
      case RUNNING -> Optional.empty();
      case FINISHED -> finished(trace);
      case FAILED -> Optional.of(new Notice(Kind.ERROR, "The program failed",
          sentences(run.message(), SHOWN)));
      case CANCELLED -> Optional.of(new Notice(Kind.INFO, "Cancelled", sentences(run.message(), SHOWN)));
      case OUT_OF_MEMORY -> Optional.of(new Notice(Kind.ERROR, "Out of memory",
          sentences(run.message(), SHOWN,
              "Choose a smaller size, or a larger heap: in the menu under Heap of the program, or for the window with java -Xmx4g.")));
      case CUT_OFF -> Optional.of(new Notice(Kind.WARNING, "The recording ends before the run does",
          sentences(run.message(), SHOWN, "Run it again to see the rest.")));
    };
  }

  private static Optional<Notice> finished(Trace trace) {
    if (!trace.gaps().isEmpty()) {
      return Optional.of(new Notice(Kind.WARNING, "Not everything could be recorded",
          sentences(trace.gaps().toArray(String[]::new))));
    }
    String message = trace.run().message();
    return message.isEmpty()
        ? Optional.empty()
        : Optional.of(message.startsWith("Thread ")
            ? new Notice(Kind.WARNING, "Finished, but not every thread", sentences(message))
            : new Notice(Kind.INFO, "Finished", sentences(message, SHOWN)));
  }

  /** A run that has not begun. */
  static Notice of(RunResult.NotRun notRun) {
    return notRun.message().startsWith("Cancelled")
        ? new Notice(Kind.INFO, "Nothing to show", notRun.message())
        : new Notice(Kind.ERROR, "Not run", notRun.message());
  }

  /** What was recorded cannot be shown. */
  static Notice of(Throwable ours) {
    return new Notice(Kind.ERROR, "The run is over but cannot be shown",
        sentences("Holdfast itself failed on what was recorded: " + ours,
            "Run it again, on less data if there is much"));
  }

  private static String sentences(String... parts) {
    var text = new StringBuilder();
    for (String part : parts) {
      if (!part.isEmpty()) {
        text.append(text.isEmpty() ? "" : " ").append(part);
        text.append(part.endsWith(".") || part.endsWith("!") ? "" : ".");
      }
    }
    return text.toString();
  }
}
