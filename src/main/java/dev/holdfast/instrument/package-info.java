/**
 * Rewrites classes so that they tell the probe what they hold: births, stores, last reads, ends, frames.
 *
 * <p>Depends on: probe.
 */
@NullMarked
package dev.holdfast.instrument;

import org.jspecify.annotations.NullMarked;
