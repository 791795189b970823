package dev.holdfast.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Collector;
import dev.holdfast.analysis.Disagreement;
import dev.holdfast.analysis.Survivors;
import dev.holdfast.trace.RunInfo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * A program's runs in the modes of the JVM for scripts and tests: of each what the collector kept at the birth that makes the peak under an
 * interpreter. Bytes are exact object sizes; null where the collector was not asked.
 */
public final class ModesJson {
  private ModesJson() {
  }

  /** @param smallestBytes smaller arrays do not count */
  public static String of(List<Analysis> runs, long smallestBytes) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      RunInfo run = runs.getFirst().trace().run();
      json.writeStartObject();
      json.writeStringField("variant", run.variant());
      json.writeNumberField("dataBytes", run.dataBytes());
      json.writeArrayFieldStart("modes");
      for (Analysis one : runs) {
        write(one, smallestBytes, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      // a StringWriter does not fail
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static void write(Analysis run, long smallestBytes, JsonGenerator json) throws IOException {
    Optional<Survivors> answer = Collector.answerAtPeak(run);
    json.writeStartObject();
    json.writeStringField("mode", run.trace().run().mode());
    if (answer.isPresent()) {
      List<ArrayLife> kept = answer.get().atLeast(smallestBytes);
      json.writeNumberField("keptArrays", kept.size());
      json.writeNumberField("keptBytes", answer.get().bytes(smallestBytes));
      json.writeArrayFieldStart("kept");
      for (ArrayLife array : kept) {
        json.writeStartObject();
        json.writeNumberField("array", array.id());
        json.writeStringField("origin", array.origin());
        json.writeNumberField("bytes", array.sizeBytes());
        json.writeEndObject();
      }
      json.writeEndArray();
    } else {
      json.writeNullField("keptArrays");
      json.writeNullField("keptBytes");
      json.writeNullField("kept");
    }
    json.writeNumberField("peakHeldBytes", run.peakHeld().bytes());
    json.writeNumberField("peakNeededBytes", run.peakNeeded().bytes());
    json.writeNumberField("peakInterpretedBytes", run.interpreted().peak().bytes());
    json.writeArrayFieldStart("disagreements");
    for (Disagreement one : Collector.disagreements(run)) {
      json.writeString(one.sentence());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
