/**
 * A lesson's challenge in the window: the task and the limit, hints one at a time, the check and its verdict, the solutions when asked for.
 *
 * <p>{@link dev.holdfast.view.challenge.ChallengeViewModel} decides, {@link dev.holdfast.view.challenge.ChallengeView} shows. On the JavaFX
 * application thread; the check is done in the background.
 *
 * <p>Depends on: analysis, challenge, check, explain, lesson, pipeline, run, session, view.editor, view.text, view.theme.
 */
@NullMarked
package dev.holdfast.view.challenge;

import org.jspecify.annotations.NullMarked;
