# extract-entities: names, their types, ids, roles, and governments.
load helpers

# entities TEXT...: one document with the texts as paragraphs; a line `text|type|id|as|role` for each mention.
entities() {
    printf '%s\n\n' "$@" >"$BATS_TEST_TMPDIR/report.txt"
    tokenize "$BATS_TEST_TMPDIR/report.txt" | extract-entities | render -v entities -f jsonl |
        jq -r '[.text, .type, .id, .as // "", .role // ""] | join("|")'
}

# has LINE: the mentions in $output have the line.
has() {
    grep -qxF -- "$1" <<<"$output" || { printf 'no line %s in\n%s\n' "$1" "$output" >&2; return 1; }
}

@test "all names of a country have one id" {
    run entities "The US and Russia met in Geneva. The United States, U.S. officials said, would stay. America's allies waited."
    has "US|LOC|US||"
    has "United States|LOC|US||"
    has "U.S.|LOC|US||"
    has "America|LOC|US||"
    has "Russia|LOC|RU||"
}

@test "adjectives and inhabitants have the country's id, and Europeans are of Europe" {
    run entities "The Ukrainian text won the support of most Europeans, and the Russians objected to it."
    has "Ukrainian|MISC|UA||"
    has "Europeans|MISC|Europe||"
    has "Russians|MISC|RU||"
}

@test "an adjective behind anti- or pro- has the country's id" {
    run entities "The anti-American mood grew, and pro-Russian fighters left the town of Orsk."
    has "anti-American|MISC|US||"
    has "pro-Russian|MISC|RU||"
}

@test "a country's name is its usual English one" {
    printf '%s\n' "The Russian Federation and Britain abstained." | tokenize | extract-entities >"$BATS_TEST_TMPDIR/out"
    grep -q 'ner_id=RU|ner_name=Russia' "$BATS_TEST_TMPDIR/out"
    grep -q 'ner_id=GB|ner_name=Britain' "$BATS_TEST_TMPDIR/out"
}

@test "a possessive and an article are never in the name" {
    run entities "On Monday the Security Council's members met, and Russia's envoy spoke."
    has "Security Council|ORG|Security Council||"
    has "Russia|LOC|RU||"
}

@test "a place in capitals is the one in its usual case, also a short one" {
    run entities "IRAN LEAVES TALKS IN OSLO" "Iran left the talks in Oslo on Monday."
    has "IRAN|LOC|IR||"
    has "OSLO|LOC|Oslo||"
}

@test "a surname in a headline in capitals is the person of the document, but not where it is also another name" {
    run entities "LINDQVARN WINS VOTE IN SWEDEN" "Mara Lindqvarn won a vote on Monday. The party of Mara Lindqvarn cheered."
    has "LINDQVARN|PER|Mara Lindqvarn||"
    run entities "FORD CUTS JOBS IN OHIO" "Ford will cut jobs. Harrison Ford wept. Ford shares fell."
    ! has "FORD|PER|Harrison Ford||" 2>/dev/null
}

@test "an abbreviation in brackets is the organization before it" {
    run entities "The United Nations General Assembly (UNGA) voted on Monday. Diplomats said the UNGA would meet again."
    has "United Nations General Assembly|ORG|United Nations General Assembly||"
    has "UNGA|ORG|United Nations General Assembly||"
}

@test "initials name an organization of the document that no lexicon has" {
    run entities "Analysts at the Harwick Institute for Coastal Policy disagreed. A paper of the HICP said so."
    has "Harwick Institute for Coastal Policy|ORG|Harwick Institute for Coastal Policy||"
    has "HICP|ORG|Harwick Institute for Coastal Policy||"
}

@test "the head of an organization's name alone means the organization" {
    run entities "The Bank of England cut its rate. Economists said the Bank would wait."
    has "Bank|ORG|Bank of England||"
}

@test "a surname has the id of the full name, before it and behind it" {
    run entities "Whitcombe will resign, her office said." "Prime Minister Nora Whitcombe spoke for an hour. Ms. Whitcombe smiled."
    [ "$(grep -c '|PER|Nora Whitcombe|' <<<"$output")" = 3 ]
}

@test "a middle name or an initial does not make another person" {
    run entities "Marcus T. Delaney spoke first. Later Marcus Delaney left, and Delaney said nothing."
    [ "$(grep -c '|PER|Marcus T. Delaney|' <<<"$output")" = 3 ]
}

