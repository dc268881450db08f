# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Sourced by audit and auparse, with root (the checkout), command (its name) and main (its class)
# set: builds where needed, then becomes the command. Every start pays for this file: a readlink, a
# find, a du, no pipe and no loop that starts a process.

: "${root:?}" "${command:?}" "${main:?}"
# shellcheck source=bin/jdk.sh
. "$root/bin/jdk.sh"
# shellcheck source=bin/app.sh
. "$root/bin/app.sh"

fail() {
    echo "$command: $*" >&2
    exit 2
}

# build_app: quiet but for one line; Maven's own words are kept, and shown if it fails.
build_app() {
    [ -z "${LIBAUDIT4J_BUILDING-}" ] || fail "called by the build that makes it"
    command -v mvn >/dev/null || fail "$no_maven"
    echo "$command: building (first use or changed sources; takes a minute) ..." >&2
    lock_tree
    # Another may have built while this one waited.
    if ! is_fresh; then
        log=$root/.building/log
        rm -rf "$modules"
        if ! { run_maven --quiet -Dmaven.test.skip=true --projects cli --also-make package &&
            make_app; } >"$log" 2>&1; then
            tail -n 25 "$log" >&2
            fail "the build failed; all of it is in $log"
        fi
    fi
    unlock_tree
}

# is_small ARG...: whether all that is to be read is known and is little, as what the kernel answers
# is. The second compiler then costs more than its code saves: of a log of 8 MB a third of the
# processor time.
is_small() {
    case ${1-} in
    '' | -* | help | completion | rules | syscall | status | set | send)
        [ "$command" = audit ] && return 0
        ;;
    esac
    left=$#
    while [ "$left" -gt 0 ]; do
        case $1 in
        - | --follow | watch) return 1 ;;
        esac
        [ -e "$1" ] && set -- "$@" "$1"
        shift
        left=$((left - 1))
    done
    if [ $# -eq 0 ]; then
        [ -f /dev/stdin ] || return 1
        set -- /dev/stdin
    fi
    total=$(du -ckL -- "$@" 2>/dev/null)
    total=${total##*"$newline"} # the last line is of all
    [ "${total%%[!0-9]*}" -le "$little" ] 2>/dev/null
}

newline='
'
find_jdk 25 || fail "$no_jdk"
if ! is_fresh; then
    # A checkout that this user cannot write runs as it is.
    if [ -z "$number" ] || [ -w "$root" ]; then
        build_app
    fi
fi

cache=
if cache_fits; then
    name=$command-${1-}
    case " $* " in
    '  ' | ' -'* | ' help '* | *' --help '* | *' -h '*) name=$command-help ;;
    esac
    for name in "$name" "$command"; do
        if [ -z "$cache" ] && [ -f "$app/$number/$name.aot" ]; then
            cache=-XX:AOTCache=$app/$number/$name.aot
        fi
    done
fi
# auditd tells its plugins by SIGHUP that it has read its configuration anew; a JVM would end.
case " $* " in
*' --from stdin '* | *' --from=stdin '*) trap '' HUP ;;
esac
# Where standard input is closed, the first file that the JVM opens would take its number, and be
# read as a log.
{ true 3<&0; } 2>/dev/null || exec </dev/null
# So would it take that of standard output, over which the JVM then crashes at times: there is
# nothing that could be written to.
{ true 3>&1; } 2>/dev/null || exec 1</dev/null
if is_small "$@"; then
    jvm_flags="$jvm_flags $first_compiler"
fi
# What is found is held for a moment only: a small young generation stays in the processor's caches.
case ${1-} in
search | report) jvm_flags="$jvm_flags -Xms64m -Xmn16m" ;;
esac
if [ -z "${AUDIT_JAVA_OPTS-}" ]; then
    jvm_flags="$jvm_flags $exit_at_once"
fi
# shellcheck disable=SC2086 # the flags are words
exec "$jdk/bin/java" $jvm_flags ${cache:+$no_profiles "$cache"} ${AUDIT_JAVA_OPTS-} \
    -p "$app/$number" -m "$package/$package.$main" "$@"
