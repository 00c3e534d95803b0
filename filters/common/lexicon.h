/* Lexicons: read-only tables from phrases to values, embedded in the filter and used where they lie: no
 * parsing.
 *
 * They are made from data/NAME.tsv (key TAB value, `#` comments) at build time by tools/mklexicon.c, as
 *   magic "NFLX" | uint32 slots | uint32 slot[slots] (offset of an entry from the first byte, 0: free) |
 * entries entry: uint16 key length | uint16 value length | uint8 flags | key | value with open addressing on
 * XXH64 of the key, linear probing; slots is a power of two; little endian. A key is as the data file has it;
 * words of a phrase are parted by one space. Each proper prefix of a phrase that ends before a space is there
 * too, so that a longest match can stop early. */
#ifndef COMMON_LEXICON_H
#define COMMON_LEXICON_H

#include "text.h"

struct lexicon {
    const unsigned char *bytes;
};

/* Declares the embedded lexicon made of data/NAME.tsv. */
#define LEXICON(name) \
    extern const unsigned char lexicon_##name##_bytes[]; \
    static const struct lexicon name = {lexicon_##name##_bytes}

enum { LEXICON_ENTRY = 1, LEXICON_PREFIX = 2 };

/* 0 when the key is not there, else LEXICON_ENTRY (then *value, if not NULL, is its value; several values of
 * one key are parted by `;`) and/or LEXICON_PREFIX (longer keys begin with this one and a space). */
unsigned lexicon_find(struct lexicon lexicon, struct text key, struct text *value);

/* Goes over the keys, prefixes too, in no order; begin with *slot 0. False when there are no more. */
bool lexicon_next(struct lexicon lexicon, uint32_t *slot, struct text *key);

#endif
