# extract-dates: types and values, what they are told from, what is no date; hostile text.
load helpers
set -o pipefail

# The dates of a text, a line each, fields parted by `|`; options go to extract-dates.
dates() {
    tokenize | extract-dates "$@" | render -v dates -f tsv --fields text,type,value,basis | sed 1d | tr '\t' '|'
}

# finds TEXT WANTED [DAY]: the dates of TEXT, told from DAY (2025-02-25, a Tuesday), are the lines of WANTED.
finds() {
    printf '%s\n' "$1" | dates --date "${3:-2025-02-25}" >"$BATS_TEST_TMPDIR/got"
    printf '%s' "${2:+$2$'\n'}" >"$BATS_TEST_TMPDIR/want"
    same "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/got" "$1"
}

finds_nothing() { finds "$1" ''; }

# words FORM...: a sentence of these words, a space between any two.
words() {
    local number=0 form
    for form; do
        number=$((number + 1))
        printf '%s\t%s\t_\t_\t_\t_\t_\t_\t_\t_\n' "$number" "$form"
    done
    echo
}

# read_fixture FILE: what its sentences ought to give in the file want, and what they give in got.
read_fixture() {
    grep -v '^#' "$FIXTURES/dates/$1" >gold
    jq -Rc '(. / "\t") as $f | {id: "s\(input_line_number)", text: $f[1]}
        + if $f[0] == "-" then {} else {published: $f[0]} end' gold >sentences
    awk -F '\t' '{ for (i = 3; i <= NF; i++) print "s" NR "|" $i }' gold | sort >want
    tokenize --jsonl sentences | extract-dates | render -v dates -f tsv --fields doc,text,type,value |
        sed 1d | tr '\t' '|' | sort >got
}

@test "the sentences of fixtures/dates give the types and values of their gold file" {
    cd "$BATS_TEST_TMPDIR"
    read_fixture gold.tsv
    [ "$(wc -l <want)" -ge 80 ]
    same want got "fixtures/dates/gold.tsv"
}

@test "of the dates that were written before the filter read them, 98 in 100 are right, and no more are found" {
    cd "$BATS_TEST_TMPDIR"
    read_fixture news.tsv
    right=$(comm -12 want got | wc -l)
    [ "$right" -ge $(($(wc -l <want) * 98 / 100)) ] || { diff want got; complain "$right right"; }
    [ "$right" -ge $(($(wc -l <got) * 98 / 100)) ] || { diff want got; complain "$right right"; }
}

@test "dates in digits: ISO 8601, month first with strokes unless only day first is a date, day first with points" {
    finds 'Forms of 2025-02-25, 02/03/25 and 25/2/2025 count.' \
        $'2025-02-25|DATE|2025-02-25|stated\n02/03/25|DATE|2025-02-03|stated\n25/2/2025|DATE|2025-02-25|stated'
    finds 'It is dated 25.02.2024.' '25.02.2024|DATE|2024-02-25|stated'
    finds_nothing 'The file of 2023-02-30 and that of 31/31/31 do not exist.'
}

@test "leap years and the turn of the year are those of the Gregorian calendar" {
    finds 'It was on Feb. 29, 2024, not in 1900.' $'Feb. 29, 2024|DATE|2024-02-29|stated\n1900|DATE|1900|stated'
    finds 'He came yesterday.' 'yesterday|DATE|2024-02-29|derived' 2024-03-01
    finds 'He came last week.' 'last week|DATE|2020-W53|derived' 2021-01-06
    finds 'He came last month.' 'last month|DATE|2024-12|derived' 2025-01-31
    finds 'They met on Feb. 29.' 'Feb. 29|DATE|2024-02-29|derived'
}

@test "the tense tells which Friday" {
    finds 'They met on Friday.' 'Friday|DATE|2025-02-21|derived'
    finds 'They will meet on Friday.' 'Friday|DATE|2025-02-28|derived'
    finds 'They have until Friday.' 'Friday|DATE|2025-02-28|derived'
    finds 'He said Friday that talks will go on.' 'Friday|DATE|2025-02-21|derived'
}

