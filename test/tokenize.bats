# tokenize: text to documents, paragraphs with roles, sentences, tokens and words with offsets.
load helpers

# The sentences of the stream on stdin, one a line: the tokens with a blank between, the words of a token with + between.
sentences() {
    awk -F '\t' '
        /^$/ { print line; line = ""; next }
        /^#/ { next }
        $1 ~ /-/ { split($1, ends, "-"); first = ends[1]; last = ends[2]; next }
        { line = line ($1 > first && $1 <= last ? "+" : line == "" ? "" : " ") $2; if ($1 >= last) first = last = 0 }'
}

# The paragraphs: `role: sentence / sentence`.
paragraphs() {
    awk -F '\t' '
        /^# newpar/ { if (line != "") print line; line = "" }
        /^# role = / { line = substr($0, 10) ":" }
        /^# text = / { line = line (line ~ /:$/ ? " " : " / ") substr($0, 10) }
        END { print line }'
}

# is GOT WANTED OF-WHAT
is() { [ "$1" = "$2" ] || complain "$(printf '%s:\n%s\ninstead of\n%s' "$3" "$1" "$2")"; }

# What becomes of a text; its escapes are those of printf %b.
tokens_are() { is "$(printf %b "$1" | tokenize 2>/dev/null | sentences | paste -sd ' ')" "$2" "$1"; }
sentences_are() { is "$(printf %b "$1" | tokenize 2>/dev/null | sentences)" "$(printf '%s\n' "${@:2}")" "$1"; }
paragraphs_are() { is "$(printf %b "$1" | tokenize 2>/dev/null | paragraphs)" "$(printf '%s\n' "${@:2}")" "$1"; }
comment_is() { is "$(grep "^# $1 = " "$out" | sed "s/^# $1 = //" | paste -sd ';')" "$2" "$1"; }
misc() { awk -F '\t' 'NF == 10 { print $2, $10 }' "$@"; }
says() { grep -qE -- "$1" "$err" || complain "not on stderr: $1; but: $(head -5 "$err")"; }
done_in() { local limit=$1; shift; timeout "$limit" "$@" >/dev/null 2>&1 || complain "status $? after $limit s at most: $*"; }
repeated() { yes -- "$1" | head -n "$2" | tr -d '\n'; }

# checked FILE: every character of the text stands in the stream, at the offsets stated.
checked() { tokenize "$1" 2>/dev/null | "$B/tools/check-stream" "$1" || complain "$1"; }

# ---- documents and comments ----

@test "the comments of a document, a paragraph and a sentence stand in this order" {
    printf 'Vote In The Assembly\n\nBy Ann Lee | Feb 25, 2025\n\nIt met. It ended.\n' >"$BATS_TEST_TMPDIR/a.txt"
    cd "$BATS_TEST_TMPDIR"
    catch tokenize a.txt
    [ "$rc" -eq 0 ] && [ ! -s "$err" ]
    is "$(grep '^#' "$out")" '# newdoc id = a.txt
# source = a.txt
# title = Vote In The Assembly
# published = 2025-02-25
# layers = tokenize
# newpar
# role = headline
# sent_id = a.txt-s1
# start_byte = 0
# text = Vote In The Assembly
# newpar
# role = byline
# sent_id = a.txt-s2
# start_byte = 22
# text = By Ann Lee | Feb 25, 2025
# newpar
# role = body
# sent_id = a.txt-s3
# start_byte = 49
# text = It met.
# sent_id = a.txt-s4
# start_byte = 57
# text = It ended.' comments
}

@test "a line has ten columns, seven of them empty, and every sentence ends in an empty line" {
    tokenize "$FIXTURES"/*/reports/*.txt >"$BATS_TEST_TMPDIR/stream"
    awk -F '\t' '/^#/ || /^$/ { next }
        NF != 10 || $3 $4 $5 $6 $7 $8 $9 != "_______" || $2 == "" || $10 !~ /start_char=[0-9]+$/ { print; bad = 1 }
        END { exit bad }' "$BATS_TEST_TMPDIR/stream"
    [ -z "$(tail -n 1 "$BATS_TEST_TMPDIR/stream")" ]
    is "$(grep -c '^$' "$BATS_TEST_TMPDIR/stream")" "$(grep -c '^# text' "$BATS_TEST_TMPDIR/stream")" 'empty lines'
}

@test "standard input is the document stdin, named or not" {
    catch tokenize < <(echo Word.)
    comment_is 'newdoc id' stdin
    catch tokenize - < <(echo Word.)
    comment_is 'newdoc id' stdin
    comment_is source ''
}

@test "a document is named by its file's base name, white space, bars and semicolons as _" {
    cd "$BATS_TEST_TMPDIR"
    mkdir -p 'a folder'
    echo Word. >'a folder/one two|three;four.txt'
    catch tokenize 'a folder/one two|three;four.txt'
    comment_is 'newdoc id' one_two_three_four.txt
    comment_is sent_id one_two_three_four.txt-s1
    comment_is source 'a folder/one two|three;four.txt'
}

@test "a base name that comes again gets ~2, ~3, and so do its sentences" {
    cd "$BATS_TEST_TMPDIR"
    mkdir -p x y z
    for folder in x y z; do echo "In $folder." >$folder/a.txt; done
    catch tokenize x/a.txt y/a.txt z/a.txt
    [ "$rc" -eq 0 ]
    comment_is 'newdoc id' 'a.txt;a.txt~2;a.txt~3'
    comment_is sent_id 'a.txt-s1;a.txt~2-s1;a.txt~3-s1'
}

@test "a missing file and a directory are named, the others done, then 2" {
    cd "$BATS_TEST_TMPDIR"
    echo Word. >a.txt
    mkdir -p folder
    catch tokenize missing.txt a.txt folder
    [ "$rc" -eq 2 ]
    says '^tokenize: missing.txt: No such file'
    says '^tokenize: folder: Is a directory'
    comment_is 'newdoc id' a.txt
}

@test "--split begins a new document at each line that matches; offsets go on through the file" {
    cd "$BATS_TEST_TMPDIR"
    printf 'First report\nIt rained.\nSecond report\nThe sun shone.' >glued
    catch tokenize --split '^(First|Second) report$' glued
    comment_is 'newdoc id' 'glued;glued~2'
    comment_is sent_id 'glued-s1;glued-s2;glued~2-s1;glued~2-s2'
    comment_is start_byte '0;13;24;38'
    is "$(misc "$out" | tail -n 1)" '. end_char=52|start_char=51' 'last token'
    catch tokenize --split '^nothing like that$' glued
    comment_is 'newdoc id' glued
    catch tokenize --split '(' glued
    [ "$rc" -eq 2 ]
}

@test "--split parts a text at every one of many lines, and in the last one without a line feed" {
    awk 'BEGIN { for (i = 1; i <= 5000; i++) print "## " i "\nSome words of it.\n" }' >"$BATS_TEST_TMPDIR/many"
    is "$(tokenize --split '^## ' "$BATS_TEST_TMPDIR/many" | grep -c '^# newdoc')" 5000 documents
    printf 'One.\n## Two' >"$BATS_TEST_TMPDIR/last"
    is "$(tokenize --split '^## ' "$BATS_TEST_TMPDIR/last" | grep -c '^# newdoc')" 2 documents
}

# ---- bytes: marks, line ends, repairs, encodings ----

@test "a byte order mark is three bytes and no character" {
    catch tokenize < <(printf '\xEF\xBB\xBFA word.')
    [ ! -s "$err" ]
    comment_is start_byte 3
    is "$(misc "$out" | head -n 1)" 'A end_char=1|start_char=0' 'first token'
}

@test "CRLF and CR are white space, kept in SpacesAfter" {
    catch tokenize < <(printf 'One.\r\n\r\nTwo\rthree\r\n')
    comment_is text 'One.;Two three'
    is "$(misc "$out")" 'One SpaceAfter=No|end_char=3|start_char=0
. SpacesAfter=\r\n\r\n|end_char=4|start_char=3
Two SpacesAfter=\r|end_char=11|start_char=8
three SpacesAfter=\r\n|end_char=17|start_char=12' tokens
}

@test "a NUL byte is white space, counted, with nothing lost behind it" {
    catch tokenize < <(printf 'One\0two. Three.')
    [ "$rc" -eq 0 ]
    says '1 NUL byte'
    is "$(sentences <"$out" | paste -sd ' ')" 'One two . Three .' tokens
    is "$(misc "$out" | head -n 1)" 'One SpacesAfter=\u0000|end_char=3|start_char=0' 'first token'
}

@test "a sentence with repaired bytes states bytes on every line, its neighbours do not" {
    catch tokenize < <(printf 'Good one. Ba\xFFd \xE2\x82. Last one.')
    [ "$rc" -eq 0 ]
    says '2 invalid UTF-8'
    is "$(misc "$out")" 'Good end_char=4|start_char=0
one SpaceAfter=No|end_char=8|start_char=5
. end_char=9|start_char=8
Ba SpaceAfter=No|end_byte=12|end_char=12|start_byte=10|start_char=10
� SpaceAfter=No|end_byte=13|end_char=13|start_byte=12|start_char=12
d end_byte=14|end_char=14|start_byte=13|start_char=13
� SpaceAfter=No|end_byte=17|end_char=16|start_byte=15|start_char=15
. end_byte=18|end_char=17|start_byte=17|start_char=16
Last end_char=22|start_char=18
one SpaceAfter=No|end_char=26|start_char=23
. end_char=27|start_char=26' tokens
    comment_is start_byte '0;10;19'
}

@test "a U+FFFD that was in the text is a character like any other" {
    catch tokenize < <(printf 'A \xEF\xBF\xBD.')
    [ ! -s "$err" ]
    is "$(misc "$out" | tail -n 1)" '. end_char=4|start_char=3' 'last token'
}

@test "--from converts: latin1, UTF-16 with and without a mark; offsets are into the converted text" {
    cd "$BATS_TEST_TMPDIR"
    printf 'Café naïve. Fin.' >utf8
    tokenize <utf8 >wanted
    for encoding in latin1 utf-16 utf-16le utf-16be windows-1252 utf-8; do
        iconv -f utf-8 -t $encoding utf8 | tokenize --from $encoding >got 2>err
        same wanted got $encoding
        [ ! -s err ]
    done
    printf 'Half a char\xD8' >broken
    catch tokenize --from utf-16le broken
    [ "$rc" -eq 0 ]
}

@test "--from an encoding that nobody knows is 2" {
    catch tokenize --from no-such-encoding < <(echo Word.)
    [ "$rc" -eq 2 ]
    says '^tokenize: --from: .*no-such-encoding'
    [ ! -s "$out" ]
}

@test "what is no plain text is said, with what to do: HTML, PDF, gzip, zip, UTF-16, JSON, several reports" {
    cd "$BATS_TEST_TMPDIR"
    warned() { catch tokenize "$2"; [ "$rc" -eq 0 ]; says "^tokenize: $2: looks like $1"; }
    echo '<!DOCTYPE html><html><body><p>Word.</p></body></html>' >page
    warned HTML page
    echo '%PDF-1.4 stream' >pdf
    warned 'PDF.*pdftotext' pdf
    echo Word. | gzip >gz
    warned 'gzip.*zcat' gz
    printf 'PK\003\004word' >zip
    warned 'a zip archive' zip
    echo 'Some words.' | iconv -t utf-16 >utf16
    warned 'UTF-16.*--from' utf16
    echo 'Some words in it.' | iconv -t utf-16le >utf16le
    warned 'UTF-16.*--from' utf16le
    echo '{"text": "Word."}' >json
    warned 'JSON.*--jsonl' json
    printf 'A Headline\n\nBy Ann Lee\n\nIt met.\n\nAnother Headline\n\nBy Bob Ray\n\nIt met.\n' >glued
    warned 'several reports.*--split' glued
    echo 'A text with <b> in it, by Ann Lee.' >plain
    catch tokenize plain
    [ ! -s "$err" ]
}

# ---- white space ----

@test "white space: no key, SpaceAfter=No, or SpacesAfter" {
    catch tokenize < <(printf 'A b  c\td\xC2\xA0e\xE3\x80\x80f,\vg\x7Fh\n')
    is "$(misc "$out" | sed 's/|*end_char.*//')" 'A 
b SpacesAfter=\s\s
c SpacesAfter=\t
d SpacesAfter=\u00a0
e SpacesAfter=\u3000
f SpaceAfter=No
, SpacesAfter=\u000b
g SpacesAfter=\u007f
h SpacesAfter=\n' tokens
    comment_is text 'A b c d e f, g h'
}

@test "the last token of a paragraph never has SpaceAfter=No; SpacesAfter it has" {
    catch tokenize < <(printf 'One')
    is "$(misc "$out")" 'One end_char=3|start_char=0' 'last token'
    catch tokenize < <(printf 'One.\n\n \tTwo. ')
    is "$(misc "$out" | grep '^\.')" '. SpacesAfter=\n\n\s\t|end_char=4|start_char=3
. end_char=12|start_char=11' 'full stops'
}

@test "64 characters of white space are kept, 65 end the paragraph and have no key" {
    spaces() { printf "%*s" "$1" ''; }
    catch tokenize < <(printf 'One%stwo.' "$(spaces 64)")
    is "$(grep -c '^# newpar' "$out")" 1 paragraphs
    is "$(misc "$out" | head -n 1 | tr -dc '\134' | wc -c)" 64 'white space'
    catch tokenize < <(printf 'One%stwo.' "$(spaces 65)")
    is "$(grep -c '^# newpar' "$out")" 2 paragraphs
    is "$(misc "$out" | head -n 1)" 'One end_char=3|start_char=0' 'first token'
    comment_is start_byte '0;68'
    catch tokenize < <(printf 'One\n%stwo.' "$(spaces 65)")
    is "$(misc "$out" | head -n 1)" 'One end_char=3|start_char=0' 'first token'
}

# ---- tokens and words ----

@test "clitics are words of one token: Russia's, don't, cannot, workers', shouldn't've" {
    tokens_are "Russia's" "Russia+'s"
    tokens_are "don't Don't DON'T" "do+n't Do+n't DO+N'T"
    tokens_are "don’t it’s" "do+n’t it+’s"
    tokens_are 'cannot Cannot gonna' 'can+not Can+not gon+na'
    tokens_are "the workers' rights" "the workers+' rights"
    tokens_are "I'm you're we've they'll he'd shouldn't've" "I+'m you+'re we+'ve they+'ll he+'d should+n't+'ve"
    tokens_are "O'Neill l'Oréal" "O'Neill l'Oréal"
}

@test "a range line stands before its words and has what is said of white space; offsets are on all of them" {
    catch tokenize < <(printf "The U.S.'s \"can't\"")
    is "$(awk -F '\t' -v OFS=' ' '/^[0-9]/ { print $1, $2, $10 }' "$out")" '1 The end_char=3|start_char=0
2-3 U.S.'"'"'s end_char=10|start_char=4
2 U.S. end_char=8|start_char=4
3 '"'"'s end_char=10|start_char=8
4 " SpaceAfter=No|end_char=12|start_char=11
5-6 can'"'"'t SpaceAfter=No|end_char=17|start_char=12
5 ca end_char=14|start_char=12
6 n'"'"'t end_char=17|start_char=14
7 " end_char=18|start_char=17' lines
}

@test "hyphens are tokens but behind a prefix" {
    tokens_are 'full-scale European-backed 193-member 10-5 2019-2020' \
        'full - scale European - backed 193 - member 10 - 5 2019 - 2020'
    tokens_are 'anti-war non-issue e-mail co-founder' 'anti-war non-issue e-mail co-founder'
    tokens_are '555-1234 212-555-1234' '555-1234 212-555-1234'
}

@test "dashes are tokens, with white space or without" {
    tokens_are 'a—b c – d e -- f g--h' 'a — b c – d e -- f g -- h'
}

@test "numbers keep their marks; currency, percent and units are parted from them" {
    tokens_are '93,000 4.25 1/2 10:30 -5' '93,000 4.25 1/2 10:30 - 5'
    tokens_are '$5 $ 5 €3.5 £2 US$5' '$ 5 $ 5 € 3.5 £ 2 US $ 5'
    tokens_are '4.25% 5km 10pm $280m 3.5bn 20kg' '4.25 % 5 km 10 pm $ 280 m 3.5 bn 20 kg'
    tokens_are '1st 22nd 1990s 1990'"'"'s' '1st 22nd 1990s 1990'"'"'s'
    tokens_are '§5 No.5' '§ 5 No. 5'
}

@test "abbreviations keep their full stop" {
    tokens_are 'The U.S. Senate met Gen. Smith, J. K. Rowling and Mr. Lee at 5 a.m. on Jan. 5' \
        'The U.S. Senate met Gen. Smith , J. K. Rowling and Mr. Lee at 5 a.m. on Jan. 5'
    tokens_are 'Acme Inc. vs. Smith et al. at 10 p.m.' 'Acme Inc. vs. Smith et al. at 10 p.m.'
    tokens_are 'i.e. e.g. Ph.D. etc.' 'i.e. e.g. Ph.D. etc.'
}

@test "No. is an abbreviation before a number, and no is a word elsewhere" {
    tokens_are 'See No. 5 and fig. 3.' 'See No. 5 and fig. 3 .'
    tokens_are 'We said no.' 'We said no .'
    tokens_are 'I can see it in the dec. Or not' 'I can see it in the dec . Or not'
}

@test "addresses and names in networks stay whole, without the marks that close the sentence" {
    tokens_are 'See https://x.org/a_(b)?q=1, (http://y.org/z).' 'See https://x.org/a_(b)?q=1 , ( http://y.org/z ) .'
    tokens_are 'www.bbc.co.uk, example.com and report.pdf.' 'www.bbc.co.uk , example.com and report.pdf .'
    tokens_are 'Write to ann.lee@example.org.' 'Write to ann.lee@example.org .'
    tokens_are '@ann_lee likes #VoteNow!' '@ann_lee likes #VoteNow !'
}

@test "emoticons and emoji stay whole, with what joins and colours them" {
    tokens_are 'Good :) bad :-( love <3' 'Good :) bad :-( love <3'
    tokens_are '👩‍👩‍👧 👍🏽 🇫🇷 ❤️' '👩‍👩‍👧 👍🏽 🇫🇷 ❤️'
    tokens_are 'fine👍' 'fine 👍'
}

@test "quotation marks and brackets are tokens; runs of one mark are one" {
    tokens_are '“Yes,” he (and she) said, "no".' '“ Yes , ” he ( and she ) said , " no " .'
    tokens_are 'Wait... what?! No!!! Well…' 'Wait ... what ?! No !!! Well …'
    tokens_are "'quoted' words and '90s music" "' quoted ' words and '90s music"
}

@test "words of other scripts pass whole" {
    tokens_are 'Ελλάδα Москва naïve Łódź' 'Ελλάδα Москва naïve Łódź'
    tokens_are 'cafe\xCC\x81 ok' "$(printf 'cafe\xCC\x81 ok')"
}

# ---- sentences ----

@test "an abbreviation ends a sentence or does not" {
    sentences_are 'He spoke in the U.S. Senate on Monday. It was late.' 'He spoke in the U.S. Senate on Monday .' 'It was late .'
    sentences_are 'Gen. Smith met Mr. Lee in Washington. They talked.' 'Gen. Smith met Mr. Lee in Washington .' 'They talked .'
    sentences_are 'It opens at 9 a.m. on Monday. Come early.' 'It opens at 9 a.m. on Monday .' 'Come early .'
    sentences_are 'The price rose 4.25 percent. It fell later.' 'The price rose 4.25 percent .' 'It fell later .'
}

@test "a quotation may hold several sentences; its closing mark stays with the last" {
    sentences_are '“We won. We did it.” She left.' '“ We won .' 'We did it . ”' 'She left .'
    sentences_are '"It is over," he said. "We lost."' '" It is over , " he said .' '" We lost . "'
}

@test "questions and exclamations end sentences" {
    sentences_are 'Who voted? Nobody knows! They left.' 'Who voted ?' 'Nobody knows !' 'They left .'
}

@test "the items of an enumeration in one line are sentences" {
    sentences_are '1. Open the meeting 2. Read the minutes 3. Close the meeting' \
        '1 . Open the meeting' '2 . Read the minutes' '3 . Close the meeting'
    sentences_are 'a) the first thing b) the second thing' 'a ) the first thing' 'b ) the second thing'
}

# ---- paragraphs and roles ----

@test "roles: headline, byline with its date, heading, body" {
    paragraphs_are 'UN Votes On War\n\nBy Ann Lee | Feb 25, 2025\n\nIt met on Monday.\n\nWhat Happens Next\n\nNobody knows.\n' \
        'headline: UN Votes On War' 'byline: By Ann Lee | Feb 25, 2025' 'body: It met on Monday.' 'heading: What Happens Next' \
        'body: Nobody knows.'
    paragraphs_are 'It met on Monday. It voted.\n\nNobody knows.\n' 'body: It met on Monday. / It voted.' 'body: Nobody knows.'
    paragraphs_are 'Just some words' 'body: Just some words'
}

@test "a byline's date is the document's, in every usual form" {
    dated() {
        catch tokenize < <(printf 'A Headline Of Words\n\n%s\n\nIt met on Monday.\n' "$1")
        comment_is published "$2"
    }
    dated 'By Ann Lee | Feb 25, 2025' 2025-02-25
    dated 'By Ann Lee | 25 February 2025' 2025-02-25
    dated 'Published September 3, 2024' 2024-09-03
    dated 'Updated: 2024-12-31 10:00' 2024-12-31
    dated 'Tuesday, March 4, 2025' 2025-03-04
    dated 'By Ann Lee' ''
    dated 'By Ann Lee | Feb 45, 2025' ''
}

@test "one-line paragraphs: a line break ends one" {
    paragraphs_are 'The assembly voted on Monday.\nIt then met again in the evening.\nA third line of it.\n' \
        'body: The assembly voted on Monday.' 'body: It then met again in the evening.' 'body: A third line of it.'
}

@test "blank lines end paragraphs, however many and with white space on them" {
    paragraphs_are 'One is here.\n \t\n\n\nTwo is here.\n\r\n\r\nThree is here.' \
        'body: One is here.' 'body: Two is here.' 'body: Three is here.'
}

# fill WIDTH: each line as lines of at most so many characters.
fill() {
    awk -v width="$1" '{
        line = ""
        for (i = 1; i <= NF; i++)
            if (line != "" && length(line " " $i) > width) { print line; line = $i }
            else line = line (line == "" ? "" : " ") $i
        print line }'
}

