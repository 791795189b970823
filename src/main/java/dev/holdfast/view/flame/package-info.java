/**
 * The flame chart: recorded frames in time order on the time axis that all views share, or merged stacks as wide as the bytes of the
 * arrays born in them.
 *
 * <p>Layout, hit test, culling and merging ({@link dev.holdfast.view.flame.Boxes}, {@link dev.holdfast.view.flame.RowLayout},
 * {@link dev.holdfast.view.flame.Scale}), search and the view model know nothing of {@code javafx.scene}; the painter draws on one canvas
 * of the size of the viewport. Everything but the building of a chart of a large run happens on the JavaFX application thread.
 *
 * <p>Depends on: analysis, session, trace, view.axis, view.text, view.theme.
 */
@NullMarked
package dev.holdfast.view.flame;

import org.jspecify.annotations.NullMarked;
