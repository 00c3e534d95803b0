/* Layout: how a text's lines make paragraphs. */
#include "layout.h"

#include "../common/unicode.h"

enum {
    SEEN = 1 << 16,
    NARROWEST = 40, /* columns of hard-wrapped text */
    WIDEST = 120,
};

static struct text without_end(struct text line)
{
    while (line.len && (unsigned char)line.ptr[line.len - 1] <= ' ')
        line.len--;
    return line;
}

static size_t first_word_length(struct text line)
{
    size_t n = 0;
    while (n < line.len && (unsigned char)line.ptr[n] > ' ')
        n++;
    return n;
}

/* Whether the next line's first word would have gone beyond `width` at the end of this one. */
static bool is_full(struct text line, struct text next, size_t width)
{
    return without_end(line).len + 1 + first_word_length(next) > width;
}

/* Calls `see` for each pair of lines without a blank one between, and returns the longest line. */
static size_t each_pair(struct text t, void (*see)(struct text line, struct text next, void *context),
                        void *context)
{
    size_t longest = 0;
    struct text line = {NULL, 0};
    while (t.ptr) {
        struct text next = without_end(text_cut(&t, '\n'));
        if (next.len > longest)
            longest = next.len;
        if (line.len && next.len && see)
            see(line, next, context);
        line = next;
    }
    return longest;
}

struct count {
    size_t width, pairs, full;
};

static void count_pair(struct text line, struct text next, void *context)
{
    struct count *count = context;
    count->pairs++;
    count->full += is_full(line, next, count->width);
}

struct layout layout_detect(struct text beginning)
{
    if (beginning.len > SEEN)
        beginning.len = SEEN;
    struct count count = {.width = each_pair(beginning, NULL, NULL)};
    if (count.width < NARROWEST || count.width > WIDEST)
        return (struct layout){0};
    each_pair(beginning, count_pair, &count);
    bool wrapped = count.pairs && count.full * 10 >= count.pairs * 6;
    return (struct layout){wrapped ? count.width : 0};
}

static bool ends_open(struct text line)
{
    line = without_end(line);
    return line.len && !memchr(".!?:;\"')]", line.ptr[line.len - 1], 9) &&
           !text_ends(line, TEXT("\xE2\x80\x9D"));
}

bool layout_continues(const struct layout *layout, struct text line, struct text next)
{
    if (layout->width)
        return is_full(line, next, layout->width);
    return text_starts_upper(line) && ends_open(line) && text_starts_lower(next);
}