@test "hard-wrapped lines are joined into their paragraphs, whatever their width" {
    cd "$BATS_TEST_TMPDIR"
    while read -r report; do
        awk 'NF { print $0 "\n" }' "$report" | LC_ALL=C tr -d '\200-\377' >blank # awk counts bytes
        tokenize blank | paragraphs >wanted
        for width in 60 66 72 80; do
            fill $width <blank >wrapped
            tokenize wrapped | paragraphs >got
            same wanted got "${report##*/}, $width columns"
        done
    done < <(reports)
}

@test "a hard-wrapped text's width is counted in characters, and its last lines may be ragged" {
    paragraphs_are 'The “assembly” voted on Monday to adopt a “resolution” that asks for\nan end of the war and for all troops to leave the country, while some\n“states” abstained. The vote was close, and the text is not “binding”\nbut has weight.\n\nA second paragraph begins here and it also goes on for a while, until\nit ends.\n' \
        'body: The “assembly” voted on Monday to adopt a “resolution” that asks for an end of the war and for all troops to leave the country, while some “states” abstained. / The vote was close, and the text is not “binding” but has weight.' \
        'body: A second paragraph begins here and it also goes on for a while, until it ends.'
}

@test "short lines that are paragraphs or headlines are not joined, though the longest is full by definition" {
    paragraphs_are 'The assembly voted on Monday in the evening.\nIt then met again.\n' \
        'body: The assembly voted on Monday in the evening.' 'body: It then met again.'
    is "$(printf '%s\n' 'UN Votes On War In Ukraine After Long Debate' 'Quake Kills 41 In The Mountains Of Kyrgyzstan' \
        'Bank Holds Its Rate At Four Percent Once More' | tokenize | grep -c '^# newpar')" 3 paragraphs
}

