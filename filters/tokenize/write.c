/* Writing the stream: sentences as ten-column CoNLL-U with offsets. */
#include "write.h"

#include "chartype.h"

#define EMPTY_MIDDLE "\t_\t_\t_\t_\t_\t_\t_\t"

enum {
    SHORT_FORM = 1 << 12, /* bytes of a form that is written in one piece */
    LINE_ROOM = 256,      /* bytes of a line besides its form */
};

void writer_skip_mark(struct writer *w, size_t bytes)
{
    w->clean += bytes;
    w->raw += bytes;
}

void writer_begin(struct writer *w, struct header header)
{
    w->header = header;
    w->sentences = 0;
}

void writer_note_repair(struct utf8_repair repair, void *writer)
{
    struct writer *w = writer;
    if (w->repair == w->repairs.count)
        w->repairs.count = w->repair = 0;
    array_push(&w->repairs, repair);
}

void writer_paragraph(struct writer *w, enum role role)
{
    w->new_paragraph = true;
    w->role = role;
}

/* ---- offsets ---- */

void writer_skip(struct writer *w, struct text passed)
{
    w->clean += passed.len;
    w->raw += passed.len;
    w->chars += utf8_count(passed);
    while (w->repair < w->repairs.count && w->repairs.items[w->repair].at < w->clean)
        w->raw = w->raw - 3 + w->repairs.items[w->repair++].length;
}

/* ---- comments ---- */

static void write_value(struct output *out, struct text value)
{
    for (size_t length; value.len; value = text_skip(value, length)) {
        uint32_t c = utf8_decode(value, &length);
        bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        output_text(out, control ? TEXT(" ") : (struct text){value.ptr, length});
    }
    output_byte(out, '\n');
}

static void write_comment(struct output *out, const char *key, struct text value)
{
    if (!value.ptr)
        return;
    output_string(out, key);
    write_value(out, value);
}

static void write_header(struct output *out, const struct header *header)
{
    write_comment(out, "# newdoc id = ", header->id);
    write_comment(out, "# source = ", header->source);
    write_comment(out, "# title = ", header->title);
    write_comment(out, "# url = ", header->url);
    write_comment(out, "# outlet = ", header->outlet);
    write_comment(out, "# published = ", header->published);
    output_string(out, "# layers = tokenize\n");
}

/* The text between two tokens of a sentence, as `# text` has it. */
static void write_sentence_text(struct output *out, const struct stretch *s, size_t first, size_t end)
{
    output_string(out, "# text = ");
    size_t from = s->pieces[first].start;
    for (size_t i = first; i + 1 < end; i++) {
        size_t gap = s->pieces[i].end, next = s->pieces[i + 1].start;
        if (gap == next || (next == gap + 1 && s->text.ptr[gap] == ' '))
            continue;
        output_text(out, (struct text){s->text.ptr + from, gap - from});
        output_byte(out, ' ');
        from = next;
    }
    output_text(out, (struct text){s->text.ptr + from, s->pieces[end - 1].end - from});
    output_byte(out, '\n');
}

/* ---- token lines ---- */

static char *put(char *at, const char *bytes, size_t n)
{
    memcpy(at, bytes, n);
    return at + n;
}

#define PUT(at, literal) put(at, literal, sizeof(literal) - 1)

/* Writes the digits of high behind the label's key; none for 0. */
static void label_fill(struct label *label, size_t high)
{
    char *digits = label->bytes + label->key;
    label->high = high;
    label->length = (size_t)((high ? output_digits(digits, high) : digits) - label->bytes);
}

static void label_begin(struct label *label, struct text key)
{
    memcpy(label->bytes, key.ptr, key.len);
    label->key = key.len;
    label_fill(label, 0);
}

/* Puts the label's key and n behind it. What comes before n's last two digits is copied as a whole, SIZE
 * bytes at once. */
static inline char *put_labelled(struct label *label, size_t size, char *at, size_t n)
{
    static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                                "25262728293031323334353637383940414243444546474849"
                                "50515253545556575859606162636465666768697071727374"
                                "75767778798081828384858687888990919293949596979899";
    size_t high = n / 100;
    uint32_t low = (uint32_t)(n - high * 100);
    if (high != label->high)
        label_fill(label, high);
    memcpy(at, label->bytes, size);
    at += label->length;
    if (high == 0)
        return output_digits(at, low);
    memcpy(at, pairs + 2 * low, 2);
    return at + 2;
}

void writer_source(struct writer *w)
{
    w->repairs.count = w->repair = 0;
    w->clean = w->raw = w->chars = 0;
    label_begin(&w->labels.end, TEXT(EMPTY_MIDDLE "end_char="));
    label_begin(&w->labels.end_joined, TEXT(EMPTY_MIDDLE "SpaceAfter=No|end_char="));
    label_begin(&w->labels.start, TEXT("|start_char="));
}

