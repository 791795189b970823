package dev.holdfast.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Labels;
import dev.holdfast.challenge.Verdict;
import dev.holdfast.trace.Guess;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The summary of a run for scripts, tests and other tools. Bytes are exact object sizes, times nanoseconds from the start of the run,
 * null for what did not happen. Others stand on its names: add to them, never change them.
 */
public final class SummaryJson {
  private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Analysis analysis;
  private final JsonGenerator json;

  private SummaryJson(Analysis analysis, JsonGenerator json) {
    this.analysis = analysis;
    this.json = json;
  }

  /**
   * Writes it as UTF-8 text, ending with a line feed. Flushes {@code target} and leaves it open.
   *
   * @param withSteps which steps to tell of
   */
  public static void write(Analysis analysis, WithSteps withSteps, Writer target) throws IOException {
    write(target, json -> new SummaryJson(analysis, json).write(withSteps));
  }

  /** The same of a run that was judged, without steps, with the verdict. */
  public static void write(Analysis analysis, Verdict verdict, Writer target) throws IOException {
    write(target, json -> {
      new SummaryJson(analysis, json).write(WithSteps.NONE);
      VerdictJson.write(verdict, json);
    });
  }

  /** Writes the fields of one object. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  static void write(Writer target, Fields fields) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(target)) {
      // line feeds on every system, so that the same run gives the same bytes
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    target.flush();
  }

  /** Without steps. */
  public static String of(Analysis analysis) {
    return of(analysis, WithSteps.NONE);
  }

  public static String of(Analysis analysis, WithSteps withSteps) {
    StringWriter text = new StringWriter();
    try {
      write(analysis, withSteps, text);
    } catch (IOException e) {
      // a StringWriter does not fail
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(WithSteps withSteps) throws IOException {
    RunInfo run = analysis.trace().run();
    json.writeStringField("variant", run.variant());
    json.writeNumberField("dataBytes", run.dataBytes());
    if (run.result() == null) {
      json.writeNullField("result");
    } else {
      json.writeNumberField("result", run.result());
    }
    if (!run.returned().isEmpty()) {
      json.writeStringField("returned", run.returned());
    }
    json.writeStringField("mode", run.mode());
    json.writeNumberField("peakHeldBytes", analysis.peakHeld().bytes());
    if (analysis.mostPerhapsHeldBytes() > analysis.peakHeld().bytes()) {
      // not all was traced
      json.writeNumberField("mostPerhapsHeldBytes", analysis.mostPerhapsHeldBytes());
    }
    json.writeNumberField("peakNeededBytes", analysis.peakNeeded().bytes());
    json.writeNumberField("peakNanos", analysis.peakHeld().nanos());
    json.writeArrayFieldStart("arrays");
    for (ArrayLife array : analysis.arrays()) {
      write(array);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("atPeak");
    for (Alive alive : analysis.aliveAtPeak()) {
      write(alive);
    }
    json.writeEndArray();
    if (withSteps != WithSteps.NONE) {
      new StepsJson(analysis, json).write(withSteps);
    }
    guesses(run.guesses());
    json.writeBooleanField("outOfMemory", run.outcome() == RunInfo.Outcome.OUT_OF_MEMORY);
    if (run.outOfMemory() != null) {
      new OutOfMemoryJson(analysis, json).write(run.outOfMemory());
    }
    long leftOut = analysis.trace().callsLeftOut().values().stream().mapToLong(Long::longValue).sum();
    if (leftOut > 0) {
      json.writeNumberField("callsLeftOut", leftOut);
    }
    json.writeBooleanField("complete", isComplete(run));
  }

  /** Only where somebody guessed. */
  private void guesses(List<Guess> guesses) throws IOException {
    if (!guesses.isEmpty()) {
      json.writeArrayFieldStart("guesses");
      for (Guess guess : guesses) {
        json.writeStartObject();
        json.writeStringField("name", guess.name().isEmpty() ? null : guess.name());
        json.writeNumberField("bytes", guess.bytes());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  /** Whether the recording tells of the whole run. */
  private boolean isComplete(RunInfo run) {
    return analysis.trace().gaps().isEmpty() && switch (run.outcome()) {
      case RUNNING, CUT_OFF -> false;
      case FINISHED, FAILED, CANCELLED, OUT_OF_MEMORY -> true;
    };
  }

  private void write(ArrayLife array) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", array.id());
    json.writeStringField("type", array.born().typeName());
    json.writeNumberField("length", array.born().length());
    json.writeNumberField("bytes", array.sizeBytes());
    json.writeStringField("origin", array.origin());
    method(array.method());
    json.writeNumberField("line", array.born().line());
    json.writeNumberField("bornNanos", array.born().nanos());
    time("releasedNanos", array.releasedNanos());
    time("collectedNanos", array.collectedNanos());
    json.writeArrayFieldStart("holders");
    for (Hold hold : array.holds()) {
      write(hold);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Hold hold) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", Labels.kind(hold.holder()));
    json.writeStringField("name", Labels.name(hold.holder()));
    method(Labels.method(hold.holder()));
    json.writeNumberField("fromNanos", hold.fromNanos());
    time("idleNanos", hold.idleNanos());
    time("toNanos", hold.toNanos());
    json.writeEndObject();
  }

  private void write(Alive alive) throws IOException {
    json.writeStartObject();
    json.writeNumberField("array", alive.array().id());
    json.writeStringField("origin", alive.array().origin());
    holder(json, alive);
    json.writeEndObject();
  }

  /** An array's state, and the holder that labels it. */
  static void holder(JsonGenerator json, Alive alive) throws IOException {
    Hold label = alive.label();
    Method method = label == null ? null : Labels.method(label.holder());
    json.writeStringField("state", alive.state().name().toLowerCase(Locale.ROOT));
    json.writeStringField("holder", label == null ? null : Labels.name(label.holder()));
    json.writeStringField("kind", label == null ? null : Labels.kind(label.holder()));
    json.writeStringField("method", method == null ? null : method.shortName());
    json.writeStringField("label", Labels.label(label));
  }

  private void method(@Nullable Method method) throws IOException {
    json.writeStringField("method", method == null ? null : method.shortName());
  }

  private void time(String field, long nanos) throws IOException {
    if (nanos == Hold.NEVER) {
      json.writeNullField(field);
    } else {
      json.writeNumberField(field, nanos);
    }
  }
}
