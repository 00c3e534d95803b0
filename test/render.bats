#!/usr/bin/env bats
# render: each view in each format, what is escaped, and what is said when a layer is missing.
bats_require_minimum_version 1.5.0
load helpers

setup() {
    cd "$BATS_TEST_TMPDIR"
    printf 'Ann Lee paid  $5 to 93 states.\nIt ended.\n' > raw.txt
    two_documents > two.conllu
    hostile > hostile.conllu
}

# Words of columns 2 and 10, one a line: `word FORM MISC`.
word() {
    number=$((number + 1))
    printf '%s\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n' "$number" "$1" "$2"
}

sentence() { # comments...
    number=0
    printf '# %s\n' "$@"
}

two_documents() {
    sentence 'newdoc id = a.txt' 'source = in/a.txt' 'published = 2025-02-25' \
        'layers = dedupe extract-entities extract-numbers tokenize' newpar 'role = headline' 'sent_id = a.txt-s1' 'start_byte = 0'
    word Ann 'end_char=3|ner=B-PER|ner_id=Ann\sLee|ner_name=Ann\sLee|ner_role=the\schair|start_char=0'
    word Lee 'end_char=7|ner=E-PER|start_char=4'
    word paid 'end_char=12|SpacesAfter=\n\n|start_char=8'
    echo
    sentence newpar 'role = body' 'sent_id = a.txt-s2' 'start_byte = 14' 'cluster.1 = id=c1|representative=yes' \
        'rank = score=0.5000|selected=2'
    word It 'end_char=16|start_char=14'
    word gave 'end_char=21|start_char=17'
    word '€' 'SpaceAfter=No|end_char=23|num=B-money|num_high=5|num_low=5|num_mod=>=|num_of=5-6|num_unit=EUR|num_value=5|start_char=22'
    word 5 'end_char=24|num=E-money|start_char=23'
    word to 'end_char=27|start_char=25'
    word states 'SpaceAfter=No|end_char=34|ner=S-LOC|ner_as=government|ner_id=US|ner_name=United\sStates|start_char=28'
    word . 'end_char=35|start_char=34'
    echo
    sentence 'newdoc id = b.txt' 'layers = dedupe extract-entities extract-numbers tokenize' newpar 'role = body' \
        'sent_id = b.txt-s1' 'start_byte = 0' 'cluster.1 = id=c1'
    word Lee 'end_char=3|ner=S-PER|ner_id=Ann\sLee|ner_name=Lee|start_char=0'
    word gave 'end_char=8|start_char=4'
    word five 'SpaceAfter=No|end_char=13|num=S-money|num_high=5|num_low=5|num_unit=EUR|num_value=5|start_char=9'
    word . 'end_char=14|start_char=13'
    echo
}

hostile() {
    sentence 'newdoc id = h.txt' 'title = <script>x</script> *a* _b_ [c](javascript:d) `e` | &#0; ]]> \ #' \
        'layers = extract-entities tokenize' newpar 'role = body' 'start_byte = 0'
    word '1.' 'end_char=2|start_char=0'
    word '<b>' 'end_char=6|start_char=3'
    word 'a|b' 'SpacesAfter=\t\n|end_char=10|ner=S-ORG|ner_name=x\py\sz\\w\u003b|start_char=7'
    word $'\u202etxt.exe' 'end_char=20|start_char=12'
    word '&amp;"\' 'end_char=27|start_char=21'
    echo
}

# Whether no line is longer than the page is wide.
fits_page() {
    python3 -c 'import sys; assert max(len(line.rstrip("\n")) for line in open(sys.argv[1])) <= 110' "$1"
}

# Field values of a column of tsv, unescaped as jq and Miller write them.
column() {
    python3 -c '
import re, sys
rows = [line.rstrip("\n").split("\t") for line in sys.stdin]
plain = lambda t: re.sub(r"\\(.)", lambda m: {"t": "\t", "n": "\n", "r": "\r"}.get(m[1], m[1]), t)
for row in rows[1:]:
    print(repr(plain(row[rows[0].index(sys.argv[1])])))' "$1"
}

