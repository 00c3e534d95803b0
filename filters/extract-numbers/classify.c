/* The class and the value of a word that numbers are made of: data/number_words.tsv. */
#include "../common/lexicon.h"
#include "pieces.h"

LEXICON(number_words);

static const struct {
    struct text name;
    enum piece_class class;
} part_names[] = {
    {TEXT_INIT("unit"), PIECE_UNIT},       {TEXT_INIT("ten"), PIECE_TEN},
    {TEXT_INIT("hundred"), PIECE_HUNDRED}, {TEXT_INIT("scale"), PIECE_SCALE},
    {TEXT_INIT("dozen"), PIECE_DOZEN},     {TEXT_INIT("ordinal"), PIECE_ORDINAL},
    {TEXT_INIT("parts"), PIECE_PARTS},     {TEXT_INIT("fraction"), PIECE_FRACTION},
    {TEXT_INIT("vague"), PIECE_VAGUE},     {TEXT_INIT("half"), PIECE_HALF},
    {TEXT_INIT("quarter"), PIECE_QUARTER}, {TEXT_INIT("quarters"), PIECE_QUARTERS},
    {TEXT_INIT("point"), PIECE_POINT},     {TEXT_INIT("none"), PIECE_NONE},
    {TEXT_INIT("minus"), PIECE_MINUS},     {TEXT_INIT("couple"), PIECE_COUPLE},
    {TEXT_INIT("few"), PIECE_FEW},         {TEXT_INIT("decade"), PIECE_DECADE},
};

/* `unit 3`, `fraction 2/3`: the class and the value of a word. */
static void classify(struct piece *piece, struct text entry)
{
    struct text name = text_cut(&entry, ' ');
    for (size_t i = 0; i < sizeof part_names / sizeof *part_names; i++)
        if (text_equal(name, part_names[i].name))
            piece->class = part_names[i].class;
    size_t numerator = 0, denominator = 1;
    struct text first = entry.ptr ? text_cut(&entry, '/') : (struct text){NULL, 0};
    if (first.ptr)
        text_to_size(first, &numerator);
    if (entry.ptr)
        text_to_size(entry, &denominator);
    piece->value = number_of(numerator);
    number_divide(&piece->value, number_of(denominator));
}

void piece_classify(struct piece *piece)
{
    struct text entry;
    if (lexicon_find(number_words, piece->form, &entry) & LEXICON_ENTRY)
        classify(piece, entry);
}
