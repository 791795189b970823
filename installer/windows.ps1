# Makes target\installer\Holdfast-VERSION.msi. Needs the WiX toolset on the path.
# Holdfast.exe opens the window; holdfast-cli.exe beside it is the same program for a console.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
$version = ([xml](Get-Content pom.xml)).project.version

mvn -q -B '-Dmaven.test.skip=true' package
if ($LASTEXITCODE) { exit $LASTEXITCODE }
Remove-Item -Recurse -Force -ErrorAction Ignore target\installer
New-Item -ItemType Directory target\installer\input | Out-Null
Copy-Item -Recurse target\holdfast.jar, target\lib target\installer\input

# the jpackage of the JDK that Maven found for the build
$options = "@installer/options --app-version $version --type msi --name Holdfast --icon assets/icon/holdfast.ico " +
  "--license-file LICENSE --file-associations installer/jfr.properties " +
  "--add-launcher holdfast-cli=installer/windows-console.properties " +
  "--win-menu --win-shortcut-prompt --win-dir-chooser --win-per-user-install " +
  "--win-upgrade-uuid 38e4b9a3-b316-4253-a24c-d57d1c2fef84"
mvn -q -B validate exec:exec '-Dexec.executable=jpackage' "-Dexec.args=$options"
if ($LASTEXITCODE) { exit $LASTEXITCODE }
Get-ChildItem target\installer\*.msi
