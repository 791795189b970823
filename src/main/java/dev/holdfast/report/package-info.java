/**
 * What a run leaves for others to read: the summary for scripts.
 *
 * <p>Depends on: analysis, trace.
 */
@NullMarked
package dev.holdfast.report;

import org.jspecify.annotations.NullMarked;