@test "two people with one forename stay apart" {
    run entities "Helen Ashby voted for it. Helen Carter voted against it. Ashby and Carter did not speak."
    has "Ashby|PER|Helen Ashby||"
    has "Carter|PER|Helen Carter||"
}

@test "a name in brackets, or behind or, is another name of the one before it" {
    run entities "The Office of Coastal Repair (KURDO) opened on Monday. KURDO will hire 40 people." \
        "The Bureau of Land Management, or BLM, sued."
    [ "$(grep -c '|ORG|Office of Coastal Repair|' <<<"$output")" = 3 ]
    has "BLM|ORG|Bureau of Land Management||"
}

@test "a country before an organization's name does not count for its initials" {
    run entities "The U.S. Federal Rail Agency said no. FRA officials left."
    has "FRA|ORG|U.S. Federal Rail Agency||"
}

@test "a company goes by the beginning of its name, another body does not" {
    run entities "Ford shares fell in New York. Ford Motor Co. will cut jobs. The Ford Foundation paid for the study."
    has "Ford|ORG|Ford Motor Co.||"
    has "Ford Foundation|ORG|Ford Foundation||"
}

@test "the head of a court's name alone means the court" {
    run entities "The Supreme Court of Norway ruled on Monday. The Court was divided."
    has "Court|ORG|Supreme Court of Norway||"
}

@test "a father and his son with one name stay apart, and the surname is that of the last one named" {
    run entities "Robert Haines III and his father Robert L. Haines Jr. were charged in Macon. Mr. Haines said nothing."
    has "Robert Haines III|PER|Robert Haines III||"
    has "Haines|PER|Robert L. Haines Jr.||"
}

@test "the first of two surnames means the person" {
    run entities "The minister, Inés Robledo Cárdenas, spoke. Mr. Hartwell and Ms. Robledo left."
    has "Robledo|PER|Inés Robledo Cárdenas||"
}

@test "Mr. and Mrs. tell husband and wife apart" {
    run entities "Maria Ortiz and her husband, Juan Ortiz, sued. Mrs. Ortiz wept. Mr. Ortiz did not come."
    [ "$(grep '^Ortiz' <<<"$output")" = $'Ortiz|PER|Maria Ortiz||\nOrtiz|PER|Juan Ortiz||' ]
}

@test "a region that has the name of a country is told by the city before it" {
    run entities "He was born in Atlanta, Georgia. Schools in Georgia are closed."
    [ "$(grep -c '^Georgia|LOC|Georgia||' <<<"$output")" = 2 ]
    run entities "She was born in Tbilisi, Georgia."
    has "Georgia|LOC|GE||"
}

@test "Brussels as a government is the European Union as the report has it" {
    run entities "The EU will pay. Brussels said so on Monday."
    has "EU|ORG|EU||"
    has "Brussels|LOC|EU|government|"
}

@test "titles are the role and not in the name" {
    run entities "French President Emmanuel Macron met Prime Minister Sir Keir Starmer."
    has "Emmanuel Macron|PER|Emmanuel Macron||French President"
    has "French|MISC|FR||"
    has "Keir Starmer|PER|Keir Starmer||Prime Minister"
}

@test "an office may go on with of or for, a hyphen and elect, or begin with ex-" {
    run entities "U.S. Secretary of State Mara Lind left." "The mayor of Bergen Lars Bakke agreed." \
        "Minister for Women Ana Ruiz spoke." "President-elect Paul Dunn waited." "The ex-minister Lea Brandt wept." \
        "He is a critic of Tom Finch."
    has "Mara Lind|PER|Mara Lind||U.S. Secretary of State"
    has "Lars Bakke|PER|Lars Bakke||mayor of Bergen"
    has "Ana Ruiz|PER|Ana Ruiz||Minister for Women"
    has "Paul Dunn|PER|Paul Dunn||President-elect"
    has "Lea Brandt|PER|Lea Brandt||ex-minister"
    has "Tom Finch|PER|Tom Finch||"
}

@test "Mr and Ms tell no role" {
    run entities "Mr. Hartwell did not say why."
    has "Hartwell|PER|Hartwell||"
}

@test "an apposition is the role" {
    run entities "Olena Hrytsak, Ukraine's deputy foreign minister, told the chamber so." "It is late, said Paul Dunn, a former adviser to the bank."
    has "Olena Hrytsak|PER|Olena Hrytsak||Ukraine's deputy foreign minister"
    has "Paul Dunn|PER|Paul Dunn||former adviser to the bank"
}

