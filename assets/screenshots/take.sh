#!/usr/bin/env bash
# Takes window-light.png with Holdfast's own window, on a display of its own: a run of the original pipeline, at its peak.
# Needs Xvfb, xdotool and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/../.."
recording=target/screenshots/original.jfr
picture=assets/screenshots/window-light.png

mvn -q -B -Dholdfast.arguments="run original --size 100MB --save $recording"

export recording picture
xvfb-run -a -s '-screen 0 1600x1000x24' bash -euo pipefail -c '
  JAVA_TOOL_OPTIONS=-Djava.util.prefs.userRoot=$PWD/target/screenshots mvn -q -B -Dholdfast.arguments="$recording" &
  window=$(xdotool search --sync --onlyvisible --name "Holdfast" | head -1)
  xdotool windowmove "$window" 0 0 windowsize "$window" 1600 1000
  sleep 5 # nothing tells from outside when the last frame is drawn
  xdotool windowfocus "$window" key p
  sleep 3
  import -window "$window" "$picture"
  xdotool windowkill "$window"
  wait || true # the window was closed under it
'
echo "$picture"
