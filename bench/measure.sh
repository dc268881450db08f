# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2034 # what is set here is for race
# Sourced by race, with work (a folder) set: runs a command and measures it.
#
# measure IN COMMAND...: sets user, sys and wall (seconds), rss (KiB) and status. What the command
# prints is in $work/out and $work/err.

: "${work:?}"

if /usr/bin/time -q -f '%U %S %e %M' true 2>/dev/null; then
    meter='GNU time'
    measure() {
        in=$1 status=0
        shift
        /usr/bin/time -q -f '%U %S %e %M' -o "$work/time" "$@" \
            <"$in" >"$work/out" 2>"$work/err" || status=$?
        read -r user sys wall rss <"$work/time"
    }
else
    meter="the shell's times; resident memory is sampled (apt install time for exact figures)"
    measure() {
        in=$1 status=0
        shift
        : >"$work/pid"
        echo 0 >"$work/rss"
        sample_rss &
        begin=$(date +%s.%N)
        # The command is the only child of the subshell, so its children's times are the command's.
        # shellcheck disable=SC2016 # expands in the inner shell
        (
            code=0
            sh -c 'echo $$ >"$0"; exec "$@"' "$work/pid" "$@" \
                <"$in" >"$work/out" 2>"$work/err" || code=$?
            times >"$work/times"
            exit "$code"
        ) || status=$?
        wall=$(echo "$begin $(date +%s.%N)" | awk '{ printf "%.2f", $2 - $1 }')
        rm "$work/pid"
        wait
        read -r rss <"$work/rss"
        # The second line is the children's: 0m1.234s 0m0.567s
        awk 'NR == 2 { for (i = 1; i < 3; i++) { split($i, t, /[ms]/); printf "%.3f ", t[1] * 60 + t[2] } }' \
            "$work/times" >"$work/time"
        read -r user sys <"$work/time" || :
    }
fi

# sample_rss: keeps the peak of the process in $work/pid in $work/rss, while that file is there.
sample_rss() {
    while [ -f "$work/pid" ]; do
        pid=
        read -r pid <"$work/pid" || :
        [ -z "$pid" ] || awk '/^VmHWM:/ { print $2 }' "/proc/$pid/status" >"$work/rss.new" || :
        [ ! -s "$work/rss.new" ] || mv "$work/rss.new" "$work/rss"
        sleep 0.05
    done 2>/dev/null
}

load() {
    cut -d ' ' -f 1-3 /proc/loadavg
}

# about_machine: what every figure hangs on, as NAME<tab>VALUE.
about_machine() {
    printf 'processor\t%s\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
    printf 'processors\t%s\n' "$(nproc)"
    printf 'memory\t%s\n' "$(awk '/^MemTotal/ { printf "%.1f GiB", $2 / 1048576 }' /proc/meminfo)"
    printf 'kernel\t%s\n' "$(uname -sr)"
    printf 'meter\t%s\n' "$meter"
    printf 'load at start\t%s\n' "$(load)"
}