@test "the tense is that of the verb: passives, modal verbs, what was put off, what somebody said" {
    finds 'The report will be released on Friday.' 'Friday|DATE|2025-02-28|derived'
    finds 'The report was released on Friday.' 'Friday|DATE|2025-02-21|derived'
    finds 'He could not be reached on Friday.' 'Friday|DATE|2025-02-21|derived'
    finds 'The house may vote on Friday.' 'Friday|DATE|2025-02-28|derived'
    finds 'The talks, which had been set for Friday, were put off.' 'Friday|DATE|2025-02-21|derived'
    finds 'He is due to speak on Friday.' 'Friday|DATE|2025-02-28|derived'
    finds 'He said on Friday that it will rain.' 'Friday|DATE|2025-02-21|derived'
    finds '“It will rain,” the mayor said in September.' 'September|DATE|2024-09|derived'
    finds 'The rain did not stop until Friday.' 'Friday|DATE|2025-02-21|derived'
    finds 'By Friday they had left.' 'Friday|DATE|2025-02-21|derived'
    finds 'By Friday they will have left.' 'Friday|DATE|2025-02-28|derived'
    finds 'In the United States on Friday the shops are closed.' 'Friday|DATE|2025-02-21|derived'
}

@test "last and next: the one that is over, the one that has not begun" {
    finds 'Last Tuesday they left.' 'Last Tuesday|DATE|2025-02-18|derived'
    finds 'Next Tuesday they come.' 'Next Tuesday|DATE|2025-03-04|derived'
    finds 'Last February was cold.' 'Last February|DATE|2024-02|derived'
}

@test "a date without its year is the nearest" {
    finds 'The dividend was declared, payable March 15, to holders of record March 3.' \
        $'March 15|DATE|2025-03-15|derived\nMarch 3|DATE|2025-03-03|derived'
    finds 'The ship sank on Dec. 30.' 'Dec. 30|DATE|2024-12-30|derived'
}

@test "a year that is told once is that of both dates" {
    finds 'It lasted from March to May 1996.' $'March|DATE|1996-03|stated\nMay 1996|DATE|1996-05|stated'
    finds 'It lasted from November to January 1996.' $'November|DATE|1995-11|stated\nJanuary 1996|DATE|1996-01|stated'
    finds 'They met on May 24 and 25, 1996.' $'May 24|DATE|1996-05-24|stated\n25, 1996|DATE|1996-05-25|stated'
    finds 'They met in March or April last year.' $'March|DATE|2024-03|derived\nApril last year|DATE|2024-04|derived'
    finds 'It fell in the second and third quarters of 1990.' \
        $'the second|DATE|1990-Q2|stated\nthird quarters of 1990|DATE|1990-Q3|stated'
}

@test "days told by the week, the month, the year before" {
    finds 'He came on Tuesday last week.' 'Tuesday last week|DATE|2025-02-18|derived'
    finds 'He will come on Tuesday next week.' 'Tuesday next week|DATE|2025-03-04|derived'
    finds 'It met on the first Monday in October 2024.' 'the first Monday in October 2024|DATE|2024-10-07|stated'
    finds 'It ended on the last day of February 2024.' 'the last day of February 2024|DATE|2024-02-29|stated'
    finds 'It began two years ago today.' 'two years ago today|DATE|2023-02-25|derived'
    finds 'It began ten years ago this month.' 'ten years ago this month|DATE|2015-02|derived'
    finds 'He left in the early hours of Monday.' 'the early hours of Monday|TIME|2025-02-24TMO|derived'
}

@test "an anniversary is on the day beside it, or so many years after the date it is of" {
    finds 'Today, the third anniversary of the attack, they met.' \
        $'Today|DATE|2025-02-25|derived\nthe third anniversary|DATE|2025-02-25|derived'
    finds 'They met on the tenth anniversary of the Nov. 13, 2014, crash.' \
        $'the tenth anniversary|DATE|2024-11-13|stated\nNov. 13, 2014|DATE|2014-11-13|stated'
}

