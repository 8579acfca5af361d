#!/bin/sh
# One govtext command over the same inputs, a shard a process, by GNU parallel:
#
#   shards.sh 8 OUT analyze crawl
#   shards.sh 8 OUT templates mine crawl
#
# With --sshlogin and the like in PARALLEL it runs on many machines that see the inputs and OUT. OUT gets part-N of each
# shard. GOVTEXT names the program where `govtext` is not on the path.
set -eu
count=$1
out=$2
shift 2
case $1 in
  analyze) option='--resume -o' ;;
  duplicates) option=--state ;;
  *) option=-o ;;
esac
mkdir -p "$out"
# Every argument travels quoted; --shard and the part are put behind it.
seq 0 $((count - 1)) |
  parallel --will-cite --quote ${GOVTEXT:-govtext} "$@" --jobs 1 --shard "{}/$count" $option "$out/part-{}" || [ $? -le "$count" ]
