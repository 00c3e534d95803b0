/* The comments that tell of copies (copies.h). */
#include "../common/misc.h"
#include "copies.h"

/* `ID,0.83;ID,0.12`: how much of the document stands in which other. */
static struct text overlap_value(const struct overlap *overlaps, size_t count, struct arena *arena)
{
    struct text *pieces = arena_allocate(arena, count * sizeof *pieces);
    for (size_t i = 0; i < count; i++) {
        struct text id = misc_escape_item(arena, overlaps[i].id);
        uint32_t hundredths = overlaps[i].part / 10;
        pieces[i] = arena_printf(arena, "%s%.*s,%u.%02u", i ? ";" : "", TEXT_ARGS(id), hundredths / 100,
                                 hundredths % 100);
    }
    return arena_join(arena, pieces, count);
}

static void add_comment(struct annotations *annotations, const struct sentence *first, uint32_t at,
                        const char *key, struct text value)
{
    if (!annotations->keep || !conllu_comment(first, text_of(key)).ptr)
        annotations_comment(annotations, at, text_of(key), value);
}

static size_t first_overlap(const struct copies *copies, uint32_t document)
{
    size_t low = 0, high = copies->overlaps.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (copies->overlaps.items[middle].document < document)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void copies_annotate(const struct copies *copies, const struct corpus *corpus, uint32_t index,
                     struct annotations *annotations, struct arena *arena)
{
    const struct document *document = &corpus->documents.items[index];
    uint32_t at = 0;
    while (at < document->sentences.count && document->sentences.items[at].word_count == 0)
        at++;
    if (at == document->sentences.count)
        return;
    const struct sentence *first = &document->sentences.items[at];
    if (copies->cluster[index])
        add_comment(annotations, first, at, "doc_cluster",
                    arena_printf(arena, "c%016llx", (unsigned long long)copies->cluster[index]));
    if (copies_is_copy(copies, index))
        add_comment(annotations, first, at, "doc_copy_of",
                    misc_escape(arena, corpus->documents.items[copies->original[index]].id));
    size_t begin = first_overlap(copies, index), end = begin;
    while (end < copies->overlaps.count && copies->overlaps.items[end].document == index)
        end++;
    if (end > begin)
        add_comment(annotations, first, at, "doc_overlap",
                    overlap_value(copies->overlaps.items + begin, end - begin, arena));
}
