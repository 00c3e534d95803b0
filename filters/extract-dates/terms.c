/* Terms: words parted into what the grammar of dates reads. */
#include "terms.h"

#include "../common/ascii.h"
#include "../common/unicode.h"

enum { LONGEST_SPLIT = 64, LONGEST_NUMBER = 9 };

/* Digits tell a date only as a year or beside a mark: 1989, 10:30, 2/25/25, 90s, 10pm. */
static bool digits_are_trigger(struct text form)
{
    size_t digits = 0;
    bool marked = false;
    for (size_t i = 0; i < form.len; i++) {
        if (form.ptr[i] == ',')
            return false;
        digits += ascii_is_digit(form.ptr[i]);
        marked |= !ascii_is_digit(form.ptr[i]) && form.ptr[i] != '.';
    }
    return marked || digits == 4 || digits == 8 || digits == 6;
}

static bool has_hyphen(uint64_t bytes)
{
    static const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    uint64_t zeros = bytes ^ ('-' * ones); /* where there is a hyphen */
    return ((zeros - ones) & ~zeros & tops) != 0;
}

/* Whether there is a hyphen in a word of more than 4 bytes: memchr() is a call for each word of a text. */
static bool is_hyphenated(struct text form)
{
    uint64_t head, tail;
    uint32_t first, last;
    if (form.len > 16)
        return memchr(form.ptr, '-', form.len) != NULL;
    if (form.len < 8) {
        memcpy(&first, form.ptr, sizeof first);
        memcpy(&last, form.ptr + form.len - sizeof last, sizeof last);
        return has_hyphen((uint64_t)first << 32 | last);
    }
    memcpy(&head, form.ptr, sizeof head);
    memcpy(&tail, form.ptr + form.len - sizeof tail, sizeof tail);
    return has_hyphen(head) || has_hyphen(tail);
}

bool term_is_trigger(struct text form)
{
    if (!form.len)
        return false;
    char first = form.ptr[0], last = form.ptr[form.len - 1];
    if (ascii_is_digit(first))
        return digits_are_trigger(form);
    if (form.len > 2 && (ascii_is_digit(last) || ascii_is_digit(form.ptr[form.len - 2])))
        return true; /* '90s, post-1990, FY2024 */
    if (form.len > 4 && first != '-' && is_hyphenated(form))
        return true; /* mid-March: at least worth a look */
    return known_is_trigger(form);
}

/* ---- parting a word ---- */

struct splitter {
    struct terms *terms;
    struct arena *arena;
    struct text rest;
    uint32_t word;
    bool glued, part;
};

static struct term *push(struct splitter *s, size_t length)
{
    struct text raw = {s->rest.ptr, length};
    array_push(&s->terms->list, (struct term){.raw = raw,
                                              .form = ascii_lower(s->arena, raw),
                                              .known = &nothing_known,
                                              .word = s->word,
                                              .glued = s->glued,
                                              .part = s->part,
                                              .capital = raw.len && text_starts_upper(raw),
                                              .number = -1});
    s->rest = text_skip(s->rest, length);
    s->glued = s->part = true;
    return &s->terms->list.items[s->terms->list.count - 1];
}

static void learn(struct term *term)
{
    term->known = known_of(term->raw);
    term->classes = term->known->classes;
}

static void set_number(struct term *term)
{
    size_t number = 0;
    term->digits = (int)term->raw.len;
    if (term->raw.len <= LONGEST_NUMBER && text_to_size(term->raw, &number))
        term->number = (int32_t)number;
}

/* The letters at the start of t. */
static size_t letters_length(struct text t)
{
    size_t i = 0;
    while (i < t.len && ascii_may_be_letter(t.ptr[i]))
        i++;
    return i;
}

static size_t digits_length(struct text t)
{
    size_t i = 0;
    while (i < t.len && ascii_is_digit(t.ptr[i]))
        i++;
    return i;
}

static const struct text ordinal_endings[] = {TEXT_INIT("st"), TEXT_INIT("nd"), TEXT_INIT("rd"),
                                              TEXT_INIT("th")};

/* Digits with what makes them an ordinal (21st) or a decade (1990s). */
static void push_digits(struct splitter *s)
{
    size_t digits = digits_length(s->rest), letters = letters_length(text_skip(s->rest, digits));
    struct text number = {s->rest.ptr, digits}, ending = {s->rest.ptr + digits, letters};
    enum class own = CLASS_NONE;
    size_t value = 0;
    if (digits <= 4 && text_to_size(number, &value)) {
        char memory[2];
        for (size_t i = 0; letters == 2 && i < 4; i++)
            if (text_equal(ascii_lower_into(memory, ending), ordinal_endings[i]))
                own = CLASS_ORDINAL;
        if (text_equal(ending, TEXT("s")) && value % 10 == 0 && (digits == 2 || digits == 4))
            own = CLASS_DECADE;
    }
    if (own != CLASS_NONE) {
        struct sense *sense = arena_allocate(s->arena, sizeof *sense);
        *sense = (struct sense){own, (int)value, {NULL, 0}};
        struct term *term = push(s, digits + letters);
        term->own = sense;
        term->classes = CLASS_BIT(own);
        return;
    }
    set_number(push(s, digits));
}

