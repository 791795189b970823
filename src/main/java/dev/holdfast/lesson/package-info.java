/**
 * Lessons: data in folders, which an instructor can add to without touching the program. Each is one idea, with a program to begin from, a
 * limit, hints, and solutions. What is wrong with a lesson is said, and the others go on.
 *
 * <p>Depends on: pipeline, run.
 */
@NullMarked
package dev.holdfast.lesson;

import org.jspecify.annotations.NullMarked;
