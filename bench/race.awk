# SPDX-License-Identifier: Apache-2.0
# Makes race's report from what it wrote down: about (NAME VALUE), titles (CASE TITLE), logs (NAME
# BYTES RECORDS EVENTS) and runs (LOG CASE ROUND USER SYS WALL RSS WRITTEN), tab-separated, in this order.
# Variables: ours, the cases that are compared with all others; json, a file to write, or "".

BEGIN { FS = "\t" }
FNR == 1 { file++ }
file == 1 { about[++abouts] = $1; value[$1] = $2 }
file == 2 { cases[++count] = $1; title[$1] = $2 }
file == 3 { logs[++logcount] = $1; bytes[$1] = $2; records[$1] = $3; events[$1] = $4 }
file == 4 {
    at = $1 SUBSEP $2 SUBSEP $3
    cpu[at] = $4 + $5
    user[at] = $4
    sys[at] = $5
    wall[at] = $6
    rss[at] = $7
    written[at] = $8
    if ($3 > rounds) rounds = $3
}

END {
    for (i = 1; i <= abouts; i++) printf "%-14s %s\n", about[i], value[about[i]]
    for (i = 1; i <= logcount; i++) report(logs[i])
    if (json != "") write_json()
}

# collect(what, log, case): the figures of all rounds, sorted, in figures[1..n]; returns n.
function collect(what, log_, case_,    round, at, n, j, figure) {
    n = 0
    for (round = 1; round <= rounds; round++) {
        at = log_ SUBSEP case_ SUBSEP round
        if (!(at in cpu)) continue
        if (what == "speed") figure = bytes[log_] / 1e6 / nonzero(cpu[at])
        else if (what == "cpu") figure = cpu[at]
        else if (what == "wall") figure = wall[at]
        else if (what == "rss") figure = rss[at] / 1024
        else figure = written[at]
        insert(figure, ++n)
    }
    return n
}

# insert(figure, n): figure among the n - 1 that are sorted in figures.
function insert(figure, n,    j) {
    for (j = n; j > 1 && figures[j - 1] > figure; j--) figures[j] = figures[j - 1]
    figures[j] = figure
}

function nonzero(seconds) { return seconds > 0 ? seconds : 0.01 }

function median(n) {
    return n % 2 ? figures[(n + 1) / 2] : (figures[n / 2] + figures[n / 2 + 1]) / 2
}

# ratios(log, a, b): how many times as fast a is as b, in each round; returns how many.
function ratios(log_, a, b,    round, n, left, right) {
    n = 0
    for (round = 1; round <= rounds; round++) {
        left = log_ SUBSEP a SUBSEP round
        right = log_ SUBSEP b SUBSEP round
        if ((left in cpu) && (right in cpu)) insert(nonzero(cpu[right]) / nonzero(cpu[left]), ++n)
    }
    return n
}

function report(log_,    i, c, n) {
    printf "\n%s: %.1f MB, %d records of %d events; median (min-max) of rounds: %d\n",
        log_, bytes[log_] / 1e6, records[log_], events[log_], rounds
    printf "  %-31s %21s %9s %9s %10s %11s\n",
        "", "MB / processor s", "CPU s", "wall s", "peak MiB", "written"
    for (i = 1; i <= count; i++) {
        c = cases[i]
        n = collect("speed", log_, c)
        if (n == 0) continue
        printf "  %-31s %21s", title[c], sprintf("%.1f (%.1f-%.1f)", median(n), figures[1], figures[n])
        n = collect("cpu", log_, c)
        printf " %9.2f", median(n)
        n = collect("wall", log_, c)
        printf " %9.2f", median(n)
        n = collect("rss", log_, c)
        printf " %10.1f", median(n)
        n = collect("written", log_, c)
        printf " %11d\n", median(n)
    }
    n = split(ours, mine, " ")
    for (i = 1; i <= n; i++) compare(log_, mine[i])
}

function compare(log_, own,    i, n) {
    for (i = 1; i <= count; i++) {
        if (index(" " ours " ", " " cases[i] " ")) continue
        n = ratios(log_, own, cases[i])
        if (n == 0) continue
        printf "  %-31s %.2f times as fast as %s (%.2f-%.2f)\n",
            title[own], median(n), title[cases[i]], figures[1], figures[n]
    }
}

function quoted(text) {
    gsub(/\\/, "\\\\", text)
    gsub(/"/, "\\\"", text)
    gsub(/[\001-\037]/, " ", text)
    return "\"" text "\""
}

function write_json(    i) {
    printf "{\n" > json
    for (i = 1; i <= abouts; i++) printf "  %s: %s,\n", quoted(about[i]), quoted(value[about[i]]) > json
    printf "  \"logs\": [" > json
    for (i = 1; i <= logcount; i++) {
        printf "%s\n    {\"name\": %s, \"bytes\": %d, \"records\": %d, \"events\": %d,\n     \"cases\": [",
            (i > 1 ? "," : ""), quoted(logs[i]), bytes[logs[i]], records[logs[i]], events[logs[i]] > json
        json_cases(logs[i])
        printf "],\n     \"ratios\": [" > json
        json_ratios(logs[i])
        printf "]}" > json
    }
    printf "\n  ]\n}\n" > json
    close(json)
}

function json_cases(log_,    i, n, comma) {
    comma = ""
    for (i = 1; i <= count; i++) {
        n = collect("speed", log_, cases[i])
        if (n == 0) continue
        printf "%s\n      {\"case\": %s, \"mb_per_processor_second\": %.2f, \"runs\": [",
            comma, quoted(title[cases[i]]), median(n) > json
        json_runs(log_, cases[i])
        printf "]}" > json
        comma = ","
    }
}

function json_runs(log_, case_,    round, at, comma) {
    comma = ""
    for (round = 1; round <= rounds; round++) {
        at = log_ SUBSEP case_ SUBSEP round
        if (!(at in cpu)) continue
        printf "%s\n        {\"round\": %d, \"user\": %.3f, \"system\": %.3f, \"wall\": %.2f, ",
            comma, round, user[at], sys[at], wall[at] > json
        printf "\"peak_kib\": %d, \"written\": %d}", rss[at], written[at] > json
        comma = ","
    }
}

function json_ratios(log_,    i, j, n, m, comma) {
    comma = ""
    m = split(ours, mine, " ")
    for (i = 1; i <= m; i++) {
        for (j = 1; j <= count; j++) {
            if (index(" " ours " ", " " cases[j] " ")) continue
            n = ratios(log_, mine[i], cases[j])
            if (n == 0) continue
            printf "%s\n      {\"of\": %s, \"to\": %s, \"median\": %.3f, \"min\": %.3f, \"max\": %.3f}",
                comma, quoted(title[mine[i]]), quoted(title[cases[j]]),
                median(n), figures[1], figures[n] > json
            comma = ","
        }
    }
}