# ---- JSON lines ----

@test "--jsonl: a document a line, its fields as comments, offsets into the decoded text" {
    printf '%s\n' '{"id": "a b/1", "title": "One\ttitle", "url": "https://x.org/", "outlet": "The Post",' >"$BATS_TEST_TMPDIR/half"
    tr -d '\n' <"$BATS_TEST_TMPDIR/half" >"$BATS_TEST_TMPDIR/a.jsonl"
    printf '%s\n' ' "published": "2025-02-25T10:00:00Z", "text": "Caf\u00e9 \ud83d\ude00.\n\nTwo\u0000three.", "more": [1]}' \
        >>"$BATS_TEST_TMPDIR/a.jsonl"
    catch tokenize --jsonl "$BATS_TEST_TMPDIR/a.jsonl"
    [ "$rc" -eq 0 ] && [ ! -s "$err" ]
    comment_is 'newdoc id' a_b_1
    comment_is title 'One title'
    comment_is url https://x.org/
    comment_is outlet 'The Post'
    comment_is published 2025-02-25T10:00:00Z
    comment_is source ''
    comment_is start_byte '0;13'
    is "$(misc "$out")" 'Café end_char=4|start_char=0
😀 SpaceAfter=No|end_char=6|start_char=5
. SpacesAfter=\n\n|end_char=7|start_char=6
Two SpacesAfter=\u0000|end_char=12|start_char=9
three SpaceAfter=No|end_char=18|start_char=13
. end_char=19|start_char=18' tokens
}

