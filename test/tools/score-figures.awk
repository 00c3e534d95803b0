# score-figures.awk: counts how many figures of a view agree with a file of sentences and their figures.
#
#   awk [-v errors=1] -f score-figures.awk fixtures/numbers/NAME.tsv view.tsv
#
# The view's columns are doc (the sentence's number, from 1, after an s), text, kind, value, low, high, modifier, unit
# and of. The figures of a sentence are a bag: where they stand does not count, and each found one stands for one wanted one of
# the same value (of both bounds, where it has no value). The other metrics are the share of wanted and found figures that agree
# in the value and in that. Prints `metric TAB right TAB found TAB wanted`, or with errors=1 what is wrong.
BEGIN { FS = "\t" }

function value_of(part) { return part[3] != "" ? part[3] : part[4] ".." part[5] }

FNR == 1 { file++ }
file == 1 && /^#/ { next }

file == 1 {
    sentence[++sentences] = $1
    for (i = 2; i <= NF; i++) gold[sentences, ++golds[sentences]] = $i
    next
}

file == 2 && FNR > 1 {
    n = substr($1, 2)
    row = $2
    for (i = 3; i <= NF; i++) row = row "|" $i
    have[n, ++haves[n]] = row
}

# How many of unit, modifier and of agree; -1 where the values do not.
function agreement(wanted, found,    w, f, i, n) {
    split(wanted, w, "|")
    split(found, f, "|")
    if (value_of(w) != value_of(f)) return -1
    for (i = 6; i <= 8; i++) n += w[i] == f[i]
    return n
}

function match_figure(n, wanted,    i, best, most, now) {
    most = -1
    for (i = 1; i <= haves[n]; i++)
        if (!((n, i) in used) && (now = agreement(wanted, have[n, i])) > most) { most = now; best = i }
    if (most < 0) return 0
    used[n, best] = 1
    return best
}

function count(n, wanted,    i, w, f) {
    i = match_figure(n, wanted)
    if (!i) { complain("missed", n, wanted, ""); return }
    split(wanted, w, "|")
    split(have[n, i], f, "|")
    right["value"]++
    right["kind"] += w[2] == f[2]
    right["unit"] += w[7] == f[7]
    right["modifier"] += w[6] == f[6]
    right["of"] += w[8] == f[8]
    right["span"] += w[1] == f[1]
    if (wanted != have[n, i]) complain("differs", n, wanted, have[n, i])
}

function complain(what, n, wanted, found) {
    if (errors) print what "\t" sentence[n] "\t" wanted "\t" found
}

END {
    for (n = 1; n <= sentences; n++) {
        all_wanted += golds[n]
        all_found += haves[n]
        for (g = 1; g <= golds[n]; g++) count(n, gold[n, g])
        for (i = 1; i <= haves[n]; i++) if (!((n, i) in used)) complain("spurious", n, "", have[n, i])
    }
    metrics = split("value unit modifier of kind span", metric, " ")
    for (i = 1; i <= metrics && !errors; i++)
        printf "figures.%s\t%d\t%d\t%d\n", metric[i], right[metric[i]], all_found, all_wanted
}
