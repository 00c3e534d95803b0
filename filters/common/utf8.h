/* UTF-8: decoding, validation and repair.
 * Repair follows the Unicode Standard 3.9, "U+FFFD substitution of maximal subparts" (and the WHATWG Encoding
 * Standard): each maximal subpart of an ill-formed sequence becomes one U+FFFD, as Python's decode('utf-8',
 * 'replace') has it. */
#ifndef COMMON_UTF8_H
#define COMMON_UTF8_H

#include "text.h"

/* How many bytes at the start of t are well-formed UTF-8. */
size_t utf8_valid_prefix(struct text t);

/* The length of the maximal subpart at the start of t, which does not begin with a well-formed sequence. */
size_t utf8_broken_length(struct text t);

/* Whether t, which is not well-formed, could become so with more bytes behind it (1-3 bytes). */
bool utf8_is_cut_off(struct text t);

/* The code point at the start of well-formed, non-empty t, and its length in bytes. */
uint32_t utf8_decode(struct text t, size_t *length);

/* Writes a code point, 4 bytes at most; returns its length. */
size_t utf8_encode(uint32_t code_point, char *at);

/* Code points in well-formed t. */
size_t utf8_count(struct text t);

/* One repair: a U+FFFD written at byte `at` of the output stands for `length` bytes at byte `from` of the
 * input. */
struct utf8_repair {
    size_t at;
    size_t from;
    size_t length;
};

/* Called for each repair, in order. */
typedef void utf8_noter(struct utf8_repair repair, void *context);

/* Copies `in` to `out` (room for 3 * in.len bytes) with each broken sequence replaced. Unless `last`, stops
 * before a sequence that is cut off at the end. Returns the bytes written; *used are the bytes read. */
size_t utf8_repair(struct text in, bool last, char *out, size_t *used, utf8_noter *note, void *context);

#define UTF8_REPLACEMENT "\xEF\xBF\xBD"

#endif