@test "--jsonl: the title is a comment only, and the text has offsets from 0 in each document" {
    catch tokenize --jsonl < <(printf '%s\n' '{"id": "a", "title": "A Title", "text": "One."}' '{"id": "b", "text": "Two."}' \
        '{"id": "b", "text": "Three."}')
    comment_is 'newdoc id' 'a;b;b~2'
    comment_is title 'A Title'
    comment_is text 'One.;Two.;Three.'
    comment_is start_byte '0;0;0'
}

@test "--jsonl: without an id the file's name is it" {
    echo '{"text": "One."}' >"$BATS_TEST_TMPDIR/a.jsonl"
    catch tokenize --jsonl "$BATS_TEST_TMPDIR/a.jsonl"
    comment_is 'newdoc id' a.jsonl
    catch tokenize --jsonl <"$BATS_TEST_TMPDIR/a.jsonl"
    comment_is 'newdoc id' stdin
}

@test "--jsonl: lines that are no document are named and counted, the others are done" {
    cd "$BATS_TEST_TMPDIR"
    printf '%s\n' '{"id": "a", "text": "One."}' 'no JSON' '' '[1]' '{"id": "b"}' '{"text": 5}' '{"text": "lone \ud800"}' \
        '{"id": "c", "text": "Two."}' >bad.jsonl
    catch tokenize --jsonl bad.jsonl
    [ "$rc" -eq 0 ]
    comment_is 'newdoc id' 'a;c'
    for line in 2 4 5 6 7; do says "^tokenize: bad.jsonl:$line: "; done
    says '5 line'
    catch tokenize --jsonl --strict bad.jsonl
    [ "$rc" -eq 1 ]
    says 'bad.jsonl:2: '
}

