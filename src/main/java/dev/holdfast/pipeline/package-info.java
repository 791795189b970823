/**
 * What can be run: the shipped variants and single source files, how they are compiled and where they begin.
 *
 * <p>Depends on: nothing but the JDK's compiler. Nothing here is bound to a thread; {@link dev.holdfast.pipeline.SourceCompiler} compiles one
 * program at a time.
 */
@NullMarked
package dev.holdfast.pipeline;

import org.jspecify.annotations.NullMarked;
