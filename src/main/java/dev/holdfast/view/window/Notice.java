package dev.holdfast.view.window;

/**
 * Something the user should know, and what to do next.
 *
 * @param title what happened, in a few words
 * @param words what it means and what to do, in sentences; may be empty
 */
record Notice(Kind kind, String title, String words) {

  enum Kind {
    INFO, WARNING, ERROR
  }
}
