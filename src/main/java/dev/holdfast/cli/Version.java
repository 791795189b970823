package dev.holdfast.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[]{"Holdfast " + (version == null ? "(development build)" : version) + " on Java "
        + Runtime.version().feature()};
  }
}
