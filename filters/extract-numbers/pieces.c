/* Pieces: words parted into what the grammar of numbers reads. */
#include "pieces.h"

#include "../common/ascii.h"
#include "../common/lexicon.h"
#include "../common/unicode.h"
#include "../common/utf8.h"

LEXICON(number_words);

enum { LONGEST_NUMBER_WORD = 14, LONGEST_SPLIT = 2048 };

static bool has_digit(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if (ascii_is_digit(t.ptr[i]))
            return true;
    return false;
}

/* ---- the quick look ---- */

enum { LETTERS = 32, LETTER_BITS = 5 };

/* Which three letters number words begin with (the third is 0 where there are but two), a bit each: nearly
 * all other words are told by it, without hashing. The table is of 4 KB, made of the lexicon at the first
 * call. */
static uint64_t beginnings[LETTERS * LETTERS * LETTERS / 64];

static unsigned beginning_of(struct text t)
{
    unsigned letters = (unsigned)(t.ptr[0] & 31) << 2 * LETTER_BITS | (unsigned)(t.ptr[1] & 31)
                                                                          << LETTER_BITS;
    return letters | (t.len > 2 && t.ptr[2] != '-' ? (unsigned)(t.ptr[2] & 31) : 0);
}

static void make_beginnings(void)
{
    struct text key;
    for (uint32_t slot = 0; lexicon_next(number_words, &slot, &key);)
        if (key.len > 1)
            beginnings[beginning_of(key) / 64] |= (uint64_t)1 << beginning_of(key) % 64;
}

static bool may_be_number_word(struct text word)
{
    static bool made;
    if (!made)
        make_beginnings();
    made = true;
    return word.len > 1 && beginnings[beginning_of(word) / 64] >> beginning_of(word) % 64 & 1;
}

/* Answers kept by the word's first eight bytes and length: a text repeats its words, and this is cheaper than
 * the lexicon's hash. Words that are longer than eight bytes are asked for anew. */
struct memo {
    uint64_t bytes;
    uint32_t length; /* 0: free */
    bool trigger;
};

enum { MEMO_SLOTS = 2048, MEMO_BYTES = 8 };

static bool is_number_word(struct text word)
{
    char memory[LONGEST_NUMBER_WORD];
    const char *hyphen = memchr(word.ptr, '-', word.len);
    if (hyphen)
        word = text_between(word.ptr, hyphen);
    return word.len > 1 && word.len <= LONGEST_NUMBER_WORD &&
           lexicon_find(number_words, ascii_lower_into(memory, word), NULL);
}

static bool is_known_number_word(struct text word)
{
    static struct memo memos[MEMO_SLOTS];
    if (!may_be_number_word(word))
        return false;
    if (word.len > MEMO_BYTES)
        return is_number_word(word);
    uint64_t bytes = 0;
    memcpy(&bytes, word.ptr, word.len);
    struct memo *memo = &memos[(bytes * 0x9E3779B97F4A7C15u) >> 53];
    if (memo->length != word.len || memo->bytes != bytes)
        *memo = (struct memo){bytes, (uint32_t)word.len, is_number_word(word)};
    return memo->trigger;
}

bool piece_is_trigger(struct text form)
{
    if (form.len == 0 || ascii_is_digit(form.ptr[0]))
        return form.len > 0;
    if (form.len > 2 && (ascii_is_digit(form.ptr[form.len - 1]) || ascii_is_digit(form.ptr[form.len - 2])))
        return true; /* mid-20s, USD115 */
    bool letter = ascii_may_be_letter(form.ptr[0]) && (unsigned char)form.ptr[0] < 0x80;
    return (!letter && form.len > 1 && has_digit(form)) || is_known_number_word(form);
}

/* ---- classes ---- */

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

static void classify_word(struct piece *piece)
{
    struct text entry;
    if (is_known_number_word(piece->raw) && (lexicon_find(number_words, piece->form, &entry) & LEXICON_ENTRY))
        classify(piece, entry);
}

/* ---- parting a word ---- */

struct splitter {
    struct pieces *pieces;
    struct arena *arena;
    struct text rest;
    uint32_t word;
    bool glued;
};

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

