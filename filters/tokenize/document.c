/* One document: its paragraphs with their roles, its sentences. */
#include "document.h"

#include "../common/diag.h"
#include "scan.h"
#include "suspect.h"

enum {
    PREVIEW = 4096, /* bytes in which a headline and a byline stand */
    PREVIEW_PARAGRAPHS = 5,
    BEGINNING = 1 << 16, /* bytes that show the layout, and whether this is a report at all */
    PORTION = 1 << 18,   /* bytes of a paragraph taken at a time */
};

/* ---- headline and byline ---- */

/* Copies of what the preview found, so that they outlive the window. */
struct found {
    char title[512], date[11];
};

static struct text keep_line(struct text t, char *memory, size_t size)
{
    size_t n = t.len < size ? t.len : 0;
    for (size_t i = 0; i < n; i++)
        memory[i] = (unsigned char)t.ptr[i] < ' ' ? ' ' : t.ptr[i];
    return n ? (struct text){memory, n} : (struct text){NULL, 0};
}

/* Looks at the first paragraphs, one line each, for what the header lacks. */
static void preview(struct tokenizer *tokenizer, struct text beginning, struct header *header,
                    struct found *found)
{
    size_t index = 0;
    for (struct text rest = beginning; rest.ptr && index < PREVIEW_PARAGRAPHS;) {
        struct text line = text_trim(text_cut(&rest, '\n'));
        if (line.len == 0 || (!rest.ptr && beginning.len == PREVIEW))
            continue;
        enum role role = role_of(tokenizer->patterns, line, index++, text_trim(rest).len == 0);
        if (role == ROLE_HEADLINE && !header->title.ptr)
            header->title = keep_line(line, found->title, sizeof found->title);
        if (role == ROLE_BYLINE && !header->published.ptr &&
            role_date(tokenizer->patterns, line, found->date))
            header->published = (struct text){found->date, sizeof found->date - 1};
    }
}

/* ---- sentences ---- */

static inline bool parts_paragraph(const struct stretch *stretch, size_t i)
{
    size_t from = stretch->pieces[i].end, to = stretch->pieces[i + 1].start;
    return to - from > WRITER_LONGEST_SPACE &&
           utf8_count((struct text){stretch->text.ptr + from, to - from}) > WRITER_LONGEST_SPACE;
}

/* Writes the sentences of the stretch; of one that is not complete, all but the last. Returns the bytes done.
 */
static size_t write_sentences(struct writer *writer, const struct stretch *stretch, size_t base)
{
    size_t start = 0;
    struct boundary_state state = boundary_begin(stretch, 0);
    for (size_t i = 0; i + 1 < stretch->count; i++) {
        boundary_pass(stretch, i, &state);
        bool parts = parts_paragraph(stretch, i);
        if (!parts && !boundary_ends(stretch, i, &state))
            continue;
        writer_sentence(writer, stretch, base, start, i + 1);
        if (parts)
            writer_paragraph(writer, writer->role);
        start = i + 1;
        state = boundary_begin(stretch, start);
    }
    if (!stretch->complete)
        return start < stretch->count ? stretch->pieces[start].start : 0;
    writer_sentence(writer, stretch, base, start, stretch->count);
    return stretch->text.len;
}

/* The paragraph at the window's start, portion by portion. */
static void write_paragraph(struct tokenizer *tokenizer, struct reader *reader, size_t index)
{
    struct writer *writer = &tokenizer->writer;
    size_t wanted = PORTION;
    for (bool begins = true;;) {
        struct paragraph paragraph = reader_paragraph(reader, wanted);
        if (begins) {
            bool last =
                paragraph.complete && reader_look(reader, paragraph.text.len + 1).len == paragraph.text.len;
            paragraph.text.ptr = reader_look(reader, 0).ptr; /* looking on may have moved the window */
            struct text own = {paragraph.text.ptr, paragraph.own};
            writer_paragraph(writer,
                             paragraph.complete ? role_of(tokenizer->patterns, own, index, last) : ROLE_BODY);
        }
        tokenizer->pieces.count = 0;
        scan_text(paragraph.text, paragraph.complete, &tokenizer->pieces);
        struct stretch stretch = {paragraph.text, tokenizer->pieces.items, tokenizer->pieces.count,
                                  paragraph.complete};
        size_t base = reader->input.used;
        size_t done = stretch.count        ? write_sentences(writer, &stretch, base)
                      : paragraph.complete ? paragraph.text.len
                                           : 0;
        if (done)
            begins = false;
        wanted = done ? PORTION : wanted * 2;
        writer_skip(writer, (struct text){paragraph.text.ptr + (writer->clean - base),
                                          done - (writer->clean - base)});
        reader_use(reader, done);
        if (paragraph.complete)
            return;
    }
}

void document_tokenize(struct tokenizer *tokenizer, struct reader *reader, struct header header)
{
    struct writer *writer = &tokenizer->writer;
    struct found found;
    struct text beginning = reader_look(reader, BEGINNING);
    if (beginning.len > BEGINNING) /* never more, however much happens to be read */
        beginning.len = BEGINNING;
    reader->layout = layout_detect(beginning);
    suspect_warn(header.source.ptr ? header.source : header.id, beginning);
    preview(tokenizer, (struct text){beginning.ptr, beginning.len < PREVIEW ? beginning.len : PREVIEW},
            &header, &found);
    writer_begin(writer, header);
    for (size_t index = 0;; index++) {
        for (struct text space; (space = reader_space(reader)).len; reader_use(reader, space.len))
            writer_skip(writer, space);
        if (reader_look(reader, 1).len == 0)
            break;
        write_paragraph(tokenizer, reader, index);
    }
    if (writer->sentences == 0)
        warn("%.*s: a document without a word", TEXT_ARGS(header.id));
}
