# Golden cases: what the filters do now is what was accepted (`make accept`, and a look at the difference).
load helpers
set -o pipefail

compare() { # FOLDER EXPECTED
    "$TOP/test/tools/golden.sh" "$1" "$BATS_TEST_TMPDIR/made"
    for file in "$BATS_TEST_TMPDIR"/made/*; do
        [ -f "$2/${file##*/}" ] || complain "$1: ${file##*/} is not among what is expected"
        same "$2/${file##*/}" "$file" "$1: ${file##*/}"
    done
    for file in "$2"/*; do
        case ${file##*/} in out | err | rc | *.conllu | *.txt | *.err) ;; *) continue ;; esac
        [ "$1" = "$2" ] && [[ $file = *.conllu || $file = *.txt ]] && continue
        [ -f "$BATS_TEST_TMPDIR/made/${file##*/}" ] || complain "$1: ${file##*/} is expected, but was not made"
    done
    rm -r "$BATS_TEST_TMPDIR/made"
}

@test "every case gives its expected output, messages and status" {
    for folder in "$FIXTURES"/cases/*/; do
        compare "${folder%/}" "${folder%/}"
    done
}

@test "every stage and every pipeline gives what is expected on the fixtures" {
    for folder in "$FIXTURES"/*/reports; do
        compare "${folder%/reports}" "${folder%/reports}/expected"
    done
}
