# Sourced by linux.sh and macos.sh: builds the jar and gathers what goes into the installer. Leaves $version and jpackage().
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml)

mvn -q -B -Dmaven.test.skip=true package
rm -rf target/installer
mkdir -p target/installer/input
cp -R target/holdfast.jar target/lib target/installer/input

# the jpackage of the JDK that Maven found for the build
jpackage() {
  mvn -q -B validate exec:exec -Dexec.executable=jpackage -Dexec.args="@installer/options --app-version $version $*"
}