/* The digits at the start of t with the separators inside them. */
static size_t literal_length(struct text t)
{
    size_t i = 0;
    while (i < t.len && (ascii_is_digit(t.ptr[i]) || ((t.ptr[i] == ',' || t.ptr[i] == '.') && i + 1 < t.len &&
                                                      ascii_is_digit(t.ptr[i + 1]))))
        i++;
    return i;
}

/* The length of an exponent (`e10`, `E-1`) behind a literal, or 0. */
static size_t exponent_length(struct text t)
{
    size_t i = 1;
    if (t.len < 2 || (t.ptr[0] != 'e' && t.ptr[0] != 'E'))
        return 0;
    if (t.ptr[1] == '+' || t.ptr[1] == '-')
        i = 2;
    size_t digits = i;
    while (i < t.len && ascii_is_digit(t.ptr[i]))
        i++;
    return i > digits && (i == t.len || !ascii_may_be_letter(t.ptr[i])) ? i : 0;
}

static const struct text ordinal_endings[] = {TEXT_INIT("st"), TEXT_INIT("nd"), TEXT_INIT("rd"),
                                              TEXT_INIT("th")};
static const struct text decade_endings[] = {TEXT_INIT("s"), TEXT_INIT("'s"), TEXT_INIT("’s")};

/* The length of the ending at the start of t that is all letters up to the next mark, or 0. */
static size_t ending_length(struct text t, const struct text *endings, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char memory[4];
        size_t length = endings[i].len;
        if (t.len >= length &&
            text_equal(ascii_lower_into(memory, (struct text){t.ptr, length}), endings[i]) &&
            (t.len == length || (!ascii_may_be_letter(t.ptr[length]) && !ascii_is_digit(t.ptr[length]))))
            return length;
    }
    return 0;
}

/* Clock times and dates in digits: 4:17, 04:17:30. */
static size_t clock_length(struct text t)
{
    size_t i = 0;
    bool colon = false;
    while (i < t.len && (ascii_is_digit(t.ptr[i]) ||
                         (t.ptr[i] == ':' && i && i + 1 < t.len && ascii_is_digit(t.ptr[i + 1])))) {
        colon = colon || t.ptr[i] == ':';
        i++;
    }
    return colon ? i : 0;
}

static void push_digits(struct splitter *s)
{
    size_t clock = clock_length(s->rest);
    if (clock) {
        push(s, clock, PIECE_CODE);
        return;
    }
    size_t length = literal_length(s->rest);
    struct text behind = text_skip(s->rest, length);
    length += exponent_length(behind);
    struct number value;
    bool read = number_read(s->arena, (struct text){s->rest.ptr, length}, &value);
    behind = text_skip(s->rest, length);
    size_t ordinal = ending_length(behind, ordinal_endings, 4),
           decade = ending_length(behind, decade_endings, 3);
    bool whole = read && number_is_whole(value);
    enum piece_class class = !read              ? PIECE_CODE
                             : whole && ordinal ? PIECE_ORDINAL
                             : whole && decade  ? PIECE_DECADE
                                                : PIECE_NUMBER;
    length += class == PIECE_ORDINAL ? ordinal : class == PIECE_DECADE ? decade : 0;
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
        struct piece *piece =
            length ? push(s, length, PIECE_WORD) : push(s, character_length(s->rest), PIECE_MARK);
        classify_word(piece);
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

static void read_word(struct splitter *s)
{
    struct text form = s->rest;
    unsigned looks = looks_of(form);
    if ((looks & HAS_DIGIT) && is_code(form)) {
        push(s, form.len, PIECE_CODE);
    } else if (looks & (HAS_DIGIT | HAS_MARK)) {
        split(s);
    } else {
        struct piece *piece =
            push(s, form.len - full_stop(s), ascii_may_be_letter(form.ptr[0]) ? PIECE_WORD : PIECE_MARK);
        classify_word(piece);
        if (s->rest.len)
            push(s, 1, PIECE_MARK);
    }
}

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
            read_word(&s);
    }
    pieces->title = is_title(pieces);
}

/* ---- looking at them ---- */

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