static bool is_plain_number(struct text t)
{
    size_t points = 0;
    for (size_t i = 0; i < t.len; i++) {
        if (!ascii_is_digit(t.ptr[i]) && t.ptr[i] != '.' && t.ptr[i] != ',')
            return false;
        points += t.ptr[i] == '.';
    }
    return points < 2 && t.len && ascii_is_digit(t.ptr[0]) && ascii_is_digit(t.ptr[t.len - 1]);
}

/* Whether there may be something to part. */
static bool has_digit_or_mark(struct text t)
{
    static const bool mark[256] = {['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1,
                                   ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1, ['-'] = 1, [0xE2] = 1};
    bool any = false;
    for (size_t i = 0; i < t.len; i++)
        any |= mark[(unsigned char)t.ptr[i]];
    return any && t.len > 1;
}

/* A run of letters with the points inside (p.m.), or one mark. */
static void push_other(struct splitter *s)
{
    size_t length = letters_length(s->rest);
    if (text_equal(s->rest, TEXT("'s")) || text_equal(s->rest, TEXT("’s")))
        length = s->rest.len; /* of 1980's */
    else if (text_starts(s->rest, TEXT("–")) || text_starts(s->rest, TEXT("’")) ||
             text_starts(s->rest, TEXT("—")))
        length = 3;
    else if (length)
        while (length < s->rest.len && (ascii_may_be_letter(s->rest.ptr[length]) ||
                                        s->rest.ptr[length] == '.' || s->rest.ptr[length] == '\''))
            length++;
    else
        length = 1;
    learn(push(s, length));
}

static void read_word(struct splitter *s)
{
    bool whole = !has_digit_or_mark(s->rest) || s->rest.len > LONGEST_SPLIT;
    if (!whole && is_plain_number(s->rest)) {
        struct term *term = push(s, s->rest.len);
        if (!memchr(term->raw.ptr, '.', term->raw.len) && !memchr(term->raw.ptr, ',', term->raw.len))
            set_number(term);
        return;
    }
    if (s->rest.len == 1 && ascii_is_digit(s->rest.ptr[0])) {
        set_number(push(s, 1));
        return;
    }
    if (whole || known_of(s->rest)->senses[0].class != CLASS_NONE || known_of(s->rest)->phrase) {
        learn(push(s, s->rest.len));
        return;
    }
    while (s->rest.len) {
        if (ascii_is_digit(s->rest.ptr[0]))
            push_digits(s);
        else
            push_other(s);
    }
}

void terms_read(struct terms *terms, struct arena *arena, const struct document *document,
                const struct sentence *sentence)
{
    struct splitter s = {.terms = terms, .arena = arena};
    terms->list.count = 0;
    for (uint32_t i = sentence->first_word; i < sentence->first_word + sentence->word_count; i++) {
        s.word = i;
        s.rest = document->words.items[i].form;
        s.glued = i > sentence->first_word && !document->words.items[i - 1].space_after;
        s.part = false;
        if (s.rest.len)
            read_word(&s);
    }
}

/* ---- looking at them ---- */

const struct term term_none = {.raw = {"", 0}, .form = {"", 0}, .known = &nothing_known, .number = -1};

const struct sense *term_sense(const struct terms *terms, int64_t i, enum class class)
{
    const struct term *term = term_at(terms, i);
    if (!(term->classes & CLASS_BIT(class)))
        return NULL;
    if (term_is_own(term, class))
        return term->own;
    for (int k = 0; k < MOST_SENSES; k++)
        if (term->known->senses[k].class == class)
            return &term->known->senses[k];
    return NULL;
}

struct text terms_phrase(const struct terms *terms, struct arena *arena, int64_t begin, int64_t end)
{
    size_t length = 0, used = 0;
    for (int64_t i = begin; i < end; i++)
        length += term_at(terms, i)->form.len + 1;
    char *out = arena_allocate(arena, length + 1);
    for (int64_t i = begin; i < end; i++) {
        const struct term *term = term_at(terms, i);
        struct text form = text_equal(term->form, TEXT("’"))    ? TEXT("'")
                           : text_equal(term->form, TEXT("’s")) ? TEXT("'s")
                                                                : term->form;
        if (i > begin && !term->glued)
            out[used++] = ' ';
        memcpy(out + used, form.ptr, form.len);
        used += form.len;
    }
    return (struct text){out, used};
}
