/* The scanner: text to tokens, by the conventions of UD English. */
#include "scan.h"

#include "../common/ascii.h"
#include "../common/lexicon.h"
#include "chartype.h"
#include "clitic.h"
#include "letters.h"
#include "look.h"
#include "whole.h"

LEXICON(token_prefixes);      /* before a hyphen that joins: non- anti- e- */
LEXICON(token_abbreviations); /* words that keep their full stop, and when */
LEXICON(token_units);         /* what is parted from the number before it */
LEXICON(token_elisions);      /* words that begin with an apostrophe */

enum { LONGEST_KEY = 32, LONGEST_ABBREVIATION = 6 };

/* A run: characters without white space, [at, end) still to be cut into tokens. */
struct run {
    const char *base; /* start of the scanned text: piece offsets count from here */
    const char *start, *at, *end;
    const char *text_end;
    bool address_like; /* a mark stands before a word character, as in addresses, file names, emoticons */
    piece_array *pieces;
};

static void add(struct run *run, const char *end, enum token_kind kind)
{
    array_reserve(run->pieces, 1);
    struct piece *piece = &run->pieces->items[run->pieces->count++];
    piece->start = (uint32_t)(run->at - run->base);
    piece->end = (uint32_t)(end - run->base);
    piece->kind = (uint8_t)kind;
    piece->words = 1;
    look_fill((struct text){run->base, piece->end}, piece);
    run->at = end;
}

static unsigned type_at(const struct run *run, const char *at, size_t *length)
{
    *length = 1;
    if (at >= run->end)
        return 0;
    unsigned char c = (unsigned char)*at;
    return c < 0x80 ? chartype_ascii[c] : chartype_at(text_between(at, run->end), length);
}

static unsigned peek(const struct run *run, const char *at)
{
    size_t length;
    return type_at(run, at, &length);
}

/* The value of the word [begin, end), case folded, or ptr NULL. */
static struct text look_up(struct lexicon lexicon, const char *begin, const char *end)
{
    char key[LONGEST_KEY];
    struct text value = {NULL, 0};
    size_t n = (size_t)(end - begin);
    if (n > sizeof key)
        return value;
    for (size_t i = 0; i < n; i++)
        key[i] = (char)((unsigned char)(begin[i] - 'A') < 26 ? begin[i] | 0x20 : begin[i]);
    lexicon_find(lexicon, (struct text){key, n}, &value);
    return value;
}

static bool in_lexicon(struct lexicon lexicon, const char *begin, const char *end)
{
    return look_up(lexicon, begin, end).ptr;
}

static bool is_apostrophe(const struct run *run, const char *at, size_t *length)
{
    *length = *at == '\'' || *at == '`' ? 1 : 3;
    return *length == 1 || (run->end - at >= 3 && memcmp(at, "\xE2\x80\x99", 3) == 0);
}

/* ---- what a word runs on over ---- */

static size_t digits_from(const struct run *run, const char *at)
{
    size_t n = 0;
    while (at + n < run->end && ascii_is_digit(at[n]))
        n++;
    return n;
}

/* A hyphen inside a telephone number: groups of 3-3-4 or 3-4 digits, or 1-800-… */
static bool is_telephone_hyphen(const struct run *run, const char *at)
{
    const char *begin = at;
    while (begin > run->at && (ascii_is_digit(begin[-1]) || begin[-1] == '-'))
        begin--;
    size_t groups[4] = {0}, count = 0;
    for (const char *p = begin; count < 4; p++) {
        groups[count] = digits_from(run, p);
        p += groups[count++];
        if (p >= run->end || *p != '-')
            break;
    }
    size_t k = count == 4 && groups[0] == 1 ? 1 : 0;
    return (count - k == 2 && groups[k] == 3 && groups[k + 1] == 4) ||
           (count - k == 3 && groups[k] == 3 && groups[k + 1] == 3 && groups[k + 2] == 4);
}

static bool joins_hyphen(const struct run *run, const char *at)
{
    if (!chartype_is_word(peek(run, at + 1)))
        return false;
    if (ascii_is_digit(at[-1]) && ascii_is_digit(at[1]))
        return is_telephone_hyphen(run, at);
    return in_lexicon(token_prefixes, run->at, at);
}

/* The stop of U.S., p.m., Ph.D.: one letter (or Ph) since the stop before it, and one to three letters behind
 * it. */
