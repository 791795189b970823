package dev.holdfast.view.source;

import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.view.source.StackRow.Folded;
import dev.holdfast.view.source.StackRow.FrameHead;
import dev.holdfast.view.source.StackRow.Note;
import dev.holdfast.view.source.StackRow.PlaceRow;
import dev.holdfast.view.source.StackRow.Section;
import dev.holdfast.view.source.StackRow.ThreadHead;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/** What the stack pane shows. */
final class StackViewModel {

  /**
   * @param title says of which instant
   * @param seq number of the event, -1 for none
   */
  record Picture(String title, List<StackRow> rows, long seq) {
    Picture {
      rows = List.copyOf(rows);
    }
  }

  private final MomentViewModel moments;
  private final Session session;
  private final ReadOnlyObjectWrapper<Picture> picture;
  private final Set<String> opened = new HashSet<>();
  private final Set<Long> threads = new HashSet<>();

  StackViewModel(MomentViewModel moments) {
    this.moments = moments;
    session = moments.session();
    picture = new ReadOnlyObjectWrapper<>(this, "picture", picture());
    moments.shownProperty().subscribe((before, now) -> {
      opened.clear();
      if (before == null || now == null || before.step().thread() != now.step().thread()) {
        threads.clear();
      }
      update();
    });
    moments.preparingProperty().subscribe((before, now) -> update());
    session.selectionProperty().subscribe((before, now) -> update());
    session.smallestShownBytesProperty().subscribe((before, now) -> update());
    session.answersHiddenProperty().subscribe((before, now) -> update());
  }

  ReadOnlyObjectProperty<Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** What a click on a row and Enter do. */
  void act(StackRow row) {
    switch (row) {
      case ThreadHead head -> {
        if (!threads.remove(head.thread())) {
          threads.add(head.thread());
        }
        update();
      }
      case Folded folded -> {
        opened.add(folded.key());
        update();
      }
      case FrameHead head -> session.selectionProperty().set(new Selection.OfFrame(head.frame()));
      case PlaceRow place -> session.selectionProperty().set(new Selection.OfArray(place.array()));
      case Section _,Note _,StackRow.Heard _ -> {
        // nothing to do
      }
    }
  }

  /** Selects the place itself, and so every array that it held. */
  void selectPlace(PlaceRow row) {
    session.selectionProperty().set(row.place());
  }

  private void update() {
    picture.set(picture());
  }

  private Picture picture() {
    MomentViewModel.Shown shown = moments.shownProperty().get();
    if (shown == null) {
      String words = moments.preparingProperty().get()
          ? "The stacks of this run are being prepared: it is a large one."
          : session.analysisProperty().get() == null
              ? "Press Run, or Step to stop at every array that is made. Then the frames are here, and what each of"
                  + " their variables holds."
              : "No array was held.";
      return new Picture("Stack", List.of(new Note(words)), -1);
    }
    StackRows rows = new StackRows(SourceText.of(shown.analysis().trace().run()), session.selectionProperty().get(),
        session.smallestShownBytesProperty().get(), session.answersHiddenProperty().get(), opened, shown.hearing());
    return new Picture(shown.isStep() ? "Stack at this step" : "Stack at the peak", rows.of(shown.moment(), threads),
        shown.moment().seq());
  }
}