@test "--jsonl: a document without text leaves a line on stderr, a last line needs no line feed" {
    catch tokenize --jsonl < <(printf '{"id": "a", "text": " "}\n{"id": "b", "text": "Word."}')
    [ "$rc" -eq 0 ]
    comment_is 'newdoc id' b
    says '^tokenize: a: .*without a word'
}

@test "--jsonl gives the tokens and sentences of the plain text" {
    while read -r report; do
        tokenize "$report" | grep -vE '^# (newdoc|source|sent_id|title)' >"$BATS_TEST_TMPDIR/plain"
        jq -c -R -s '{text: .}' "$report" | tokenize --jsonl | grep -vE '^# (newdoc|sent_id|title)' >"$BATS_TEST_TMPDIR/json"
        same "$BATS_TEST_TMPDIR/plain" "$BATS_TEST_TMPDIR/json" "$report"
    done < <(reports)
}

# ---- nothing is lost, however it is read ----

# random_bytes SEED COUNT: the same for the same seed (a linear congruential generator).
random_bytes() {
    LC_ALL=C awk -v x="$1" -v n="$2" 'BEGIN {
        while (n--) { x = (x * 1103515245 + 12345) % 2147483648; printf "%c", int(x / 65536) % 256 } }'
}

# What has to be loaded for the first read(2) to give READ_FIRST bytes only.
split_reads_library() {
    libraries="$B/tools/preload-split-read.so"
    if has_asan tokenize; then libraries="$(gcc -print-file-name=libasan.so) $libraries"; fi
}

