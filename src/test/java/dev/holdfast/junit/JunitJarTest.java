package dev.holdfast.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

/** The jar for JUnit holds all that it needs of ours, and asks for no more than its documentation says. */
class JunitJarTest {
  private static final Path JAR = Path.of("target/holdfast-junit.jar");
  private static final Pattern ELSEWHERE = Pattern.compile(
      "(java|javax\\.management|jdk|sun\\.misc|com\\.sun\\.(tools\\.attach|management)|org\\.openjdk\\.jol|org\\.junit|org\\.opentest4j"
          + "|org\\.jspecify)\\..*");

  @Test
  void holdsEveryClassOfOursThatItsClassesUse() throws IOException {
    JavaClasses inside = new ClassFileImporter().importJar(new JarFile(JAR.toFile()));
    assertTrue(inside.contain(PeakLimit.class.getName()), "the annotation itself");
    Set<String> missing = new TreeSet<>();
    for (JavaClass type : inside) {
      type.getDirectDependenciesFromSelf().stream().map(use -> use.getTargetClass().getBaseComponentType())
          .filter(used -> !used.isPrimitive() && !inside.contain(used.getName())
              && !ELSEWHERE.matcher(used.getName()).matches())
          .forEach(used -> missing.add(type.getName() + " needs " + used.getName()));
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void isAnAgent() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertEquals("dev.holdfast.probe.Agent", manifest.getValue("Premain-Class"));
      assertEquals("dev.holdfast.probe.Agent", manifest.getValue("Agent-Class"));
      assertEquals("true", manifest.getValue("Can-Retransform-Classes"));
    }
  }

  @Test
  void saysItselfWhatItDependsOn() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String pom = new String(
          jar.getInputStream(jar.getEntry("META-INF/maven/dev.holdfast/holdfast-junit/pom.xml")).readAllBytes());
      assertEquals(1, pom.split("<dependency>", -1).length - 1, pom);
      assertTrue(pom.contains("<artifactId>jol-core</artifactId>"), pom);
      assertTrue(!pom.contains("@"), "all is filled in: " + pom);
    }
  }
}
