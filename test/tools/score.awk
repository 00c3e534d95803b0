# score.awk: counts how many rows of a view agree with a gold file, by byte spans in the raw text.
#
#   awk -v layer=entities -v reports=FOLDER [-v errors=1] -f score.awk gold/sentences.tsv gold/entities.tsv view.tsv
#
# layer: sentences, entities, numbers or clusters (the view is then `sentences`, whose rows have their cluster).
# Prints `metric TAB right TAB found TAB wanted`, and with errors=1 what is missed, spurious or different instead.
# A gold row names its text and its sentence's number; where that stands in the report is looked up here, so the
# view's own splitting into sentences does not matter. Run it in the C locale: all lengths are bytes.
BEGIN { FS = "\t" }

# ---- reading ----

FNR == 1 { file++; for (i = 1; i <= NF; i++) column[file, $i] = i; next }
function field(name) { return (file, name) in column ? $column[file, name] : "" }

function plain(s,    n, i, piece, out) { # \t \n \r \\ as they were
    n = split(s, piece, /\\\\/)
    for (i = 1; i <= n; i++) {
        gsub(/\\t/, "\t", piece[i]); gsub(/\\n/, "\n", piece[i]); gsub(/\\r/, "\r", piece[i])
        out = out (i > 1 ? "\\" : "") piece[i]
    }
    return out
}

function report(name,    path, rs) {
    if (!(name in raw)) {
        path = reports "/" name ".txt"
        rs = RS
        RS = "\001"
        if ((getline raw[name] < path) <= 0)
            print "score: cannot read " path > "/dev/stderr"
        RS = rs
    }
    return raw[name]
}

# Where `text` begins in the report from byte `from` on, not inside a longer word or figure; -1 where it does not.
function find(name, text, from, limit,    at, before, behind) {
    while ((at = index(substr(report(name), from + 1, limit - from), text)) > 0) {
        at += from
        before = substr(raw[name], at > 2 ? at - 2 : 1, at > 2 ? 2 : at - 1)
        behind = substr(raw[name], at + length(text), 2)
        if (!((text ~ /^[A-Za-z0-9]/ && before ~ /([A-Za-z0-9]|[0-9][.,])$/) ||
              (text ~ /[A-Za-z0-9]$/ && behind ~ /^([A-Za-z0-9]|[.,][0-9])/)))
            return at - 1
        from = at
    }
    return -1
}

function doc_name(    name) { name = field("doc"); sub(/\.txt$/, "", name); return name }

# ---- gold ----

file == 1 { # sentences, in order
    doc = doc_name()
    text = plain(field("text"))
    start = index(substr(report(doc), reached[doc] + 1), text)
    if (!start) { print "score: gold sentence not in " doc ": " text > "/dev/stderr"; next }
    start += reached[doc] - 1
    reached[doc] = start + length(text)
    sentence_start[doc, field("sent")] = start
    sentence_end[doc, field("sent")] = reached[doc]
    if (layer == "sentences")
        want(doc, start, reached[doc], text, field("role"))
    next
}

file == 2 && layer == "clusters" {
    doc = doc_name()
    gold_cluster[++golds] = field("cluster")
    gold_place[golds] = doc SUBSEP sentence_start[doc, field("sent")]
    gold_doc[golds] = doc
    next
}

file == 2 && layer != "sentences" {
    doc = doc_name()
    text = plain(field("text"))
    first = sentence_start[doc, field("sent")]
    last = sentence_end[doc, field("sent")]
    from = (doc, field("sent")) in after ? after[doc, field("sent")] : first
    start = find(doc, text, from, last)
    if (start < 0)
        start = find(doc, text, first, last)
    if (start < 0) { print "score: gold text not in " doc ", sentence " field("sent") ": " text > "/dev/stderr"; next }
    after[doc, field("sent")] = start + length(text)
    want(doc, start, start + length(text), text, attributes())
    next
}
file == 2 { next }

function want(doc, start, end, text, what) {
    wanted++
    gold[doc, start, end] = what
    gold_text[doc, start, end] = doc ": " text
}

# ---- the view ----

function decimal(s) { if (s ~ /\./) { sub(/0+$/, "", s); sub(/\.$/, "", s) } return s }