# Text with characters of all lengths, marks, line ends, broken and cut sequences.
difficult_text() {
    printf '\xEF\xBB\xBF\xE2\x80\x9CSøren\xE2\x80\x99s U.S. vote,\xE2\x80\x9D 5km\r\n\r\n\xE2\x82 \xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD… don\xE2\x80\x99t\0 \xFFe\xCC\x81\n'
    printf 'a\xC2\xA0b https://x.org/\xC3\xA9 10-5\n\n\nLast \xF0\x9F\x91'
}

@test "random bytes: every character comes back at its offsets" {
    for seed in 1 2 3 4 5 6 7 8; do
        random_bytes $seed 5000 >"$BATS_TEST_TMPDIR/random-$seed"
        checked "$BATS_TEST_TMPDIR/random-$seed"
    done
}

@test "random letters, digits and marks that rules know: every character comes back" {
    known="abcdefghABCDEFGH0123456789....,,::;--@/##(())''\"\"\$%&=!?_*<>[]~+|\\\`          
"
    for seed in {1..12}; do
        known="$known" awk -v x="$seed" 'BEGIN {
            for (n = 20000; n--;) {
                x = (x * 1103515245 + 12345) % 2147483648
                printf "%s", substr(ENVIRON["known"], int(x / 65536) % length(ENVIRON["known"]) + 1, 1)
            } }' >"$BATS_TEST_TMPDIR/marks-$seed"
        checked "$BATS_TEST_TMPDIR/marks-$seed"
    done
}

