/**
 * The command line: runs programs and reads recordings without a window, prints and writes what was seen, or opens the window.
 *
 * <p>Exit status 0: done; 1: the run or the reading failed; 2: an argument is wrong, which one sentence on standard error says. Of a check 0:
 * passed; 1: failed; 2: there was nothing to be judged. The only package that prints.
 *
 * <p>Depends on: challenge, check, compare, guess, lesson, pipeline, run, runner, recording, report, handout, analysis, explain, trace, view.picture, view.text, view.window.
 */
@NullMarked
package dev.holdfast.cli;

import org.jspecify.annotations.NullMarked;
