# extract-numbers: kinds, exact values, bounds, units, what is counted; what is no quantity; hostile numbers.
load helpers
set -o pipefail

FIELDS=text,kind,value,low,high,modifier,unit,of

# The numbers of a text, a line each, fields parted by `|`.
numbers() {
    tokenize | extract-numbers | render -v numbers -f tsv --fields "$FIELDS" | sed 1d | tr '\t' '|'
}

# finds TEXT WANTED: the numbers of TEXT are the lines of WANTED.
finds() {
    printf '%s\n' "$1" | numbers >"$BATS_TEST_TMPDIR/got"
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

# value FORM: the value of a sentence of one word and `people`, or nothing.
value() { words "$1" people | extract-numbers | grep -o 'num_value=[^|]*' | cut -d= -f2; }

@test "the sentences of fixtures/numbers give the values, bounds, units and counted phrases of their gold file" {
    cd "$BATS_TEST_TMPDIR"
    grep -v '^#' "$FIXTURES/numbers/gold.tsv" >gold
    jq -Rc '{id: "s\(input_line_number)", text: (. / "\t")[0]}' gold >sentences
    awk -F '\t' '{ for (i = 2; i <= NF; i++) print "s" NR "|" $i }' gold | sort >want
    tokenize --jsonl sentences | extract-numbers | render -v numbers -f tsv --fields "doc,$FIELDS" |
        sed 1d | tr '\t' '|' | sort >got
    [ "$(wc -l <want)" -ge 150 ]
    missing=$(comm -23 want got | wc -l) extra=$(comm -13 want got | wc -l)
    echo "missing $missing, extra $extra of $(wc -l <want)"
    diff want got || true
    [ "$missing" -le 4 ] && [ "$extra" -le 4 ]
}

@test "votes: a tally has no value, what is counted has the phrase as it stands" {
    finds 'The 10-5 vote passed.' '10-5|ratio||10|5|=|vote|vote'
    finds 'It passed with 93 votes in favor and 16 other countries absent.' \
        $'93|cardinal|93|||=|vote|votes in favor\n16|cardinal|16|||=|country|other countries'
    finds 'The text got seven votes to two.' 'seven votes to two|ratio||7|2|=|vote|votes'
}

@test "a modifier is a bound or an estimate, on either side of the number" {
    finds 'More than 41 people died.' '41|cardinal|41|41||>|person|people'
    finds 'It needs 500 votes or more.' '500|cardinal|500|500||>=|vote|votes'
    finds 'Up to 300 soldiers left.' '300|cardinal|300||300|<=|soldier|soldiers'
    finds 'Nearly 40 percent agreed.' '40 percent|percent|40|||~|%|'
    finds 'It is more than 10 and less than 40 now.' '10 and less than 40|range||10|40|=||'
}

@test "a modifier may stand between a number and what it counts" {
    finds 'It has 50 or more employees.' '50|cardinal|50|50||>=|employee|employees'
    finds 'She served 20-plus years.' '20-plus years|quantity|20|20||>=|a|'
    finds 'About a dozen or so reporters came.' 'a dozen|cardinal|12|||~|reporter|reporters'
    finds 'The error is plus or minus 3 percentage points.' '3 percentage points|quantity|3|||~|pp|'
    finds 'The total is equal to 20.' '20|cardinal|20|20|20|=||'
}

@test "ages: lists, ranges and bounds" {
    finds 'The men, aged 18, 21 and 34, left.' $'18|quantity|18|||=|a|\n21|quantity|21|||=|a|\n34|quantity|34|||=|a|'
    finds 'It is for ages 5 to 11.' '5 to 11|range||5|11|=|a|'
    finds 'Those 65 and older got it.' '65|quantity|65|65||>=|a|'
    finds 'No children under the age of 5 came.' '5|quantity|5||5|<|a|'
}

@test "what is counted stands behind determiners and numbers" {
    finds 'They won nine of the bloc'"'"'s 15 seats.' $'nine|cardinal|9|||=|seat|seats\n15|cardinal|15|||=|seat|seats'
    finds 'It lost half its seats.' 'half|cardinal|0.5|||=|seat|seats'
    finds 'It needs a two-thirds majority.' 'two-thirds|cardinal|2/3|||=|majority|majority'
    finds 'He made a 3-point shot.' '3|cardinal|3|||=|point|point'
}

@test "shares" {
    finds 'Roughly 1 out of every 4 homes burned.' '1 out of every 4|ratio|0.25|1|4|~|home|homes'
    finds 'Nearly three in ten adults agreed.' 'three in ten|ratio|0.3|3|10|~|adult|adults'
    finds 'It killed two in three attacks.' $'two|cardinal|2|||=||\nthree|cardinal|3|||=|attack|attacks'
}

@test "feet and inches, torque, areas" {
    finds $'The 6\'4" guard is 6-foot-4.' $'6\'4"|quantity|19/3|||=|ft|\n6-foot-4|quantity|19/3|||=|ft|'
    finds 'It makes 273 lb-ft and 500 Nm.' $'273 lb-ft|quantity|273|||=|lb·ft|\n500 Nm|quantity|500|||=|N·m|'
    finds 'A 200,000-square-foot hall opened.' '200,000-square-foot|quantity|200000|||=|ft2|'
}

@test "coins are parts of their currency" {
    finds 'It cost 5 yuan 3 jiao and 15 dollars 50.' $'5 yuan 3 jiao|money|5.3|||=|CNY|\n15 dollars 50|money|15.5|||=|USD|'
    finds 'They paid £3 and 5 pence.' '£3 and 5 pence|money|3.05|||=|GBP|'
    finds 'It rose 12 cents to $3.49.' $'12 cents|money|12|||=|cent|\n$3.49|money|3.49|||=|USD|'
}

@test "parts are decimals where they end and n/d where they do not" {
    finds 'Two-thirds agreed.' 'Two-thirds|cardinal|2/3|||=||'
    finds 'It took two-and-a-half hours and five one-hundredths of a second.' \
        $'two-and-a-half hours|quantity|2.5|||=|h|\nfive one-hundredths of a second|quantity|0.05|||=|s|'
    finds 'It weighs two and a quarter tonnes.' 'two and a quarter tonnes|quantity|2.25|||=|t|'
    finds 'A third man ran.' 'third|ordinal|3|||=|man|man'
}

@test "a scale counts for both ends of a range, a change is two numbers" {
    finds 'It may cost $5-7 billion.' '$5-7 billion|range||5000000000|7000000000|=|USD|'
    finds 'The rate rose from 12 to 15 percent.' $'12|percent|12|||=|%|\n15 percent|percent|15|||=|%|'
    finds 'It fell by 0.9 years to 76.1 years.' $'0.9 years|quantity|0.9|||=|a|\n76.1 years|quantity|76.1|||=|a|'
    finds 'The toll rose by 12 to 340.' $'12|cardinal|12|||=||\n340|cardinal|340|||=||'
    finds 'It may grow 2% to 3% now.' '2% to 3%|range||2|3|=|%|'
    finds 'They lost 200 to 250 men.' '200 to 250|range||200|250|=|man|men'
    finds 'It takes from 12 to 15 days.' '12 to 15 days|range||12|15|=|d|'
}

@test "a bare dollar is that of the country of the document's address" {
    echo '{"id": "a", "text": "It cost $5.", "url": "https://news.example.com.au/1"}' |
        tokenize --jsonl | extract-numbers | grep -q 'num_unit=AUD'
    echo '{"id": "a", "text": "It cost $5.", "url": "https://news.example.com/1"}' |
        tokenize --jsonl | extract-numbers | grep -q 'num_unit=USD'
}

@test "dates, times, labels, names, telephone numbers and idioms are no quantities" {
    finds_nothing 'On February 24, 2025, at 4:17 a.m. it began.'
    finds_nothing 'The 2012-13 season ended in May 2013.'
    finds_nothing 'Section 427 and Articles 3 and 4 apply to Flight 93.'
    finds_nothing 'An F-16 and a Boeing 747 landed beside the Il-76.'
    finds_nothing 'Call 555-0142 or +1-202-555-0142.'
    finds_nothing 'One of the men saw the first lady in the third quarter.'
    finds_nothing 'It happened three years ago, two weeks after the vote.'
    finds_nothing 'The iPhone 13 has 5G and 4K video.'
    finds_nothing 'The class of '"'"'16 landed on Runway 27L.'
    finds_nothing 'Emissions are below 2005 levels.'
    finds_nothing 'Ten years on, she is back; two days before the vote she left.'
    finds 'They waited for 30 minutes before leaving.' '30 minutes|quantity|30|||=|min|'
    finds_nothing 'She lives at 12 Oak Street.'
}

@test "as of: the date that a toll is of" {
    words 63 people died as of Tuesday . | extract-numbers | grep -q '^1.*num_as_of=6'
}

@test "it makes no difference how finely a tokenizer parts a number" {
    for text in 'a 60-year-old man' 'the $280m plan' 'a 7.62mm round'; do
        tokenize <<<"$text" | extract-numbers | grep -o 'num_[uv][a-z]*=[^|]*' | sort >"$BATS_TEST_TMPDIR/fine"
        # shellcheck disable=SC2086
        words $text | extract-numbers | grep -o 'num_[uv][a-z]*=[^|]*' | sort >"$BATS_TEST_TMPDIR/coarse"
        same "$BATS_TEST_TMPDIR/fine" "$BATS_TEST_TMPDIR/coarse" "$text"
    done
}

@test "hostile numbers are exact or left alone" {
    digits=$(printf '9%.0s' {1..400})
    [ "$(value "$digits")" = "$digits" ]
    [ "$(value -0)" = 0 ]
    [ "$(value 1e30)" = 1000000000000000000000000000000 ]
    for number in 1e999999999 1,2,3,4 1.5.2 ٣٤٥ 1e-400; do [ -z "$(value "$number")" ]; done
}

# hundredths COMMAND...: the user time it takes, in hundredths of a second.
hundredths() {
    local TIMEFORMAT=%U time
    time=$({ time "$@" >/dev/null 2>&1; } 2>&1)
    echo "$((10#${time/./} / 10))"
}

# takes_linear_time WORD...: four times as much of these words, again and again, takes no more than eight times as long.
takes_linear_time() {
    local size least=5
    for size in 50000 200000; do
        awk -v size="$size" -v words="$*" 'BEGIN {
            n = split(words, word, " ")
            for (i = 1; i <= size; i++) print i "\t" word[i % n + 1] "\t_\t_\t_\t_\t_\t_\t_\t_"
            print ""
        }' >"$BATS_TEST_TMPDIR/$size"
    done
    local short long
    short=$(hundredths extract-numbers "$BATS_TEST_TMPDIR/50000") long=$(hundredths extract-numbers "$BATS_TEST_TMPDIR/200000")
    echo "$*: $short and $long hundredths of a second"
    [ "$long" -le "$((8 * (short > least ? short : least)))" ]
}

