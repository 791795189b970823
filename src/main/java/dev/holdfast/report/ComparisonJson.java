package dev.holdfast.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.holdfast.compare.Comparison;
import dev.holdfast.compare.ComparisonWords;
import dev.holdfast.compare.Course;
import dev.holdfast.compare.Difference;
import dev.holdfast.compare.Row;
import dev.holdfast.compare.Side;
import dev.holdfast.trace.RunInfo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Two runs and their difference for scripts and tests. Bytes are exact object sizes; what is called a difference is the second run's value
 * less the first run's.
 */
public final class ComparisonJson {
  private final Comparison comparison;
  private final ComparisonWords words;
  private final JsonGenerator json;

  private ComparisonJson(Comparison comparison, JsonGenerator json) {
    this.comparison = comparison;
    this.words = new ComparisonWords(comparison);
    this.json = json;
  }

  public static String of(Comparison comparison) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      new ComparisonJson(comparison, json).write();
    } catch (IOException e) {
      // a StringWriter does not fail
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("headline", words.headline());
    side("first", comparison.first());
    side("second", comparison.second());
    json.writeObjectFieldStart("difference");
    json.writeNumberField("peakHeldBytes", comparison.second().heldBytes() - comparison.first().heldBytes());
    json.writeNumberField("peakNeededBytes", comparison.second().neededBytes() - comparison.first().neededBytes());
    json.writeEndObject();
    json.writeArrayFieldStart("summary");
    for (String sentence : words.summary()) {
      json.writeString(sentence);
    }
    json.writeEndArray();
    arrays();
    json.writeEndObject();
  }

  private void side(String field, Side side) throws IOException {
    RunInfo run = side.analysis().trace().run();
    json.writeObjectFieldStart(field);
    json.writeStringField("name", side.name());
    json.writeStringField("variant", run.variant());
    json.writeStringField("mode", run.mode());
    json.writeNumberField("dataBytes", run.dataBytes());
    json.writeNumberField("nanos", run.nanos());
    if (run.result() == null) {
      json.writeNullField("result");
    } else {
      json.writeNumberField("result", run.result());
    }
    if (!run.returned().isEmpty()) {
      json.writeStringField("returned", run.returned());
    }
    json.writeNumberField("peakHeldBytes", side.heldBytes());
    json.writeNumberField("peakNeededBytes", side.neededBytes());
    json.writeNumberField("notComparedArrays", side.otherCount());
    json.writeNumberField("notComparedBytes", side.otherBytes());
    json.writeEndObject();
  }

  private void arrays() throws IOException {
    Map<Row, Difference> differences = new HashMap<>();
    comparison.differences().forEach(difference -> differences.put(difference.row(), difference));
    json.writeArrayFieldStart("arrays");
    for (Row row : comparison.rows()) {
      Difference difference = differences.get(row);
      json.writeStartObject();
      json.writeStringField("matchedBy", row.likeness().name().toLowerCase(Locale.ROOT));
      json.writeStringField("difference", difference == null
          ? row.isPair() ? "alike" : row.first() == null ? "only in second" : "only in first"
          : difference.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      json.writeStringField("sentence", difference == null ? "" : words.of(difference));
      course("first", row.first());
      course("second", row.second());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void course(String field, @Nullable Course course) throws IOException {
    if (course == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeNumberField("array", course.array().id());
    json.writeStringField("origin", course.array().origin());
    json.writeNumberField("bytes", course.array().sizeBytes());
    json.writeNumberField("neededNanos", course.neededNanos());
    json.writeNumberField("clingingNanos", course.clingingNanos());
    json.writeStringField("holder", course.holder());
    json.writeStringField("clinger", course.clinger());
    json.writeStringField("lastRead", course.lastRead());
    json.writeStringField("ending", course.ending());
    json.writeStringField("atPeak",
        course.atPeak() == null ? "" : course.atPeak().state().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }
}
