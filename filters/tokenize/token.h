/* The token of the tokenizer: a stretch of a paragraph, what kind it is, and where it splits into words. */
#ifndef TOKENIZE_TOKEN_H
#define TOKENIZE_TOKEN_H

#include "../common/memory.h"
#include "../common/text.h"

enum token_kind {
    TOKEN_WORD,         /* letters, perhaps with digits */
    TOKEN_NUMBER,       /* digits with , . : / between */
    TOKEN_ABBREVIATION, /* ends in a full stop that is part of it */
    TOKEN_FINAL,        /* . ! ? … and runs of them */
    TOKEN_OPENER,
    TOKEN_CLOSER,
    TOKEN_QUOTE, /* " and ', whose side shows only in context */
    TOKEN_MARK,  /* any other punctuation or symbol */
    TOKEN_WHOLE, /* an address, a name in a network, an emoticon */
};

enum { TOKEN_MOST_WORDS = 3 };

/* Offsets are bytes from the start of the scanned text. */
struct piece {
    uint32_t start, end;
    uint32_t hash;  /* of the form, letter case aside (look.h) */
    uint16_t shape; /* kind, letter case and length (look.h) */
    bool opens;     /* begins with a capital or an opening mark */
    bool ascii;     /* so that bytes and code points count alike */
    uint8_t gaps;   /* whether a sentence may end before it or behind it (look.h) */
    uint8_t kind;
    uint8_t words;                        /* 1, or how many words it splits into */
    uint8_t splits[TOKEN_MOST_WORDS - 1]; /* where words 2 and 3 begin, from start */
};

/* Bytes behind a scanned text that may be read. */
enum { TEXT_SLACK = 16 };

typedef ARRAY(struct piece) piece_array;

static inline struct text piece_text(struct text scanned, const struct piece *piece)
{
    return (struct text){scanned.ptr + piece->start, piece->end - piece->start};
}

#endif
