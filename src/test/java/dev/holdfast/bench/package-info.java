/** Measurements that print figures; they are started by hand, not by the tests. */
@NullMarked
package dev.holdfast.bench;

import org.jspecify.annotations.NullMarked;