/* A short form in one 16-byte copy: there is always room behind, and the text has as many bytes behind it. */
static char *put_form(char *at, struct text form)
{
    if (form.len > TEXT_SLACK)
        return put(at, form.ptr, form.len);
    memcpy(at, form.ptr, TEXT_SLACK);
    return at + form.len;
}

/* SpacesAfter of white space that is not one U+0020 (at most WRITER_LONGEST_SPACE code points, 6 bytes each).
 */
static void write_spaces(struct output *out, struct text space)
{
    output_string(out, "SpacesAfter=");
    for (size_t length; space.len; space = text_skip(space, length)) {
        uint32_t c = utf8_decode(space, &length);
        char escape[7] = {'\\', c == ' ' ? 's' : c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : 'u'};
        size_t n = 2;
        if (escape[1] == 'u')
            for (unsigned shift = 16; shift > 0; n++) {
                shift -= 4;
                escape[n] = "0123456789abcdef"[c >> shift & 15];
            }
        output_text(out, (struct text){escape, n});
    }
    output_byte(out, '|');
}

enum space { SPACE_PLAIN, SPACE_NONE, SPACE_OTHER };

/* What the keys say of the white space behind a token; a paragraph's last token has no SpaceAfter=No. */
static inline enum space space_kind(struct text space, bool last_of_paragraph)
{
    if (space.len == 1 && space.ptr[0] == ' ')
        return SPACE_PLAIN;
    if (space.len == 0)
        return last_of_paragraph ? SPACE_PLAIN : SPACE_NONE;
    return utf8_count(space) > WRITER_LONGEST_SPACE ? SPACE_PLAIN : SPACE_OTHER;
}

struct extents {
    size_t start_char, end_char, start_byte, end_byte;
};

/* MISC of a line with odd white space behind it or with its bytes stated. */
static void write_rare_misc(struct writer *w, enum space space, struct text spaces, const struct extents *e)
{
    if (space == SPACE_NONE)
        output_string(w->out, "SpaceAfter=No|");
    else if (space == SPACE_OTHER)
        write_spaces(w->out, spaces);
    char *begin = output_room(w->out, LINE_ROOM), *at = begin;
    if (w->states_bytes)
        at = PUT(output_digits(PUT(at, "end_byte="), e->end_byte), "|");
    at = PUT(output_digits(PUT(at, "end_char="), e->end_char), "|");
    if (w->states_bytes)
        at = PUT(output_digits(PUT(at, "start_byte="), e->start_byte), "|");
    at = output_digits(PUT(at, "start_char="), e->start_char);
    w->out->used += (size_t)(at - begin);
}

/* One line: ID (or a range, when `last` is not `id`), form, MISC. */
static void write_line(struct writer *w, size_t id, size_t last, struct text form, enum space space,
                       struct text spaces, const struct extents *e)
{
    struct output *out = w->out;
    char *begin = output_room(out, SHORT_FORM + LINE_ROOM), *at = output_digits(begin, id);
    if (last != id) {
        *at++ = '-';
        at = output_digits(at, last);
    }
    *at++ = '\t';
    if (form.len <= SHORT_FORM) {
        at = put_form(at, form);
    } else {
        out->used += (size_t)(at - begin);
        output_text(out, form);
        begin = at = output_room(out, LINE_ROOM);
    }
    if (!w->states_bytes && space != SPACE_OTHER) {
        struct label *label = space == SPACE_NONE ? &w->labels.end_joined : &w->labels.end;
        at = put_labelled(label, sizeof label->bytes, at, e->end_char);
        at = put_labelled(&w->labels.start, 32, at, e->start_char);
    } else {
        out->used += (size_t)(PUT(at, EMPTY_MIDDLE) - begin);
        write_rare_misc(w, space, spaces, e);
        begin = at = output_room(out, LINE_ROOM);
    }
    *at++ = '\n';
    out->used += (size_t)(at - begin);
}

/* Over text without repairs: what is short and ASCII, as nearly all is, without counting. */
static inline void pass(struct writer *w, struct text passed)
{
    if (w->states_bytes || (passed.len && (unsigned char)passed.ptr[0] >= 0x80) || passed.len > 1) {
        writer_skip(w, passed);
        return;
    }
    w->clean += passed.len;
    w->raw += passed.len;
    w->chars += passed.len;
}

/* Moves over a form and returns where it stood. */
static struct extents pass_form(struct writer *w, struct text form)
{
    struct extents e = {.start_char = w->chars, .start_byte = w->raw};
    pass(w, form);
    e.end_char = w->chars;
    e.end_byte = w->raw;
    return e;
}

