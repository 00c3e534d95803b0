/* Character classes over code points: Unicode's by utf8proc, ASCII's by a table. */
#ifndef COMMON_UNICODE_H
#define COMMON_UNICODE_H

#include "arena.h"

/* White space as the stream has it: White_Space and every control character (Cc). */
bool unicode_is_space(uint32_t code_point);
bool unicode_is_letter(uint32_t code_point); /* L* */
bool unicode_is_upper(uint32_t code_point);  /* Lu Lt */
bool unicode_is_lower(uint32_t code_point);  /* Ll */
bool unicode_is_digit(uint32_t code_point);  /* Nd */
bool unicode_is_mark(uint32_t code_point);   /* M* */

/* Questions about the text's first (last) code point; false for empty text. */
bool text_starts_upper(struct text t);
bool text_starts_lower(struct text t);
bool text_starts_letter(struct text t);
bool text_starts_digit(struct text t);

/* Whether it has a letter and no lower-case letter. */
bool text_is_all_upper(struct text t);

/* Simple lower-casing code point by code point: the same bytes when nothing changes, else memory of the
 * arena. */
struct text text_lower(struct arena *arena, struct text t);

#endif
