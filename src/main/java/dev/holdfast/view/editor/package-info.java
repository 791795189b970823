/**
 * Editing Java: the text with its colours, errors, brackets and searches, what is unsaved, and what keeps it through a crash.
 *
 * <p>{@link dev.holdfast.view.editor.EditorViewModel} knows what is edited and what the compiler says of it;
 * {@link dev.holdfast.view.editor.EditorView} shows it. On the JavaFX application thread, but for compiling and for writing drafts. Only what a
 * program prints is shown in a part of JavaFX's incubating text as well.
 *
 * <p>Depends on: pipeline, view.area, view.source, view.theme.
 */
@NullMarked
package dev.holdfast.view.editor;

import org.jspecify.annotations.NullMarked;
