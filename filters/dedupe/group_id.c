/* Group ids: XXH64 over the texts of the members in byte order. */
#include "group_id.h"

#include <stdlib.h>

#include "../common/diag.h"
#include "../common/hash.h"

static int compare_texts(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

uint64_t group_id(struct text *texts, size_t count)
{
    XXH64_state_t *state = XXH64_createState();
    if (!state)
        die("out of memory");
    XXH64_reset(state, 0);
    qsort(texts, count, sizeof *texts, compare_texts);
    for (size_t i = 0; i < count; i++) {
        XXH64_update(state, texts[i].ptr, texts[i].len);
        XXH64_update(state, "\n", 1);
    }
    uint64_t id = XXH64_digest(state);
    XXH64_freeState(state);
    return id;
}
