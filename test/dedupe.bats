# dedupe: copies of documents, and sentences of different reports that say the same.
load helpers

# stream ID SENTENCE... : a document of body sentences, words parted by spaces; `word|MISC` gives a word keys.
stream() {
    local id=$1 number=0 sentence
    shift
    printf '# newdoc id = %s\n# layers = extract-numbers tokenize\n' "$id"
    for sentence; do
        number=$((number + 1))
        [ "$number" = 1 ] && printf '# newpar\n# role = %s\n' "${ROLE:-body}"
        printf '# sent_id = %s-s%d\n' "$id" "$number"
        awk -v RS='[ \n]+' -v OFS='\t' '{ n = split($0, f, "~"); print NR, f[1], "_", "_", "_", "_", "_", "_", "_", (n > 1 ? f[2] : "_") }' <<<"$sentence"
        echo
    done
}

# clusters A B: how many cluster records come of one-sentence reports with these texts.
clusters() {
    local number=0 text
    for text; do
        number=$((number + 1))
        stream "report$number" "$text"
    done | dedupe | grep -c '^# cluster' || true
}

BORDER='The deputy minister opened a new bridge across the border river'

@test "the same sentence in two reports is one cluster with one representative" {
    { stream a "$BORDER"; stream b "$BORDER"; } | dedupe >"$BATS_TEST_TMPDIR/out"
    [ "$(grep -c '^# cluster.1 = id=c[0-9a-f]\{16\}' "$BATS_TEST_TMPDIR/out")" = 2 ]
    [ "$(grep -c 'representative=yes' "$BATS_TEST_TMPDIR/out")" = 1 ]
    [ "$(grep -o 'id=c[0-9a-f]*' "$BATS_TEST_TMPDIR/out" | sort -u | wc -l)" = 1 ]
}

@test "other words for the same are one cluster, another event is none" {
    [ "$(clusters "$BORDER" 'A new bridge across the border river was opened by the deputy minister')" = 2 ]
    [ "$(clusters "$BORDER" 'The deputy minister resigned after a report about hospital waiting lists')" = 0 ]
}

@test "synonyms count as the same word" {
    [ "$(clusters 'Lawmakers approved the harbour bill' 'Lawmakers passed the harbor law')" = 2 ]
}

@test "a repetition inside one report is no cluster" {
    [ "$(stream a "$BORDER" "$BORDER" | dedupe | grep -c '^# cluster')" = 0 ]
}

@test "two figures for one thing keep sentences apart, more detail does not" {
    quake='The earthquake near the border killed NUMBER people in mountain villages'
    [ "$(clusters "${quake/NUMBER/41}" "${quake/NUMBER/44}")" = 0 ]
    [ "$(clusters "${quake/NUMBER/41}" "${quake/NUMBER/}")" = 2 ]
    [ "$(clusters "${quake/NUMBER/41}" "${quake/NUMBER/41}")" = 2 ]
}

