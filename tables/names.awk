# SPDX-License-Identifier: Apache-2.0
# Prints every macro without parameters and every name of an enum that gcc -E -dD shows, with the header it is in and
# what it is: enum, macro, or ioctl for a request that is made with _IOC or one of
# the macros that end in it.

function text_of_enum(line,    words, count, i, word) {
    gsub(/[{}(),;=]/, " & ", line)
    count = split(line, words, " ")
    for (i = 1; i <= count; i++) {
        word = words[i]
        if (state == 0) state = word == "enum" ? 1 : 0
        else if (state == 1) state = word == "{" ? 2 : word ~ /^[A-Za-z_]/ ? 1 : 0
        else if (word == "(") deep++
        else if (word == ")") deep--
        else if (word == "}") state = 0
        else if (state == 2 && word ~ /^[A-Za-z_]/) { add(word); state = 3 }
        else if (word == "," && deep == 0) state = 2
    }
}

function add(name) {
    if (!(name in header)) order[++count_of] = name
    header[name] = file
}

# Whether a macro's body makes a request: with one of the macros that do, or by the name of another request.
function asks(body,    words, count, i) {
    count = split(body, words, /[^A-Za-z0-9_]+/)
    for (i = 1; i <= count; i++) if (words[i] in maker || words[i] in request) return 1
    return 0
}

/^# [0-9]+ "/ {
    file = $3
    gsub(/"/, "", file)
    sub(/^.*\/include\//, "", file)
    sub(/^[^\/]*-linux-[^\/]*\//, "", file)
    sub(/^.*\/uapi\/[a-z0-9]*\//, "", file)
    next
}
$1 == "#undef" { delete header[$2]; delete body[$2]; next }
$1 == "#define" && $2 ~ /\(/ {
    name = $2
    sub(/\(.*/, "", name)
    makers[name] = $0
    sub(/^[^)]*\)/, "", makers[name])
    next
}
$1 == "#define" {
    if (NF < 3) next
    add($2)
    body[$2] = $0
    sub(/^#define [^ ]+ /, "", body[$2])
    next
}
/^#/ { next }
state || /enum/ { text_of_enum($0) }
END {
    maker["_IOC"]
    do {
        more = 0
        for (name in makers) if (!(name in maker) && asks(makers[name])) { maker[name]; more = 1 }
    } while (more)
    delete makers
    do {
        more = 0
        for (name in body) if (!(name in request) && name in header && asks(body[name])) { request[name]; more = 1 }
    } while (more)
    for (i = 1; i <= count_of; i++) {
        name = order[i]
        if (name in header && !(name in done)) {
            print header[name], name, (name in request) ? "ioctl" : (name in body) ? "macro" : "enum"
            done[name]
        }
    }
}
