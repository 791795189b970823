package dev.holdfast.report;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.holdfast.challenge.Returned;
import dev.holdfast.challenge.SourceData;
import dev.holdfast.challenge.Verdict;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.pipeline.Compilation.Problem;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** The verdict of a check for scripts: the field {@code verdict} of a run's summary, or alone where there was nothing to be judged. */
public final class VerdictJson {
  private VerdictJson() {
  }

  /** Why there was nothing to be judged. Flushes {@code target} and leaves it open. */
  public static void writeUnusable(String message, List<Problem> problems, Writer target) throws IOException {
    SummaryJson.write(target, json -> {
      json.writeObjectFieldStart("verdict");
      json.writeStringField("status", "unusable");
      json.writeStringField("message", message);
      json.writeArrayFieldStart("problems");
      for (Problem problem : problems) {
        json.writeStartObject();
        json.writeStringField("file", problem.fileName());
        json.writeNumberField("line", problem.line());
        json.writeNumberField("column", problem.column());
        json.writeStringField("message", problem.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  static void write(Verdict verdict, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("verdict");
    json.writeStringField("status", verdict.passed() ? "passed" : "failed");
    json.writeNumberField("limitBytes", verdict.limitBytes());
    json.writeNumberField("heldBytes", verdict.heldBytes());
    write(verdict.evidence().returned(), json);
    write(verdict.evidence().source(), json);
    json.writeArrayFieldStart("objections");
    for (String objection : verdict.objections()) {
      json.writeString(objection);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("holders");
    for (PeakHolder one : verdict.atPeak()) {
      json.writeStartObject();
      json.writeNumberField("array", one.array().id());
      json.writeNumberField("bytes", one.array().sizeBytes());
      json.writeStringField("state", one.state().name().toLowerCase(Locale.ROOT));
      json.writeStringField("holder", one.holder());
      json.writeStringField("lastRead", one.lastRead().isEmpty() ? null : one.lastRead());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("change", verdict.change().isEmpty() ? null : verdict.change());
    json.writeStringField("message", verdict.message());
    json.writeEndObject();
  }

  private static void write(Returned returned, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("returned");
    switch (returned) {
      case Returned.NotJudged not -> {
        json.writeStringField("status", "notJudged");
        json.writeStringField("why", not.why().isEmpty() ? null : not.why());
      }
      case Returned.Right right -> {
        json.writeStringField("status", "right");
        json.writeNumberField("elements", right.elements());
      }
      case Returned.Wrong wrong -> {
        json.writeStringField("status", "wrong");
        json.writeNumberField("index", wrong.index());
        json.writeStringField("expected", wrong.expected());
        json.writeStringField("got", wrong.got());
      }
    }
    json.writeEndObject();
  }

  private static void write(SourceData source, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("source");
    switch (source) {
      case SourceData.NotJudged not -> {
        json.writeStringField("status", "notJudged");
        json.writeStringField("why", not.why().isEmpty() ? null : not.why());
      }
      case SourceData.Unchanged _ -> json.writeStringField("status", "unchanged");
      case SourceData.NeverLoaded _ -> json.writeStringField("status", "neverLoaded");
      case SourceData.Changed changed -> {
        json.writeStringField("status", "changed");
        json.writeNumberField("index", changed.index());
        json.writeStringField("was", changed.was());
        json.writeStringField("is", changed.is());
      }
    }
    json.writeEndObject();
  }
}
