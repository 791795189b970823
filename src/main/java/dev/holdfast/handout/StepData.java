package dev.holdfast.handout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.handout.Excerpt.Range;
import dev.holdfast.handout.Scene.Chip;
import dev.holdfast.handout.Scene.FrameRows;
import dev.holdfast.handout.Scene.PlaceRow;
import dev.holdfast.view.text.ByteText;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The steps as JSON for the page's script, as short as it goes: there may be thousands. Words are places in the table {@code words},
 * states ordinals.
 */
final class StepData {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;
  private final StringTable words = new StringTable();

  private StepData(JsonGenerator json) {
    this.json = json;
  }

  /** JSON that may stand in a {@code script} element: without a character that could end it. */
  static String of(List<Scene> scenes, Charts charts, int peak, String unit) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      new StepData(json).write(scenes, charts, peak, unit);
    } catch (IOException e) {
      // a StringWriter does not fail
      throw new UncheckedIOException(e);
    }
    return text.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private void write(List<Scene> scenes, Charts charts, int peak, String unit) throws IOException {
    json.writeStartObject();
    json.writeStringField("unit", unit);
    json.writeNumberField("peak", peak);
    json.writeNumberField("pitch", charts.pitch());
    json.writeNumberField("home", charts.x(0));
    json.writeArrayFieldStart("steps");
    for (Scene scene : scenes) {
      write(scene, Math.round(charts.x(scene.step().nanos()) * 10) / 10.0);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("words");
    for (String one : words.words()) {
      json.writeString(one);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Scene scene, double x) throws IOException {
    json.writeStartObject();
    json.writeNumberField("x", x);
    json.writeStringField("when", scene.when());
    json.writeArrayFieldStart("figures");
    for (long bytes : new long[]{scene.heldBytes(), scene.neededBytes(), scene.clingingBytes()}) {
      json.writeNumber(words.placeOf(ByteText.rounded(bytes)));
    }
    json.writeEndArray();
    json.writeBooleanField("clings", scene.clingingBytes() > 0);
    json.writeNumberField("line", scene.currentLine());
    numbers("calls", scene.callLines().stream().mapToLong(Integer::longValue).toArray());
    numbers("methods", scene.methods().stream().flatMapToLong(StepData::ends).toArray());
    json.writeArrayFieldStart("chips");
    for (Map.Entry<Integer, List<Chip>> line : scene.chips().entrySet()) {
      for (Chip chip : line.getValue()) {
        array(line.getKey(), chip.number(), chip.state().ordinal());
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("frames");
    for (FrameRows frame : scene.frames()) {
      write(frame);
    }
    json.writeEndArray();
    numbers("lanes", scene.lanes().stream().mapToLong(ArrayLife::id).toArray());
    json.writeEndObject();
  }

  private static LongStream ends(Range range) {
    return LongStream.of(range.from(), range.to());
  }

  private void write(FrameRows frame) throws IOException {
    json.writeStartArray();
    json.writeNumber(words.placeOf(frame.title()));
    json.writeNumber(words.placeOf(frame.where()));
    json.writeStartArray();
    for (PlaceRow place : frame.places()) {
      array(words.placeOf(place.name()), place.isCode() ? 1 : 0, words.placeOf(place.kind()), place.number(),
          words.placeOf(place.array()), place.state().ordinal(), words.placeOf(place.words()));
    }
    json.writeEndArray();
    json.writeEndArray();
  }

  private void numbers(String field, long[] numbers) throws IOException {
    json.writeFieldName(field);
    array(numbers);
  }

  private void array(long... numbers) throws IOException {
    json.writeArray(numbers, 0, numbers.length);
  }
}
