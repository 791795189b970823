/**
 * What a run leaves for others to read: the summary for scripts, and a page for any browser.
 *
 * <p>Depends on: analysis, challenge, compare, explain, guess, pipeline, trace, view.text, view.picture.
 */
@NullMarked
package dev.holdfast.report;

import org.jspecify.annotations.NullMarked;