static bool joins_initials(const struct run *run, const char *at)
{
    const char *begin = at;
    while (begin > run->at && begin[-1] != '.')
        begin--;
    bool short_before = at - begin == 1 || (at - begin == 2 && begin == run->at && !ascii_is_digit(begin[0]));
    size_t behind = 0, length;
    while (behind < 4 && (type_at(run, at + 1 + behind, &length) & CHAR_LETTER))
        behind += length;
    bool stop_behind = at + 1 + behind < run->end && at[1 + behind] == '.';
    bool one_before = at - begin == 1 && !ascii_is_digit(*begin);
    return (one_before && behind == 1) || (short_before && behind && behind < 4 && stop_behind);
}

static bool joins_stop(const struct run *run, const char *at)
{
    unsigned next = peek(run, at + 1);
    if (ascii_is_digit(at[-1]) && (next & CHAR_DIGIT))
        return true;
    return (next & CHAR_LETTER) && !ascii_is_digit(at[-1]) && joins_initials(run, at);
}

static bool joins_ampersand(const struct run *run, const char *at)
{
    unsigned next = peek(run, at + 1);
    return at - run->at <= 3 && (peek(run, at - 1) & CHAR_UPPER) && (next & CHAR_UPPER);
}

/* The degree sign of N° (number). */
static size_t joining_degree(const struct run *run, const char *at)
{
    bool number = at - run->at == 1 && (*run->at | 0x20) == 'n';
    return number && run->end - at >= 2 && memcmp(at, "\xC2\xB0", 2) == 0 ? 2 : 0;
}

/* Bytes of a mark at `at`, behind a word character, that the word runs on over; 0: the word ends. */
static size_t joining_mark(const struct run *run, const char *at)
{
    size_t length;
    switch (*at) {
    case '.':
        return joins_stop(run, at);
    case ',':
    case ':':
    case '/':
        return ascii_is_digit(at[-1]) && ascii_is_digit(at + 1 < run->end ? at[1] : ' ') &&
               ascii_is_digit(*run->at);
    case '-':
        return joins_hyphen(run, at);
    case '&':
        return joins_ampersand(run, at);
    case '*':
        return (peek(run, at - 1) & CHAR_LETTER) && (peek(run, at + 1) & CHAR_LETTER);
    case '\xC2':
        return joining_degree(run, at);
    default:
        return is_apostrophe(run, at, &length) && chartype_is_word(peek(run, at + length)) ? length : 0;
    }
}

static const char *word_end(const struct run *run)
{
    const char *at = run->at;
    while (at < run->end) {
        size_t length;
        unsigned type = type_at(run, at, &length);
        if (!chartype_is_word(type) && !(type & CHAR_GLUE)) {
            length = at > run->at ? joining_mark(run, at) : 0;
            if (!length)
                break;
        }
        at += length;
    }
    return at;
}

/* ---- the kinds of token ---- */

static bool number_follows(const struct run *run, const char *at)
{
    while (at < run->text_end && (unsigned char)*at <= ' ')
        at++;
    return at < run->text_end && ascii_is_digit(*at);
}

static bool is_abbreviation(const struct run *run, const char *end)
{
    if (end - run->at > LONGEST_ABBREVIATION) /* the last words of most sentences */
        return false;
    struct text when = look_up(token_abbreviations, run->at, end);
    if (!when.ptr)
        return false;
    if (text_equal(when, TEXT("reference")))
        return number_follows(run, end + 1);
    return text_equal(when, TEXT("word")) || (peek(run, run->at) & CHAR_UPPER);
}

/* Whether the stop at `end` belongs to the word [run->at, end): U.S. p.m. Mr. J. */
static bool keeps_stop(const struct run *run, const char *end)
{
    if (end >= run->end || *end != '.')
        return false;
    bool more_stops = end + 1 < run->end && end[1] == '.', last_stop = end + 2 == run->end;
    if (more_stops && !last_stop)
        return false;
    if (memchr(run->at, '.', (size_t)(end - run->at)))
        return !ascii_is_digit(*run->at);
    if (more_stops) /* Inc.. is an abbreviation and a full stop; J.. is trailing off */
        return end - run->at > 1 && is_abbreviation(run, end);
    bool degrees = run->at - run->start >= 2 && memcmp(run->at - 2, "\xC2\xB0", 2) == 0; /* 5 °C. */
    bool initial = end - run->at == 1 && (peek(run, run->at) & CHAR_UPPER) && !degrees;
    return initial || is_abbreviation(run, end);
}