@test "sentences have offsets, text, role, cluster and rank" {
    render -v sentences -f jsonl two.conllu > out
    [ "$(jq -c '[.doc,.sent,.start_byte,.end_byte,.start_char,.end_char]' out | paste -sd ' ')" = \
        '["a.txt",1,0,12,0,12] ["a.txt",2,14,37,14,35] ["b.txt",1,0,14,0,14]' ]
    [ "$(jq -r .text out | sed -n 2p)" = 'It gave €5 to states.' ]
    [ "$(jq -c '[.role,.cluster,.representative,.score,.selected]' out | paste -sd ' ')" = \
        '["headline",null,null,null,null] ["body","c1","yes","0.5000",2] ["body","c1",null,null,null]' ]
}

@test "tokens and words of raw text stand at their bytes" {
    tokenize raw.txt > raw.conllu
    for view in tokens words sentences; do
        render -v "$view" -f jsonl raw.conllu | python3 -c '
import json, sys
raw = open("raw.txt", "rb").read()
rows = [json.loads(line) for line in sys.stdin]
assert rows
for row in rows:
    assert raw[row["start_byte"]:row["end_byte"]].decode() == row["text"], row
    assert raw.decode()[row["start_char"]:row["end_char"]] == row["text"], row'
    done
}

@test "the words of a range have their own rows, its token has one" {
    printf '1-2\tdon’t\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n2\tn’t\t_\t_\t_\t_\t_\t_\t_\t_\n3\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n\n' > range.conllu
    [ "$(render -v tokens -f jsonl range.conllu | jq -c '[.text,.token,.word]' | paste -sd ' ')" = '["don’t",1,1] ["go",2,3]' ]
    [ "$(render -v words -f jsonl range.conllu | jq -c '[.text,.token,.word]' | paste -sd ' ')" = '["do",1,1] ["n’t",1,2] ["go",2,3]' ]
}

@test "a stream without start_char has null offsets" {
    printf '1\tOne\t_\t_\t_\t_\t_\t_\t_\t_\n\n' > bare.conllu
    [ "$(render -v tokens -f jsonl bare.conllu | jq -c '[.doc,.start_byte,.end_byte,.start_char,.end_char]')" = '["stdin",null,null,null,null]' ]
    [ "$(render -v tokens -f tsv bare.conllu | tail -1)" = "$(printf 'stdin\t1\t\t\t\t\tOne\t1\t1')" ]
}

@test "entities have type, id, name, role and as" {
    render -v entities -f jsonl two.conllu > out
    [ "$(jq -c '[.text,.type,.id,.name,.role,.as]' out | paste -sd ' ')" = \
        '["Ann Lee","PER","Ann Lee","Ann Lee","the chair",null] ["states","LOC","US","United States",null,"government"] ["Lee","PER","Ann Lee","Lee",null,null]' ]
}

@test "numbers have kind, value, bounds, modifier, unit and of" {
    render -v numbers -f jsonl two.conllu > out
    [ "$(jq -c '[.text,.kind,.value,.low,.high,.modifier,.unit,.of]' out | paste -sd ' ')" = \
        '["€5","money","5","5","5",">=","EUR","to states"] ["five","money","5","5","5","=","EUR",null]' ]
}

@test "dates have type, value and basis: stated, derived, or none where nothing tells the day of the report" {
    {
        sentence 'newdoc id = d' 'layers = extract-dates tokenize'
        word 2025 'date=S-DATE|date_value=2025'
        word Monday 'date=S-DATE|date_anchor=published|date_value=2025-02-24'
        word the 'date=B-DATE|date_anchor=Feb.\s24|date_value=2025-02-25'
        word morrow 'date=E-DATE'
        word yesterday 'date=S-DATE|date_anchor=publication-P1D|date_value=XXXX-XX-XX'
        echo
    } > dates.conllu
    [ "$(render -v dates -f jsonl dates.conllu | jq -c '[.text,.type,.value,.basis]' | paste -sd ' ')" = \
        '["2025","DATE","2025","stated"] ["Monday","DATE","2025-02-24","derived"] ["the morrow","DATE","2025-02-25","derived"] ["yesterday","DATE","XXXX-XX-XX","none"]' ]
    [ "$(render -v dates dates.conllu | awk 'NR == 3 { print $3, $5, $6 }')" = 'Monday 2025-02-24 derived' ]
}