/* A token of several words: its range line, then they. */
static void write_range(struct writer *w, const struct piece *piece, struct text form, size_t id,
                        enum space kind, struct text space)
{
    size_t clean = w->clean, raw = w->raw, chars = w->chars, repair = w->repair;
    struct extents e = pass_form(w, form);
    write_line(w, id, id + piece->words - 1u, form, kind, space, &e);
    w->clean = clean;
    w->raw = raw;
    w->chars = chars;
    w->repair = repair;
    for (unsigned k = 0; k < piece->words; k++) {
        size_t from = k ? piece->splits[k - 1] : 0, to = k + 1u < piece->words ? piece->splits[k] : form.len;
        struct text word = {form.ptr + from, to - from};
        e = pass_form(w, word);
        write_line(w, id + k, id + k, word, SPACE_PLAIN, word, &e);
    }
}

static void write_comments(struct writer *w, const struct stretch *s, size_t first, size_t end)
{
    if (w->sentences == 0)
        write_header(w->out, &w->header);
    if (w->new_paragraph) {
        output_string(w->out, "# newpar\n# role = ");
        output_string(w->out, role_names[w->role]);
        output_byte(w->out, '\n');
        w->new_paragraph = false;
    }
    output_string(w->out, "# sent_id = ");
    output_text(w->out, w->header.id);
    output_string(w->out, "-s");
    output_number(w->out, ++w->sentences);
    output_string(w->out, "\n# start_byte = ");
    output_number(w->out, w->raw);
    output_byte(w->out, '\n');
    write_sentence_text(w->out, s, first, end);
}

/* Whether a token is written by write_simple_tokens: short, ASCII, one word, one space or nothing behind it.
 */
static inline bool is_simple(const struct stretch *s, const struct piece *piece, size_t next)
{
    size_t gap = next - piece->end;
    return piece->ascii && piece->words == 1 && piece->end - piece->start <= TEXT_SLACK &&
           (gap == 0 || (gap == 1 && s->text.ptr[piece->end] == ' '));
}

/* Where the token behind token i begins, or the text ends. */
static inline size_t next_start(const struct stretch *s, size_t i)
{
    return i + 1 < s->count ? s->pieces[i + 1].start : s->text.len;
}

/* Writes the simple tokens from `i` on, at most up to `end`; returns the first one that is not. The commonest
 * lines by far: all that changes is in local variables, which the bytes written cannot alias. */
static size_t write_simple_tokens(struct writer *w, const struct stretch *s, size_t i, size_t end, size_t *id)
{
    struct output *out = w->out;
    struct line_labels *labels = &w->labels;
    const char *text = s->text.ptr;
    size_t chars = w->chars, number = *id;
    char *begin = output_room(out, LINE_ROOM), *at = begin;
    const char *full = out->buffer + OUTPUT_BUFFER - LINE_ROOM;
    for (; i < end; i++) {
        const struct piece *piece = &s->pieces[i];
        size_t next = next_start(s, i), length = piece->end - piece->start;
        if (!is_simple(s, piece, next))
            break;
        if (at > full) {
            out->used += (size_t)(at - begin);
            begin = at = output_room(out, LINE_ROOM);
        }
        at = output_digits(at, number++);
        *at++ = '\t';
        memcpy(at, text + piece->start, TEXT_SLACK);
        bool joins = next == piece->end && !(s->complete && i + 1 == s->count);
        at += length;
        at = joins ? put_labelled(&labels->end_joined, sizeof labels->end_joined.bytes, at, chars + length)
                   : put_labelled(&labels->end, 48, at, chars + length);
        at = put_labelled(&labels->start, 32, at, chars);
        *at++ = '\n';
        chars += i + 1 < end ? next - piece->start : length;
    }
    out->used += (size_t)(at - begin);
    w->clean += chars - w->chars;
    w->raw += chars - w->chars;
    w->chars = chars;
    *id = number;
    return i;
}

void writer_sentence(struct writer *w, const struct stretch *s, size_t base, size_t first, size_t end)
{
    const struct piece *pieces = s->pieces;
    struct text text = s->text;
    writer_skip(w, (struct text){text.ptr + (w->clean - base), base + pieces[first].start - w->clean});
    write_comments(w, s, first, end);
    w->states_bytes =
        w->repair < w->repairs.count && w->repairs.items[w->repair].at < base + pieces[end - 1].end;
    for (size_t i = first, id = 1;; i++) {
        if (!w->states_bytes)
            i = write_simple_tokens(w, s, i, end, &id);
        if (i == end)
            break;
        const struct piece *piece = &pieces[i];
        struct text form = piece_text(text, piece);
        struct text space = {text.ptr + piece->end, next_start(s, i) - piece->end};
        enum space kind = space_kind(space, s->complete && i + 1 == s->count);
        if (piece->words > 1) {
            write_range(w, piece, form, id, kind, space);
        } else {
            struct extents e = pass_form(w, form);
            write_line(w, id, id, form, kind, space, &e);
        }
        id += piece->words;
        if (i + 1 < end)
            pass(w, space);
    }
    output_byte(w->out, '\n');
}
