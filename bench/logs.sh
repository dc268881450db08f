# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Sourced by race and profile, with root (the checkout) set: the logs that they run on.

: "${root:?}" "${jdk:=}" "${class_path:=}"
made=$root/bench/target/made

# to_bytes SIZE: 20MB as 20000000; fails where it is no size.
to_bytes() {
    case $1 in
    *GB) echo "${1%GB}000000000" ;;
    *MB) echo "${1%MB}000000" ;;
    *kB) echo "${1%kB}000" ;;
    *) echo "$1" ;;
    esac | grep -x '[1-9][0-9]*'
}

# default_samples: the samples to make a log from, one path a line.
default_samples() {
    shared=$root/../shared
    if ! [ -d "$shared/corpus" ]; then
        echo "$root/bench/src/main/resources"
        return
    fi
    for path in "$shared"/corpus/*/samples.log "$shared"/reference/go-libaudit/auparse \
        "$shared"/reference/go-libaudit/aucoalesce "$shared"/reference/go-libaudit/reassembler/normal.log; do
        [ ! -e "$path" ] || printf '%s\n' "$path"
    done
}

# make_log KIND-SIZE SAMPLES: makes $made/KIND-SIZE.log of samples, one path a line.
make_log() (
    size=$(to_bytes "${1##*-}") || exit
    case ${1%-*} in
    plain | enriched | foreign | long-argv) kind="--kind ${1%-*}" ;;
    no-proctitle) kind='--kind no-proctitle --rate 5000' ;;
    node) kind='--node web1.example.org' ;;
    *) exit 1 ;;
    esac
    mkdir -p "$made"
    # shellcheck disable=SC2086 # words
    set -- "$made/$1.log" "$2" --size "$size" $kind
    out=$1 from=$2
    shift 2
    set -f
    IFS='
'
    # shellcheck disable=SC2086 # paths, one a line
    exec "$jdk/bin/java" -cp "$class_path" io.github.libaudit4j.bench.LogMaker \
        "$@" --output "$out" $from
)

# cut_log LOG BYTES OUT: the whole lines of its first bytes, but for the last.
cut_log() {
    head -c "$2" "$1" | sed '$d' >"$3"
}

# list_ids: the id of every record on standard input, found in another way than ours.
list_ids() {
    grep -ao 'type=[^ ]* msg=audit([0-9.]*:[0-9]*)' | sed 's/.*=//'
}

# common_uid: the user that most records on standard input have, but for 0 and the unset one, which
# ausearch also finds where it did not read an id (see docs/ausearch.md).
common_uid() {
    grep -ao ' [ae]*uid=[0-9]*' | sed 's/.*=//' | sort | uniq -c | sort -rn |
        awk '$2 != 0 && $2 != 4294967295 { print $2; found = 1; exit } END { if (!found) print 1 }'
}

# name_of LOG: what it is called in the report.
name_of() {
    case $1 in
    /dev/null) echo start ;;
    *) basename "$1" .log ;;
    esac
}
