/**
 * What one takes home from a stepped run: a picture of each step as SVG, and the whole run as one HTML file that steps in a browser,
 * offline.
 *
 * <p>A picture is a {@link dev.holdfast.handout.Sheet}: marks at their places, in colours named by what they are for. Writers turn it into
 * markup or pixels; none of it needs a toolkit.
 *
 * <p>Depends on: analysis, explain, trace, view.axis, view.source, view.text.
 */
@NullMarked
package dev.holdfast.handout;

import org.jspecify.annotations.NullMarked;
