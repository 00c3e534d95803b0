#!/usr/bin/env bash
# install.sh BIN PREFIX: installs the filters of BIN, the pipelines, the man pages and bash completions under PREFIX, all
# with the prefix news-, since the short names are generic. install.sh --remove PREFIX removes them again.
set -eu
cd "$(dirname "$0")/.."

filters=()
for source in filters/*.c; do filters+=("$(basename "$source" .c)"); done
names=$(IFS='|'; echo "${filters[*]}")

# In a man page: the names where they are marked up as commands, and in examples.
prefix_page() { sed -E "s/^(\.(Nm|Dt|Xr) )($names)\b/\1news-\3/I; /^(\.Dl )?\\$ /s/(^|[ |])($names)( |$)/\1news-\2\3/g" "$1"; }

# In a pipeline: the first word of each stage; its filters lie beside it.
prefix_pipeline() { sed -E "s/^( *\|? *)($names)( |$)/\1news-\2\3/; s/^( *PATH=).*/\1\"\$(dirname \"\$0\"):\$PATH\"/" "$1"; }

install_all() { # BIN PREFIX
    local bin="$2/bin" man="$2/share/man" completions="$2/share/bash-completion/completions" filter page script
    mkdir -p "$bin" "$man/man1" "$man/man5" "$man/man7" "$completions"
    for filter in "${filters[@]}"; do
        install "$1/$filter" "$bin/news-$filter"
        prefix_page "docs/man/$filter.1" >"$man/man1/news-$filter.1"
        echo "complete -o default -W '$("$1/$filter" --help=names | paste -sd ' ')' news-$filter" >"$completions/news-$filter"
    done
    for page in docs/man/*.[57]; do prefix_page "$page" >"$man/man${page##*.}/${page##*/}"; done
    for script in pipelines/*.sh; do
        prefix_pipeline "$script" >"$bin/news-$(basename "$script" .sh)"
        chmod +x "$bin/news-$(basename "$script" .sh)"
    done
}

remove_all() { # PREFIX
    local filter page script
    for filter in "${filters[@]}"; do
        rm -f "$1/bin/news-$filter" "$1/share/man/man1/news-$filter.1" \
            "$1/share/bash-completion/completions/news-$filter"
    done
    for page in docs/man/*.[57]; do rm -f "$1/share/man/man${page##*.}/${page##*/}"; done
    for script in pipelines/*.sh; do rm -f "$1/bin/news-$(basename "$script" .sh)"; done
}

if [ "$1" = --remove ]; then remove_all "$2"; else install_all "$1" "$2"; fi
