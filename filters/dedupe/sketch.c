/* Sketches: bottom-k samples of a document's shingles. */
#include "sketch.h"

#include <stdlib.h>

#include "../common/hash.h"
#include "../common/memory.h"
#include "../common/unicode.h"

typedef ARRAY(uint64_t) hash_array;

static int compare_hashes(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static void hash_words(const struct document *document, struct arena *arena, hash_array *words)
{
    for (size_t i = 0; i < document->words.count; i++) {
        struct text form = document->words.items[i].form;
        if (text_starts_letter(form) || text_starts_digit(form))
            array_push(words, hash_text(text_lower(arena, form)));
    }
}

/* Puts the hash of each run of SHINGLE_WORDS words where its first word's was. */
static void join_shingles(hash_array *words)
{
    size_t length = words->count < SHINGLE_WORDS ? words->count : SHINGLE_WORDS;
    size_t count = length ? words->count - length + 1 : 0;
    for (size_t i = 0; i < count; i++)
        words->items[i] = XXH64(&words->items[i], length * sizeof *words->items, 0);
    words->count = count;
}

struct sketch sketch_of(const struct document *document, struct arena *arena)
{
    struct sketch sketch = {0};
    hash_array hashes = {0};
    hash_words(document, arena, &hashes);
    join_shingles(&hashes);
    if (hashes.count)
        qsort(hashes.items, hashes.count, sizeof *hashes.items, compare_hashes);
    for (size_t i = 0; i < hashes.count; i++) {
        if (i && hashes.items[i] == hashes.items[i - 1])
            continue;
        if (sketch.count < SKETCH_SIZE)
            sketch.hashes[sketch.count++] = hashes.items[i];
        sketch.shingles++;
    }
    array_free(&hashes);
    return sketch;
}

/* Of the least SKETCH_SIZE hashes of both together: how many there are, and how many both have. */
static void sample(const struct sketch *a, const struct sketch *b, uint32_t *all, uint32_t *both)
{
    *all = *both = 0;
    for (uint32_t i = 0, j = 0; *all < SKETCH_SIZE && (i < a->count || j < b->count); ++*all) {
        if (j == b->count || (i < a->count && a->hashes[i] < b->hashes[j])) {
            i++;
        } else if (i == a->count || b->hashes[j] < a->hashes[i]) {
            j++;
        } else {
            i++, j++;
            ++*both;
        }
    }
}

uint32_t sketch_resemblance(const struct sketch *a, const struct sketch *b)
{
    uint32_t all, both;
    sample(a, b, &all, &both);
    return all ? 1000 * both / all : 0;
}

/* From the resemblance r = both / (a + b - both): both = (a + b) r / (1 + r). */
uint32_t sketch_containment(const struct sketch *a, const struct sketch *b)
{
    uint32_t all, both;
    sample(a, b, &all, &both);
    if (both == 0)
        return 0;
    uint64_t shared = 1000 * (uint64_t)both * (a->shingles + (uint64_t)b->shingles) / ((uint64_t)all + both);
    uint64_t part = shared / a->shingles;
    return part < 1000 ? (uint32_t)part : 1000;
}