@test "hostile sentences take time in proportion to their length" {
    local words=('one and a half of million 123 - 5 to' one 'one one hundred and' 'hundreds of' 'half of a' '1 ,' '1 -' '1 /' '1 to'
        '1 of every' '$ 1' "6 ' 4 \"" 'aged 1 ,' '5 yuan 3 jiao 2' '3 or more' 'no more than 5 percent of the' "the bloc 's" '( 1 )'
        '1 ^ 5' 'minus 5 below zero')
    for each in "${words[@]}"; do
        # shellcheck disable=SC2086
        takes_linear_time $each
    done
}

@test "a word of a million commas, points, hyphens or digits takes no time" {
    for each in '1,' 1. 1- 1: 1/ 9 one- a1- 1e9 '5$' ½; do
        awk -v each="$each" 'BEGIN {
            printf "1\t"
            for (i = 0; i < 1000000; i++) printf "%s", each
            print "\t_\t_\t_\t_\t_\t_\t_\t_\n"
        }' >"$BATS_TEST_TMPDIR/word"
        timeout 60 extract-numbers "$BATS_TEST_TMPDIR/word" >"$BATS_TEST_TMPDIR/out"
        [ "$(wc -l <"$BATS_TEST_TMPDIR/out")" -ge 2 ]
    done
}

@test "numbers of four hundred digits with groups, points and signs are exact or left alone" {
    digits=$(printf '123%.0s' {1..130})
    [ "$(value "-$digits")" = "-$digits" ]
    [ "$(value "$digits.5")" = "$digits.5" ]
    [ "$(value "$(printf '123%.0s,' {1..130})456")" = "$(printf '123%.0s' {1..130})456" ]
    [ -z "$(value "1e$digits")" ]
    words "$digits" million people | extract-numbers | grep -q num=
    words "$digits" - "$digits" people | extract-numbers >/dev/null
    words "$digits" / "$digits" | extract-numbers >/dev/null
}

@test "--keep leaves the numbers that are there" {
    printf '1\t93\t_\t_\t_\t_\t_\t_\t_\tnum=S-money\n2\tstates\t_\t_\t_\t_\t_\t_\t_\t_\n\n' >"$BATS_TEST_TMPDIR/in"
    extract-numbers --keep "$BATS_TEST_TMPDIR/in" | grep -q '^1.*num=S-money$'
    extract-numbers "$BATS_TEST_TMPDIR/in" | grep -q '^1.*num=S-cardinal|num_of=2|num_unit=state|num_value=93$'
}
