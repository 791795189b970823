package dev.holdfast.junit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The main class of a JVM in which JUnit runs test classes as a build would. Arguments: {@code name=value} for JUnit's configuration, and names
 * of classes. On standard output a line for each test: how it ended, what it is called, what it threw and where, and the same of what was
 * suppressed, in Base64.
 */
final class Launched implements TestExecutionListener {
  static final String MARK = "test ";

  private final PrintStream out = System.out;

  public static void main(String[] args) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(Stream.of(args).filter(arg -> !arg.contains("="))
            .map(arg -> arg.contains("#") ? DiscoverySelectors.selectMethod(arg) : DiscoverySelectors.selectClass(arg))
            .toList())
        .configurationParameters(Stream.of(args).filter(arg -> arg.contains("=")).map(arg -> arg.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])))
        .build();
    LauncherFactory.create().execute(request, new Launched());
    // what tests left running must not keep this JVM alive
    System.exit(0);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!test.isTest() && result.getThrowable().isEmpty()) {
      return;
    }
    String thrown = result.getThrowable().map(Launched::words).orElse("");
    synchronized (out) {
      out.println(MARK + result.getStatus() + " " + coded(test.getDisplayName()) + " " + thrown);
    }
  }

  private static String words(Throwable thrown) {
    return Stream.concat(Stream.of(thrown), Arrays.stream(thrown.getSuppressed()))
        .flatMap(one -> Stream.of(one.toString(), one.getStackTrace()[0].toString())).map(Launched::coded)
        .collect(Collectors.joining(" "));
  }

  private static String coded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
