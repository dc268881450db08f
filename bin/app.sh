# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2154 # version and jdk are set by bin/jdk.sh
# Sourced by build and launch.sh, with root (the checkout) set and bin/jdk.sh asked for a JDK 25:
# runs Maven, and keeps the app: what the commands run from.
#
#   cli/target/modules/        Maven's: the jars just built and what they need
#   cli/target/app/NUMBER/     the same jars, the module path of the commands; and audit.aot,
#                              audit-help.aot, audit-rules.aot, audit-search.aot,
#                              audit-report.aot, audit-status.aot and auparse.aot, ahead-of-time
#                              caches, where the JVM could make them; each start loads all that is
#                              in one
#   cli/target/app/stamp       which NUMBER is in force and what its caches are for; as old as its
#                              sources
#
# A build thus never changes a jar that a running command has open, and one rename puts a new app in
# force. The app before it stays, for commands that still run from it.

: "${root:?}"
modules=$root/cli/target/modules
app=$root/cli/target/app

# The JVM flags of a command. Training and use must agree on them, or the JVM refuses the cache.
# Serial and small: a command is one thread over bounded memory; xz -9 alone needs 64 MiB. Unsafe:
# aircompressor decodes with it. Log off: the JVM would print its warnings on standard output, among
# the records. Inline: the compiler's own time is a third of a run over 150 MB; with less inlining it
# is half of that, and the code no slower.
jvm_flags='-XX:+UseSerialGC -Xms16m -Xmx192m -XX:-UsePerfData -Xlog:disable
    -XX:InlineSmallCode=500 -XX:FreqInlineSize=150
    --enable-native-access=io.github.libaudit4j.netlink --sun-misc-unsafe-memory-access=allow'

# For little input, up to so many kilobytes as they lie on the disk: the JVM's first compiler alone.
# It inlines methods of up to 35 bytes otherwise, and many of ours are just above. And a loop would
# stay interpreted for 60,000 rounds: ours run a round a record, or a chunk.
first_compiler='-XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=48 -XX:Tier3BackEdgeThreshold=10000'
little=250000

# For where no JVM option of the user wants something of the end, such as a recording: see Exit.
exit_at_once=-Dlibaudit4j.exitAtOnce=true

# Caches without profiles, and no thread that looks for them: a start that finds some compiles by
# them at once, which takes longer than it saves. With a cache only: its JVM knows these.
no_profiles='-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:-AOTReplayTraining'

# The commands' module, and their package in it.
package=io.github.libaudit4j.cli

# read_stamp: sets number and made (what the caches were made for); fails where there is no app.
read_stamp() {
    number='' made=''
    { read -r number && IFS= read -r made; } 2>/dev/null <"$app/stamp"
}

# cache_fits: whether the caches are for this JVM in this place; in any other it only loses time.
cache_fits() {
    [ "$made" = "$version $jdk $app" ]
}

# is_fresh: whether the app is there, in its place, and newer than all that it is made from.
is_fresh() {
    read_stamp || return 1
    case $made in
    "$version $jdk $app") ;;   # all is as it was
    *" $jdk $app") return 1 ;; # the JDK was upgraded
    *" $app") ;;               # another JDK (root's, say) can run the app, without the caches
    *) return 1 ;;             # the checkout was moved
    esac
    [ -z "$(find "$root/pom.xml" "$root/bin" \
        "$root/core/pom.xml" "$root/core/src/main" \
        "$root/netlink/pom.xml" "$root/netlink/src/main" \
        "$root/search/pom.xml" "$root/search/src/main" \
        "$root/cli/pom.xml" "$root/cli/src/main" "$root/cli/src/aot" \
        -newer "$app/stamp" -print -quit)" ]
}

# lock_tree: one build at a time in this checkout; .building is then as old as the sources.
lock_tree() {
    mkdir -p "$root/.building"
    if command -v flock >/dev/null; then
        exec 9<"$root/.building"
        flock 9
    else
        until mkdir "$root/.building/held" 2>/dev/null; do sleep 1; done
        trap 'rmdir "$root/.building/held"' EXIT
    fi
    touch "$root/.building"
}

unlock_tree() {
    exec 9<&-
    rmdir "$root/.building/held" 2>/dev/null || :
    trap - EXIT
}

# run_maven ARG...: Maven on the JDK found, with leave for its own use of Unsafe and native code.
# What it starts can tell that this checkout is being built.
run_maven() {
    leave='--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED'
    LIBAUDIT4J_BUILDING=1 JAVA_HOME=$jdk MAVEN_OPTS="$leave ${MAVEN_OPTS-}" \
        mvn --file "$root/pom.xml" --batch-mode "$@"
}

# recompile_picocli: picocli's jar is class files of Java 5, which no cache can hold. Its source,
# compiled anew, can be: a start takes a third less. Where that fails the jar stays as it came.
recompile_picocli() (
    work=$root/cli/target/picocli
    cd "$modules" && jar=$(echo picocli-*.jar) && cd "$work" || return 0
    if ! [ -f "$jar" ]; then
        rm -rf picocli classes
        "$jdk/bin/jar" -x -f sources.jar picocli &&
            "$jdk/bin/javac" -nowarn -proc:none --release 25 -d classes picocli/*.java &&
            cp "$modules/$jar" new.jar && "$jdk/bin/jar" -u -f new.jar -C classes . &&
            mv new.jar "$jar" || return 0
    fi
    cp "$jar" "$modules/$jar"
)

# train NAME: makes NAME's cache from the command lines that training.txt has for it, over a log.
# Where the JVM refuses there is none.
train() (
    aot=$root/cli/src/aot
    # shellcheck disable=SC2086,SC2094 # the flags are words; the log is only read
    "$jdk/bin/java" $jvm_flags $exit_at_once $no_profiles \
        "-XX:AOTCacheOutput=$app/$number/$1.aot" -p "$app/$number" -m "$package/$package.Training" \
        "$aot/training.txt" "$1" "$aot/training.log" <"$aot/training.log" >/dev/null 2>&1 || :
)

# is_same: whether the app in force holds just what Maven left, with nothing to be trained anew.
is_same() {
    read_stamp && cache_fits && diff -rq -x '*.aot' "$modules" "$app/$number" >/dev/null 2>&1 &&
        [ -z "$(find "$root/bin" "$root/cli/src/aot" -newer "$app/stamp" -print -quit)" ]
}

# make_app: puts what Maven left in force.
make_app() {
    recompile_picocli
    if is_same; then
        touch -r "$root/.building" "$app/stamp"
        return
    fi
    before=$number
    number=$(date +%s)
    rm -rf "${app:?}/$number"
    { mkdir -p "$app/$number" && cp "$modules"/*.jar "$app/$number/"; } || return
    for name in audit audit-help audit-report audit-rules audit-search audit-status auparse; do
        train "$name" &
    done
    wait
    printf '%s\n' "$number" "$version $jdk $app" >"$app/stamp.new" &&
        touch -r "$root/.building" "$app/stamp.new" &&
        mv -f "$app/stamp.new" "$app/stamp" || return
    for old in "$app"/*/; do
        case $old in
        */"$number"/ | */"$before"/) ;;
        *) rm -rf "$old" ;;
        esac
    done
}
