#!/usr/bin/env bash
# Tells the changes since BASE by which somebody has less; with BREAKING=error they stop the change.
set -euo pipefail
read -r -a alliance <<<"$ALLIANCE"
case "$BREAKING" in
  error | warning) ;;
  *)
    echo "::error::The input breaking is $BREAKING, but must be error, warning or ignore."
    exit 2
    ;;
esac

code=0
told=$("${alliance[@]}" breaking "$BASE...HEAD" --no-color) || code=$?
[ "$code" -le 1 ] || exit "$code"
printf '%s\n' "$told"
if [ "$code" -eq 0 ]; then
  echo 'breaking=false' >>"$GITHUB_OUTPUT"
  exit 0
fi
echo 'breaking=true' >>"$GITHUB_OUTPUT"
# In an annotation line breaks and percent signs are written in hexadecimal.
told=${told//'%'/%25}
told=${told//$'\n'/%0A}
echo "::$BREAKING title=Breaking changes of the deal::$told"
[ "$BREAKING" = warning ]
