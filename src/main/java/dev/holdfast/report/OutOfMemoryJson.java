package dev.holdfast.report;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.SmallestHeap;
import dev.holdfast.explain.MemoryWords;
import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.trace.TraceEvent.StackLine;

import java.io.IOException;
import java.util.Optional;

/** The allocation that failed, only of a run that ran out of heap. */
final class OutOfMemoryJson {
  private final Analysis analysis;
  private final JsonGenerator json;

  OutOfMemoryJson(Analysis analysis, JsonGenerator json) {
    this.analysis = analysis;
    this.json = json;
  }

  void write(OutOfMemory failed) throws IOException {
    Optional<StackLine> place = MemoryWords.place(analysis);
    Optional<SmallestHeap> heap = SmallestHeap.of(analysis);
    json.writeObjectFieldStart("failedAllocation");
    json.writeNumberField("askedBytes", failed.askedBytes());
    json.writeStringField("method", place.map(StackLine::methodName).orElse(null));
    if (place.isPresent()) {
      json.writeNumberField("line", place.get().line());
    } else {
      json.writeNullField("line");
    }
    json.writeNumberField("nanos", failed.nanos());
    json.writeNumberField("maxHeapBytes", failed.maxHeapBytes());
    known("liveBytes", failed.liveBytes(), failed.liveBytes() >= 0);
    known("regionBytes", failed.regionBytes(), failed.regionBytes() > 0);
    known("smallestHeapBytes", heap.map(SmallestHeap::asIsBytes).orElse(0L), heap.isPresent());
    known("smallestHeapAsNeededBytes", heap.map(SmallestHeap::asNeededBytes).orElse(0L), heap.isPresent());
    json.writeArrayFieldStart("held");
    for (Alive alive : SmallestHeap.aliveAtFailure(analysis)) {
      json.writeStartObject();
      json.writeNumberField("array", alive.array().id());
      json.writeNumberField("bytes", alive.array().sizeBytes());
      SummaryJson.holder(json, alive);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void known(String field, long value, boolean isKnown) throws IOException {
    if (isKnown) {
      json.writeNumberField(field, value);
    } else {
      json.writeNullField(field);
    }
  }
}
