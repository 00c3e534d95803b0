# newsfilters. `make help` says what can be made.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.SUFFIXES:
.DEFAULT_GOAL := all

CC ?= cc
MODE ?= release
B := build/$(MODE)
PREFIX ?= /usr/local
IN ?= fixtures/un-votes/reports/*.txt

WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
MODE_FLAGS_release := -O2 -DNDEBUG
MODE_FLAGS_debug := -O0 -g
MODE_FLAGS_asan := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
ALL_CFLAGS := -std=c11 -D_GNU_SOURCE $(WARNINGS) $(MODE_FLAGS_$(MODE)) $(CFLAGS) -MMD -MP
LIBS := -lpcre2-8 -lutf8proc -ljansson -lstemmer -lcmark -lm

FILTERS := $(patsubst filters/%.c,%,$(wildcard filters/*.c))
COMMON := $(patsubst %.c,$(B)/%.o,$(wildcard filters/common/*.c))
LEXICONS := $(patsubst data/%.tsv,%,$(wildcard data/*.tsv))
MODELS := $(patsubst data/%.weights,%,$(wildcard data/*.weights))
PIPELINES := $(patsubst pipelines/%.sh,%,$(wildcard pipelines/*.sh))
BINS := $(FILTERS:%=bin/%)
BUILT := $(FILTERS:%=$(B)/bin/%)
TOOLS := $(patsubst test/tools/%.c,$(B)/tools/%,$(filter-out test/tools/preload-%,$(wildcard test/tools/*.c))) \
    $(patsubst test/tools/%.c,$(B)/tools/%.so,$(wildcard test/tools/preload-*.c))
TESTS ?= test
JOBS ?= $(shell nproc)
CASE ?=
C_FILES := $(wildcard filters/*.[ch] filters/*/*.[ch] train/*.c train/*/*.[ch] tools/*.c test/tools/*.c bench/*.c bench/names/*.cpp)
SCRIPTS := setup .ci/run $(wildcard pipelines/*.sh data/*.sh train/*.sh tools/*.sh bench/run bench/names/peer test/tools/*.sh)
# bats has set -e, its files take variables from helpers.bash, and text in tests has curly quotes on purpose.
BATS_STYLE := SC1111,SC1112,SC2034,SC2154,SC2164
PAGES := $(wildcard docs/man/*.[157])
OBJECTS_OF = $(patsubst %.c,$(B)/%.o,filters/$(1).c $(wildcard filters/$(1)/*.c))

# For prerequisites that depend on the target's stem.
.SECONDEXPANSION:

all: $(BINS) ## build the filters into bin/

$(B)/%.o: %.c
	@mkdir -p $(@D)
	@echo "$@" >&2; $(CC) $(ALL_CFLAGS) -c $< -o $@

$(B)/libcommon.a: $(COMMON) $(LEXICONS:%=$(B)/data/%.o) $(MODELS:%=$(B)/data/%.weights.o)
	@rm -f $@ && ar rcs $@ $^

# The built filters of one mode; bin/ holds those of the last mode made.
$(BUILT): $(B)/bin/%: $$(call OBJECTS_OF,$$*) $(B)/libcommon.a
	@mkdir -p $(@D)
	@echo "$@" >&2; $(CC) $(MODE_FLAGS_$(MODE)) $(LDFLAGS) $^ -Wl,--as-needed $(LIBS) -o $@

$(BINS): bin/%: $(B)/bin/% test/%.bats docs/man/%.1 FORCE
	@mkdir -p bin && cmp -s $< $@ || install $< $@

# Lexicons: data/NAME.tsv, and what data/NAME.sh prints where there is one, made into tables that are used where they lie.
# It is built before them, so from a library without: what reads no lexicon is all it takes of that.
$(B)/libplain.a: $(COMMON)
	@rm -f $@ && ar rcs $@ $^

$(B)/mklexicon: tools/mklexicon.c $(B)/libplain.a
	@echo "$@" >&2; $(CC) $(ALL_CFLAGS) $< $(B)/libplain.a $(LIBS) -o $@

$(B)/data/%.lex: data/%.tsv $$(wildcard data/%.sh) $(B)/mklexicon
	@mkdir -p $(@D); echo "$@" >&2; cat $(filter %.tsv,$^) <(for sh in $(filter %.sh,$^); do sh "$$sh"; done) | ASAN_OPTIONS=detect_leaks=0 $(B)/mklexicon > $@

$(B)/data/%.o: $(B)/data/%.lex
	@printf '.section .rodata\n.balign 16\n.global lexicon_%s_bytes\nlexicon_%s_bytes: .incbin "%s"\n.section .note.GNU-stack,"",@progbits\n' \
	    $* $* $< | $(CC) -x assembler -c - -o $@

# WEIGHTS_NAME=FILE builds other weights in, for benchmarks.
$(B)/data/%.weights.o: $$(or $$(WEIGHTS_$$*),data/$$*.weights)
	@mkdir -p $(@D); printf '.section .rodata\n.balign 16\n.global %s_weights\n%s_weights: .incbin "%s"\n.section .note.GNU-stack,"",@progbits\n' \
	    $* $* $< | $(CC) -x assembler -c - -o $@

# Models: train/NAME.c learns data/NAME.weights or data/NAME.tsv. data/README.md says what from.
TRAINERS := $(B)/train/boundary $(B)/train/idf
$(TRAINERS): $(B)/train/%: $(B)/train/%.o $(patsubst %.c,$(B)/%.o,$(wildcard filters/tokenize/*.c)) $(B)/libcommon.a
	@$(CC) $(MODE_FLAGS_$(MODE)) $^ $(LIBS) -o $@

# The tagger's trainer brings its own weights.
$(B)/train/tagger: $(B)/train/tagger.o $(patsubst %.c,$(B)/%.o,$(wildcard train/crf/*.c filters/extract-entities/*.c)) $(B)/libcommon.a
	@$(CC) $(MODE_FLAGS_$(MODE)) $^ $(LIBS) -o $@

$(B)/train/clusters: $(B)/train/clusters.o $(B)/libcommon.a
	@$(CC) $(MODE_FLAGS_$(MODE)) $^ $(LIBS) -o $@

trainers: $(TRAINERS) $(B)/train/tagger $(B)/train/clusters ## build the programs that learn the models

model: $(B)/train/tagger $(B)/bin/tokenize ## learn the name tagger again: make model DATA=FOLDER (train/README.md)
	@B="$$(cd $(B) && pwd)" train/names.sh "$(DATA)" $(B)/names && cp $(B)/names/tagger.weights data/

boundaries: $(TRAINERS) $(B)/bin/tokenize ## learn boundaries and rare words again: make boundaries RAW=TEXT GOLD="GOLD.conllu..."
	@$(B)/train/boundary $(RAW) train/boundary-cases.txt $(value GOLD) > $(B)/boundary.weights
	@$(B)/bin/tokenize $(RAW) 2>/dev/null | $(B)/train/idf > $(B)/idf.tsv
	@mv $(B)/boundary.weights $(B)/idf.tsv data/

# What the tests use: small programs, and libraries that are loaded before the C library's.
$(B)/tools/%.so: test/tools/%.c
	@mkdir -p $(@D); echo "$@" >&2; $(CC) -std=c11 -D_GNU_SOURCE $(WARNINGS) -O2 -shared -fPIC $< -o $@

$(B)/tools/%: test/tools/%.c
	@mkdir -p $(@D); echo "$@" >&2; $(CC) -std=c11 -D_GNU_SOURCE $(WARNINGS) -O2 $< -o $@

# Targets that run something use the filters of this mode.
RUN = B="$(B)" NEWSFILTERS_BIN="$$(cd $(B)/bin && pwd)" PATH="$$(cd $(B)/bin && pwd):$$PATH"

# $(value IN) is the user's own text, which only the shell expands: quotes inside it count.
summary entities numbers dates sentences duplicates: $(BUILT) ## run a pipeline: make summary IN="my/*.txt 'a b.txt'"
	@$(RUN) pipelines/$@.sh $(value IN)

test: $(BUILT) $(TOOLS) ## run the tests: TESTS=test/render.bats chooses, JOBS=1 one at a time
	@B="$$(cd $(B) && pwd)" BIN="$$(cd $(B)/bin && pwd)" BATS_TEST_TIMEOUT=300 bats --tap --jobs $(JOBS) $(TESTS)

# These two build into folders of their own, so that bin/ stays as it is.
# What lives as long as the run is left to exit, so leaks are not looked for; test/faults.bats bounds the memory instead.
check-asan: ## run the tests under AddressSanitizer and UndefinedBehaviorSanitizer
	@ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1 $(MAKE) --no-print-directory MODE=asan test

check-clang: ## build with clang and run the tests
	@$(MAKE) --no-print-directory CC=clang B=build/clang test

valgrind: $(BUILT) ## run every pipeline's filters on the fixtures under valgrind
	@$(RUN) test/tools/valgrind.sh

quality: $(BUILT) ## score every stage against the fixtures' gold files
	@$(RUN) test/tools/score.sh

accept: $(BUILT) ## rewrite what is expected: CASE=NAME for one case or event
	@$(RUN) test/tools/accept.sh $(CASE)

bench: all ## measure the speed
	@bench/run

fmt: ## format the C files
	@clang-format -i $(C_FILES)

lint: ## check the C files' format, the scripts and the man pages
	@clang-format --dry-run -Werror $(C_FILES)
	@shellcheck $(SCRIPTS) && shellcheck --shell=bash --severity=warning --exclude=$(BATS_STYLE) test/*.bats test/*.bash
	@mandoc -Tlint -W warning $(PAGES)

man: $(BUILT) ## refresh the OPTIONS in the man pages
	@for filter in $(FILTERS); do $(B)/bin/$$filter --help=mdoc | sed -i -e '/options begin/,/options end/{//!d}' \
	    -e '/options begin/r /dev/stdin' docs/man/$$filter.1; done

install: $(BUILT) ## install into PREFIX (/usr/local), with the prefix news-
	@tools/install.sh $(B)/bin "$(DESTDIR)$(PREFIX)"

uninstall: ## remove what install put there
	@tools/install.sh --remove "$(DESTDIR)$(PREFIX)"

clean: ## remove what was built
	@rm -rf bin build

help: ## this list
	@grep -hE '^[a-z -]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 46

FORCE:
.SECONDARY: $(LEXICONS:%=$(B)/data/%.lex)
.PHONY: all trainers model boundaries summary entities numbers dates sentences duplicates test check-asan check-clang valgrind quality accept bench \
    fmt lint man install uninstall clean help FORCE
-include $(shell find $(B) -name '*.d' 2>/dev/null)
