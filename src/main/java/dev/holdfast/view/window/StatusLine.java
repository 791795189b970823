package dev.holdfast.view.window;

import dev.holdfast.session.Session;
import dev.holdfast.trace.RunInfo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The last line: where the run on the screen came from; what this JVM gives to runs. */
final class StatusLine extends HBox {
  private final Label origin = new Label();
  private final Tooltip whole = new Tooltip();

  StatusLine(RunViewModel run, Session session, JvmFacts jvm) {
    getStyleClass().addAll("status-line", Presentation.HIDDEN);
    setAlignment(Pos.CENTER_LEFT);
    origin.setMinWidth(0);
    origin.setTooltip(whole);
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    Label facts = new Label();
    run.heapChoiceProperty()
        .subscribe(heap -> facts.setText(jvm.inWords(heap) + "  ·  1 MB = 1,000,000 bytes"));
    facts.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(origin, gap, facts);
    run.originProperty().subscribe(now -> show(now, session));
    session.analysisProperty().subscribe((old, now) -> show(run.originProperty().get(), session));
  }

  private void show(Origin from, Session session) {
    var analysis = session.analysisProperty().get();
    String words = switch (from) {
      case Origin.Nowhere _ -> "Nothing recorded yet: press Run, open a recording (Ctrl+O) or drop one here";
      case Origin.Live(var savedAs) when savedAs != null -> "Recorded here, saved as " + savedAs.getFileName();
      case Origin.Live _ -> "Recorded here, not saved";
      case Origin.Checked _ -> "The run that Check judged, on data of its own: press Run for one that can be saved";
      case Origin.Opened(var file) -> file.getFileName() + (analysis == null ? "" : when(analysis.trace().run()));
    };
    origin.setText(words);
    whole.setText(switch (from) {
      case Origin.Opened(var file) -> file.toAbsolutePath().toString();
      case Origin.Live(var savedAs) when savedAs != null -> savedAs.toAbsolutePath().toString();
      case Origin.Live _,Origin.Checked _,Origin.Nowhere _ -> words;
    });
  }

  private static String when(RunInfo run) {
    return ", recorded " + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .format(run.started().atZone(ZoneId.systemDefault()));
  }
}
