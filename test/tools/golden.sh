#!/usr/bin/env bash
# golden.sh FOLDER OUT: writes into OUT what the filters make of FOLDER now, to be compared with what is expected of it.
#   fixtures/cases/NAME   runs `cmd` there (standard input: the file `in`, if there is one): out, err, rc
#   fixtures/EVENT        the stream behind each stage as STAGE.conllu, each pipeline's page as PIPELINE.txt, and what
#                         they said on stderr, if anything, as STAGE.err or PIPELINE.err
set -eu
folder=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
top=$(cd "$(dirname "$0")/../.." && pwd)
export LC_ALL=C.UTF-8
unset FORMAT

make_case() {
    local in=/dev/null rc=0
    if [ -f in ]; then in=in; fi
    bash -o pipefail ./cmd <"$in" >"$out/out" 2>"$out/err" || rc=$?
    echo "$rc" >"$out/rc"
}

# The streams are made one from the other, from relative paths, so that no path of this machine is in them.
make_event() {
    local stage name before='' pipeline
    while read -r stage; do
        name=${stage%% *}
        if [ "$name" = render ]; then continue; fi
        if [ "$before" ]; then
            $stage <"$before" >"$out/$name.conllu" 2>"$out/$name.err"
        else
            $stage reports/*.txt >"$out/$name.conllu" 2>"$out/$name.err"
        fi
        before="$out/$name.conllu"
    done < <("$top/test/tools/stages.sh")
    for pipeline in "$top"/pipelines/*.sh; do
        name=$(basename "$pipeline" .sh)
        "$pipeline" reports/*.txt >"$out/$name.txt" 2>"$out/$name.err"
    done
    find "$out" -name '*.err' -empty -delete
}

cd "$folder"
if [ -f cmd ]; then make_case; else make_event; fi
