package dev.holdfast.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The most that arrays may take up at once while a test runs: of those that were made or met by recorded code, the bytes of all that something
 * still held, whether or not the garbage collector had come by. A test that holds more fails, and its message names who held what at the peak,
 * who of them clung to an array that nothing would read again, and the line of the last read.
 *
 * <p>On a class it is the limit of each of its tests that has none of its own. Repetitions, parameters and dynamic tests count one by one. A test
 * that fails by itself keeps its failure; where it held too much as well, that is added as suppressed.
 *
 * <p>Where JUnit runs tests in parallel, the classes with a limit run alone: what others do at the same time would count.
 *
 * <p>Arrays from before the test method ({@code @BeforeEach}, fields, arguments) count from when recorded code first meets them.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(PeakLimitExtension.class)
// org.junit.jupiter.api.parallel.Resources.GLOBAL is younger than the oldest JUnit this works with
@ResourceLock("org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY")
public @interface PeakLimit {
  /** The limit: {@code "230 MB"}, {@code "1.5 GB"}, {@code "64 MiB"}, {@code "4_000_000"}. 1 MB is 1,000,000 bytes, 1 MiB 1,048,576. */
  String value();

  /**
   * Whose arrays count: packages, each with those below it, and the class of the test. Without any: all classes that come from folders, as a
   * project's own do while it is built and tested, and those that come from where the test's class does.
   */
  String[] recording() default {};
}
