# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Sourced by race and profile, with root and work (a folder) set: the cases of cases.tsv.

: "${root:?}" "${work:?}" "${jdk:=}" "${classes:=}" "${uid:=}"
tab=$(printf '\t')

# is_asked LIST NAME GROUP SIDE: whether a case's name, group, kind of command or side is in it.
is_asked() {
    [ -z "$1" ] && return 0
    for word in $(echo "$1" | tr , ' '); do
        case " $2 $3 ${3%%-*} $4 " in
        *" $word "*) return 0 ;;
        esac
    done
    return 1
}

# program NAME: its path; fails where there is none.
program() {
    case $1 in
    audit | auparse) echo "$root/$1" ;;
    java) echo "$jdk/bin/java" ;;
    go-auparse) [ -x "${GO_AUPARSE-}" ] && echo "$GO_AUPARSE" ;;
    *) command -v "$1" || command -v "/usr/sbin/$1" ;;
    esac
}

# choose_cases LIST: $work/cases gets the rows that are asked for and whose program is there.
choose_cases() {
    grep -v '^#' "$root/bench/cases.tsv" >"$work/all"
    while IFS=$tab read -r name group side aims command; do
        is_asked "$1" "$name" "$group" "$side" || continue
        if program "${command%% *}" >/dev/null; then
            printf '%s\t%s\t%s\t%s\t%s\n' "$name" "$group" "$side" "$aims" "$command"
        else
            echo "skipped, not installed: $command" >&2
        fi
    done <"$work/all" >"$work/cases"
    [ -s "$work/cases" ] || usage "no case '$1'"
}

# No enrichment, which would look up this host's users and processes; one file that never rotates.
mkdir "$work/laurel"
cat >"$work/laurel.toml" <<EOT
directory = "$work/laurel"
input = "stdin"
[auditlog]
file = "out.log"
size = 1000000000000
generations = 1
[transform]
execve-argv = [ "array" ]
[translate]
universal = false
user-db = false
drop-raw = false
[enrich]
execve-env = []
container = false
pid = false
script = false
EOT

# run COMMAND LOG: runs a command of cases.tsv by measure, with uid the user that is searched
# for; what it wrote is in $work/out.
run() {
    log=$2 from=/dev/null
    set -f
    # shellcheck disable=SC2086 # words
    set -- $1
    set +f
    first=$(program "$1")
    case $1 in
    java)
        second=io.github.libaudit4j.bench.$2
        shift 2
        set -- -XX:+UseSerialGC -Xmx64m -cp "$classes" "$second" "$@"
        ;;
    *) shift ;;
    esac
    for word; do
        shift
        case $word in
        LOG) set -- "$@" "$log" ;;
        if=LOG) set -- "$@" "if=$log" ;;
        '<LOG') from=$log ;;
        CONFIG) set -- "$@" "$work/laurel.toml" ;;
        UID) set -- "$@" "$uid" ;;
        *) set -- "$@" "$word" ;;
        esac
    done
    measure "$from" "$first" "$@"
    [ ! -f "$work/laurel/out.log" ] || mv "$work/laurel/out.log" "$work/out"
}

# expected NAME RECORDS EVENTS: how many lines a run of ours is to write; nothing if who knows.
expected() {
    case $1 in
    events | ecs) echo "$3" ;;
    interpret) echo $(($2 + $3)) ;; # a line before each event
    records | auparse) echo "$2" ;;
    esac
}
