package dev.holdfast.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which package may use which, as the packages themselves say in the first sentence after {@code Depends on:} in their
 * {@code package-info.java}.
 *
 * @param root the package that all names are relative to, such as {@code dev.holdfast}; itself it is called ""
 * @param allowed for each package the packages it says it depends on
 */
record PackageTable(String root, Map<String, Set<String>> allowed) {
  private static final Pattern SENTENCE = Pattern.compile("Depends on:(.*?)(?:\\.(?=\\s|$)|\\*/)", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[a-z]+(?:\\.[a-z]+)*");

  PackageTable {
    allowed = Map.copyOf(allowed);
  }

  /** Reads the packages below a source folder. One without a package-info, or without the words, may use nothing. */
  static PackageTable read(Path sources, String root) {
    Path base = sources.resolve(root.replace('.', '/'));
    Map<String, Path> packages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(base)) {
      files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent)
          .forEach(folder -> packages.put(nameOf(base, folder), folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Set<String>> allowed = new TreeMap<>();
    packages.forEach((name, folder) -> allowed.put(name,
        sentence(packageInfo(folder)).map(said -> packagesIn(said, packages.keySet())).orElse(Set.of())));
    return new PackageTable(root, allowed);
  }

  /** The text of a folder's package-info, empty without one. */
  static String packageInfo(Path folder) {
    Path file = folder.resolve("package-info.java");
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a package-info says after {@code Depends on:}, up to the end of the sentence. */
  static Optional<String> sentence(String packageInfo) {
    Matcher matcher = SENTENCE.matcher(packageInfo);
    return matcher.find() ? Optional.of(matcher.group(1).replaceAll("[\\s*]+", " ").strip()) : Optional.empty();
  }

  /** Words that name a package; the others are prose about foreign libraries. */
  static Set<String> packagesIn(String sentence, Set<String> packages) {
    return NAME.matcher(sentence).results().map(found -> found.group()).filter(packages::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a class in one package may use a class in another, both with full names. */
  boolean allows(String from, String to) {
    return from.equals(to) || allowed.getOrDefault(relative(from), Set.of()).contains(relative(to));
  }

  private String relative(String fullName) {
    return fullName.equals(root) ? "" : fullName.substring(root.length() + 1);
  }

  private static String nameOf(Path base, Path folder) {
    return base.relativize(folder).toString().replace('\\', '/').replace('/', '.');
  }
}