@test "lengths of several parts, halves and quarters" {
    finds 'He served 11 years and 4 months.' '11 years and 4 months|DURATION|P11Y4M|stated'
    finds 'It took 2 1/2 hours.' '2 1/2 hours|DURATION|PT2H30M|stated'
    finds 'It took half a century.' 'half a century|DURATION|P50Y|stated'
    finds 'It took a quarter of a century.' 'a quarter of a century|DURATION|P25Y|stated'
    finds 'It was hot in the past three summers.' 'the past three summers|DURATION|P3SU|stated'
}

@test "repeating times" {
    finds 'They meet every Friday night and on weekends.' \
        $'every Friday night|SET|XXXX-WXX-5TNI|stated\nweekends|SET|XXXX-WXX-WE|stated'
}

@test "in a story, the following day follows the date last spoken of" {
    finds 'It began on Feb. 24, 2022. The next morning they fled. A week later the town fell.' \
        $'Feb. 24, 2022|DATE|2022-02-24|stated\nThe next morning|TIME|2022-02-25TMO|derived\nA week later|DATE|2022-W09|derived'
    printf 'It began on Feb. 24, 2022. The following day it rained.\n' | tokenize | extract-dates |
        grep -q 'date=B-DATE|date_anchor=Feb.\\s24,\\s2022|date_value=2022-02-25'
}

@test "a quarter a year ago is that of the quarter spoken of" {
    finds 'Profit rose in the third quarter from $3 million a year earlier.' \
        $'the third quarter|DATE|2024-Q3|derived\na year earlier|DATE|2023-Q3|derived'
    finds 'In the quarter ended Sept. 30 it lost $2 million, against $1 million a year ago.' \
        $'the quarter|DATE|2024-Q3|derived\nSept. 30|DATE|2024-09-30|derived\na year ago|DATE|2023-Q3|derived'
    finds 'It earned more in the September quarter.' 'the September quarter|DATE|2024-Q3|derived'
}

@test "a year ago beside a month is that month, and beside nine months the year" {
    finds 'Exports rose in January from a year earlier.' $'January|DATE|2025-01|derived\na year earlier|DATE|2024-01|derived'
    finds 'Profit fell in the third quarter. For the nine months it was up from a year earlier.' \
        $'the third quarter|DATE|2024-Q3|derived\nthe nine months|DURATION|P9M|stated\na year earlier|DATE|2023|derived'
}

@test "a report's day comes from --date, else from what it says of itself, else from its byline" {
    printf '{"id": "a", "text": "He came yesterday.", "published": "2025-01-01T10:00:00Z"}\n' >"$BATS_TEST_TMPDIR/a"
    anchor() { tokenize --jsonl "$BATS_TEST_TMPDIR/a" | extract-dates "$@" | grep -o 'date_anchor=[a-z]*|date_value=[^|]*'; }
    [ "$(anchor)" = 'date_anchor=published|date_value=2024-12-31' ]
    [ "$(anchor --date 2025-03-01)" = 'date_anchor=option|date_value=2025-02-28' ]
    {
        printf '# newpar\n# role = byline\n'
        words Feb. 3 , 2025
        printf '# newpar\n# role = body\n'
        words Yesterday it rained .
    } | extract-dates | grep -q 'Yesterday.*date_anchor=byline|date_value=2025-02-02'
}

@test "without a day, values are underspecified and say what they are relative to" {
    value() { printf '%s\n' "$1" | tokenize | extract-dates | grep -o 'date_anchor=[^|]*|date_value=[^|]*'; }
    [ "$(value 'They met on Monday.')" = 'date_anchor=publication<=|date_value=XXXX-WXX-1' ]
    [ "$(value 'They will meet on Monday.')" = 'date_anchor=publication>=|date_value=XXXX-WXX-1' ]
    [ "$(value 'They met yesterday.')" = 'date_anchor=publication-P1D|date_value=XXXX-XX-XX' ]
    [ "$(value 'They met three years ago.')" = 'date_anchor=publication-P3Y|date_value=XXXX' ]
    [ "$(value 'They meet next week.')" = 'date_anchor=publication+P1W|date_value=XXXX-WXX' ]
    printf 'They met yesterday.\n' | dates | grep -qx 'yesterday|DATE|XXXX-XX-XX|none'
}

