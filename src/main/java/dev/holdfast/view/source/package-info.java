/**
 * The source and the stacks at the playhead: which line every frame is at, and which of its places hold which array in which state. The
 * view models and the words know nothing of {@code javafx.scene}.
 *
 * <p>{@link dev.holdfast.view.source.MomentViewModel} works out the moment once for both views, {@link dev.holdfast.view.source.SourceView}
 * and {@link dev.holdfast.view.source.StackView}. On the JavaFX application thread.
 *
 * <p>Depends on: analysis, session, trace, view.text, view.theme.
 */
@NullMarked
package dev.holdfast.view.source;

import org.jspecify.annotations.NullMarked;
