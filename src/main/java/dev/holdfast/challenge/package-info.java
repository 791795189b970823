/**
 * What a challenge asks of a program, and the verdict on a run of it, in the manner of a good unit test: what was wrong, and what to change.
 * Pure: nothing here runs anything.
 *
 * <p>Depends on: analysis, explain, trace, view.text.
 */
@NullMarked
package dev.holdfast.challenge;

import org.jspecify.annotations.NullMarked;
