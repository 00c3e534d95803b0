/* How many: numbers in digits and words, in front of units of time. */
#include "grammar.h"

LEXICON(date_modifiers);

enum { LONGEST_COUNT = 8, LONGEST_PHRASE = 7, MOST_COUNTED = 1000000000 };

/* twenty four, twenty-four, a hundred, two thousand five. */
static int64_t read_words(const struct reader *r, int64_t i, struct count *count)
{
    int64_t total = 0, part = 0, end = i;
    bool scaled = false;
    for (int64_t k = i; k < i + LONGEST_COUNT; k++) {
        bool small = end > i && is(r, end - 1, CLASS_NUMBER);
        if (k > end && !is_joint(r, k - 1) && !(is(r, k - 1, CLASS_AND) && scaled))
            break;
        if (is(r, k, CLASS_TEN) && !part) {
            part = value_at(r, k, CLASS_TEN);
        } else if (is(r, k, CLASS_NUMBER) && !small && (part == 0 || part % 10 == 0)) {
            part += value_at(r, k, CLASS_NUMBER);
        } else if (is(r, k, CLASS_SCALE)) {
            int scale = value_at(r, k, CLASS_SCALE);
            part = (part ? part : 1) * scale;
            if (scale > 100) {
                total += part;
                part = 0;
            }
            scaled = true;
        } else {
            if (k == end && (is_joint(r, k) || is(r, k, CLASS_AND)))
                continue;
            break;
        }
        if (total + part > MOST_COUNTED)
            return i;
        end = k + 1;
    }
    if (end > i) {
        count->number = total + part;
        count->text = arena_printf(r->arena, "%lld", (long long)(total + part));
    }
    return end;
}

/* 24, 2.5, 1,500. */
static int64_t read_digits(const struct reader *r, int64_t i, struct count *count)
{
    const struct term *term = at(r, i);
    if (term->number >= 0) {
        count->number = term->number;
        count->text = arena_printf(r->arena, "%lld", (long long)term->number);
        return i + 1;
    }
    if (!term->raw.len || term->raw.ptr[0] < '0' || term->raw.ptr[0] > '9' || term->digits || term->own)
        return i;
    char *plain = arena_allocate(r->arena, term->raw.len);
    size_t length = 0;
    for (size_t k = 0; k < term->raw.len; k++)
        if (term->raw.ptr[k] != ',')
            plain[length++] = term->raw.ptr[k];
    count->text = (struct text){plain, length};
    return i + 1;
}

/* a couple of, a few, several, a dozen. */
static int64_t read_vague(const struct reader *r, int64_t i, struct count *count)
{
    int64_t k = skip(r, i, CLASS_ARTICLE);
    if (is(r, k, CLASS_COUPLE)) {
        *count = (struct count){.text = TEXT("2"), .number = 2};
        return skip(r, k + 1, CLASS_OF);
    }
    if (is(r, k, CLASS_SOME) && !text_equal(at(r, k - 1)->form, TEXT("as"))) { /* in as many weeks */
        *count = (struct count){.text = TEXT("X"), .number = -1, .vague = true};
        return k + 1;
    }
    return i;
}

/* 1/2: 2 1/2 years. */
static int64_t read_fraction(const struct reader *r, int64_t i)
{
    bool half = at(r, i)->number == 1 && is(r, i + 1, CLASS_SLASH) && at(r, i + 1)->glued &&
                at(r, i + 2)->number == 2 && at(r, i + 2)->glued;
    return half ? i + 3 : i;
}

int64_t count_read(const struct reader *r, int64_t i, struct count *count)
{
    *count = (struct count){.number = -1};
    int64_t end = read_vague(r, i, count);
    if (end > i)
        return end;
    if (is(r, i, CLASS_HALF) || read_fraction(r, i) > i) {
        *count = (struct count){.text = TEXT("0"), .number = 0, .half = true};
        end = is(r, i, CLASS_HALF) ? i + 1 : read_fraction(r, i);
        return skip(r, skip_joint(r, end), CLASS_ARTICLE);
    }
    end = read_digits(r, i, count);
    int64_t words = is(r, i, CLASS_ARTICLE) ? i + 1 : i;
    if (end == i) {
        int64_t behind = read_words(r, words, count);
        end = behind > words ? behind : i;
    }
    if (end == i && words > i) {
        *count = (struct count){.text = TEXT("1"), .number = 1, .article = true};
        end = words;
    }
    int64_t half = end > i ? count_read_half(r, end) : i;
    if (end > i && half > end) {
        count->half = true;
        end = half;
    }
    return end;
}

int64_t count_read_half(const struct reader *r, int64_t i)
{
    int64_t k = skip_joint(r, i);
    if (read_fraction(r, k) > k)
        return read_fraction(r, k);
    if (!is(r, k, CLASS_AND))
        return i;
    k = skip_joint(r, k + 1);
    if (!is(r, k, CLASS_ARTICLE))
        return i;
    k = skip_joint(r, k + 1);
    return is(r, k, CLASS_HALF) ? k + 1 : i;
}

int64_t count_read_modifier(const struct reader *r, int64_t i, struct text *mod)
{
    return at(r, i)->known->modifier ? phrase_longest(r, date_modifiers, i, mod) : i;
}

int64_t phrase_longest(const struct reader *r, struct lexicon lexicon, int64_t i, struct text *value)
{
    int64_t found = i;
    for (int64_t end = i + 1; end <= i + LONGEST_PHRASE && at(r, end - 1)->form.len; end++) {
        struct text entry, phrase = end == i + 1 ? at(r, i)->form : terms_phrase(r->terms, r->arena, i, end);
        unsigned flags = lexicon_find(lexicon, phrase, &entry);
        if (flags & LEXICON_ENTRY) {
            *value = entry;
            found = end;
        }
        if (!(flags & LEXICON_PREFIX) && !at(r, end)->glued)
            break;
    }
    return found;
}

enum unit unit_at(const struct reader *r, int64_t i)
{
    const struct sense *unit = term_sense(r->terms, i, CLASS_UNIT);
    if (!unit)
        unit = term_sense(r->terms, i, CLASS_UNITS);
    return unit && unit->value < UNIT_COUNT ? (enum unit)unit->value : UNIT_COUNT;
}
