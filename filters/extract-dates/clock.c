/* Times of day: 8:30 a.m. EST, 8 p.m., 1700 GMT, noon; parts of the day. */
#include "grammar.h"

LEXICON(date_zones);

enum { LONGEST_ZONE = 4 };

static int64_t read_zone(const struct reader *r, int64_t i, int *zone)
{
    int64_t k = i;
    bool bracket = text_equal(at(r, i)->form, TEXT("("));
    if (bracket)
        k++;
    struct text value, phrase = at(r, k)->form;
    int64_t end = k + 1;
    unsigned found = lexicon_find(date_zones, phrase, &value);
    if (!(found & LEXICON_ENTRY)) {
        end = k + 2;
        found = lexicon_find(date_zones, terms_phrase(r->terms, r->arena, k, end), &value);
    }
    size_t minutes = 0;
    if (!(found & LEXICON_ENTRY))
        return i;
    if (text_equal(value, TEXT("local")))
        *zone = ZONE_LOCAL;
    else if (text_to_size(text_starts(value, TEXT("-")) ? text_skip(value, 1) : value, &minutes))
        *zone = text_starts(value, TEXT("-")) ? -(int)minutes : (int)minutes;
    while (end < i + LONGEST_ZONE && is(r, end, CLASS_TIME))
        end++; /* Eastern Standard Time */
    if (bracket)
        end = text_equal(at(r, end)->form, TEXT(")")) ? end + 1 : i;
    return end;
}

static int small(const struct reader *r, int64_t i, int most)
{
    const struct term *term = at(r, i);
    return term->digits && term->digits <= 2 && term->number <= most ? term->number : -1;
}

/* 8:30, 08:30:15; 8.30 where a mark of the clock follows. */
static int64_t read_marked(const struct reader *r, int64_t i, struct clock *clock)
{
    const struct term *term = at(r, i);
    if (!term->digits && term->raw.len >= 4 && term->raw.len <= 5 && is(r, i + 1, CLASS_MERIDIEM)) {
        struct text rest = term->raw, hour = text_cut(&rest, '.');
        size_t h, m;
        if (rest.ptr && rest.len == 2 && text_to_size(hour, &h) && text_to_size(rest, &m) && h < 24 &&
            m < 60) {
            clock->hour = (int)h;
            clock->minute = (int)m;
            return i + 1;
        }
    }
    if (small(r, i, 24) < 0 || !is(r, i + 1, CLASS_COLON) || !at(r, i + 1)->glued ||
        at(r, i + 2)->digits != 2 || small(r, i + 2, 59) < 0 || !at(r, i + 2)->glued)
        return i;
    clock->hour = small(r, i, 24);
    clock->minute = small(r, i + 2, 59);
    if (is(r, i + 3, CLASS_COLON) && at(r, i + 3)->glued && at(r, i + 4)->digits == 2 &&
        small(r, i + 4, 59) >= 0) {
        clock->second = small(r, i + 4, 59);
        return i + 5;
    }
    return i + 3;
}

/* The hour alone: `8` of 8 p.m., `eight` of eight o'clock; 1700 where a zone follows. */
static int64_t read_hour(const struct reader *r, int64_t i, struct clock *clock)
{
    const struct term *term = at(r, i);
    int zone;
    if (is(r, i, CLASS_NUMBER) && value_at(r, i, CLASS_NUMBER) <= 12) {
        clock->hour = value_at(r, i, CLASS_NUMBER);
        return i + 1;
    }
    if (term->digits == 4 && term->number < 2400 && term->number % 100 < 60 &&
        (read_zone(r, i + 1, &zone) > i + 1 || (is(r, i + 1, CLASS_OCLOCK) && term->raw.ptr[0] <= '2'))) {
        clock->hour = term->number / 100;
        clock->minute = term->number % 100;
        return i + 1;
    }
    if (small(r, i, 24) < 0)
        return i;
    clock->hour = small(r, i, 24);
    return i + 1;
}

void clock_set_part(struct clock *clock, struct text part)
{
    if (!text_equal(part, TEXT("MO")) && clock->hour >= 0 && clock->hour < 12)
        clock->hour += 12;
}

/* The part of the day behind a time: `3 in the afternoon`. */
static int64_t read_in_part(const struct reader *r, int64_t i, struct clock *clock)
{
    int64_t k = skip(r, i, CLASS_IN);
    if (k == i || !is(r, k, CLASS_THE))
        return i;
    const struct sense *part = term_sense(r->terms, k + 1, CLASS_PART);
    if (!part)
        return i;
    clock_set_part(clock, part->name);
    return k + 2;
}

int64_t clock_read(const struct reader *r, int64_t i, struct clock *clock)
{
    struct clock found = NO_CLOCK;
    if (is(r, i, CLASS_HOUR)) {
        found.hour = value_at(r, i, CLASS_HOUR);
        found.minute = 0;
        int64_t zone = read_zone(r, i + 1, &found.zone);
        *clock = found;
        return zone;
    }
    int64_t end = read_marked(r, i, &found);
    bool told = end > i;
    if (!told)
        end = read_hour(r, i, &found);
    if (end == i)
        return i;
    told |= found.minute >= 0;
    if (is(r, end, CLASS_MERIDIEM) && found.hour <= 12) {
        found.hour = found.hour % 12 + value_at(r, end, CLASS_MERIDIEM);
        told = true;
        end++;
    } else if (is(r, end, CLASS_OCLOCK) && (!value_at(r, end, CLASS_OCLOCK) || told)) {
        told = true;
        end++;
        end = read_in_part(r, end, &found);
    } else if (told && found.minute >= 0) {
        end = read_in_part(r, end, &found);
    }
    int64_t behind = end > i ? read_zone(r, end, &found.zone) : i;
    if (behind > end && (told || at(r, i)->digits)) {
        told = true;
        end = behind;
    }
    if (!told)
        return i;
    *clock = found;
    return end;
}

int64_t clock_read_part(const struct reader *r, int64_t i, struct clock *clock)
{
    const struct sense *part = term_sense(r->terms, i, CLASS_PART);
    if (!part)
        return i;
    *clock = NO_CLOCK;
    clock->part = part->name;
    return i + 1;
}
