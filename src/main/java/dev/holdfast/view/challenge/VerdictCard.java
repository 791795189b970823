package dev.holdfast.view.challenge;

import static dev.holdfast.view.challenge.ChallengeView.text;

import dev.holdfast.challenge.Returned;
import dev.holdfast.challenge.SourceData;
import dev.holdfast.challenge.Verdict;
import dev.holdfast.check.CheckResult;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A verdict as a good unit test says it: passed or failed, each thing that was judged, and what to change. */
final class VerdictCard extends VBox {
  /** Of the arrays alive at the peak; the others are counted. */
  private static final int MOST_LISTED = 8;

  /** {@code isOfNow}: whether what was checked still stands in the editor. */
  VerdictCard(ChallengeViewModel.Answer answer, boolean isOfNow) {
    setId("verdict");
    getStyleClass().add("verdict");
    setAccessibleRole(AccessibleRole.TEXT);
    switch (answer.result()) {
      case CheckResult.Judged judged -> show(judged.verdict());
      case CheckResult.Unusable unusable -> {
        getStyleClass().add("unusable");
        getChildren().setAll(head(Feather.ALERT_TRIANGLE, "Not judged"), text(unusable.message(), "words"));
        setAccessibleText("Not judged. " + unusable.message());
      }
    }
    if (!isOfNow) {
      getChildren().add(text("The code was changed since: check it again.", "muted"));
    }
  }

  private static HBox head(Feather icon, String words) {
    Label label = text(words, "headline");
    HBox head = new HBox(new Icon(icon), label);
    head.getStyleClass().add("head");
    return head;
  }

  private void show(Verdict verdict) {
    boolean passed = verdict.passed();
    getStyleClass().add(passed ? "passed" : "failed");
    setAccessibleText(verdict.message());
    getChildren().add(head(passed ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE, verdict.headline()));
    Returned returned = verdict.evidence().returned();
    if (!(returned instanceof Returned.NotJudged)) {
      getChildren().add(row(!returned.isWrong(), "Result", returned.words()));
    }
    SourceData source = verdict.evidence().source();
    if (!(source instanceof SourceData.NotJudged)) {
      getChildren().add(row(!source.isWrong(), "Source data", source.words()));
    }
    getChildren().add(row(!verdict.isTooHigh(), "Peak", ByteText.exact(verdict.heldBytes()) + " held, "
        + ByteText.exact(verdict.limitBytes()) + " allowed"));
    verdict.objections().forEach(objection -> getChildren().add(row(false, "Objection", objection)));
    if (verdict.isTooHigh()) {
      getChildren().add(text("Alive at the peak", "caption"));
      alive(verdict.atPeak());
      getChildren().addAll(text("What to change", "caption"), text(verdict.change(), "words"));
    }
  }

  private void alive(List<PeakHolder> atPeak) {
    List<PeakHolder> largest = atPeak.stream()
        .sorted(Comparator.comparingLong((PeakHolder one) -> one.array().sizeBytes()).reversed()).limit(MOST_LISTED)
        .toList();
    for (PeakHolder one : atPeak.stream().filter(largest::contains).toList()) {
      getChildren().add(text("#" + one.array().id() + ", " + ByteText.rounded(one.array().sizeBytes()) + ", "
          + one.state().name().toLowerCase(Locale.ROOT) + ": " + one.words(), "array"));
    }
    if (atPeak.size() > MOST_LISTED) {
      getChildren().add(text(String.format(Locale.ROOT, "and %,d more", atPeak.size() - MOST_LISTED), "muted"));
    }
  }

  private static Node row(boolean isRight, String what, String words) {
    Icon icon = new Icon(isRight ? Feather.CHECK : Feather.X);
    icon.getStyleClass().add(isRight ? "right" : "wrong");
    HBox row = new HBox(icon, text(what + ": " + words, "words"));
    row.getStyleClass().add("row");
    return row;
  }
}