@test "modifiers are part of the date, and their kind is stated" {
    modifier() { printf '%s\n' "$1" | tokenize | extract-dates --date 2025-02-25 | grep -o 'date_mod=[^|]*'; }
    [ "$(modifier 'In early 2020 it fell.')" = date_mod=START ]
    [ "$(modifier 'By the end of March it rose.')" = date_mod=END ]
    [ "$(modifier 'It took more than three years.')" = date_mod=MORE_THAN ]
    [ "$(modifier 'It took about a year.')" = date_mod=APPROX ]
    [ "$(modifier 'It fell in mid-May.')" = date_mod=MID ]
}

@test "clock times with their zones" {
    finds 'It began at 8:30 pm GMT on Monday.' '8:30 pm GMT on Monday|TIME|2025-02-24T20:30Z|derived'
    finds 'It began on Monday at 8 a.m. EDT.' 'Monday at 8 a.m. EDT|TIME|2025-02-24T08:00-04:00|derived'
    finds 'On Monday it was 4:17 a.m. local time.' \
        $'Monday|DATE|2025-02-24|derived\n4:17 a.m. local time|TIME|2025-02-24T04:17|derived'
}

@test "a clock time alone is of the day last spoken of, unless that is long ago; minutes and seconds alone are no time of day" {
    finds 'They met on Feb. 3. At 8 p.m. they left.' $'Feb. 3|DATE|2025-02-03|derived\n8 p.m.|TIME|2025-02-03T20:00|derived'
    finds "They met on Feb. 3. $(printf 'They spoke. %.0s' {1..12})At 8 p.m. they left." \
        $'Feb. 3|DATE|2025-02-03|derived\n8 p.m.|TIME|2025-02-25T20:00|derived'
    finds_nothing 'The film runs 2:30.'
}

@test "decades, and the hundreds that are centuries" {
    finds "It rose in the '60s and the early 1980's." $'the \'60s|DATE|196X|stated\nthe early 1980\'s|DATE|198X|stated'
    finds 'It rose in the 1800s and in the 1950s and 60s.' \
        $'the 1800s|DATE|18XX|stated\nthe 1950s|DATE|195X|stated\n60s|DATE|196X|stated'
}

@test "feasts that move" {
    finds 'Easter 2025, Good Friday 2026 and Thanksgiving 2023.' \
        $'Easter 2025|DATE|2025-04-20|stated\nGood Friday 2026|DATE|2026-04-03|stated\nThanksgiving 2023|DATE|2023-11-23|stated'
}

@test "ages, amounts, names and modal verbs are no dates" {
    finds_nothing 'The 60-year-old man and his 6-year-old son paid $1995 for it.'
    finds_nothing 'About 2000 people may march in the second row.'
    finds_nothing 'Theresa May spoke to USA Today about the first half of the match.'
    finds_nothing 'Three-quarters of them came as soon as possible.'
    finds_nothing 'This 6-year-old spoke on “This Week,” and CBS showed it on “60 Minutes.”'
    finds_nothing 'It is in the 30s, and he is in his mid-70s at the March for Life.'
}

@test "what other tools get wrong: seasons over two years, the first school" {
    finds 'In 2012-13 it grew.' $'2012|DATE|2012|stated\n13|DATE|2013|stated'
    finds_nothing 'Pupils of the first school left in a second bus.'
}

@test "it makes no difference how finely a tokenizer parts a date" {
    for text in 'a 10-year plan' 'on 2025-02-25 again' 'in mid-March now'; do
        tokenize <<<"$text" | extract-dates | grep -o 'date_value=[^|]*' >"$BATS_TEST_TMPDIR/fine"
        # shellcheck disable=SC2086
        words $text | extract-dates | grep -o 'date_value=[^|]*' >"$BATS_TEST_TMPDIR/coarse"
        same "$BATS_TEST_TMPDIR/fine" "$BATS_TEST_TMPDIR/coarse" "$text"
    done
}