@test "every split point of a read gives the same stream" {
    difficult_text >"$BATS_TEST_TMPDIR/text"
    cd "$BATS_TEST_TMPDIR"
    checked text
    tokenize text >wanted 2>/dev/null
    split_reads_library
    for ((at = 1; at <= $(wc -c <text); at++)); do
        LD_PRELOAD="$libraries" READ_FIRST=$at tokenize text >got 2>/dev/null
        same wanted got "split at $at"
    done
    one_byte_reads tokenize text >got 2>err
    same wanted got 'one byte at a time'
}

@test "JSON lines and --split give the same at every split point" {
    cd "$BATS_TEST_TMPDIR"
    printf '%s\n' '{"id": "a", "text": "Caf\u00e9 é. Two."}' 'bad' '{"id": "b", "text": "Three."}' >text
    one_byte_reads tokenize --jsonl text >got 2>/dev/null
    tokenize --jsonl text >wanted 2>/dev/null
    same wanted got jsonl
    printf 'a\n# One é.\nTwo.\n# Three.\n#' >text
    one_byte_reads tokenize --split '^#' text >got
    tokenize --split '^#' text >wanted
    same wanted got split
}

@test "a paragraph longer than what is taken at a time is the same from one read or from many" {
    # 600 KB in one line, in sentences and with few
    while read -r report; do tr '\n' ' ' <"$report"; done < <(reports) >"$BATS_TEST_TMPDIR/line"
    while [ "$(wc -c <"$BATS_TEST_TMPDIR/line")" -lt 600000 ]; do
        cat "$BATS_TEST_TMPDIR/line" "$BATS_TEST_TMPDIR/line" >"$BATS_TEST_TMPDIR/twice"
        mv "$BATS_TEST_TMPDIR/twice" "$BATS_TEST_TMPDIR/line"
    done
    tr -d '.?!”"' <"$BATS_TEST_TMPDIR/line" >"$BATS_TEST_TMPDIR/unstopped"
    split_reads_library
    for text in line unstopped; do
        checked "$BATS_TEST_TMPDIR/$text"
        tokenize <"$BATS_TEST_TMPDIR/$text" >"$BATS_TEST_TMPDIR/wanted"
        one_byte_reads tokenize <"$BATS_TEST_TMPDIR/$text" >"$BATS_TEST_TMPDIR/got"
        same "$BATS_TEST_TMPDIR/wanted" "$BATS_TEST_TMPDIR/got" "$text"
        LD_PRELOAD="$libraries" READ_FIRST=300001 tokenize <"$BATS_TEST_TMPDIR/$text" >"$BATS_TEST_TMPDIR/got"
        same "$BATS_TEST_TMPDIR/wanted" "$BATS_TEST_TMPDIR/got" "$text, split"
    done
}

