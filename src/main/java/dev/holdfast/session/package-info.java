/**
 * What the window shows now: the run, the visible times, the selection. Observable, without any view.
 *
 * <p>Depends on: analysis, trace. Of JavaFX it knows {@code javafx.beans} and {@code javafx.collections} only. All of it lives on the
 * JavaFX application thread.
 */
@NullMarked
package dev.holdfast.session;

import org.jspecify.annotations.NullMarked;