@test "hostile numbers make no date, and years stay within four digits" {
    digits=$(printf '9%.0s' {1..400})
    [ "$(words "$digits" | extract-dates | grep -c date=)" = 0 ]
    words "$digits" years ago | extract-dates --date 2025-02-25 >"$BATS_TEST_TMPDIR/out"
    words 999999999 years ago | extract-dates --date 2025-02-25 | grep -q 'date_value=XXXX$'
    words 99999999999999999999 centuries later | extract-dates --date 2025-02-25 >"$BATS_TEST_TMPDIR/out"
    words 2025 - 99 - 99 | extract-dates >"$BATS_TEST_TMPDIR/out"
    for number in 1e999999999 1,2,3,4 1.5.2 -0 ٢٠٢٥ 0x7E9 00000000000000000000; do
        words "$number" years ago in "$number" on March "$number" , "$number" at "$number" : "$number" |
            extract-dates --date 2025-02-25 | grep -o 'date_value=[^|]*' | sed 's/date_value=//' >"$BATS_TEST_TMPDIR/out"
        ! grep -vE '^([0-9X]{4}(-[0-9X]{2}){0,2}|P[0-9X.]+Y|PAST_REF)$' "$BATS_TEST_TMPDIR/out" || complain "$number"
    done
}

@test "hostile sentences take time in proportion to their length" {
    awk 'BEGIN {
        n = split("the early one hundred and last 24 - Monday , Feb. of 1999 to", word, " ")
        for (i = 1; i <= 200000; i++) print i "\t" word[i % n + 1] "\t_\t_\t_\t_\t_\t_\t_\t_"
        print ""
    }' >"$BATS_TEST_TMPDIR/stream"
    timeout 10 extract-dates "$BATS_TEST_TMPDIR/stream" >/dev/null
    words "1$(printf -- '-1%.0s' {1..200000})" day | timeout 5 extract-dates >/dev/null
}

@test "words that begin dates, again and again without one, take no longer than others" {
    while IFS= read -r phrase; do
        awk -v phrase="$phrase" 'BEGIN {
            n = split(phrase, word, " ")
            for (i = 0; i < 100000; i++) print i + 1 "\t" word[i % n + 1] "\t_\t_\t_\t_\t_\t_\t_\t_"
            print ""
        }' >"$BATS_TEST_TMPDIR/stream"
        timeout 5 extract-dates --date 2025-02-25 "$BATS_TEST_TMPDIR/stream" >"$BATS_TEST_TMPDIR/out" || complain "$phrase"
        same <(cut -f 1-9 "$BATS_TEST_TMPDIR/stream") <(grep -v '^#' "$BATS_TEST_TMPDIR/out" | cut -f 1-9) "$phrase"
    done <<'EOF'
the
the last
one hundred and
1 / 1 / 1
1 - 1 -
early in the
as soon as the
the first half of the
Monday ,
Feb. 3 , 4 ,
March and
three years and
not until
until Friday was not
a quarter of
two years ago
the third anniversary of the
“ Today ”
year - ago
: 59
EOF
}

@test "--date must be a day" {
    catch extract-dates --date 2025-02-30
    [ "$rc" -eq 2 ]
    grep -q 'not a day' "$err"
}

@test "--keep leaves the dates that are there" {
    printf '1\tMonday\t_\t_\t_\t_\t_\t_\t_\tdate=S-TIME\n\n' >"$BATS_TEST_TMPDIR/in"
    extract-dates --keep "$BATS_TEST_TMPDIR/in" | grep -q '^1.*date=S-TIME$'
    extract-dates "$BATS_TEST_TMPDIR/in" | grep -q '^1.*date=S-DATE|date_anchor=publication|date_value=XXXX-WXX-1$'
}
