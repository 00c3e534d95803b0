#!/usr/bin/env bash
# stages.sh: prints the stages of the summary pipeline, one command a line, without the pipe signs and operands.
# Whoever runs the chain stage by stage takes it from here, so that it can't drift from the pipeline itself.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
sed -nE '/^ *(tokenize|extract-[a-z]+|dedupe|reconcile|rank|render)( |$)/ { s/^ *//; s/ *\|$//; s/ -- "\$@"//; s/^render .*/render/; p }' \
    "$top/pipelines/summary.sh"
