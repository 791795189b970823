package dev.holdfast.view.challenge;

import static dev.holdfast.view.challenge.ChallengeView.text;

import dev.holdfast.challenge.Returned;
import dev.holdfast.challenge.SourceData;
import dev.holdfast.challenge.Verdict;
import dev.holdfast.check.CheckResult;
import dev.holdfast.explain.HeldAlike;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.session.Selection;
import dev.holdfast.view.editor.Document;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A verdict as a good unit test says it: passed or failed, each thing that was judged, and what to change. */
final class VerdictCard extends VBox {
  /** Of the arrays alive at the peak; the others are counted. */
  private static final int MOST_LISTED = 8;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final @Nullable Consumer<Selection> select;
  private final Map<Selection, Button> links = new HashMap<>();

  /**
   * @param remark what has changed since, empty for nothing
   * @param select selects an array of the run that was judged; null if that run is not on the screen
   */
  VerdictCard(ChallengeViewModel.Answer answer, String remark, @Nullable Consumer<Selection> select) {
    this.select = select;
    setId("verdict");
    getStyleClass().add("verdict");
    setAccessibleRole(AccessibleRole.TEXT);
    Document checked = answer.checked();
    getChildren().add(text(checked.name() + (checked.isEdited() ? ", edited" : "") + ", " + answer.lesson().size(),
        "muted"));
    switch (answer.result()) {
      case CheckResult.Judged judged -> show(judged.verdict());
      case CheckResult.Unusable unusable -> {
        getStyleClass().add("unusable");
        getChildren().addAll(head(Feather.ALERT_TRIANGLE, "Not judged"), text(unusable.message(), "words"));
        setAccessibleText("Not judged. " + unusable.message());
      }
    }
    if (!remark.isEmpty()) {
      getChildren().addFirst(text(remark, "caption"));
    }
  }

  private static HBox head(Feather icon, String words) {
    Label label = text(words, "headline");
    HBox head = new HBox(sign(new Icon(icon)), label);
    head.getStyleClass().add("head");
    return head;
  }

  private void show(Verdict verdict) {
    boolean passed = verdict.passed();
    getStyleClass().add(passed ? "passed" : "failed");
    setAccessibleText(verdict.message());
    getChildren().add(head(passed ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE, verdict.headline()));
    Returned returned = verdict.evidence().returned();
    if (returned instanceof Returned.NotJudged) {
      notJudged("Result", returned.words());
    } else {
      getChildren().add(row(!returned.isWrong(), "Result", returned.words()));
    }
    SourceData source = verdict.evidence().source();
    if (source instanceof SourceData.NotJudged) {
      notJudged("Source data", source.words());
    } else {
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

  /** Those that are held alike together. */
  private void alive(List<PeakHolder> atPeak) {
    List<HeldAlike> groups = HeldAlike.of(atPeak);
    List<HeldAlike> largest = groups.stream().sorted(Comparator.comparingLong(HeldAlike::bytes).reversed())
        .limit(MOST_LISTED).toList();
    int listed = 0;
    for (HeldAlike group : groups.stream().filter(largest::contains).toList()) {
      int count = group.holders().size();
      listed += count;
      getChildren().add(array(group));
    }
    if (listed < atPeak.size()) {
      getChildren().add(text(String.format(Locale.ROOT, "and %,d more", atPeak.size() - listed), "muted"));
    }
  }

  private Node array(HeldAlike group) {
    int count = group.holders().size();
    long first = group.holders().getFirst().array().id();
    String words = (count == 1 ? "#" + first : String.format(Locale.ROOT, "%,d arrays", count)) + ", "
        + ByteText.rounded(group.bytes()) + ", " + group.state().name().toLowerCase(Locale.ROOT) + ": " + group.words();
    Label plain = text(words, "array");
    Consumer<Selection> to = select;
    if (to == null || count > 1) {
      return plain;
    }
    Selection meant = new Selection.OfArray(first);
    Button link = new Button(plain.getText());
    link.getStyleClass().setAll("array-link");
    link.setWrapText(true);
    link.setMinHeight(USE_PREF_SIZE);
    link.setMaxWidth(Double.MAX_VALUE);
    link.setTooltip(new Tooltip("Select #" + first + " in the timeline and the flame chart"));
    link.setOnAction(_ -> to.accept(meant));
    links.put(meant, link);
    return link;
  }

  /** Shows which of its arrays is selected, if one is. */
  void mark(Selection selection) {
    links.forEach((meant, link) -> link.pseudoClassStateChanged(SELECTED, meant.equals(selection)));
  }

  /** What nobody can know of it is said to be so. */
  private void notJudged(String what, String words) {
    if (!words.equals("not judged")) {
      HBox row = new HBox(sign(new Icon(Feather.MINUS)), text(what + ": " + words, "words"));
      row.getStyleClass().add("row");
      getChildren().add(row);
    }
  }

  private static Node row(boolean isRight, String what, String words) {
    Icon icon = new Icon(isRight ? Feather.CHECK : Feather.X);
    icon.getStyleClass().add(isRight ? "right" : "wrong");
    HBox row = new HBox(sign(icon), text(what + ": " + words, "words"));
    row.getStyleClass().add("row");
    return row;
  }

  /** As wide as any: what stands beside them begins in one line. */
  private static Node sign(Icon icon) {
    StackPane sign = new StackPane(icon);
    sign.getStyleClass().add("sign");
    return sign;
  }
}
