#!/usr/bin/env bash
# Tells what is wrong in FILES, as annotations of the change.
set -euo pipefail
read -r -a alliance <<<"$ALLIANCE"
read -r -a files <<<"$FILES"
options=(--format github)
[ -z "$MAX_WARNINGS" ] || options+=(--max-warnings "$MAX_WARNINGS")

"${alliance[@]}" check "${options[@]}" -- "${files[@]}"
