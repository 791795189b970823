package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.recording.TraceReader;
import dev.holdfast.report.HtmlReport;
import dev.holdfast.run.Run;
import dev.holdfast.view.window.Notice.Kind;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/** Opens and saves recordings and writes reports, in the background. Called on the JavaFX application thread. */
final class RecordingFiles {
  private final ShownRun shown;
  private final Executor background;

  RecordingFiles(ShownRun shown, Executor background) {
    this.shown = shown;
    this.background = background;
  }

  /** Reads a recording and shows it. {@code opened}: called when it can be read, before it is shown. */
  void open(Path file, Runnable opened) {
    long mine = shown.next();
    shown.noticeProperty().set(null);
    shown.progressProperty().set("Reading " + file.getFileName());
    background.execute(() -> {
      try {
        Analysis analysis = Analysis.of(TraceReader.read(file));
        shown.bring(mine, () -> {
          opened.run();
          show(file, analysis);
        });
      } catch (IOException e) {
        String words = e instanceof FileSystemException
            ? "It cannot be read: " + e.getMessage() + "."
            : String.valueOf(e.getMessage());
        shown.bring(mine, () -> shown.failed(file.getFileName() + " was not opened", words));
      } catch (RuntimeException | OutOfMemoryError e) {
        shown.bring(mine,
            () -> shown.failed(file.getFileName() + " was not opened", "It cannot be read: " + e + "."));
      }
    });
  }

  private void show(Path file, Analysis analysis) {
    shown.progressProperty().set("");
    // another file, also where it has the same name
    shown.originProperty().set(new Origin.Nowhere());
    shown.show(analysis, new Origin.Opened(file));
    shown.noticeProperty().set(OutcomeWords.of(analysis).orElse(null));
  }

  /** Writes the recording on the screen to {@code file}. {@code run}: the one that it is of, if it was recorded here. */
  void save(Path file, @Nullable Run run) {
    Origin from = shown.originProperty().get();
    long mine = shown.generation();
    background.execute(() -> {
      try {
        switch (from) {
          case Origin.Opened(Path opened) -> {
            if (!Files.exists(file) || !Files.isSameFile(opened, file)) {
              Files.copy(opened, file, StandardCopyOption.REPLACE_EXISTING);
            }
          }
          case Origin.Live _ -> {
            if (run != null) {
              run.save(file);
            }
          }
          case Origin.Checked _,Origin.Nowhere _ -> {
            return;
          }
        }
        Origin saved = from instanceof Origin.Live ? new Origin.Live(file) : new Origin.Opened(file);
        shown.bring(mine, () -> shown.originProperty().set(saved));
      } catch (IOException | RuntimeException e) {
        shown.bring(mine, () -> shown.failed("Not saved",
            "The recording cannot be written to " + file + ": " + e.getMessage() + "."));
      }
    });
  }

  /** Writes a report on a run into {@code folder}. */
  void writeReport(Analysis analysis, Path folder) {
    write("Writing the report", "Report written", folder,
        () -> "Open " + HtmlReport.write(List.of(analysis), folder) + " in a browser.");
  }

  /** Writes something, and says where it is. */
  @FunctionalInterface
  interface Writing {
    /** @return a sentence on what was written */
    String write() throws IOException;
  }

  /**
   * Writes something in the background.
   *
   * @param doing what is being done meanwhile, in words
   * @param done title of the notice when it is done
   * @param target what is named if it fails
   */
  void write(String doing, String done, Path target, Writing writing) {
    long mine = shown.generation();
    shown.progressProperty().set(doing);
    background.execute(() -> {
      try {
        String words = writing.write();
        shown.bring(mine, () -> {
          shown.progressProperty().set("");
          shown.noticeProperty().set(new Notice(Kind.INFO, done, words));
        });
      } catch (IOException | RuntimeException e) {
        shown.bring(mine,
            () -> shown.failed("Not written", target + " cannot be written: " + e.getMessage() + "."));
      }
    });
  }
}
