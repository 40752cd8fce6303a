#!/usr/bin/env bash
# Tells documents and pictures in the repository that no longer say what the alliances say.
set -euo pipefail
read -r -a alliance <<<"$ALLIANCE"
read -r -a files <<<"$FILES"
stale=0

# Where there is no Markdown file there is nothing to ask.
if [ "$DOCUMENTS" = true ] && [ -n "$(git ls-files -- '*.md')" ]; then
  "${alliance[@]}" markdown --check || stale=1
fi

if [ -n "$PICTURES" ] && [ ! -d "$PICTURES" ]; then
  stale=1
  echo "::error::There is no folder $PICTURES with pictures."
elif [ -n "$PICTURES" ]; then
  read -r -a options <<<"$PICTURE_OPTIONS"
  drawn=$(mktemp -d)
  "${alliance[@]}" diagram "${files[@]}" "${options[@]}" --out "$drawn" >/dev/null
  found=0
  for picture in "$PICTURES"/*; do
    name=$(basename "$picture")
    [ -f "$drawn/$name" ] || continue
    found=1
    cmp -s "$picture" "$drawn/$name" && continue
    stale=1
    echo "::error file=$picture::$picture is not what the alliance says now; run: alliance diagram ${files[*]} ${options[*]} --out $PICTURES"
  done
  rm -rf "$drawn"
  if [ "$found" -eq 0 ]; then
    stale=1
    echo "::error::There is no picture in $PICTURES that alliance diagram ${files[*]} ${options[*]} draws."
  fi
fi
exit "$stale"
