/* Character types, as far as tokenization needs them. */
#include "chartype.h"

#include "../common/unicode.h"
#include "../common/utf8.h"

#define S CHAR_SPACE
#define D CHAR_DIGIT
#define L CHAR_LETTER
#define U (CHAR_LETTER | CHAR_UPPER)
#define O CHAR_OPENER
#define C CHAR_CLOSER
#define F CHAR_FINAL
#define Q (CHAR_OPENER | CHAR_CLOSER)

/* clang-format off */
const unsigned char chartype_ascii[128] = {
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
 /*     !  "  #  $  %  &  '  (  )  *  +  ,  -  .  /  0  1  2  3  4  5  6  7  8  9  :  ;  <  =  >  ? */
    S, F, Q, 0, 0, 0, 0, Q, O, C, 0, 0, 0, 0, F, 0, D, D, D, D, D, D, D, D, D, D, 0, 0, 0, 0, 0, F,
    0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, O, 0, C, 0, L,
    0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, 0, C, 0, S,
};
/* clang-format on */

#undef S
#undef D
#undef L
#undef U
#undef O
#undef C
#undef F
#undef Q

struct range {
    uint32_t first, last;
    unsigned type;
};

/* What the general categories do not say, in order of code point. */
static const struct range special[] = {
    {0xAB, 0xAB, CHAR_OPENER},     {0xAD, 0xAD, CHAR_LETTER},     {0xBB, 0xBB, CHAR_CLOSER},
    {0x200B, 0x200D, CHAR_GLUE},   {0x2018, 0x2018, CHAR_OPENER}, {0x2019, 0x2019, CHAR_CLOSER},
    {0x201A, 0x201A, CHAR_OPENER}, {0x201B, 0x201C, CHAR_OPENER}, {0x201D, 0x201D, CHAR_CLOSER},
    {0x201E, 0x201F, CHAR_OPENER}, {0x2026, 0x2026, CHAR_FINAL},  {0x2039, 0x2039, CHAR_OPENER},
    {0x203A, 0x203A, CHAR_CLOSER}, {0x203C, 0x203D, CHAR_FINAL},  {0x2045, 0x2045, CHAR_OPENER},
    {0x2046, 0x2046, CHAR_CLOSER}, {0x2047, 0x2049, CHAR_FINAL},  {0x20E3, 0x20E3, CHAR_GLUE},
    {0x3002, 0x3002, CHAR_FINAL},  {0x300C, 0x300C, CHAR_OPENER}, {0x300D, 0x300D, CHAR_CLOSER},
    {0xFE00, 0xFE0F, CHAR_GLUE},   {0xFF01, 0xFF01, CHAR_FINAL},  {0xFF0E, 0xFF0E, CHAR_FINAL},
    {0xFF1F, 0xFF1F, CHAR_FINAL},  {0x1F1E6, 0x1F1FF, CHAR_GLUE}, {0x1F3FB, 0x1F3FF, CHAR_GLUE},
    {0xE0020, 0xE007F, CHAR_GLUE},
};

static unsigned special_type(uint32_t c)
{
    for (size_t i = 0; i < sizeof special / sizeof *special && special[i].first <= c; i++)
        if (c <= special[i].last)
            return special[i].type;
    return 0;
}

/* U+2000 to U+203F, where curly quotes, dashes and the ellipsis stand: the commonest beyond ASCII. */
static unsigned general_punctuation(unsigned c)
{
    static const unsigned char quotes[8] = {CHAR_OPENER, CHAR_CLOSER, CHAR_OPENER, CHAR_OPENER,
                                            CHAR_OPENER, CHAR_CLOSER, CHAR_OPENER, CHAR_OPENER};
    return c - 0x18 < 8 ? quotes[c - 0x18] : c == 0x26 ? CHAR_FINAL : 0;
}

unsigned chartype_at(struct text t, size_t *length)
{
    if (t.len >= 3 && memcmp(t.ptr, "\xE2\x80", 2) == 0 && (unsigned char)t.ptr[2] - 0x90u < 0x18) {
        *length = 3;
        return general_punctuation((unsigned char)t.ptr[2] & 0x3F);
    }
    uint32_t c = utf8_decode(t, length);
    if (c < 0x80)
        return chartype_ascii[c];
    unsigned type = special_type(c);
    if (type)
        return type;
    if (unicode_is_letter(c))
        return CHAR_LETTER | (unicode_is_upper(c) ? CHAR_UPPER : 0);
    if (unicode_is_mark(c))
        return CHAR_LETTER;
    if (unicode_is_digit(c))
        return CHAR_DIGIT;
    return unicode_is_space(c) ? CHAR_SPACE : 0;
}
