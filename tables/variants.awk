# SPDX-License-Identifier: Apache-2.0
# From what the headers say to the rows of the tables: a variant has rows of its own where it differs from its parent.
# Reads constants.tsv, first-names.tsv, the files variants, chosen and numbers, then rows of additions. Numbers are kept
# as 16 digits of hexadecimal.
#   mode=write   the rows of all tables: "table TAB variant TAB sort key TAB rank TAB number TAB name TAB source"
#   mode=newer   what these headers have and the additions read (all that is known) lack, as rows of additions
#   mode=known   everything, as rows of additions
BEGIN { FS = "\t"; OFS = "\t" }
FNR == 1 { files++ }
/^#/ { next }
files == 1 { kind[$1] = $2; next }
files == 2 { first[$1]; next }
files == 3 { order[++variants] = $1; parent[$1] = $2; next }
files == 4 {
    name_of[++count] = $3
    table_of[count] = $1
    header_of[$1, $3] = $4
    next
}
files == 5 { said[$1, $2] = $3 ""; next } # text: awk would take 8004e500 for a number
{
    if (!($1 in kind)) wrong("no table " $1)
    if ($2 != "generic" && !($2 in parent)) wrong("no variant " $2)
    if (($1, $2, $4) in added) wrong($4 " is there twice")
    if (!(($1, $4) in header_of)) {
        name_of[++count] = $4
        table_of[count] = $1
        header_of[$1, $4] = "-"
    }
    added[$1, $2, $4] = $3 == "-" ? "-" : digits($3)
}
END {
    if (failed) exit 1
    for (i = 1; i <= variants; i++) for (j = 1; j <= count; j++) settle(order[i], table_of[j], name_of[j])
    for (i = 1; i <= variants; i++) for (j = 1; j <= count; j++) tell(order[i], table_of[j], name_of[j], (name_of[j] in first) ? 0 : j)
}

function wrong(why) { print "tables/constants: addition: " why > "/dev/stderr"; failed = 1 }

# The number of a name in a variant: what is added for just this one, else the header's, else what is added for its
# parent.
function settle(variant, table, name,    at, corrected) {
    at = variant SUBSEP table SUBSEP name
    if ((table, variant, name) in added) extra[at] = added[table, variant, name]
    else if ((parent[variant], table, name) in extra) extra[at] = extra[parent[variant], table, name]
    corrected = (table, variant, name) in added && variant != "generic"
    if (!corrected && (variant, name) in said && mode != "newer" && header_of[table, name] != "-") {
        number[at] = plain(said[variant, name], kind[table])
        source[at] = "header"
    } else if (at in extra && extra[at] != "-") {
        number[at] = extra[at]
        source[at] = "addition"
    }
    if (mode == "newer" && (variant, name) in said && header_of[table, name] != "-") {
        fresh[at] = plain(said[variant, name], kind[table])
        if (at in number && number[at] != fresh[at])
            print "changed: " table, variant, shown(number[at], table), shown(fresh[at], table), name > "/dev/stderr"
        if (at in number) delete fresh[at]
    }
}

function tell(variant, table, name, rank,    at, up) {
    at = variant SUBSEP table SUBSEP name
    up = parent[variant] SUBSEP table SUBSEP name
    if (mode == "known" && at in number) print table, variant, shown(number[at], table), name, "-"
    if (mode == "newer") {
        if (at in fresh && !(up in fresh && fresh[up] == fresh[at]))
            print table, variant, shown(fresh[at], table), name, where " " header_of[table, name]
        else if (up in fresh && !(at in fresh) && !(at in number)) print table, variant, "-", name, where " lacks it here"
    }
    if (mode != "write") return
    if (at in number && !(up in number && number[up] == number[at]))
        print table, variant, key(number[at], table), rank, shown(number[at], table), name, source[at]
    else if (up in number && !(at in number)) print table, variant, "2", rank, "-", name, "absent"
}

function key(hex, table) { return (kind[table] == "values" && hex ~ /^[89a-f]/ ? "0" : "1") hex }

# What the compiler said, without its mark of a negative int: -1, or 0xffffffff where a word of flags is meant.
function plain(hex, of) {
    if (hex !~ /^i/) return hex
    return of == "values" ? substr(hex, 2) : "00000000" substr(hex, 10)
}

function shown(hex, table,    low) {
    if (kind[table] != "values") {
        sub(/^0+/, "", hex)
        return "0x" (hex == "" ? "0" : hex)
    }
    return hex ~ /^[89a-f]/ ? sprintf("-%.0f", value(turned(hex)) + 1) : sprintf("%.0f", value(hex))
}

function value(hex,    i, sum) {
    for (i = 1; i <= 16; i++) sum = sum * 16 + index("0123456789abcdef", substr(hex, i, 1)) - 1
    return sum
}

function turned(hex,    i, other) {
    for (i = 1; i <= 16; i++) other = other substr("fedcba9876543210", index("0123456789abcdef", substr(hex, i, 1)), 1)
    return other
}

function digits(text,    i, hex) {
    if (text ~ /^0x/) return substr("0000000000000000", 1, 18 - length(text)) substr(text, 3)
    if (text ~ /^-/) return turned(digits(-1 - text))
    for (i = 1; i <= 16; i++) {
        hex = substr("0123456789abcdef", text % 16 + 1, 1) hex
        text = int(text / 16)
    }
    return hex
}
