/**
 * Everything about what is selected: an array, a frame, a holder; and the peak where nothing is. The view model and the words know
 * nothing of {@code javafx.scene}.
 *
 * <p>Depends on: analysis, session, trace, view.axis, view.text, view.theme.
 */
@NullMarked
package dev.holdfast.view.details;

import org.jspecify.annotations.NullMarked;
