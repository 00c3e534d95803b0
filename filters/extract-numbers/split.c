/* Parting a word into pieces: digits, letters and marks. */
#include "split.h"

#include "../common/ascii.h"
#include "../common/unicode.h"
#include "../common/utf8.h"
#include "literal.h"
#include "trigger.h"

enum { LONGEST_SPLIT = 2048 };

static bool is_capital(struct text raw)
{
    unsigned char c = raw.len ? (unsigned char)raw.ptr[0] : 0;
    return c < 0x80 ? ascii_is_capital((char)c) : text_starts_upper(raw);
}

static struct piece *push(struct splitter *s, size_t length, enum piece_class class)
{
    struct text raw = {s->rest.ptr, length};
    array_push(&s->pieces->list, (struct piece){.raw = raw,
                                                .form = ascii_lower(s->arena, raw),
                                                .word = s->word,
                                                .class = class,
                                                .glued = s->glued,
                                                .capital = is_capital(raw)});
    s->rest = text_skip(s->rest, length);
    s->glued = true;
    return &s->pieces->list.items[s->pieces->list.count - 1];
}

/* Letters or a mark, which may be a word that numbers are made of. */
static void push_word(struct splitter *s, size_t length, enum piece_class class)
{
    struct piece *piece = push(s, length, class);
    if (trigger_is_number_word(piece->raw)) /* nearly none is */
        piece_classify(piece);
}

static void push_digits(struct splitter *s)
{
    size_t clock = literal_clock_length(s->rest);
    if (clock) {
        push(s, clock, PIECE_CODE);
        return;
    }
    enum piece_class class;
    struct number value = {0};
    size_t length = literal_read(s->arena, s->rest, &class, &value);
    struct piece *piece = push(s, length, class);
    piece->value = value;
    piece->literal = true;
}

static size_t character_length(struct text t)
{
    size_t length;
    utf8_decode(t, &length);
    return length;
}

/* Letters, with the points and apostrophes inside them (U.S., a.m., o'clock), and `$` behind them (US$). */
static size_t word_length(struct text t)
{
    size_t i = 0;
    while (i < t.len) {
        if ((unsigned char)t.ptr[i] >= 0x80) {
            size_t length;
            uint32_t c = utf8_decode(text_skip(t, i), &length);
            if (!unicode_is_letter(c) && !unicode_is_mark(c) && c != 0x2019)
                break;
            i += length;
        } else if (ascii_may_be_letter(t.ptr[i]) ||
                   (i && (t.ptr[i] == '.' || t.ptr[i] == '\'' || t.ptr[i] == '$'))) {
            i++;
        } else {
            break;
        }
    }
    return i;
}

static void split(struct splitter *s)
{
    while (s->rest.len) {
        char c = s->rest.ptr[0];
        bool point = c == '.' && s->rest.len > 1 && ascii_is_digit(s->rest.ptr[1]);
        if (ascii_is_digit(c) || point) {
            push_digits(s);
            continue;
        }
        size_t length = word_length(s->rest);
        if (length)
            push_word(s, length, PIECE_WORD);
        else
            push_word(s, character_length(s->rest), PIECE_MARK);
    }
}

/* What holds digits and is no number: addresses, file names, dates with points or strokes. */
static bool is_code(struct text form)
{
    static const struct text marks[] = {TEXT_INIT("@"), TEXT_INIT("://"), TEXT_INIT("www."),
                                        TEXT_INIT("_"), TEXT_INIT("#"),   TEXT_INIT("=")};
    if (form.len > LONGEST_SPLIT)
        return !ascii_is_digit(form.ptr[0]);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_find(form, marks[i]) != SIZE_MAX)
            return form.len > marks[i].len;
    return false;
}

/* What is in a word, told by one look at each byte. */
enum { HAS_DIGIT = 1, HAS_MARK = 2 };

static unsigned char look_at(unsigned char c)
{
    if (ascii_is_digit((char)c))
        return HAS_DIGIT;
    return c == '-' || c == '/' || c == '$' || c >= 0xC2 ? HAS_MARK : 0;
}

static unsigned looks_of(struct text form)
{
    static unsigned char looks[256];
    if (!looks['0'])
        for (unsigned c = 0; c < 256; c++)
            looks[c] = look_at((unsigned char)c);
    unsigned all = 0;
    for (size_t i = 0; i < form.len; i++)
        all |= looks[(unsigned char)form.ptr[i]];
    return all;
}

/* 1 where the word is letters with one full stop, written to a number or a degree sign (`10M.`, `2bn.`, `5
 * °C.`): the stop is the sentence's. */
static size_t full_stop(const struct splitter *s)
{
    size_t count = s->pieces->list.count, length = s->rest.len;
    if (!s->glued || !count || length < 2 || s->rest.ptr[length - 1] != '.' ||
        !ascii_may_be_letter(s->rest.ptr[0]))
        return 0;
    const struct piece *before = &s->pieces->list.items[count - 1];
    bool measured = before->literal || text_equal(before->form, TEXT("°"));
    return measured && !memchr(s->rest.ptr, '.', length - 1);
}

void split_word(struct splitter *s)
{
    struct text form = s->rest;
    unsigned looks = looks_of(form);
    if ((looks & HAS_DIGIT) && is_code(form)) {
        push(s, form.len, PIECE_CODE);
    } else if (looks & (HAS_DIGIT | HAS_MARK)) {
        split(s);
    } else {
        push_word(s, form.len - full_stop(s), ascii_may_be_letter(form.ptr[0]) ? PIECE_WORD : PIECE_MARK);
        if (s->rest.len)
            push(s, 1, PIECE_MARK);
    }
}
