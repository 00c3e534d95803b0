/* Layout: how a text's lines make paragraphs. */
#include "layout.h"

#include "../common/unicode.h"
#include "../common/utf8.h"

enum {
    SEEN = 1 << 16,
    NARROWEST = 40, /* code points of a line in hard-wrapped text */
    WIDEST = 120,
    MOST = 6,    /* tenths of the broken lines that have to look filled, and to end inside a sentence */
    BLOCK = 20,  /* lines of a paragraph, on average, where blank lines part them */
    SEVERAL = 3, /* tenths of them whose next line has to begin with a small letter */
};

static struct text without_end(struct text line)
{
    while (line.len && (unsigned char)line.ptr[line.len - 1] <= ' ')
        line.len--;
    return line;
}

static struct text first_word(struct text line)
{
    size_t n = 0;
    while (n < line.len && (unsigned char)line.ptr[n] > ' ')
        n++;
    return (struct text){line.ptr, n};
}

/* Whether the next line's first word would have gone beyond `width` at the end of this one. */
static bool reaches(struct text line, struct text next, size_t width)
{
    return utf8_count(without_end(line)) + 1 + utf8_count(first_word(next)) > width;
}

/* Fillers that look for even lines (fmt) leave up to a tenth of the width free. */
static bool is_full(struct text line, struct text next, size_t width)
{
    return reaches(line, next, width - width / 10);
}

static bool ends_open(struct text line)
{
    line = without_end(line);
    return line.len && !memchr(".!?:;\"')]", line.ptr[line.len - 1], 9) &&
           !text_ends(line, TEXT("\xE2\x80\x9D"));
}

/* Of the line breaks without a blank line behind them. */
struct count {
    size_t blanks; /* the others */
    size_t width;  /* code points of the longest line before one */
    size_t breaks, full, open, small;
};

static void measure(struct text line, struct text next, struct count *count)
{
    size_t width = utf8_count(line);
    (void)next;
    count->width = width > count->width ? width : count->width;
}

static void judge(struct text line, struct text next, struct count *count)
{
    count->breaks++;
    count->full += is_full(line, next, count->width);
    count->open += ends_open(line);
    count->small += text_starts_lower(next);
}

static void each_break(struct text t, void (*see)(struct text line, struct text next, struct count *count),
                       struct count *count)
{
    struct text line = {NULL, 0};
    while (t.ptr) {
        struct text next = without_end(text_cut(&t, '\n'));
        if (line.len && next.len)
            see(line, next, count);
        else if (line.len && t.ptr)
            count->blanks++;
        line = next;
    }
}

/* The longest line is full by definition, so full lines alone say nothing in a short text: they have to end
 * open, too. */
struct layout layout_detect(struct text beginning)
{
    if (beginning.len > SEEN)
        beginning.len = SEEN;
    struct count count = {0};
    each_break(beginning, measure, &count);
    if (count.width < NARROWEST || count.width > WIDEST)
        return (struct layout){0};
    count.blanks = 0;
    each_break(beginning, judge, &count);
    bool wrapped = count.full * 10 >= count.breaks * MOST && count.open * 10 >= count.breaks * MOST &&
                   count.small * 10 >= count.breaks * SEVERAL;
    return (struct layout){wrapped ? count.width : 0, count.blanks * BLOCK >= count.breaks};
}

bool layout_continues(const struct layout *layout, struct text line, struct text next)
{
    size_t width = layout->width;
    bool small = text_starts_lower(next);
    if (width == 0)
        return text_starts_upper(line) && ends_open(line) && small;
    if (small)
        return reaches(line, next, width / 2);
    if (ends_open(line))
        return reaches(line, next, width - width / 4);
    return layout->parted ? is_full(line, next, width) : reaches(line, next, width);
}