/* Where the number at the start of [run->at, end) stops and its unit begins, or NULL. */
static const char *unit_start(const struct run *run, const char *end)
{
    const char *at = run->at;
    while (at < end && (ascii_is_digit(*at) || *at == '.' || *at == ',' || *at == ':'))
        at++;
    return at > run->at && at < end && in_lexicon(token_units, at, end) ? at : NULL;
}

/* The apostrophe of workers' : behind an s, at the end of the word, and no quotation open in the run. */
static const char *with_possessive(const struct run *run, const char *end)
{
    size_t length;
    bool after_s = end > run->at + 1 && (end[-1] == 's' || end[-1] == 'S');
    if (!after_s || end >= run->end || !is_apostrophe(run, end, &length) || *end == '`' ||
        *run->start == '\'')
        return end;
    return end + length;
}

/* The 's of U.S.'s, behind the stop: 0 bytes where there is none. */
static size_t possessive_length(const struct run *run, const char *at)
{
    size_t length;
    if (run->end - at < 2 || !is_apostrophe(run, at, &length) || *at == '`' || at + length >= run->end)
        return 0;
    bool is_s = (at[length] | 0x20) == 's';
    return is_s && !chartype_is_word(peek(run, at + length + 1)) ? length + 1 : 0;
}

static void add_word(struct run *run, const char *end)
{
    struct text form = text_between(run->at, end);
    add(run, end, TOKEN_WORD);
    clitic_split(form, &run->pieces->items[run->pieces->count - 1]);
}

static void scan_word(struct run *run)
{
    const char *end = word_end(run);
    const char *unit = ascii_is_digit(*run->at) ? unit_start(run, end) : NULL;
    if (unit) {
        add(run, unit, TOKEN_NUMBER);
        if (keeps_stop(run, end))
            end++;
        add(run, end, TOKEN_WORD);
        return;
    }
    if (keeps_stop(run, end)) {
        size_t possessive = possessive_length(run, end + 1);
        if (possessive)
            add_word(run, end + 1 + possessive);
        else
            add(run, end + 1, TOKEN_ABBREVIATION);
    } else if (ascii_is_digit(*run->at)) {
        add(run, end, TOKEN_NUMBER);
    } else {
        add_word(run, with_possessive(run, end));
    }
}

/* Quotation marks are one kind, whichever way they curl: most text has straight ones, whose side shows only
 * in context. */
static enum token_kind mark_kind(unsigned type, struct text form)
{
    unsigned sides = type & (CHAR_OPENER | CHAR_CLOSER);
    bool bracket = form.len == 1 && memchr("()[]{}", form.ptr[0], 6);
    return !sides ? TOKEN_MARK : !bracket ? TOKEN_QUOTE : sides == CHAR_OPENER ? TOKEN_OPENER : TOKEN_CLOSER;
}

/* A line drawn with marks (----== |---+--->): three or more of them are one token. */
static const char *drawn_end(const struct run *run)
{
    const char *end = run->at;
    while (end < run->end && memchr("-=*_~+#|<>", *end, 10))
        end++;
    return end - run->at >= 3 ? end : NULL;
}

/* A mark, with the same ones behind it where they come in runs, and with what clings to it (emoji). */
static void scan_mark(struct run *run)
{
    size_t length;
    unsigned type = type_at(run, run->at, &length);
    const char *end = run->at + length;
    char first = *run->at;
    if (type & CHAR_FINAL) {
        while (end < run->end && (peek(run, end) & CHAR_FINAL)) {
            type_at(run, end, &length);
            end += length;
        }
        add(run, end, TOKEN_FINAL);
        return;
    }
    const char *drawn = drawn_end(run);
    if (drawn)
        end = drawn;
    else if (memchr("-*=_~+#<>'`$", first, 12))
        while (end < run->end && *end == first)
            end++;
    while (end < run->end && (peek(run, end) & CHAR_GLUE)) {
        bool joiner = run->end - end >= 3 && memcmp(end, "\xE2\x80\x8D", 3) == 0;
        type_at(run, end, &length);
        end += length;
        if (joiner && end < run->end) { /* a zero width joiner takes the next emoji along */
            type_at(run, end, &length);
            end += length;
        }
    }
    add(run, end, mark_kind(type, text_between(run->at, end)));
}

