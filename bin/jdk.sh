# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2034 # what is set here is for those who source it
# Sourced by build, audit and auparse: finds a JDK. No process is started but one readlink.

# What to say where find_jdk 25 finds nothing.
no_jdk='needs a JDK 25 or newer: none in JAVA_HOME, on the PATH or in the usual places'
no_jdk="$no_jdk (Debian: apt install openjdk-25-jdk, or temurin-25-jdk)"

# What to say where there is no mvn.
no_maven='needs Maven 3.8.7 or newer: no mvn is on the PATH'
no_maven="$no_maven (Debian: apt install maven)"

# read_release DIR: sets version (25.0.3) and major (25) from DIR/release; fails where it has none.
read_release() {
    version=
    [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in
        JAVA_VERSION=*)
            version=${line#*\"}
            version=${version%\"*}
            break # a shell reads a byte at a time
            ;;
        esac
    done <"$1/release"
    major=${version%%[!0-9]*}
    [ -n "$major" ]
}

# fits DIR MIN MAX: whether DIR is a JDK (not a JRE) of Java MIN to MAX; if so, it is jdk.
fits() {
    [ -x "$1/bin/javac" ] && read_release "$1" && [ "$major" -ge "$2" ] && [ "$major" -le "$3" ] &&
        jdk=$1
}

# find_jdk MIN [MAX]: sets jdk, version and major to the first that fits; fails where none does.
find_jdk() {
    set -- "$1" "${2:-999}"
    fits "${JAVA_HOME-}" "$@" && return 0
    if java=$(command -v java) && java=$(readlink -f "$java"); then
        fits "${java%/bin/java}" "$@" && return 0
    fi
    for place in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        fits "$place" "$@" && return 0
    done
    return 1
}
