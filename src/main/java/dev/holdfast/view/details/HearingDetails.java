package dev.holdfast.view.details;

import dev.holdfast.analysis.Answer;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Disagreement;
import dev.holdfast.analysis.Hearing;
import dev.holdfast.trace.Chain;
import dev.holdfast.view.details.Details.Row;
import dev.holdfast.view.details.Details.Section;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the collector said of an array at the step the user stands at. */
final class HearingDetails {
  private HearingDetails() {
  }

  /** Empty where it was not asked, or the array was not there any more. */
  static List<Section> of(@Nullable Hearing hearing, ArrayLife array) {
    if (hearing == null || !hearing.concerns(array)) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    if (hearing.of(array) == Answer.SURVIVED) {
      rows.add(Row.of("The collector, asked here", "survived"));
      addChain(rows, hearing, array);
    } else {
      rows.add(Row.of("The collector, asked here", "collected"));
    }
    for (Disagreement one : hearing.disagreements()) {
      if (one.array() == array.id()) {
        rows.add(Row.remark(one.sentence()));
      }
    }
    return List.of(new Section("At this step", rows));
  }

  private static void addChain(List<Row> rows, Hearing hearing, ArrayLife array) {
    Chain chain = hearing.chain(array);
    if (chain == null) {
      rows.add(Row.remark(hearing.hasChains()
          ? "The JVM's sample left this array out: it tells no chain to it."
          : "The JVM told no chain to any array here."));
      return;
    }
    rows.add(Row.remark("The JVM's own chain from the root, one of perhaps many:"));
    rows.add(Row.code(chain.rootInWords()));
    for (Chain.Link link : chain.links()) {
      rows.add(Row.code("→ " + link.inWords()));
    }
    rows.add(Row.code("→ #" + array.id()));
  }
}
