/* Sentence boundaries: which gaps between tokens end a sentence. */
#include "boundary.h"

#include "ellipsis.h"
#include "enumerator.h"
#include "look.h"

extern const unsigned char boundary_weights[];

enum {
    WEIGHTS_AT = 4,
    CASES_AT = WEIGHTS_AT + (1 << BOUNDARY_BITS),
    REJECTED_AT = CASES_AT + (1 << BOUNDARY_CASE_BITS),
};

/* ---- what a token looks like ---- */

static const struct piece *piece_at(const struct stretch *s, size_t i)
{
    return i < s->count ? &s->pieces[i] : NULL; /* i wraps below 0 */
}

static unsigned shape(const struct stretch *s, size_t i)
{
    const struct piece *piece = piece_at(s, i);
    return piece ? piece->shape : 1023;
}

static unsigned case_of(const struct stretch *s, size_t i, const uint8_t *cases)
{
    const struct piece *piece = piece_at(s, i);
    return piece && piece->kind == TOKEN_WORD ? cases[boundary_case_slot(piece->hash)] : 7;
}

/* Kind, and for marks and final punctuation the first character. */
static uint64_t kind_hash(const struct stretch *s, size_t i)
{
    const struct piece *piece = piece_at(s, i);
    if (!piece)
        return 99;
    bool marks = piece->kind == TOKEN_MARK || piece->kind == TOKEN_FINAL;
    return piece->kind + (marks ? 16u * (unsigned char)s->text.ptr[piece->start] : 0);
}

/* Whether white space stands behind token i; how much, and whether a line ends there, is layout, not
 * language. */
static unsigned gap_behind(const struct stretch *s, size_t i)
{
    const struct piece *a = piece_at(s, i), *b = piece_at(s, i + 1);
    return a && b && a->end < b->start;
}

/* ---- state ---- */

struct boundary_state boundary_begin(const struct stretch *s, size_t start)
{
    struct boundary_state state = {.start = start};
    size_t length;
    state.number = enumerator_at(s->text, s->pieces, s->count, start, &length);
    state.body = start + length;
    return state;
}

void boundary_pass_pair(const struct stretch *s, size_t i, struct boundary_state *state)
{
    unsigned kind = s->pieces[i].kind;
    state->quotes += kind == TOKEN_QUOTE;
    state->depth += kind == TOKEN_OPENER;
    state->depth -= kind == TOKEN_CLOSER && state->depth > 0;
}

/* ---- features ---- */

static unsigned count_class(size_t n)
{
    static const unsigned char upto[] = {1, 2, 3, 4, 7, 12, 20, 40};
    unsigned class = 0;
    while (class < sizeof upto && n > upto[class])
        class ++;
    return class;
}

/* How many tokens on the next final punctuation stands, in classes; the look ahead is short to stay linear.
 */
static unsigned next_final(const struct stretch *s, size_t i)
{
    for (size_t n = 1; n <= 12; n++) {
        const struct piece *piece = piece_at(s, i + n);
        if (!piece)
            return 12 + (unsigned)s->complete;
        if (piece->kind == TOKEN_FINAL)
            return count_class(n);
    }
    return 10;
}

static inline uint64_t mix(uint64_t a, uint64_t b)
{
    return a * 0xD6E8FEB86659FD93u + b * 0x9FB21C651E98DF25u;
}

void boundary_reject_slots(const struct stretch *s, size_t i, const uint8_t *cases,
                           uint32_t slots[BOUNDARY_REJECTS])
{
    const struct piece *a = &s->pieces[i], *b = a + 1;
    uint64_t look_b = b->shape * 8u + case_of(s, i + 1, cases);
    uint64_t looks = mix(a->shape * 8u + case_of(s, i, cases), look_b);
    uint64_t mark = a->kind == TOKEN_MARK || a->kind == TOKEN_FINAL ? a->hash : 0;
    slots[0] = (uint32_t)(mix(looks, mark) >> (64 - BOUNDARY_REJECT_BITS));
    slots[1] = (uint32_t)(mix(mix(a->hash, b->shape), 1) >> (64 - BOUNDARY_REJECT_BITS));
}

static bool is_rejected(const struct stretch *s, size_t i)
{
    uint32_t slots[BOUNDARY_REJECTS];
    boundary_reject_slots(s, i, boundary_weights + CASES_AT, slots);
    return boundary_weights[REJECTED_AT + slots[0]] || boundary_weights[REJECTED_AT + slots[1]];
}