/* '90s, 'em, ’70: a word that begins with an apostrophe, at the start of a run. */
static bool starts_elision(const struct run *run)
{
    size_t length;
    if (run->at != run->start || !is_apostrophe(run, run->at, &length) || *run->at == '`')
        return false;
    const char *at = run->at + length;
    size_t digits = digits_from(run, at);
    if (digits == 2)
        return at + 2 == run->end || !ascii_is_digit(at[2]);
    const char *end = at;
    while (end < run->end && (peek(run, end) & CHAR_LETTER))
        end++;
    return end - at <= 5 && in_lexicon(token_elisions, run->at, end);
}

/* Whether something that stays whole (whole.h) may begin here. */
static bool may_be_whole(const struct run *run)
{
    return run->address_like || memchr(":;=@#", *run->at, 5) ||
           (run->at == run->start && !chartype_is_word(peek(run, run->at)));
}

static void scan_elision(struct run *run)
{
    const char *start = run->at;
    size_t length;
    is_apostrophe(run, start, &length);
    run->at += length;
    const char *end = word_end(run);
    run->at = start;
    add(run, end, TOKEN_WORD);
}

static void scan_run(struct run *run)
{
    while (run->at < run->end) {
        size_t whole =
            may_be_whole(run) ? whole_length(text_between(run->at, run->end), run->at == run->start) : 0;
        if (whole)
            add(run, run->at + whole, TOKEN_WHOLE);
        else if (chartype_is_word(peek(run, run->at)))
            scan_word(run);
        else if (starts_elision(run))
            scan_elision(run);
        else
            scan_mark(run);
    }
}

/* Marks that addresses hold inside: . / : @ */
static bool is_address_mark(char c)
{
    return c == '.' || c == '/' || c == ':' || c == '@';
}

/* The end of the run at `at`, and whether it looks like an address. */
static const char *run_end(const char *at, const char *end, bool *address_like)
{
    bool after_mark = false;
    while (at < end) {
        size_t length = 1;
        unsigned char c = (unsigned char)*at;
        unsigned type = c < 0x80 ? chartype_ascii[c] : chartype_at(text_between(at, end), &length);
        if (type & CHAR_SPACE)
            break;
        *address_like |= after_mark && (chartype_is_word(type) || c == '/');
        after_mark = is_address_mark((char)c);
        at += length;
    }
    return at;
}

static const char *space_end(const char *at, const char *end)
{
    while (at < end) {
        size_t length = 1;
        unsigned char c = (unsigned char)*at;
        unsigned type = c < 0x80 ? chartype_ascii[c] : chartype_at(text_between(at, end), &length);
        if (!(type & CHAR_SPACE))
            break;
        at += length;
    }
    return at;
}

/* A run of ASCII letters only: by far the commonest. */
static void add_plain(const char *base, const char *start, const char *end, piece_array *pieces)
{
    array_reserve(pieces, 1);
    struct piece *piece = &pieces->items[pieces->count++];
    piece->start = (uint32_t)(start - base);
    piece->end = (uint32_t)(end - base);
    piece->kind = TOKEN_WORD;
    piece->words = 1;
    look_fill_plain(start, (size_t)(end - start), piece);
    clitic_split_plain(text_between(start, end), piece);
}

size_t scan_text(struct text t, bool complete, piece_array *pieces)
{
    const char *at = t.ptr, *end = t.ptr + t.len;
    for (;;) {
        const char *start = at = space_end(at, end);
        at = letters_end(at, end);
        if (at > start && end - at > 1 && *at == ',' &&
            at[1] == ' ') { /* a word and a comma: the next commonest */
            add_plain(t.ptr, start, at, pieces);
            struct run comma = {t.ptr, at, at, at + 1, end, false, pieces};
            add(&comma, at + 1, TOKEN_MARK);
            at++;
            continue;
        }
        bool plain = at < end ? (unsigned char)*at <= ' ' : complete, address_like = false;
        if (!plain)
            at = run_end(start, end, &address_like);
        if (start == end)
            return t.len;
        if (at == end && !complete)
            return (size_t)(start - t.ptr);
        if (plain) {
            add_plain(t.ptr, start, at, pieces);
            continue;
        }
        struct run run = {t.ptr, start, start, at, end, address_like, pieces};
        scan_run(&run);
    }
}
