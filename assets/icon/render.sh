#!/usr/bin/env bash
# Makes the pictures beside this file from the two drawings. Needs rsvg-convert, ImageMagick and png2icns (icnsutils).
set -euo pipefail
cd "$(dirname "$0")"

for size in 16 24 32 48 64 128 256 512 1024; do
  drawing=holdfast.svg
  if [ "$size" -le 24 ]; then drawing=holdfast-small.svg; fi
  rsvg-convert -w "$size" -h "$size" "$drawing" -o "holdfast-$size.png"
done
convert holdfast-{16,24,32,48,64,128,256}.png holdfast.ico
png2icns holdfast.icns holdfast-{16,32,48,128,256,512}.png
