# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2034 # class_path is for those who source it
# Sourced by run and race, with root (the checkout) set and a JDK 25 found: compiles bench.

: "${root:?}"
classes=$root/bench/target/classes
class_path="$classes:$root/bench/target/lib/*"

# bench_is_fresh: whether the classes are newer than all that they are made from.
bench_is_fresh() {
    [ -f "$root/bench/target/fresh" ] && [ -z "$(find "$root/pom.xml" \
        "$root/core/pom.xml" "$root/core/src/main" \
        "$root/netlink/pom.xml" "$root/netlink/src/main" \
        "$root/search/pom.xml" "$root/search/src/main" \
        "$root/cli/pom.xml" "$root/cli/src/main" \
        "$root/bench/pom.xml" "$root/bench/src/main" \
        -newer "$root/bench/target/fresh" -print -quit)" ]
}

# build_bench: compiles where needed, and tells Maven's words only if it fails.
build_bench() {
    bench_is_fresh && return
    echo "building bench (first use or changed sources; takes a minute) ..." >&2
    mkdir -p "$root/bench/target"
    touch "$root/bench/target/fresh.new"
    if ! "$root/build" --quiet -Dmaven.test.skip=true --projects bench --also-make package \
        >"$root/bench/target/build.log" 2>&1; then
        tail -n 25 "$root/bench/target/build.log" >&2
        return 1
    fi
    mv "$root/bench/target/fresh.new" "$root/bench/target/fresh"
}