@test "a role with an article before the name is told by its comma" {
    run entities "The governor, Helen Ashby-Moore, said inflation was coming down."
    has "Helen Ashby-Moore|PER|Helen Ashby-Moore||governor"
}

@test "a role before the name may have nouns, an owner and what it is of" {
    run entities "The bank's acting chief, Ana Ruiz, resigned." "The Norwegian fisheries minister, Odd Bakke, agreed." \
        "The head of the Coastal Agency, Mina Osei, said so." "Hartwell's lawyer, Tom Finch, left." \
        "Council President J. D. Fontenot objected." "Velmar's founder and chief engineer, Dr. Lea Brandt, spoke."
    has "Ana Ruiz|PER|Ana Ruiz||bank's acting chief"
    has "Odd Bakke|PER|Odd Bakke||Norwegian fisheries minister"
    has "Mina Osei|PER|Mina Osei||head of the Coastal Agency"
    has "Tom Finch|PER|Tom Finch||Hartwell's lawyer"
    has "J. D. Fontenot|PER|J. D. Fontenot||Council President"
    has "Lea Brandt|PER|Lea Brandt||Velmar's founder and chief engineer"
}

@test "an office behind the name says more than a rank before it" {
    run entities "Gen. Oren Falk, the army's chief of staff, resigned." "Gen. Tom Finch left."
    has "Oren Falk|PER|Oren Falk||army's chief of staff"
    has "Tom Finch|PER|Tom Finch||Gen."
}

@test "former and the owners of owners are kept" {
    run entities "Former White House spokeswoman Ana Ruiz spoke." \
        "Ethiopian Water Minister Lea Brandt agreed."
    has "Ana Ruiz|PER|Ana Ruiz||Former White House spokeswoman"
    has "Lea Brandt|PER|Lea Brandt||Ethiopian Water Minister"
}

@test "a noun that tells an occupation is a role behind an article" {
    run entities "Tom Finch, a former baggage handler, agreed." "After the defeat of Lea Brandt, a matter for the courts, he left."
    has "Tom Finch|PER|Tom Finch||former baggage handler"
    has "Lea Brandt|PER|Lea Brandt||"
}

@test "a noun before an office with a capital is not of it" {
    run entities "She did not like the way President Donald Trump spoke."
    has "Donald Trump|PER|Donald Trump||President"
}

@test "a relative clause that tells an office is a role, another is not" {
    run entities "\"We will wait,\" said Mara Lind, who heads the Harbour Trust." "Paul Dunn, who is also a former adviser to the bank, left." \
        "Olena Hrytsak, who was ill, stayed."
    has "Mara Lind|PER|Mara Lind||who heads the Harbour Trust"
    has "Paul Dunn|PER|Paul Dunn||former adviser to the bank"
    has "Olena Hrytsak|PER|Olena Hrytsak||"
}

@test "a capital that acts is the state, one where things happen is a place" {
    run entities "Washington abstained on Monday. The talks were held in Washington. Moscow's demands were rejected."
    has "Washington|LOC|US|government|"
    has "Washington|LOC|Washington||"
    has "Moscow|LOC|RU|government|"
}

@test "a seat of government that speaks is the state, a visit to it is not" {
    run entities "The Kremlin said it agreed. Reporters waited at the White House."
    has "Kremlin|LOC|RU|government|"
    has "White House|LOC|White House||"
}

@test "a government is told by the verb, the object or the preposition beside it" {
    run entities "Beijing and Moscow were silent."
    has "Beijing|LOC|CN|government|"
    has "Moscow|LOC|RU|government|"
    run entities "Helsinki suspects the captain." "So did Beijing." "Prosecutors want Lisbon to hand over a second man." \
        "He is close to the Kremlin." "She carried a letter from the White House." "Pressure on Tehran is growing." \
        "Moscow-backed forces fled." "Beijing, which claims the islands, protested."
    [ "$(grep -c '|government|$' <<<"$output")" = 8 ]
}

@test "a city that hosts, a name inside a longer phrase and a state of things are no governments" {
    run entities "Ottawa will host the games." "He planned another White House run." "Rome is cold in winter."
    [ "$(grep -c '|government|$' <<<"$output")" = 0 ]
    run entities "Officials in Brussels and Berlin agreed." "London's police chief left."
    [ "$(grep -c '|government|$' <<<"$output")" = 0 ]
}

