package dev.holdfast.handout;

import java.util.List;

/**
 * A picture.
 *
 * @param title what it shows, in words
 * @param description the same for those who do not see it
 */
public record Sheet(double width, double height, String title, String description, List<Mark> marks) {
  public Sheet {
    marks = List.copyOf(marks);
  }
}
