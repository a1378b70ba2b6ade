#!/usr/bin/env bash
# Measures how long ./tributary up takes until it is ready with the sample wiki, and what all its processes then hold in
# memory together: proportional set size, so that what several share is counted once. Linux only.
# usage: benchmark/starting.sh [ROUNDS] [PORT]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
rounds=${1:-3}
port=${2:-8080}

held() { # MiB of a process and all below it, and of the database, which stands beside them
  local list=("$1") all=() child
  while [ ${#list[@]} -gt 0 ]; do
    all+=("${list[0]}")
    for child in $(ps -o pid= --ppid "${list[0]}"); do list+=("$child"); done
    list=("${list[@]:1}")
    if [ ${#list[@]} -eq 0 ] && [ -n "${database:-}" ]; then
      list=("$database")
      database=
    fi
  done
  for child in "${all[@]}"; do cat "/proc/$child/smaps_rollup" 2>/dev/null || true; done |
    awk '/^Pss:/ {kib += $2} END {printf "%d", kib / 1024}'
}

round() { # name, data folder
  local out pid begun ready
  out=$(mktemp)
  begun=$(date +%s.%N)
  "$home/tributary" up --data "$2" --port "$port" >"$out" 2>&1 &
  pid=$!
  until grep -q 'is ready at' "$out"; do
    kill -0 "$pid" 2>/dev/null || { cat "$out" >&2; exit 1; }
    sleep 0.05
  done
  ready=$(date +%s.%N)
  sleep 5
  database=$(head -1 "$2/postgresql/data/postmaster.pid")
  printf '| %s | %.1f s | %s MiB |\n' "$1" "$(awk "BEGIN {print $ready - $begun}")" "$(held "$pid")"
  kill -TERM "$pid"
  wait "$pid" || true
  rm -f "$out"
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf '| start | ready after | all processes hold |\n|---|---|---|\n'
for ((i = 1; i <= rounds; i++)); do
  round "on a new folder" "$folder/$i"
  round "again on that folder" "$folder/$i"
done
