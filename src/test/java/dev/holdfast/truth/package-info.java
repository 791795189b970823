/**
 * The garbage collector as the judge: programs run under record in JVMs of their own, the collector is asked after every step, and
 * what it says is compared with what we say. Each program is compiled in memory and run bare as well, to see that recording changes nothing.
 */
@NullMarked
package dev.holdfast.truth;

import org.jspecify.annotations.NullMarked;