@test "documents have title, date, words and what they are copies of" {
    render -v documents -f jsonl two.conllu > out
    [ "$(jq -c . out | head -1)" = \
        '{"doc":"a.txt","source":"in/a.txt","title":"Ann Lee paid","outlet":null,"published":"2025-02-25","published_basis":"stated","words":8,"copy_of":null}' ]
    [ "$(jq -r .published_basis out | tail -1)" = none ]
}

@test "clusters have a representative and their members" {
    render -v clusters -f jsonl two.conllu > out
    [ "$(jq -c '[.cluster,.documents,(.members|map([.doc,.sent,.start_byte]))]' out)" = \
        '["c1",["a.txt","b.txt"],[["a.txt",2,14],["b.txt",1,0]]]' ]
    jq -e '.representative == .members[0].text' out
}

@test "tsv is the same in long form: a line for each document and member" {
    render -v clusters -f tsv two.conllu > out
    [ "$(head -1 out | tr '\t' ' ')" = 'cluster representative documents members.doc members.sent members.start_byte members.end_byte members.start_char members.end_char members.text' ]
    [ "$(tail -n +2 out | cut -f1,3,4 | tr '\t' ' ' | paste -sd ';')" = 'c1 a.txt ;c1 b.txt ;c1  a.txt;c1  b.txt' ]
}

@test "--fields chooses the columns and their order" {
    [ "$(render -v tokens -f tsv --fields text,sent two.conllu | head -2 | tail -1)" = "$(printf 'Ann\t1')" ]
    [ "$(render -v tokens -f jsonl --fields=token,text two.conllu | head -1)" = '{"token":1,"text":"Ann"}' ]
    [ "$(render -v tokens --fields text two.conllu | head -2 | paste -sd ' ')" = 'text Ann' ]
    run -2 --separate-stderr render -v tokens --fields text,colour two.conllu
    [[ $stderr == *'no such field in tokens: colour'* ]]
}

@test "conllu is the stream as it is" {
    render -v sentences -f conllu two.conllu | cmp - two.conllu
    render -f conllu < two.conllu | cmp - two.conllu
}

@test "a view whose layer is missing says which filter to run" {
    tokenize raw.txt > raw.conllu
    for pair in entities:extract-entities numbers:extract-numbers dates:extract-dates clusters:dedupe; do
        for format in text md jsonl tsv conllu; do
            run -2 --separate-stderr render -v "${pair%:*}" -f "$format" raw.conllu
            [ "$stderr" = "render: no ${pair%:*} here: run ${pair#*:} before render" ]
            [ "$format" = conllu ] || [ -z "$output" ]
        done
    done
}

@test "an empty layer is an empty view" {
    sed 's/[|]*ner[a-z_]*=[^|]*//g; s/\t|/\t/' two.conllu > none.conllu
    [ -z "$(render -v entities -f jsonl none.conllu)" ]
    [ "$(render -v entities -f tsv none.conllu | wc -l)" = 1 ]
}

@test "a layer that another tool left is shown though no filter says it ran" {
    printf '1\tRome\t_\t_\t_\t_\t_\t_\t_\tner=S-GPE\n\n' > other.conllu
    [ "$(render -v entities -f jsonl other.conllu | jq -r '.text + " " + .type')" = 'Rome GPE' ]
}

@test "a document id that comes twice is made different" {
    render -v sentences -f jsonl two.conllu two.conllu > out 2> err
    [ "$(jq -r .doc out | uniq | paste -sd ' ')" = 'a.txt b.txt a.txt~2 b.txt~2' ]
    render -v documents -f jsonl two.conllu two.conllu 2> /dev/null | jq -r .doc | paste -sd ' ' > ids
    [ "$(cat ids)" = 'a.txt b.txt a.txt~2 b.txt~2' ]
}

