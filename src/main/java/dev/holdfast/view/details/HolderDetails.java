package dev.holdfast.view.details;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Labels;
import dev.holdfast.session.Selection;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.details.Details.Row;
import dev.holdfast.view.details.Details.Section;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One place, such as a variable of a frame: the arrays it held, one after the other. */
final class HolderDetails {
  private final Analysis analysis;

  HolderDetails(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Null if the place never held an array. */
  @Nullable
  Details of(Selection.OfHolder place) {
    List<Row> rows = new ArrayList<>();
    String words = "";
    for (ArrayLife array : analysis.arrays()) {
      for (Hold hold : array.holds()) {
        if (place.equals(ArrayDetails.link(hold.holder()))) {
          words = Labels.plain(hold.holder());
          Row row = ArrayDetails.row(hold, ArrayDetails.title(array), array.id(), TimeAxis.totalNanosOf(analysis));
          rows.add(new Row(row.words(), ByteText.rounded(array.sizeBytes()), row.remark(), row.array(), row.state(),
              new Selection.OfArray(array.id())));
        }
      }
    }
    if (rows.isEmpty()) {
      return null;
    }
    return new Details(words, rows.size() == 1 ? "held an array" : "held " + rows.size() + " arrays",
        List.of(new Section("Held", rows)));
  }
}
