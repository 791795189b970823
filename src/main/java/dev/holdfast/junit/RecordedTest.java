package dev.holdfast.junit;

import dev.holdfast.analysis.Analysis;

import org.jspecify.annotations.Nullable;

/**
 * A test that has run under record.
 *
 * @param failure what it threw, null if nothing
 */
record RecordedTest(Analysis analysis, @Nullable Throwable failure) {}
