#!/usr/bin/env bash
# Makes target/installer/holdfast_VERSION_ARCH.deb with dpkg-deb and, where rpmbuild is installed, the .rpm.
# Both hold the same tree and need no scripts at installation: the desktop's own triggers see the files.
set -euo pipefail
source "$(dirname "$0")/image.sh"

jpackage --type app-image --name holdfast --icon assets/icon/holdfast-512.png

# What the JVM learns from a small run makes every start about twice as fast. Should the cache not fit one day, the JVM goes on
# without it; it must not say so on standard output, which may be JSON.
app=target/installer/holdfast/lib/app
env -u DISPLAY JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$app/holdfast.aot" target/installer/holdfast/bin/holdfast \
  run original --size 1MB --json target/installer/training/run.json --report target/installer/training > target/installer/training.log 2>&1 \
  || { cat target/installer/training.log >&2; exit 1; }
printf 'java-options=%s\n' '-XX:AOTCache=$APPDIR/holdfast.aot' -Xlog:disable -Xlog:all=error:stderr >> "$app/holdfast.cfg"

tree=$PWD/target/installer/tree
share=$tree/usr/share
mkdir -p "$tree/opt" "$tree/usr/bin" "$share/applications" "$share/mime/packages" "$share/doc/holdfast"
mv target/installer/holdfast "$tree/opt/holdfast"
ln -s ../../opt/holdfast/bin/holdfast "$tree/usr/bin/holdfast"
cp installer/linux/holdfast.desktop "$share/applications"
cp installer/linux/holdfast.xml "$share/mime/packages"
cp LICENSE "$share/doc/holdfast/copyright"
for size in 16 24 32 48 64 128 256 512; do
  install -D -m 644 "assets/icon/holdfast-$size.png" "$share/icons/hicolor/${size}x$size/apps/holdfast.png"
done
install -D -m 644 assets/icon/holdfast.svg "$share/icons/hicolor/scalable/apps/holdfast.svg"
chmod -R u=rwX,go=rX "$tree"

if command -v dpkg-deb >/dev/null; then
  kilobytes=$(du -sk "$tree" | cut -f1)
  architecture=$(dpkg --print-architecture)
  mkdir "$tree/DEBIAN"
  sed -e "s/@version@/$version/" -e "s/@architecture@/$architecture/" -e "s/@kilobytes@/$kilobytes/" \
    installer/linux/control > "$tree/DEBIAN/control"
  dpkg-deb --root-owner-group --build "$tree" "target/installer/holdfast_${version}_$architecture.deb"
  rm -r "$tree/DEBIAN"
fi
if command -v rpmbuild >/dev/null; then
  rpmbuild -bb --quiet --define "app_version $version" --define "tree $tree" --define "_topdir $PWD/target/installer/rpm" \
    --define "_rpmdir $PWD/target/installer" --define "_rpmfilename %{NAME}-%{VERSION}.%{ARCH}.rpm" installer/linux/holdfast.spec
fi
ls target/installer/*.deb target/installer/*.rpm 2>/dev/null
