/* Hashing by xxHash (XXH64, seed 0): ids in the stream are made of it, so it never changes. */
#ifndef COMMON_HASH_H
#define COMMON_HASH_H

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "text.h"

static inline uint64_t hash_text(struct text t)
{
    return XXH64(t.ptr, t.len, 0);
}

/* The hash of a sequence: fold each member into what came before. */
static inline uint64_t hash_fold(uint64_t seed, struct text t)
{
    return XXH64(t.ptr, t.len, seed);
}

#endif
