package dev.holdfast.junit;

import dev.holdfast.probe.Agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The means to rewrite the classes of this JVM: from the agent that it was started with, or else from one that is attached now. */
final class JvmAgent {
  private static final long PATIENCE_SECONDS = 60;

  private JvmAgent() {
  }

  /** @throws ExtensionConfigurationException with what to do, if there is no way */
  static Instrumentation instrumentation() {
    Instrumentation given = fromSystemLoader();
    if (given != null) {
      return given;
    }
    Path jar = jar();
    String said = attach(jar);
    Instrumentation attached = fromSystemLoader();
    if (attached != null) {
      return attached;
    }
    throw new ExtensionConfigurationException("@PeakLimit needs Holdfast's agent, and this JVM does not let it be"
        + " attached" + (said.isEmpty() ? "" : " (" + said + ")") + ": add -javaagent:" + jar
        + " to the options with which the tests' JVM is started.");
  }

  /** Agents are loaded by the system's class loader, which need not be the one of this class. */
  private static @Nullable Instrumentation fromSystemLoader() {
    try {
      return (Instrumentation) ClassLoader.getSystemClassLoader().loadClass(Agent.class.getName())
          .getMethod("instrumentation").invoke(null);
    } catch (ClassNotFoundException notLoaded) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path jar() {
    CodeSource source = Agent.class.getProtectionDomain().getCodeSource();
    try {
      if (source != null && source.getLocation().getPath().endsWith(".jar")) {
        return Path.of(source.getLocation().toURI());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    throw new ExtensionConfigurationException(
        "@PeakLimit needs Holdfast's agent, which is in its jar for JUnit: put that on the class path, not the classes by themselves.");
  }

  /**
   * By another JVM, for a second or so: a JVM may not attach to itself.
   *
   * @return what it said, empty if all went well
   */
  private static String attach(Path jar) {
    try {
      Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", jar.toString(), Attach.class.getName(),
          Long.toString(ProcessHandle.current().pid()), jar.toString()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "no answer within " + PATIENCE_SECONDS + " s";
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      // of a stack trace its message
      return output.lines().findFirst().orElse("").replaceFirst("^Exception in thread \"main\" [\\w.]+: ", "");
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
