/* Names with a number in them. */
#include "../common/ascii.h"
#include "../common/unicode.h"
#include "exclude_rules.h"
#include "nouns.h"

/* `24703 L-202`: four digits or more before a code of letters and digits. */
static bool is_long_code(const struct reading *r, const struct figure *figure)
{
    const struct piece *digits = piece_at(r->pieces, figure->begin);
    int64_t at = figure->numeral.end;
    bool code = piece_at(r->pieces, at)->class == PIECE_WORD && piece_at(r->pieces, at + 1)->glued &&
                (piece_at(r->pieces, at + 1)->literal ||
                 (piece_is_hyphen(r->pieces, at + 1) && piece_at(r->pieces, at + 2)->literal));
    return figure->numeral.literal && digits->raw.len >= 4 &&
           number_compare(figure->value, number_of(1000)) >= 0 &&
           memchr(digits->raw.ptr, ',', digits->raw.len) == NULL && code;
}

/* The 16 of F-16, the 17 of MH17; not the 6.8 of magnitude-6.8. */
static bool follows_name(const struct reading *r, const struct figure *figure)
{
    const struct piece *name = piece_at(r->pieces, figure->begin - 2);
    bool letter = name->capital && name->raw.len == 1; /* */
    return piece_is_hyphen(r->pieces, figure->begin - 1) && name->class == PIECE_WORD &&
           (letter || word_tag_of(name->form) != TAG_FUNCTION);
}

/* `350.org` */
static bool is_domain(const struct reading *r, const struct figure *figure)
{
    const struct piece *point = piece_at(r->pieces, figure->end),
                       *domain = piece_at(r->pieces, figure->end + 1);
    return text_equal(point->form, TEXT(".")) && point->glued && domain->glued && !domain->capital &&
           domain->class == PIECE_WORD;
}

/* `16` of F-16, MH17, Il-76; the 777 of 777F, the 3 of 3D. */
bool exclude_part_of_name(const struct reading *r, const struct figure *figure)
{
    const struct piece *first = piece_at(r->pieces, figure->begin),
                       *before = piece_at(r->pieces, figure->begin - 1),
                       *behind = piece_at(r->pieces, figure->end);
    if (!first->literal || figure->kind == FIGURE_ORDINAL)
        return false;
    if (first->glued && before->class == PIECE_WORD && figure->kind != FIGURE_MONEY)
        return true;
    if (context_is_word(r, figure->begin - 2, TEXT("measured"))) /* magnitude-6.8 */
        return false;
    if (follows_name(r, figure) || is_long_code(r, figure) || is_domain(r, figure))
        return true;
    return behind->glued && behind->class == PIECE_WORD && figure->unit.len == 0 && !figure->hyphenated;
}

/* iPhone, eBay: the capital is inside. */
static bool is_brand(const struct piece *piece)
{
    for (size_t i = 1; i < piece->raw.len && !piece->capital && piece->class == PIECE_WORD; i++)
        if (ascii_is_capital(piece->raw.ptr[i]))
            return true;
    return false;
}

/* FTSE 100, Apollo 11: a name and a number with nothing counted. */
static bool is_named(const struct reading *r, const struct figure *figure)
{
    const struct piece *before = piece_at(r->pieces, figure->begin - 1),
                       *first = piece_at(r->pieces, figure->begin);
    if (!figure_is_plain(figure) || figure->numeral.scaled || r->pieces->title)
        return false;
    if (is_brand(before) && figure_is_literal_whole(figure))
        return true;
    /* Air Force One, a Cessna 150 */
    bool word = !first->literal && first->capital;
    bool article = piece_is_article(r->pieces, figure->begin - 2);
    if (!word && (!figure_is_literal_whole(figure) || (figure_has_noun(figure) && !article)))
        return false;
    return before->class == PIECE_WORD && before->capital && word_tag_of(before->form) == TAG_NOUN &&
           !context_is_month(r, figure->begin - 1);
}

/* Second Amendment, 9th Circuit: a capital inside a sentence, and another behind it. */
static bool is_ordinal_name(const struct reading *r, const struct figure *figure)
{
    const struct piece *first = piece_at(r->pieces, figure->begin),
                       *behind = piece_at(r->pieces, figure->end);
    bool name = behind->capital && behind->class == PIECE_WORD && !text_is_all_upper(behind->raw) &&
                word_tag_of(behind->form) == TAG_NOUN;
    bool inside = figure->begin > 0 && piece_at(r->pieces, figure->begin - 1)->class != PIECE_MARK;
    return figure->kind == FIGURE_ORDINAL && (first->literal || (first->capital && inside)) && name &&
           !r->pieces->title;
}

bool exclude_name(const struct reading *r, const struct figure *figure)
{
    return is_named(r, figure) || is_ordinal_name(r, figure);
}