/* What the features say of one token. */
struct look {
    uint64_t form, kind;
    uint64_t shape;
    unsigned letter_case;
};

static struct look look_at(const struct stretch *s, size_t i, const uint8_t *cases)
{
    const struct piece *piece = piece_at(s, i);
    if (!piece) /* before the first and behind the last */
        return (struct look){.form = i - s->count, .kind = 99, .shape = 1023, .letter_case = 7};
    return (struct look){piece->hash, kind_hash(s, i), piece->shape, case_of(s, i, cases)};
}

void boundary_features(const struct stretch *s, size_t i, const struct boundary_state *state,
                       const uint8_t *cases, uint32_t features[BOUNDARY_FEATURES])
{
    const struct look z = look_at(s, i - 2, cases), y = look_at(s, i - 1, cases), a = look_at(s, i, cases),
                      b = look_at(s, i + 1, cases), c = look_at(s, i + 2, cases);
    const struct piece *start = &s->pieces[state->start];
    unsigned gap = gap_behind(s, i);
    size_t left = s->count - i - 1;
    uint64_t so_far = count_class(i - state->start + 1),
             rest = s->complete || left > 40 ? count_class(left) : 8;
    uint64_t open = (state->quotes & 1) * 2 + (state->depth > 0), ahead = next_final(s, i);
    uint64_t closing = s->complete ? kind_hash(s, s->count - 1) : 77; /* how the paragraph ends */
    uint64_t kind = a.kind * 4 + gap, kind_b = mix(kind, b.shape), shapes = mix(a.shape, b.shape);
    const uint64_t values[BOUNDARY_FEATURES] = {
        mix(a.form, b.form),
        mix(kind_b, a.form),
        mix(y.form, a.form),
        mix(kind_b, y.form),
        b.form,
        mix(mix(z.shape, y.shape), kind),
        mix(kind, so_far),
        mix(kind_b, open),
        mix(mix(kind, b.kind), gap_behind(s, i - 1)),
        mix(kind, y.form),
        mix(kind_b, ahead),
        mix(kind, c.form),
        mix(mix(b.shape, c.shape), shape(s, i + 3)),
        mix(kind, z.form),
        mix(shapes, rest),
        mix(shapes, open * 16 + ahead),
        mix(kind_b, start->shape),
        mix(kind_b, mix(a.form, start->opens)),
        mix(kind, mix(closing, start->shape)),
        mix(kind_b, closing * 16 + count_class(s->count)),
        mix(kind_b, b.letter_case),
        mix(kind, b.letter_case * 64 + a.letter_case * 8 + c.letter_case),
        mix(shapes, a.letter_case * 8 + b.letter_case),
    };
    for (uint32_t f = 0; f < BOUNDARY_FEATURES; f++) {
        uint64_t hash = (values[f] ^ values[f] >> 32) + f * 0x632BE59BD9B4E019u;
        features[f] = (uint32_t)(hash * 0x9E3779B97F4A7C15u >> (64 - BOUNDARY_BITS));
    }
}

/* ---- decision ---- */

static int32_t score(const uint32_t features[BOUNDARY_FEATURES])
{
    const int8_t *weights = (const int8_t *)(boundary_weights + WEIGHTS_AT);
    int32_t threshold, sum = 0;
    memcpy(&threshold, boundary_weights, sizeof threshold);
    for (size_t f = 0; f < BOUNDARY_FEATURES; f++)
        sum += weights[features[f]];
    return sum - threshold;
}

bool boundary_decide(const struct stretch *s, size_t i, const struct boundary_state *state)
{
    size_t length;
    if (i + 1 <= state->body && state->body > state->start)
        return false;
    if (state->number.len && gap_behind(s, i) &&
        enumerator_follows(state->number, enumerator_at(s->text, s->pieces, s->count, i + 1, &length)))
        return true;
    if (!boundary_is_candidate(s, i))
        return false;
    enum ellipsis ellipsis = ellipsis_at(s, i);
    if (ellipsis != ELLIPSIS_NONE)
        return ellipsis == ELLIPSIS_ENDS;
    if (is_rejected(s, i))
        return false;
    uint32_t features[BOUNDARY_FEATURES];
    boundary_features(s, i, state, boundary_weights + CASES_AT, features);
    return score(features) > 0;
}
