package dev.holdfast.run.here;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * While it is open, the JVM's compilers compile each method of some classes by itself: neither the recorder's hooks nor the classes' own methods
 * are put into their callers.
 *
 * <p>Without it the recorder would change what compiled code keeps: a hook that does more than it did while warming up would throw the method
 * it was put into back to the interpreter, and around the handlers by which the recorder notices exceptions, compiled callers keep more than
 * they need.
 */
final class CompilerDirectives implements AutoCloseable {
  private static final int DIRECTIVES = 2;

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final ObjectName commands;

  /** @param classNames binary names with dots */
  CompilerDirectives(Set<String> classNames) throws IOException {
    Path file = Files.createTempFile("holdfast-", ".json");
    try {
      commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      Files.writeString(file, directives(classNames));
      String answer = String.valueOf(invoke("compilerDirectivesAdd", file.toString()));
      if (!answer.contains("added")) {
        throw new IOException("the JVM's compilers take no directives: " + answer.strip());
      }
    } catch (JMException e) {
      throw new IOException("the JVM's compilers take no directives: " + e.getMessage(), e);
    } finally {
      Files.delete(file);
    }
  }

  private Object invoke(String command, String... arguments) throws JMException {
    return server.invoke(commands, command, new Object[]{arguments}, new String[]{String[].class.getName()});
  }

  /** Of two that match a method the first counts. The second: not even the JDK's own reflective call may take the program's entry into itself. */
  private static String directives(Set<String> classNames) {
    String matches = classNames.stream().map(name -> "\"" + name.replace('.', '/') + ".*\"")
        .collect(Collectors.joining(", "));
    String own = classNames.stream().map(name -> "\"-" + name.replace('.', '/') + ".*\"")
        .collect(Collectors.joining(", "));
    return "[{ match: [" + matches + "], inline: [\"-dev/holdfast/probe/*.*\", " + own + "] },\n"
        + " { match: [\"*.*\"], inline: [" + own + "] }]";
  }

  @Override
  public void close() {
    try {
      for (int i = 0; i < DIRECTIVES; i++) {
        server.invoke(commands, "compilerDirectivesRemove", new Object[0], new String[0]);
      }
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
