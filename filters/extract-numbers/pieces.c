/* Pieces: the words of a sentence, parted. */
#include "pieces.h"

#include "split.h"

/* More than half of the words of three letters or more have a capital, and there are four of them. */
static bool is_title(const struct pieces *pieces)
{
    size_t words = 0, capitals = 0;
    for (size_t i = 0; i < pieces->list.count; i++) {
        const struct piece *piece = &pieces->list.items[i];
        if (!piece->literal && piece->class != PIECE_MARK && piece->raw.len >= 4) {
            words++;
            capitals += piece->capital;
        }
    }
    return words >= 4 && capitals * 10 > words * 7;
}

void pieces_read(struct pieces *pieces, struct arena *arena, const struct document *document,
                 const struct sentence *sentence)
{
    struct splitter s = {.pieces = pieces, .arena = arena};
    pieces->list.count = 0;
    pieces->first_word = sentence->first_word;
    pieces->last_word = sentence->first_word + sentence->word_count - 1;
    for (uint32_t i = sentence->first_word; i <= pieces->last_word; i++) {
        s.word = i;
        s.rest = document->words.items[i].form;
        s.glued = i > sentence->first_word && !document->words.items[i - 1].space_after;
        if (s.rest.len)
            split_word(&s);
    }
    pieces->title = is_title(pieces);
}

const struct piece piece_none = {.raw = {"", 0}, .form = {"", 0}, .class = PIECE_MARK};

bool piece_is_hyphen(const struct pieces *pieces, int64_t i)
{
    const struct piece *piece = piece_at(pieces, i);
    return piece->glued && piece_at(pieces, i + 1)->glued &&
           (text_equal(piece->form, TEXT("-")) || text_equal(piece->form, TEXT("–")) ||
            text_equal(piece->form, TEXT("‐")) || text_equal(piece->form, TEXT("‑")));
}

struct text pieces_phrase(const struct pieces *pieces, struct arena *arena, int64_t begin, int64_t end)
{
    size_t length = 0, used = 0;
    for (int64_t i = begin; i < end; i++)
        length += piece_at(pieces, i)->form.len + 1;
    char *out = arena_allocate(arena, length + 1);
    for (int64_t i = begin; i < end; i++) {
        struct text form = piece_at(pieces, i)->form;
        if (i > begin)
            out[used++] = ' ';
        memcpy(out + used, form.ptr, form.len);
        used += form.len;
    }
    return (struct text){out, used};
}
