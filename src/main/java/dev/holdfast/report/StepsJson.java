package dev.holdfast.report;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Frame;
import dev.holdfast.analysis.Step;
import dev.holdfast.analysis.Steps;
import dev.holdfast.explain.OpenFrames;
import dev.holdfast.explain.Sentences;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The steps of a run in its summary: what happened at each, and what was alive just after. */
final class StepsJson {
  /** At one step. With all of them the summary of a deep recursion would grow by the square of its length, to gigabytes. */
  static final int MOST_LISTED = 500;

  private final Analysis analysis;
  private final JsonGenerator json;
  private final Sentences sentences;

  StepsJson(Analysis analysis, JsonGenerator json) {
    this.analysis = analysis;
    this.json = json;
    this.sentences = Sentences.of(analysis);
  }

  void write(WithSteps withSteps) throws IOException {
    long smallest = sentences.smallestBytes();
    List<Step> steps = switch (withSteps) {
      case NONE -> List.of();
      case BIRTHS -> Steps.births(analysis, smallest);
      case EVERY_CHANGE -> Steps.everyChange(analysis, smallest);
    };
    json.writeNumberField("smallestStepBytes", smallest);
    json.writeArrayFieldStart("steps");
    for (int i = 0; i < steps.size(); i++) {
      write(i + 1, steps.get(i));
    }
    json.writeEndArray();
    json.writeStringField("peakSentence", sentences.atPeak());
  }

  private void write(int index, Step step) throws IOException {
    // a frame that the step leaves is still there just before it
    Frame frame = step.frame() == 0 ? null : new OpenFrames(analysis, step.seq() - 1).get(step.frame());
    json.writeStartObject();
    json.writeNumberField("index", index);
    json.writeStringField("kind", step.kind().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("seq", step.seq());
    json.writeNumberField("nanos", step.nanos());
    json.writeStringField("thread", step.thread() == 0 ? null : analysis.trace().threads().get(step.thread()));
    json.writeNumberField("line", step.line());
    json.writeStringField("method", frame == null ? null : frame.method().shortName());
    if (step.array() == 0) {
      json.writeNullField("array");
    } else {
      json.writeNumberField("array", step.array());
    }
    json.writeStringField("sentence", sentences.at(step));
    json.writeNumberField("heldBytes", analysis.held().at(step.seq()));
    json.writeNumberField("neededBytes", analysis.needed().at(step.seq()));
    json.writeArrayFieldStart("arrays");
    List<Alive> large = analysis.aliveAt(step.seq()).stream()
        .filter(alive -> alive.array().sizeBytes() >= sentences.smallestBytes()).toList();
    int unlisted = Math.max(0, large.size() - MOST_LISTED);
    for (Alive alive : large.subList(unlisted, large.size())) {
      json.writeStartObject();
      json.writeNumberField("array", alive.array().id());
      SummaryJson.holder(json, alive);
      json.writeEndObject();
    }
    json.writeEndArray();
    if (unlisted > 0) {
      json.writeNumberField("olderArraysNotListed", unlisted);
    }
    json.writeEndObject();
  }
}
