# What every test file loads: where the built filters, the test programs and the fixtures are, and which filters there
# are. B is a build folder (build/release), BIN the filters in it.
TOP="$(cd "$BATS_TEST_DIRNAME/.." && pwd)"
B="${B:-$TOP/build/release}"
BIN="${BIN:-$TOP/bin}"
FIXTURES="$TOP/fixtures"
PATH="$BIN:$PATH"
export B BIN PATH NEWSFILTERS_BIN="$BIN" LC_ALL=C.UTF-8

# The filters; those that read and write the stream; those that read the stream.
filters() { (cd "$TOP/filters" && for f in *.c; do echo "${f%.c}"; done); }
annotators() { filters | grep -vxE 'tokenize|render'; }
readers() { filters | grep -vx tokenize; }

# The reports of the fixtures, one path a line.
reports() { printf '%s\n' "$FIXTURES"/*/reports/*.txt; }

# Every filter of the chain that adds a layer, in the chain's order, over the stream on stdin.
annotate() {
    timeout 60 extract-entities | timeout 60 extract-numbers | timeout 60 extract-dates | timeout 60 dedupe
}

# A run whose stdout, stderr and status are kept apart: files $out and $err, and $rc. (bats' own `run` mixes or drops.)
catch() {
    out="$BATS_TEST_TMPDIR/out" err="$BATS_TEST_TMPDIR/err" rc=0
    "$@" >"$out" 2>"$err" || rc=$?
}

# Fails with a message; every comparison below says what it compared.
complain() { printf '%s\n' "$*" >&2; return 1; }

# same A B WHAT: the files have the same bytes.
same() { cmp -s "$1" "$2" || { diff -a "$1" "$2" | head -20 >&2; complain "$3"; }; }

# Make in the project's folder, with what is built here. B is made relative, since make cannot have spaces in names.
make_here() { command env -u MAKEFLAGS make -s -C "$TOP" B="${B#"$TOP"/}" "$@"; }

# Whether the filters were built with AddressSanitizer, which replaces the C library's allocation.
has_asan() { grep -q __asan_init "$BIN/$1"; }

# one_byte_reads COMMAND...: runs it with a read(2) that gives one byte at a time.
one_byte_reads() {
    local libraries="$B/tools/preload-read-one.so"
    if has_asan "$1"; then libraries="$(gcc -print-file-name=libasan.so) $libraries"; fi
    env LD_PRELOAD="$libraries" "$@"
}
