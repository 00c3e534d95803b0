/* The stream: reading ten-column CoNLL-U document by document (universaldependencies.org/format.html;
 * newsfilters(5)).
 *
 * A document is handed out as a slice of the reader's buffer with an index over it: sentences, their words
 * and tokens. All texts point into that buffer and live until the next conllu_next. A document of more than
 * CONLLU_WINDOW words comes in several windows, each ending at a paragraph, or past twice as many words at a
 * sentence.
 *
 * A sentence that is not CoNLL-U is marked malformed, named on stderr and has no words; its bytes are kept.
 */
#ifndef COMMON_CONLLU_H
#define COMMON_CONLLU_H

#include "clean.h"
#include "feeds.h"
#include "memory.h"

enum { CONLLU_WINDOW = 100000 };

/* A syntactic word: a line whose ID is a whole number. */
struct word {
    struct text form; /* column 2 */
    struct text misc; /* column 10, "_" when empty */
    uint32_t token;   /* index among the document's tokens */
    bool space_after; /* white space follows in the text (never inside a token) */
};

/* A surface token: a range line and its words, or a word that stands in no range. */
struct token {
    struct text form;
    struct text misc;
    uint32_t first_word; /* index among the document's words */
    uint32_t word_count; /* 1 or more */
};

struct sentence {
    struct text raw;      /* all its bytes: comments, lines and the empty line(s) behind it */
    struct text comments; /* its comment lines, each with its line feed */
    uint32_t first_word, word_count;
    uint32_t first_token, token_count;
    size_t line;            /* its first line in the file, from 1 */
    bool malformed;         /* not CoNLL-U: pass it through unchanged */
    bool space_after_token; /* while reading: of the last token */
};

struct document {
    struct text id; /* "stdin" before any `# newdoc`; windows of one document have the same */
    struct text raw;
    bool begins;           /* the first window of its document */
    uint64_t key_initials; /* of all MISC keys: MISC_INITIAL in misc.h */
    ARRAY(struct sentence) sentences;
    ARRAY(struct word) words;
    ARRAY(struct token) tokens;
};

/* One sentence of the window that is being read: bytes from the window's first one, its first line feed, its
 * lines. */
struct conllu_slice {
    size_t begin, end, feed, lines;
};

struct conllu_reader {
    struct clean_input input;
    struct document document;
    char *id; /* of the document being read, kept over its windows */
    ARRAY(struct conllu_slice) slices;
    struct feeds feeds;
    size_t line;  /* of the next byte to hand out, from 1 */
    size_t bytes; /* handed out */
    bool whole;   /* set by the caller: never windows, however long a document is */
    bool inside;  /* the next window continues a document */
};

/* False when the operand cannot be opened. One reader serves several operands in turn; begin with {0}. */
bool conllu_open(struct conllu_reader *reader, const char *path);

/* The next document or window, or NULL at the end of the source. */
struct document *conllu_next(struct conllu_reader *reader);

void conllu_close(struct conllu_reader *reader);
void conllu_free(struct conllu_reader *reader);

/* The value of the comment `# key = value` of a sentence; ptr is NULL when it has none. */
struct text conllu_comment(const struct sentence *sentence, struct text key);

/* Whether the sentence has the comment `# name` with or without a value: `# newpar`, `# newdoc id = x`. */
bool conllu_has_comment(const struct sentence *sentence, struct text name);

#endif
