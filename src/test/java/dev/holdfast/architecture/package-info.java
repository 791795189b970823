/** The rules that keep the packages apart, each with a wrong class that shows that it can fail. */
@NullMarked
package dev.holdfast.architecture;

import org.jspecify.annotations.NullMarked;
