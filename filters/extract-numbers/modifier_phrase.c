/* Phrases that modify a number. */
#include "modifier_phrase.h"

#include "../common/hash.h"
#include "../common/lexicon.h"

LEXICON(number_modifiers);

enum { LONGEST_BEFORE = 6, LONGEST_AFTER = 4 }; /* pieces */

static const char *const modifier_names[] = {"~", "<=", "<", ">=", ">", "="};

/* The modifier of an entry `before >=`; none when it is of the other side. */
static struct modifier parse(struct text values, struct text side)
{
    while (values.ptr) {
        struct text value = text_cut(&values, ';');
        if (!text_equal(text_cut(&value, ' '), side))
            continue;
        struct text sign = text_cut(&value, ' ');
        for (size_t i = 0; i < sizeof modifier_names / sizeof *modifier_names; i++)
            if (text_equal(sign, text_of(modifier_names[i])))
                return (struct modifier){modifier_names[i], text_equal(value, TEXT("inner")),
                                         text_equal(value, TEXT("age")), text_equal(value, TEXT("exact")),
                                         text_equal(value, TEXT("last"))};
    }
    return (struct modifier){0};
}

static struct modifier find(const struct reading *r, int64_t begin, int64_t end, struct text side)
{
    struct text values;
    if (begin < 0 || end > (int64_t)r->pieces->list.count)
        return (struct modifier){0};
    struct text phrase =
        end == begin + 1 ? piece_at(r->pieces, begin)->form : pieces_phrase(r->pieces, r->arena, begin, end);
    return lexicon_find(number_modifiers, phrase, &values) & LEXICON_ENTRY ? parse(values, side)
                                                                           : (struct modifier){0};
}

/* Words that modifiers end with, a bit for each hash: nearly every number is told by it to have none before
 * it. */
enum { CLOSINGS = 2048 };

static uint64_t closings[CLOSINGS / 64];

static void make_closings(void)
{
    struct text key;
    for (uint32_t slot = 0; lexicon_next(number_modifiers, &slot, &key);) {
        struct text word = key;
        while (key.ptr)
            word = text_cut(&key, ' ');
        closings[hash_text(word) % CLOSINGS / 64] |= (uint64_t)1 << hash_text(word) % 64;
    }
}

static bool may_close(struct text word)
{
    static bool made;
    if (!made)
        make_closings();
    made = true;
    uint64_t hash = hash_text(word);
    return closings[hash % CLOSINGS / 64] >> hash % 64 & 1;
}

struct modifier modifier_find_before(const struct reading *r, int64_t end, int64_t *begin)
{
    int64_t longest = may_close(piece_at(r->pieces, end - 1)->form) ? LONGEST_BEFORE : 0;
    for (int64_t length = longest; length > 0; length--) {
        struct modifier modifier = find(r, end - length, end, TEXT("before"));
        if (modifier.sign && !piece_is_hyphen(r->pieces, end - length - 1)) {
            *begin = end - length;
            return modifier;
        }
    }
    return (struct modifier){0};
}

/* A number, or the sign of money in front of one. */
static bool is_number(const struct reading *r, int64_t i)
{
    const struct piece *piece = piece_at(r->pieces, i), *next = piece_at(r->pieces, i + 1);
    if (piece->class == PIECE_MARK)
        return next->literal && next->glued;
    return piece->class >= PIECE_NUMBER && piece->class != PIECE_CODE;
}

struct modifier modifier_find_after(const struct reading *r, int64_t begin, int64_t *end)
{
    struct modifier modifier = {0};
    if (!lexicon_find(number_modifiers, piece_at(r->pieces, begin)->form, NULL))
        return modifier;
    for (int64_t length = LONGEST_AFTER; length > 0 && !modifier.sign; length--) {
        modifier = find(r, begin, begin + length, TEXT("after"));
        *end = begin + length;
    }
    if (modifier.last && piece_at(r->pieces, *end)->class == PIECE_WORD)
        return (struct modifier){0};
    if (modifier.sign && (is_number(r, *end) || piece_is(r->pieces, *end, TEXT("than"))))
        return (struct modifier){0};
    return modifier;
}
