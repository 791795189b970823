package dev.holdfast.junit;

import dev.holdfast.instrument.ClassChoice;

import java.net.URL;
import java.security.CodeSource;
import java.util.List;

/** Which classes a limit is about. */
sealed interface RecordedCode extends ClassChoice {

  static RecordedCode of(PeakLimit limit, Class<?> testClass) {
    List<String> packages = List.of(limit.recording());
    return packages.isEmpty()
        ? new FromFolders(jar(testClass))
        : new FromPackages(packages, testClass.getNestHost().getName());
  }

  private static String jar(Class<?> testClass) {
    CodeSource source = testClass.getProtectionDomain().getCodeSource();
    String location = source == null || source.getLocation() == null ? "" : source.getLocation().toString();
    return location.endsWith(".jar") ? "jar:" + location + "!/" : "";
  }

  /**
   * Everything that a build has just compiled.
   *
   * @param jar the beginning of the addresses of classes from the test's own jar; empty if it comes from none
   */
  record FromFolders(String jar) implements RecordedCode {
    @Override
    public boolean includes(ClassLoader loader, String className) {
      URL place = loader.getResource(className.replace('.', '/') + ".class");
      return place != null
          && ("file".equals(place.getProtocol()) || !jar.isEmpty() && place.toString().startsWith(jar));
    }
  }

  /** @param testClass always recorded, with what is nested in it */
  record FromPackages(List<String> packages, String testClass) implements RecordedCode {
    public FromPackages {
      packages = List.copyOf(packages);
    }

    @Override
    public boolean includes(ClassLoader loader, String className) {
      return isIn(testClass, '$', className) || packages.stream().anyMatch(name -> isIn(name, '.', className));
    }

    private static boolean isIn(String name, char separator, String className) {
      return className.startsWith(name)
          && (className.length() == name.length() || className.charAt(name.length()) == separator);
    }
  }
}
