#!/usr/bin/env bash
# Writes what changed since BASE as the body of a comment, and on the page of the run.
set -euo pipefail
read -r -a alliance <<<"$ALLIANCE"
comment="$RUNNER_TEMP/alliance-changes.md"

code=0
"${alliance[@]}" diff "$BASE...HEAD" --format markdown --exit-code >"$comment" || code=$?
[ "$code" -le 1 ] || exit "$code"
cat "$comment" >>"$GITHUB_STEP_SUMMARY"
{
  echo "comment=$comment"
  if [ "$code" -eq 1 ]; then echo 'changed=true'; else echo 'changed=false'; fi
} >>"$GITHUB_OUTPUT"
