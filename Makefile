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
BINS := $(FILTERS:%=bin/%)
OBJECTS_OF = $(patsubst %.c,$(B)/%.o,filters/$(1).c $(wildcard filters/$(1)/*.c))

# For prerequisites that depend on the target's stem.
.SECONDEXPANSION:

all: $(BINS) ## build the filters into bin/

$(B)/%.o: %.c
	@mkdir -p $(@D)
	@echo "$@"; $(CC) $(ALL_CFLAGS) -c $< -o $@

$(B)/libcommon.a: $(COMMON) $(LEXICONS:%=$(B)/data/%.o)
	rm -f $@ && ar rcs $@ $^

# The built filters of one mode; bin/ holds those of the last mode made.
$(FILTERS:%=$(B)/bin/%): $(B)/bin/%: $$(call OBJECTS_OF,$$*) $(B)/libcommon.a
	@mkdir -p $(@D)
	@echo "$@"; $(CC) $(MODE_FLAGS_$(MODE)) $(LDFLAGS) $^ -Wl,--as-needed $(LIBS) -o $@

bin/%: $(B)/bin/% FORCE
	@mkdir -p bin && cmp -s $< $@ || install $< $@

# Lexicons: data/NAME.tsv, and what data/NAME.sh prints where there is one, made into tables that are used where they lie.
$(B)/mklexicon: tools/mklexicon.c $(COMMON)
	@echo "$@"; $(CC) $(ALL_CFLAGS) $< $(COMMON) $(LIBS) -o $@

$(B)/data/%.lex: data/%.tsv $$(wildcard data/%.sh) $(B)/mklexicon
	@mkdir -p $(@D); echo "$@"; cat $(filter %.tsv,$^) <(for sh in $(filter %.sh,$^); do sh "$$sh"; done) | $(B)/mklexicon > $@

$(B)/data/%.o: $(B)/data/%.lex
	@printf '.section .rodata\n.balign 16\n.global lexicon_%s_bytes\nlexicon_%s_bytes: .incbin "%s"\n.section .note.GNU-stack,"",@progbits\n' \
	    $* $* $< | $(CC) -x assembler -c - -o $@

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 14

FORCE:
.PHONY: all help FORCE
-include $(shell find build -name '*.d' 2>/dev/null)
