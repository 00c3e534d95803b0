/* Sentence boundaries: which gaps between tokens end a sentence. */
#include "boundary.h"

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

static uint64_t lower_hash(const struct stretch *s, size_t i)
{
    const struct piece *piece = piece_at(s, i);
    return piece ? piece->hash : i - s->count; /* before the first and behind the last each their own */
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

enum gap { GAP_NONE, GAP_BLANK, GAP_WIDE, GAP_LINE };

static enum gap gap_behind(const struct stretch *s, size_t i)
{
    const struct piece *a = piece_at(s, i), *b = piece_at(s, i + 1);
    if (!a || !b || a->end == b->start)
        return GAP_NONE;
    if (b->start == a->end + 1)
        return s->text.ptr[a->end] == '\n' ? GAP_LINE : GAP_BLANK;
    struct text space = {s->text.ptr + a->end, b->start - a->end};
    if (memchr(space.ptr, '\n', space.len))
        return GAP_LINE;
    return space.len > 1 ? GAP_WIDE : GAP_BLANK;
}

/* ---- candidates ---- */

bool boundary_is_candidate(const struct stretch *s, size_t i)
{
    const struct piece *a = &s->pieces[i], *b = a + 1;
    if (!(a->gaps & GAP_CLOSES) && !(b->gaps & GAP_OPENS))
        return false;
    if (a->end < b->start)
        return true;
    bool closed = a->kind == TOKEN_FINAL || a->kind == TOKEN_CLOSER || a->kind == TOKEN_QUOTE;
    return closed && b->opens && b->kind != TOKEN_CLOSER && b->kind != TOKEN_QUOTE;
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

void boundary_pass(const struct stretch *s, size_t i, struct boundary_state *state)
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

uint32_t boundary_reject_slot(const struct stretch *s, size_t i, const uint8_t *cases)
{
    const struct piece *a = &s->pieces[i], *b = a + 1;
    uint64_t looks = mix(a->shape * 8u + case_of(s, i, cases), b->shape * 8u + case_of(s, i + 1, cases));
    uint64_t mark = a->kind == TOKEN_MARK || a->kind == TOKEN_FINAL ? a->hash : 0;
    return (uint32_t)(mix(looks, mark) >> (64 - BOUNDARY_REJECT_BITS));
}

void boundary_features(const struct stretch *s, size_t i, const struct boundary_state *state,
                       const uint8_t *cases, uint32_t features[BOUNDARY_FEATURES])
{
    uint64_t a = lower_hash(s, i), b = lower_hash(s, i + 1), before = lower_hash(s, i - 1),
             behind = lower_hash(s, i + 2);
    uint64_t kind = kind_hash(s, i) * 4 + gap_behind(s, i), next_kind = kind_hash(s, i + 1);
    unsigned shape_a = shape(s, i), shape_b = shape(s, i + 1), shape_before = shape(s, i - 1),
             shape_behind = shape(s, i + 2);
    unsigned so_far = count_class(i - state->start + 1);
    size_t left = s->count - i - 1;
    unsigned rest = s->complete || left > 40 ? count_class(left) : 8;
    unsigned open = (state->quotes & 1) * 2 + (state->depth > 0);
    bool short_sentence = i == state->start || i == state->start + 1;
    uint64_t first = short_sentence ? lower_hash(s, state->start) : kind_hash(s, state->start);
    unsigned ahead = next_final(s, i);
    uint64_t closing = s->complete ? kind_hash(s, s->count - 1) : 77; /* how the paragraph ends */
    unsigned case_a = case_of(s, i, cases), case_b = case_of(s, i + 1, cases);
    const uint64_t values[BOUNDARY_FEATURES] = {
        kind,
        mix(kind, a),
        mix(a, b),
        mix(mix(kind, a), shape_b),
        mix(before, a),
        mix(mix(before, kind), shape_b),
        b,
        mix(mix(shape_before, kind), shape_b),
        mix(b, behind),
        mix(mix(shape_b, shape_behind), kind),
        mix(mix(shape(s, i - 2), shape_before), kind),
        mix(kind, so_far),
        mix(kind, rest),
        mix(mix(kind, open), shape_b),
        mix(kind, open),
        mix(mix(kind, so_far), shape_b),
        mix(kind, b),
        mix(first, (state->number.len > 0) * 2u + short_sentence),
        mix(mix(kind, next_kind), gap_behind(s, i - 1)),
        mix(kind, before),
        mix(mix(kind, ahead), shape_b),
        mix(kind, behind),
        mix(mix(shape_b, shape_behind), shape(s, i + 3)),
        mix(kind, lower_hash(s, i - 2)),
        mix(mix(shape_a, shape_b), so_far),
        mix(mix(shape_a, shape_b), rest),
        mix(mix(open, shape_a), mix(shape_b, ahead)),
        mix(mix(gap_behind(s, i), gap_behind(s, i + 1)), mix(shape_a, shape_b)),
        mix(mix(kind, shape(s, state->start)), shape_b),
        mix(mix(a, s->pieces[state->start].opens), shape_b),
        mix(mix(kind, closing), shape_b),
        mix(mix(kind, closing), shape(s, state->start)),
        mix(mix(kind, count_class(s->count)), mix(shape_b, closing)),
        mix(mix(kind, case_b), shape_b),
        mix(mix(kind, case_b), mix(case_a, case_of(s, i + 2, cases))),
        mix(mix(shape_a, case_a), mix(shape_b, case_b)),
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

bool boundary_ends(const struct stretch *s, size_t i, const struct boundary_state *state)
{
    size_t length;
    if (i + 1 <= state->body && state->body > state->start)
        return false;
    if (state->number.len && gap_behind(s, i) != GAP_NONE &&
        enumerator_follows(state->number, enumerator_at(s->text, s->pieces, s->count, i + 1, &length)))
        return true;
    if (!boundary_is_candidate(s, i))
        return false;
    if (boundary_weights[REJECTED_AT + boundary_reject_slot(s, i, boundary_weights + CASES_AT)])
        return false;
    uint32_t features[BOUNDARY_FEATURES];
    boundary_features(s, i, state, boundary_weights + CASES_AT, features);
    return score(features) > 0;
}
