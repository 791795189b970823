#!/usr/bin/env bash
# Makes target/installer/Holdfast-VERSION.dmg. The command line is Holdfast.app/Contents/MacOS/Holdfast.
set -euo pipefail
source "$(dirname "$0")/image.sh"

jpackage --type dmg --name Holdfast --icon assets/icon/holdfast.icns --license-file LICENSE \
  --file-associations installer/jfr.properties --mac-package-identifier dev.holdfast \
  --mac-app-category public.app-category.developer-tools
ls target/installer/*.dmg