@test "capitals side by side are read alike" {
    run entities "Neither London nor Paris would say whether they agreed. In Warsaw and Tallinn, crowds sang."
    has "London|LOC|GB|government|"
    has "Paris|LOC|FR|government|"
    has "Warsaw|LOC|Warsaw||"
    has "Tallinn|LOC|Tallinn||"
}

@test "a dateline is a place in its usual case" {
    run entities "LONDON, Oct. 14 - The bank cut its rate on Thursday."
    has "LONDON|LOC|London||"
}

@test "ordinary words that begin a sentence are no names" {
    run entities "Earlier the vote was put off. Nobody spoke. However, members agreed. Rescuers dug all night."
    [ -z "$output" ]
}

@test "months, days and currencies are no names" {
    run entities "On Monday the Euro fell. In February the Dollar rose."
    [ -z "$output" ]
}

@test "a headline in title case has the names of the text, and no others" {
    run entities "Quiet Harbour Town Braces as Nora Whitcombe Returns to Tamsworth" \
        "Nora Whitcombe came back to Tamsworth on Friday. She was born in Tamsworth, near the sea."
    head -n 2 <<<"$output" >"$BATS_TEST_TMPDIR/headline"
    grep -q '^Nora Whitcombe|PER' "$BATS_TEST_TMPDIR/headline"
    grep -q '^Tamsworth|LOC' "$BATS_TEST_TMPDIR/headline"
}

@test "two countries joined by a hyphen are two names" {
    run entities "They resumed the Russia-Ukraine talks."
    has "Russia|LOC|RU||"
    has "Ukraine|LOC|UA||"
}

@test "words in lower case behind a hyphen are not in the name" {
    run entities "A European-backed text was put to the vote."
    has "European|MISC|Europe||"
}

@test "a company's form is part of its name" {
    run entities "Shares of Brandtok Systems Inc. fell, as did those of Velmar & Sons."
    has "Brandtok Systems Inc.|ORG|Brandtok Systems Inc.||"
    has "Velmar & Sons|ORG|Velmar & Sons||"
}

@test "a person is remembered over the windows of a long document" {
    {
        printf '# newdoc id = long\n# newpar\n# sent_id = 1\n1\tKeir\t_\t_\t_\t_\t_\t_\t_\t_\n2\tStarmer\t_\t_\t_\t_\t_\t_\t_\t_\n3\tspoke\t_\t_\t_\t_\t_\t_\t_\t_\n\n'
        awk 'BEGIN { for (s = 2; s < 12002; s++) { printf "# newpar\n# sent_id = %d\n", s
            for (i = 1; i <= 10; i++) printf "%d\tword\t_\t_\t_\t_\t_\t_\t_\t_\n", i; print "" } }'
        printf '# newpar\n# sent_id = last\n1\tThen\t_\t_\t_\t_\t_\t_\t_\t_\n2\tMr.\t_\t_\t_\t_\t_\t_\t_\t_\n3\tStarmer\t_\t_\t_\t_\t_\t_\t_\t_\n4\tleft\t_\t_\t_\t_\t_\t_\t_\t_\n\n'
    } | extract-entities | tail -n 4 | grep -q 'ner_id=Keir\\sStarmer'
}

@test "a treebank without documents and offsets gains names and loses nothing" {
    printf '# sent_id = 1\n# text = Iran agreed.\n1\tIran\tIran\tPROPN\tNNP\t_\t2\tnsubj\t_\tX=1\n2\tagreed\tagree\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n' \
        >"$BATS_TEST_TMPDIR/in"
    extract-entities "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err"
    [ ! -s "$BATS_TEST_TMPDIR/err" ]
    grep -qxF $'1\tIran\tIran\tPROPN\tNNP\t_\t2\tnsubj\t_\tX=1|ner=S-LOC|ner_id=IR|ner_name=Iran' "$BATS_TEST_TMPDIR/out"
    grep -qxF $'2\tagreed\tagree\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No' "$BATS_TEST_TMPDIR/out"
}

@test "a sentence of many thousand names takes linear time" {
    awk 'BEGIN { print "# sent_id = 1"; for (i = 1; i <= 200000; i++) printf "%d\tXyzq\t_\t_\t_\t_\t_\t_\t_\t_\n", i; print "" }' |
        timeout 20 extract-entities >"$BATS_TEST_TMPDIR/out"
    [ "$(grep -c . "$BATS_TEST_TMPDIR/out")" -ge 200001 ]
}
