/* Numbers that tell which one and not how many: of streets, notes, items and sections. */
#include "../common/unicode.h"
#include "exclude_rules.h"

enum { STREET_WORDS = 3, ZIP_DIGITS = 5 };

/* `123 Random Street`, and the number of a place behind its state: `PA 23456`. */
static bool is_street(const struct reading *r, const struct figure *figure)
{
    const struct piece *state = piece_at(r->pieces, figure->begin - 1);
    if (!figure_is_literal_whole(figure))
        return false;
    if (piece_at(r->pieces, figure->numeral.begin)->raw.len == ZIP_DIGITS && state->raw.len == 2 &&
        state->capital && text_is_all_upper(state->raw) && figure->unit.len == 0)
        return true;
    for (int64_t i = figure->end; i < figure->end + STREET_WORDS && piece_at(r->pieces, i)->capital; i++)
        if (i > figure->end && context_is_word(r, i, TEXT("street")) &&
            piece_at(r->pieces, i + 1)->class == PIECE_MARK)
            return true;
    return false;
}

/* `#3`, and the note `[26]`. */
static bool is_mark_of_place(const struct reading *r, const struct figure *figure)
{
    if (piece_is(r->pieces, figure->begin - 1, TEXT("[")) && figure_is_literal_whole(figure))
        return piece_is(r->pieces, figure->end, TEXT("]"));
    return piece_is(r->pieces, figure->begin - 1, TEXT("#"));
}

/* `1.` and `2)` in front of an item. */
static bool is_item(const struct reading *r, const struct figure *figure)
{
    bool mark = piece_is(r->pieces, figure->end, TEXT(".")) || piece_is(r->pieces, figure->end, TEXT(")"));
    return figure->begin == 0 && mark && figure_is_literal_whole(figure) &&
           piece_at(r->pieces, figure->end + 1)->form.len;
}

bool exclude_place(const struct reading *r, const struct figure *figure)
{
    return is_street(r, figure) || is_mark_of_place(r, figure) || is_item(r, figure);
}

static bool is_label_word(const struct reading *r, int64_t i)
{
    bool no = piece_is(r->pieces, i, TEXT("no")) && !piece_at(r->pieces, i)->capital;
    return !no && context_is_word(r, i, TEXT("label"));
}

/* `Sections 3 and 4`, `Article 5(2)`. */
static bool links_labels(const struct reading *r, int64_t i)
{
    static const struct text links[] = {{"and", 3}, {"or", 2}, {"to", 2}, {",", 1},
                                        {"-", 1},   {"–", 3},  {"(", 1}};
    for (size_t k = 0; k < sizeof links / sizeof *links; k++)
        if (piece_is(r->pieces, i, links[k]))
            return true;
    return false;
}

/* Runway 27L: a capital letter at the digits, which is no unit behind a label. */
static bool is_lettered(const struct reading *r, const struct figure *figure)
{
    const struct piece *letter = piece_at(r->pieces, figure->end - 1);
    return figure->kind == FIGURE_QUANTITY && letter->glued && letter->capital && letter->raw.len == 1;
}

/* The 4 of `Sections 3 and 4`. */
static bool is_further_label(const struct reading *r, const struct figure *figure)
{
    int64_t before = figure->begin - 1;
    return figure > r->figures->items && !figure_has_noun(figure) && figure[-1].dropped &&
           figure[-1].end == before && is_label_word(r, figure[-1].begin - 1) && links_labels(r, before);
}

/* `Section 427`, `page 5`; where the label is no name (`in part 12 countries`) only without a noun behind. */
bool exclude_label(const struct reading *r, const struct figure *figure)
{
    const struct piece *label = piece_at(r->pieces, figure->begin - 1);
    if (is_lettered(r, figure) && is_label_word(r, figure->begin - 1))
        return true;
    if (!figure_is_plain(figure) || figure->numeral.scaled)
        return false;
    if (is_further_label(r, figure))
        return true;
    if (!is_label_word(r, figure->begin - 1))
        return false;
    return text_ends(label->form, TEXT(".")) || (label->capital && figure->begin > 1) ||
           !figure_has_noun(figure);
}
