# What every test file loads: where the built filters and the fixtures are.
TOP="$(cd "$BATS_TEST_DIRNAME/.." && pwd)"
BIN="${BIN:-$TOP/bin}"
FIXTURES="$TOP/fixtures"
PATH="$BIN:$PATH"
export LC_ALL=C.UTF-8
