# The command line is the same for every filter.
load helpers
set -o pipefail

status_is() { [ "$rc" -eq "$1" ] || complain "status $rc, not $1: $2: $(head -5 "$err")"; }

@test "an unknown option is a usage error: 2, on stderr, with nothing on stdout" {
    for filter in $(filters); do
        for option in --no-such-option -Z --strict=yes; do
            catch "$filter" $option </dev/null
            status_is 2 "$filter $option"
            [ ! -s "$out" ] || complain "$filter $option wrote to stdout"
            grep -q "^$filter: .*$option" "$err"
            grep -q -- "--help" "$err"
        done
    done
}

@test "--help and -h list the options on stdout, with 0" {
    for filter in $(filters); do
        for option in --help -h; do
            catch "$filter" $option
            status_is 0 "$filter $option"
            [ ! -s "$err" ]
            head -1 "$out" | grep -q "^usage: $filter "
            for common in --strict --help --version; do grep -q -- "$common" "$out"; done
        done
    done
}

@test "--version names the filter, the suite and its version" {
    for filter in $(filters); do
        catch "$filter" --version
        status_is 0 "$filter"
        grep -qxE "$filter \(newsfilters\) [0-9]+\.[0-9]+\.[0-9]+" "$out"
        grep -q "$(sed -E 's/.* //' "$out")" "$TOP/NEWS"
    done
}

@test "--help and --version to a full disk are a message and 2" {
    err="$BATS_TEST_TMPDIR/err"
    for filter in $(filters); do
        for option in --help --version; do
            rc=0; "$filter" $option >/dev/full 2>"$err" || rc=$?
            status_is 2 "$filter $option"
            grep -q "^$filter: " "$err"
        done
    done
}

@test "- is standard input, and -- ends the options" {
    cd "$BATS_TEST_TMPDIR"
    echo 'Paris has 2 rivers.' >-text
    for filter in $(filters); do
        input=-text
        if [ "$filter" != tokenize ]; then tokenize -- -text | annotate >-stream; input=-stream; fi
        "$filter" -- $input >operand
        "$filter" - <./$input >dash
        "$filter" <./$input >none
        same dash none "$filter"
        [ "$(grep -vc "^# source" operand)" -eq "$(grep -vc "^# source" dash)" ]
    done
}

@test "every filter takes --strict on good input" {
    cd "$BATS_TEST_TMPDIR"
    echo 'Paris has 2 rivers.' >text
    tokenize text | annotate >stream
    for filter in $(filters); do
        input=stream
        if [ "$filter" = tokenize ]; then input=text; fi
        catch "$filter" --strict $input
        status_is 0 "$filter"
        [ -s "$out" ]
    done
}