@test "sentences go on counting over the windows of a long document" {
    { printf '# newdoc id = long\n'; for i in $(seq 60); do printf '# newpar\n# role = body\n'; seq 2000 | awk '{printf "%d\tw\t_\t_\t_\t_\t_\t_\t_\t_\n", $1}'; echo; done; } > long.conllu
    render -v sentences -f tsv --fields doc,sent,role long.conllu > out
    [ "$(tail -1 out)" = "$(printf 'long\t60\tbody')" ]
    [ "$(wc -l < out)" = 61 ]
}

@test "jsonl, tsv and md give the same strings back" {
    render -v tokens -f jsonl --fields text hostile.conllu | python3 -c 'import json, sys
for line in sys.stdin: print(repr(json.loads(line)["text"]))' > want
    [ "$(wc -l < want)" = 5 ]
    render -v tokens -f tsv hostile.conllu | column text | cmp - want
    render -v tokens -f jsonl hostile.conllu | jq -r .text | python3 -c 'import sys
for line in sys.stdin: print(repr(line.rstrip("\n")))' | cmp - want
    render -v tokens -f md --fields text hostile.conllu | tail -n +3 | sed 's/^| //; s/ |$//' | awk '{print $0 "\n"}' > cells.md
    if command -v cmark > /dev/null; then
        cmark -t xml cells.md | python3 -c 'import sys, xml.etree.ElementTree as tree
for paragraph in tree.parse(sys.stdin).getroot():
    assert paragraph.tag.endswith("paragraph"), paragraph.tag
    print(repr("".join(paragraph.itertext()).strip("\n ").replace("\n    ", "")))' | cmp - want
    fi
}

@test "white space inside a text: as it is in jsonl and tsv, one space for people" {
    [ "$(render -v sentences -f jsonl hostile.conllu | jq '.text | contains("a|b\t\n")')" = true ]
    render -v sentences -f tsv hostile.conllu | grep -qF 'a|b\t\n'
    render -v sentences hostile.conllu | grep -qF '<b> a|b \u202Etxt.exe'
}

@test "md has nothing in it that HTML or Markdown would act on" {
    for view in summary documents sentences entities; do
        render -v "$view" -f md hostile.conllu > out.md
        run ! grep -qP '(?<!\\)[<`*\[]|(?<!\\)&(?!#x202E;)|\x{202e}' out.md
    done
}

