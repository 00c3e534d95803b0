# Quality: each stage against the fixtures' gold files, which say what it ought to do. `make quality` prints the scores,
# test/tools/score.sh -e what is wrong; quality.tsv holds the least that is accepted.
load helpers
set -o pipefail

@test "every score is at least what quality.tsv asks for" {
    "$TOP/test/tools/score.sh" >"$BATS_TEST_TMPDIR/scores"
    awk -F '\t' '
        NR == FNR { if (!/^#/) { floor[$1, $2, $3] = $4; places[$1, $2, $3] } next }
        { score[$1, $2, "precision"] = $3; score[$1, $2, "recall"] = $4; score[$1, $2, "f1"] = $5 }
        END {
            for (place in places) {
                split(place, part, SUBSEP)
                name = part[1] " " part[2] " " part[3]
                if (!(place in score)) { print name ": no such score"; bad = 1 }
                else if (score[place] < floor[place]) { print name ": " score[place] ", wanted " floor[place]; bad = 1 }
            }
            exit bad
        }' "$TOP/test/quality.tsv" "$BATS_TEST_TMPDIR/scores"
}
