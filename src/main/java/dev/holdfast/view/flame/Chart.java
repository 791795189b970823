package dev.holdfast.view.flame;

import dev.holdfast.session.Selection;

/** What is drawn: boxes, and what each of them is. */
sealed interface Chart permits FrameChart, MergedChart {
  Boxes boxes();

  Words words(int box);

  Marks marks();

  /** The array whose hue tints the box, 0 if none does. */
  long tint(int box);

  Card card(int box);

  /** What a click on the box selects in every view; {@link Selection.None} if the box is only of this chart. */
  Selection selection(int box);

  /** The boxes that belong to what is selected somewhere, in growing order. */
  int[] boxesOf(Selection selection);

  /** The name as the box shows it if there is room: with its class where the box around it is of another. */
  default String label(int box) {
    Words words = words(box);
    int parent = boxes().parent(box);
    return parent != Boxes.NONE && words(parent).className().equals(words.className())
        ? words.brief()
        : words.qualified();
  }
}
