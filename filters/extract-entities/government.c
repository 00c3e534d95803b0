/* Governments: capitals and seats of government that stand for the state. */
#include "government.h"

#include "government_reading.h"
#include "phrases.h"

/* `Washington and Moscow`, `Neither London nor Paris`: the one reading of names side by side. */
static bool are_listed(const struct facts *facts, const struct mention *a, const struct mention *b)
{
    if (a->sentence != b->sentence || b->first != a->last + 2)
        return false;
    struct text form = facts_form(facts, a->last + 1);
    return text_equal(form, TEXT("and")) || text_equal(form, TEXT("or")) || text_equal(form, TEXT("nor")) ||
           text_equal(form, TEXT(","));
}

/* `Officials in Brussels and Berlin agreed`: the verb is not that of the last one. */
static bool ends_list_of_places(const struct facts *facts, const struct mention *a, const struct mention *b)
{
    return are_listed(facts, a, b) && !text_equal(facts_form(facts, a->last + 1), TEXT(","));
}

static void share_readings(const struct facts *facts, const struct mention *mentions, size_t count,
                           const struct text *codes, enum reading *readings)
{
    for (size_t i = 0; i + 1 < count; i++)
        if (codes[i].ptr && codes[i + 1].ptr &&
            ((readings[i + 1] == READING_NONE && are_listed(facts, &mentions[i], &mentions[i + 1])) ||
             (readings[i] == READING_PLACE && ends_list_of_places(facts, &mentions[i], &mentions[i + 1]))))
            readings[i + 1] = readings[i];
    for (size_t i = count; i-- > 1;)
        if (codes[i].ptr && codes[i - 1].ptr && readings[i - 1] == READING_NONE &&
            are_listed(facts, &mentions[i - 1], &mentions[i]))
            readings[i - 1] = readings[i];
}

void government_find(const struct facts *facts, const struct mention *mentions, size_t count,
                     struct arena *arena, struct text *codes)
{
    enum reading *readings = arena_allocate(arena, (count + 1) * sizeof *readings);
    for (size_t i = 0; i < count; i++) {
        readings[i] = READING_NONE;
        codes[i] = (struct text){NULL, 0};
        if (mentions[i].type != TYPE_LOCATION)
            continue;
        codes[i] =
            phrases_value(PHRASE_CAPITAL, phrases_text(facts, mentions[i].first, mentions[i].last, arena));
        if (codes[i].ptr)
            readings[i] = government_reading(facts, &mentions[i]);
    }
    share_readings(facts, mentions, count, codes, readings);
    for (size_t i = 0; i < count; i++)
        if (readings[i] != READING_STATE)
            codes[i] = (struct text){NULL, 0};
}