@test "tables for people are aligned, and fit the page" {
    render -v entities two.conllu > out
    [ "$(sed -n 1p out)" = 'name           type  role       mentions  documents' ]
    [ "$(sed -n 2p out)" = 'Ann Lee        PER   the chair         2  a.txt, b.txt' ]
    [ "$(sed -n 3p out)" = 'United States  LOC                     1  a.txt' ]
    tokenize "$FIXTURES"/un-votes/reports/*.txt | render -v sentences > out
    fits_page out
    run ! grep -q ' $' out
}

@test "numbers for people are grouped by value and unit" {
    [ "$(render -v numbers two.conllu | awk 'NR == 2 { print $1, $2 }')" = '5 EUR' ]
    [ "$(render -v numbers two.conllu | wc -l)" = 2 ]
}

@test "a body with two ids and one full name is one entity, two people of one name are two" {
    for pair in ORG:1 PER:2; do
        { printf '# newdoc id = a\n1\tUN\t_\t_\t_\t_\t_\t_\t_\tner=S-%s|ner_id=UN|ner_name=United\\sNations\n\n' "${pair%:*}"
          printf '# newdoc id = b\n1\tNations\t_\t_\t_\t_\t_\t_\t_\tner=S-%s|ner_id=x|ner_name=United\\sNations\n\n' "${pair%:*}"; } > same.conllu
        [ "$(render -v entities same.conllu | tail -n +2 | wc -l)" = "${pair#*:}" ]
    done
}

summary_of() {
    tokenize "$@" | extract-entities | extract-numbers | dedupe | render
}

@test "the summary names its sources and says nothing that is not in a report" {
    tokenize "$FIXTURES"/un-votes/reports/*.txt | extract-entities | extract-numbers | dedupe > un.conllu
    render -f jsonl un.conllu > rows
    python3 - rows "$FIXTURES"/un-votes/reports <<'END'
import json, sys
rows = [json.loads(line) for line in open(sys.argv[1])]
statements = [r for r in rows if r["section"] == "statements"]
assert len(statements) >= 5, len(statements)
assert len({r["text"] for r in statements}) == len(statements)
for r in statements:
    raw = open(sys.argv[2] + "/" + r["doc"], "rb").read()
    assert raw[r["start_byte"]:r["end_byte"]].decode() == r["text"], r
    assert r["documents"][0] == r["doc"]
assert [r["order"] for r in rows if r["section"] == "sources"] == [1, 2, 3, 4, 5]
END
}

@test "the summary keeps to its words" {
    tokenize "$FIXTURES"/un-votes/reports/*.txt | extract-entities | extract-numbers | dedupe > un.conllu
    for words in 0 40 120; do
        render -f jsonl --words "$words" un.conllu | jq -r 'select(.section == "statements") | .text' > text
        [ "$(wc -w < text)" -le "$words" ]
    done
}

@test "the summary's lines fit the page, and each report is a source" {
    summary_of "$FIXTURES"/un-votes/reports/*.txt > page
    fits_page page
    for n in 1 2 3 4 5; do
        grep -q "^\[$n\]  *0$n-" page
    done
    grep -qE '^5 reports, [0-9],[0-9]{3} words\.' page
}

@test "the summary needs no layer, and takes a single report" {
    tokenize raw.txt | render > page
    grep -q '^1 report, 9 words. It is not dated.' page
    grep -qF '[1]     raw.txt' page
}

@test "the summary puts different figures for the same thing side by side, and counts support fact by fact" {
    mkdir toll
    printf 'The earthquake in the valley killed 41 people and flattened 600 houses in the district.\n' > toll/a.txt
    printf 'The earthquake in the valley killed 44 people and flattened 600 houses in the district.\n' > toll/b.txt
    summary_of toll/*.txt > page
    grep -qE '^people +41 \| 44 +\[1\] \| \[2\]$' page
    grep -qE '^600 houses +600 +\[1\]\[2\]$' page
    grep -qE '600 houses: \[1\]\[2\]' page
}

@test "the statements are the same in another order of input" {
    tokenize "$FIXTURES"/un-votes/reports/*.txt | extract-entities | extract-numbers > un.conllu
    python3 - > turned.conllu <<'END'
import re
parts = re.split(r"(?m)^(?=# newdoc)", open("un.conllu").read())
print("".join(reversed(parts)), end="")
END
    dedupe un.conllu | render -f jsonl | jq -r 'select(.section == "statements") | .text' > one
    dedupe turned.conllu | render -f jsonl | jq -r 'select(.section == "statements") | .text' > two
    cmp one two
}

@test "empty input gives an empty page, table and list" {
    for view in summary documents sentences tokens words entities numbers dates clusters; do
        for format in text md jsonl tsv conllu; do
            render -v "$view" -f "$format" < /dev/null > out
            [ ! -s out ]
        done
    done
}

@test "views and formats that are not there are usage errors that name the others" {
    run -2 --separate-stderr render -v colours two.conllu
    [[ $stderr == *'no such choice: colours'*sentences* ]]
    run -2 --separate-stderr render -f pdf two.conllu
    [[ $stderr == *jsonl* ]]
}

@test "a malformed sentence leaves no row and counts in the numbering" {
    { printf '# newdoc id = m\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\tbroken\n\n1\tb\t_\t_\t_\t_\t_\t_\t_\t_\n\n'; } > bad.conllu
    render -v sentences -f jsonl bad.conllu > out 2> err
    [ "$(jq -c '[.sent,.text]' out | paste -sd ' ')" = '[1,"a"] [3,"b"]' ]
    grep -q 'bad.conllu:4' err
    render bad.conllu > /dev/null 2>&1
}
