/* Records: the comments `# LAYER.N = key=value|key=value` of a sentence. */
#include "records.h"

#include "../common/layer.h"

struct text record_next(struct text *comments, struct text name)
{
    while (comments->len) {
        struct text line = text_cut(comments, '\n');
        if (!text_starts(line, TEXT("# ")) || !text_starts(text_skip(line, 2), name))
            continue;
        struct text key = layer_comment_key(line);
        if (!key.ptr || !text_equal(layer_comment_name(key), name))
            continue;
        return text_trim(text_skip(line, 2 + key.len + 2));
    }
    return (struct text){NULL, 0};
}

static bool read_range(struct text range, size_t *first, size_t *last)
{
    struct text begin = text_cut(&range, '-');
    if (!text_to_size(begin, first))
        return false;
    *last = *first;
    return !range.ptr || text_to_size(range, last);
}

size_t record_span_words(struct text span)
{
    size_t words = 0, first, last;
    while (span.ptr) {
        struct text piece = text_cut(&span, ',');
        if (text_starts(piece, TEXT("+")))
            (void)text_cut(&piece, ':');
        if (piece.ptr && read_range(piece, &first, &last) && first <= last)
            words += last - first + 1;
    }
    return words;
}

bool record_words(struct text *ranges, const struct sentence *sentence, uint32_t *first, uint32_t *last)
{
    while (ranges->ptr) {
        size_t from, to;
        if (!read_range(text_cut(ranges, ','), &from, &to) || from < 1 || to < from ||
            to > sentence->word_count)
            continue;
        *first = sentence->first_word + (uint32_t)from - 1;
        *last = sentence->first_word + (uint32_t)to - 1;
        return true;
    }
    return false;
}