# What is compared besides the span; the first is part of the score of the span itself for entities.
function attributes() {
    if (layer == "entities")
        return field("type") SUBSEP plain(field("id")) SUBSEP field("as") SUBSEP plain(field("role"))
    if (layer == "numbers")
        return decimal(field("value")) "/" (field("value") == "" ? decimal(field("low")) "/" decimal(field("high")) : "") \
            SUBSEP field("kind") SUBSEP field("modifier") SUBSEP tolower(plain(field("unit"))) SUBSEP plain(field("of"))
    return field("role")
}

file == 3 && layer == "clusters" {
    if (field("cluster") != "")
        cluster[doc_name() SUBSEP field("start_byte")] = field("cluster")
    next
}

file == 3 {
    doc = doc_name()
    found++
    key = doc SUBSEP field("start_byte") SUBSEP field("end_byte")
    if (!(key in gold)) {
        if (errors) print layer "\tspurious\t" doc ": " plain(field("text")) "\t" readable(attributes())
        next
    }
    matched[key] = 1
    right++
    n = split(attributes(), got, SUBSEP)
    split(gold[key], wants, SUBSEP)
    for (i = 1; i <= n; i++) {
        has[i] += got[i] != ""
        should[i] += wants[i] != ""
        if (got[i] == wants[i]) { same[i]++; told[i] += got[i] != "" }
        else if (errors) print layer "\t" name_of(i) "\t" gold_text[key] "\t" got[i] "\tnot " wants[i]
    }
}

function readable(s) { gsub(SUBSEP, " ", s); return s }

function name_of(i,    names) {
    split(layer == "entities" ? "type id as role" : layer == "numbers" ? "value kind modifier unit of" : "role", names, " ")
    return names[i]
}

function say(metric, right, found, wanted) {
    if (!errors) printf "%s\t%d\t%d\t%d\n", layer "." metric, right, found, wanted
}

# Pairs of sentences of different reports that gold, or the view, puts together.
function score_clusters(    i, j, k, together, places, members, list, n) {
    for (i = 1; i <= golds; i++)
        for (j = i + 1; j <= golds; j++)
            if (gold_cluster[i] == gold_cluster[j] && gold_doc[i] != gold_doc[j]) {
                wanted++
                together = gold_place[i] in cluster && gold_place[j] in cluster && \
                           cluster[gold_place[i]] == cluster[gold_place[j]]
                right += together
                gold_pair[gold_place[i], gold_place[j]] = gold_pair[gold_place[j], gold_place[i]] = 1
                if (errors && !together)
                    print layer "\tmissed\t" excerpt(gold_place[i]) "\t" excerpt(gold_place[j])
            }
    for (i in cluster)
        members[cluster[i]] = members[cluster[i]] "\n" i
    for (k in members) {
        n = split(substr(members[k], 2), list, "\n")
        for (i = 1; i <= n; i++)
            for (j = i + 1; j <= n; j++) {
                if (doc_of(list[i]) == doc_of(list[j])) continue
                found++
                if (errors && !((list[i] SUBSEP list[j]) in gold_pair))
                    print layer "\tspurious\t" excerpt(list[i]) "\t" excerpt(list[j])
            }
    }
}
function doc_of(place,    part) { split(place, part, SUBSEP); return part[1] }
function excerpt(place,    part, s) {
    split(place, part, SUBSEP)
    s = substr(report(part[1]), part[2] + 1, 100)
    gsub(/[\n\t]/, " ", s)
    return part[1] ": " s
}

END {
    if (layer == "clusters") {
        score_clusters()
        say("pairs", right, found, wanted)
        exit
    }
    for (key in gold)
        if (errors && !(key in matched)) print layer "\tmissed\t" gold_text[key] "\t" readable(gold[key])
    say("span", right, found, wanted)
    for (i = 1; name_of(i) != ""; i++)
        if (layer == "entities" && i == 1 || layer == "numbers" && i == 1) say(name_of(i), same[i], found, wanted)
        else if (layer == "entities" && i > 2) say(name_of(i), told[i], has[i], should[i]) # most have none
        else say(name_of(i), same[i], right, right)
}