@test "figures are compared by value and thing where extract-numbers ran" {
    quake='The earthquake near the border killed NUMBER people in mountain villages'
    digits='18~num=S-cardinal|num_value=18' word='eighteen~num=S-cardinal|num_value=18' percent='19~num=S-percent|num_value=19'
    [ "$(clusters "${quake/NUMBER/$digits}" "${quake/NUMBER/$word}")" = 2 ]
    [ "$(clusters "${quake/NUMBER/$digits}" "${quake/NUMBER/$percent}")" = 2 ]
    [ "$(clusters "${quake/NUMBER/$digits}" "${quake/NUMBER/${digits//18/19}}")" = 0 ]
}

@test "another day keeps sentences apart" {
    [ "$(clusters "$BORDER on Thursday" "$BORDER on Friday")" = 0 ]
    [ "$(clusters "$BORDER on Thursday" "$BORDER on Thursday")" = 2 ]
}

@test "negation on one side keeps sentences apart" {
    [ "$(clusters "$BORDER" "${BORDER/opened/never opened}")" = 0 ]
    [ "$(clusters "${BORDER/opened/never opened}" "${BORDER/opened/has not opened}")" = 2 ]
}

@test "opposite votes keep sentences apart" {
    [ "$(clusters 'Denmark voted against the harbour resolution' 'Denmark abstained on the harbour resolution')" = 0 ]
}

@test "subject and object changed over keep sentences apart, a passive does not" {
    france='France~ner=S-LOC|ner_id=FR' spain='Spain~ner=S-LOC|ner_id=ES'
    [ "$(clusters "$france sued $spain over fishing quotas" "$spain sued $france over fishing quotas")" = 0 ]
    [ "$(clusters "$france sued $spain over fishing quotas" "$spain was sued by $france over fishing quotas")" = 2 ]
}

@test "two quotations of one speaker with nothing in common are kept apart" {
    says=', said harbour master Ingrid Sorholt in a statement to local reporters'
    [ "$(clusters "“ Ferries cannot sail in such weather ” $says" "“ Pensions deserve better protection from inflation ” $says")" = 0 ]
    [ "$(clusters "“ Ferries cannot sail in such weather ” $says" "“ No ferries can sail in weather like this ” $says")" = 2 ]
}

@test "an entity's names are one by its id, and a person's over all documents" {
    { stream a 'Marcus~ner=B-PER|ner_id=Marcus\sT.\sDelaney Delaney~ner=E-PER praised the ferry crews'
      stream b 'Delaney~ner=S-PER|ner_id=Delaney praised the ferry crews'; } | dedupe >"$BATS_TEST_TMPDIR/out"
    [ "$(grep -c 'ner_group=Marcus\\sT.\\sDelaney' "$BATS_TEST_TMPDIR/out")" = 2 ]
    { stream a 'Marcus~ner=S-PER|ner_id=Marcus\sDelaney left'; stream b 'Ruth~ner=S-PER|ner_id=Ruth\sDelaney left'
      stream c 'Delaney~ner=S-PER|ner_id=Delaney left'; } | dedupe | grep -q 'ner_group=Delaney'
}

@test "a clause that stands in another report is a cluster with its words" {
    long="$BORDER ; pensioners protested outside parliament because hospital waiting lists had doubled"
    { stream a "$BORDER"; stream b "$long"; } | dedupe | grep '^# cluster' >"$BATS_TEST_TMPDIR/out"
    [ "$(grep -c . "$BATS_TEST_TMPDIR/out")" = 2 ]
    grep -q 'words=1-11$' "$BATS_TEST_TMPDIR/out"
}

@test "headlines are compared with nothing, save in a document of headlines only" {
    { ROLE=headline stream a "$BORDER"; stream b "$BORDER"; } | dedupe >"$BATS_TEST_TMPDIR/only"
    [ "$(grep -c '^# cluster' "$BATS_TEST_TMPDIR/only")" = 2 ]
    { ROLE=headline stream a "$BORDER"; stream x 'Nothing else is in this' | grep -v '^# newdoc\|^# layers'
      stream b "$BORDER"; } | dedupe >"$BATS_TEST_TMPDIR/both"
    [ "$(grep -c '^# cluster' "$BATS_TEST_TMPDIR/both")" = 0 ]
}

@test "a representative does not begin with a pronoun or a connective" {
    { stream a "However $BORDER"; stream b "$BORDER"; } | dedupe | grep -B4 'representative' | grep -q 'sent_id = b'
}

@test "clusters, groups and copies are the same in any order of the documents" {
    mkdir "$BATS_TEST_TMPDIR/s"
    for report in "$FIXTURES"/un-votes/reports/*.txt; do tokenize "$report" >"$BATS_TEST_TMPDIR/s/${report##*/}"; done
    cd "$BATS_TEST_TMPDIR/s"
    dedupe ./*.txt | grep '^# \(newdoc\|sent_id\|cluster\|doc_\)' >../forward
    reports=(./*.txt)
    dedupe "${reports[4]}" "${reports[3]}" "${reports[2]}" "${reports[1]}" "${reports[0]}" >../backward
    for report in "${reports[@]}"; do
        awk -v id="# newdoc id = ${report#./}" '/^# newdoc/ { on = $0 == id } on' ../backward
    done | grep '^# \(newdoc\|sent_id\|cluster\|doc_\)' >../backward.sorted
    same ../forward ../backward.sorted "the order of the input shows"
}

@test "the same file twice is a copy with an id of its own" {
    stream a "$BORDER" >"$BATS_TEST_TMPDIR/a"
    catch dedupe "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/a"
    [ "$rc" = 0 ]
    grep -q '^# newdoc id = a~2$' "$out"
    grep -q '^# sent_id = a~2-s1$' "$out"
    grep -q '^# doc_copy_of = a$' "$out"
    grep -q '^# doc_overlap = a~2,1.00$' "$out"
    [ "$(grep -c '^# doc_cluster' "$out")" = 2 ]
}

@test "words before any newdoc, twice, are two documents" {
    printf '1\tHello\t_\t_\t_\t_\t_\t_\t_\t_\n\n' >"$BATS_TEST_TMPDIR/a"
    catch dedupe "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/a"
    [ "$(grep -c '^# newdoc id = stdin~2$' "$out")" = 1 ]
}

@test "a copy that was edited and cut down names the fullest report" {
    tokenize "$FIXTURES"/earthquake/reports/*.txt | dedupe | grep -A3 '^# newdoc id = 02' | grep -q '^# doc_cluster' ||
        tokenize "$FIXTURES"/earthquake/reports/*.txt | dedupe | grep -q '^# doc_copy_of = 01-steppe-courier.txt'
    [ "$(tokenize "$FIXTURES"/*/reports/*.txt | dedupe | grep -c '^# doc_copy_of')" = 1 ]
}

@test "--drop leaves out copies as if they had not been there" {
    { stream a "$BORDER"; stream b "$BORDER"; stream c 'Ferries sail again'; } >"$BATS_TEST_TMPDIR/in"
    dedupe --drop "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
    { stream a "$BORDER"; stream c 'Ferries sail again'; } | dedupe >"$BATS_TEST_TMPDIR/wanted"
    same "$BATS_TEST_TMPDIR/wanted" "$BATS_TEST_TMPDIR/out" "what is left"
    dedupe --drop "$BATS_TEST_TMPDIR/out" >"$BATS_TEST_TMPDIR/again"
    same "$BATS_TEST_TMPDIR/out" "$BATS_TEST_TMPDIR/again" "dropped twice"
}

@test "--keep leaves the records that are there and numbers on" {
    { stream a "$BORDER" 'Ferries sail again in heavy weather' | sed 's/^1\tThe/# cluster.7 = id=c0123456789abcdef\n&/'
      stream b "$BORDER" 'Ferries sail again in heavy weather'; } | dedupe --keep >"$BATS_TEST_TMPDIR/out"
    grep -q '^# cluster.7 = id=c0123456789abcdef$' "$BATS_TEST_TMPDIR/out"
    grep -q '^# cluster.8 = ' "$BATS_TEST_TMPDIR/out"
    [ "$(grep -c '^# cluster' "$BATS_TEST_TMPDIR/out")" = 4 ]
}

@test "the threshold decides, and is a number from 0 to 1" {
    other='A bridge was opened across the river on the southern border by officials from three provinces'
    [ "$({ stream a "$BORDER"; stream b "$other"; } | dedupe -t 0.9 | grep -c '^# cluster')" = 0 ]
    [ "$({ stream a "$BORDER"; stream b "$other"; } | dedupe -t .2 | grep -c '^# cluster')" = 2 ]
    for wrong in 1.1 x -1 '' .; do
        catch dedupe "--threshold=$wrong" </dev/null
        [ "$rc" = 2 ]
    done
}

@test "documents without words pass" {
    printf '# newdoc id = empty\n\n' | dedupe >"$BATS_TEST_TMPDIR/out"
    printf '# newdoc id = empty\n\n' >"$BATS_TEST_TMPDIR/wanted"
    same "$BATS_TEST_TMPDIR/wanted" "$BATS_TEST_TMPDIR/out" "an empty document"
}