# ---- time and memory ----

@test "a million empty lines, one-word lines, and one sentence of a million words take seconds" {
    cd "$BATS_TEST_TMPDIR"
    { yes '' | head -n 1000000; echo word; yes '' | head -n 1000000; echo word; } >lines
    done_in 20 tokenize lines
    is "$(tokenize lines | grep -c '^# newpar')" 2 paragraphs
    yes word | head -n 1000000 >lines
    done_in 60 tokenize lines
    yes word | head -n 1000000 | tr '\n' ' ' >lines
    done_in 60 tokenize lines
    is "$(tokenize lines | grep -c '^1000000	word')" 1 'last word'
}

@test "hostile runs of marks take linear time: no mark is looked at from every other" {
    cd "$BATS_TEST_TMPDIR"
    for unit in a@ a@. :a/ x.1/ 1- a- a. '1,' -= '(' '"' "a'" 'A&' 'http://a)' fig. 'U.S.' ')'; do
        repeated "$unit" 200000 >run
        done_in 20 tokenize run
    done
    { printf http://a; repeated ')' 200000; } >run
    done_in 20 tokenize run
}

@test "memory does not grow with the text: 30 MB in paragraphs, in one line, in blank lines" {
    if has_asan tokenize; then skip 'the sanitizer takes all the memory it can name'; fi
    cd "$BATS_TEST_TMPDIR"
    while read -r report; do cat "$report"; done < <(reports) >text
    while [ "$(wc -c <text)" -lt 30000000 ]; do cat text text >twice; mv twice text; done
    small() { (ulimit -v 30000; "$@" >/dev/null); }
    small tokenize text
    tr '\n' ' ' <text >line
    small tokenize line
    tr -c '\n' '\n' <text >blank
    small tokenize blank
    jq -c -R '{text: .}' text 2>/dev/null | head -n 50000 >lines.jsonl
    small tokenize --jsonl lines.jsonl 2>/dev/null
}

@test "a word larger than the memory is a message and 2" {
    if has_asan tokenize; then skip 'the sanitizer takes all the memory it can name'; fi
    head -c 100000000 /dev/zero | tr '\0' a >"$BATS_TEST_TMPDIR/word"
    (ulimit -v 60000; tokenize "$BATS_TEST_TMPDIR/word" >/dev/null 2>"$BATS_TEST_TMPDIR/err") || rc=$?
    [ "$rc" -eq 2 ]
    grep -q '^tokenize: out of memory' "$BATS_TEST_TMPDIR/err"
    rm "$BATS_TEST_TMPDIR/word"
}
