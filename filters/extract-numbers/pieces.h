/* Pieces: what the grammar of numbers reads. A word is one piece, or several where it holds digits or hyphens
 * (`280m`, `$5`, `60-year-old`), so that it makes no difference how finely a tokenizer parts such things. */
#ifndef EXTRACT_NUMBERS_PIECES_H
#define EXTRACT_NUMBERS_PIECES_H

#include "../common/conllu.h"
#include "number.h"

enum piece_class {
    PIECE_WORD,   /* letters that are no part of a number */
    PIECE_MARK,   /* one character that is neither a letter nor a digit */
    PIECE_NUMBER, /* digits that are one number: value */
    PIECE_CODE,   /* digits that are none (1.5.2), addresses, dates and times in digits */
    PIECE_DECADE, /* 20s, 1990s, 80's: value 20, 1990, 80 */
    PIECE_UNIT,   /* from here on the parts of number_words.tsv: value */
    PIECE_TEN,
    PIECE_HUNDRED,
    PIECE_SCALE, /* value: the power of ten */
    PIECE_DOZEN,
    PIECE_ORDINAL,  /* words and 21st */
    PIECE_PARTS,    /* thirds */
    PIECE_FRACTION, /* ½ */
    PIECE_VAGUE,
    PIECE_HALF,
    PIECE_QUARTER,
    PIECE_QUARTERS,
    PIECE_POINT,
    PIECE_NONE,
    PIECE_MINUS,
    PIECE_COUPLE,
    PIECE_FEW, /* several, few: in front of hundred, thousand */
};

struct piece {
    struct text raw;  /* as written */
    struct text form; /* in lower case */
    uint32_t word;    /* of the document */
    enum piece_class class;
    bool glued;   /* nothing between it and the piece before it in the text */
    bool capital; /* begins with a capital letter */
    bool literal; /* written in digits */
    struct number value;
};

struct pieces {
    ARRAY(struct piece) list;
    uint32_t first_word, last_word; /* of the sentence, in the document */
    bool title;                     /* most of its words have capitals: they tell nothing */
};

/* Fills `pieces` (cleared first) with those of the sentence. Texts point into the document or the arena. */
void pieces_read(struct pieces *pieces, struct arena *arena, const struct document *document,
                 const struct sentence *sentence);

/* Gives a piece of letters or a mark the class and the value that number_words.tsv has for it (classify.c).
 */
void piece_classify(struct piece *piece);

/* What stands beyond either end: a PIECE_MARK without text. */
extern const struct piece piece_none;

/* The piece at index i. */
static inline const struct piece *piece_at(const struct pieces *pieces, int64_t i)
{
    return (uint64_t)i < pieces->list.count ? &pieces->list.items[i] : &piece_none;
}

static inline bool piece_is(const struct pieces *pieces, int64_t i, struct text form)
{
    return text_equal(piece_at(pieces, i)->form, form);
}

static inline bool piece_is_article(const struct pieces *pieces, int64_t i)
{
    return piece_is(pieces, i, TEXT("a")) || piece_is(pieces, i, TEXT("an"));
}

/* A hyphen or dash that joins: `-` or `–` with nothing on either side. */
bool piece_is_hyphen(const struct pieces *pieces, int64_t i);

/* The forms of pieces [begin, end) with single spaces between them. */
struct text pieces_phrase(const struct pieces *pieces, struct arena *arena, int64_t begin, int64_t end);

#endif
