/**
 * A limit on the memory of a test, for JUnit 5 and 6: {@link dev.holdfast.junit.PeakLimit}. It comes in a jar of its own, with what it needs of
 * Holdfast and without the window.
 *
 * <p>Everything happens on the thread that runs the test: its classes are rewritten, it runs under record, the classes are given back, the
 * recording is read and judged.
 *
 * <p>Depends on: instrument, probe, recording, trace, analysis, challenge, view.text, run (its sizes only).
 */
@NullMarked
package dev.holdfast.junit;

import org.jspecify.annotations.NullMarked;
