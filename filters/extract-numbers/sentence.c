/* The steps of the method over one sentence. */
#include "sentence.h"

#include "ages.h"
#include "counted.h"
#include "exclude.h"
#include "measure.h"
#include "modifier.h"
#include "pairs.h"

enum { AS_OF_WORDS = 3 };

/* The words behind `as of`, up to a mark. */
static struct words find_as_of(const struct pieces *pieces)
{
    for (int64_t i = 0; i + 2 < (int64_t)pieces->list.count; i++) {
        if (!piece_is(pieces, i, TEXT("as")) || !piece_is(pieces, i + 1, TEXT("of")))
            continue;
        int64_t end = i + 2;
        while (end < i + 2 + AS_OF_WORDS && piece_at(pieces, end)->form.len &&
               piece_at(pieces, end)->class != PIECE_MARK)
            end++;
        if (end > i + 2)
            return (struct words){piece_at(pieces, i + 2)->word, piece_at(pieces, end - 1)->word};
    }
    return NO_WORDS;
}

static void set_as_of(struct reading *reading)
{
    struct words words = find_as_of(reading->pieces);
    if (words.first > words.last)
        return;
    for (size_t i = 0; i < reading->figures->count; i++) {
        struct figure *figure = &reading->figures->items[i];
        uint32_t first = piece_at(reading->pieces, figure->begin)->word;
        if (figure->kind == FIGURE_CARDINAL && (first < words.first || first > words.last))
            figure->as_of = words;
    }
}

void sentence_figures(const struct pieces *pieces, struct arena *arena, struct text dollar,
                      figure_array *figures)
{
    struct reading reading = {.pieces = pieces, .arena = arena, .figures = figures, .dollar = dollar};
    figures->count = 0;
    measure_read(&reading);
    if (figures->count == 0)
        return;
    exclude_by_form(&reading);
    pairs_join(&reading);
    counted_read(&reading);
    ages_read(&reading);
    exclude_by_use(&reading);
    modifiers_read(&reading);
    pairs_join_bounds(&reading);
    set_as_of(&reading);
}
