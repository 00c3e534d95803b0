# strip-layers.awk: takes the layers of newsfilters(5) out of a stream again: their MISC keys, their comments, `# layers`.
# What is left has to be, byte for byte, what went into the filters.
BEGIN {
    FS = OFS = "\t"
    keys = "^((ner|num|date)|ner_(as|group|id|name|role)|num_(as_of|high|low|mod|of|unit|value)|date_(anchor|mod|value))="
    comments = "^# ((quote|vote|cluster|quote_group|vote_group|support|fact|conflict)\\.[0-9]+|" \
               "rank|doc_cluster|doc_copy_of|doc_overlap|layers) ="
}
/^#/ { if ($0 !~ comments) print; next }
NF == 10 {
    n = split($10, item, "|")
    misc = ""
    for (i = 1; i <= n; i++)
        if (item[i] !~ keys) misc = misc (misc == "" ? "" : "|") item[i]
    $10 = misc == "" ? "_" : misc
}
{ print }
