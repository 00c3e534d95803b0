/* Where the line feeds of a growing input stand. */
#include "feeds.h"

#if defined __SSE2__
#include <emmintrin.h>
#endif

/* One bit for each of the STEP bytes at `at` that is a line feed, the first byte's lowest. */
#if defined __SSE2__
enum { STEP = 16, BITS_EACH = 1 };

static inline uint64_t feed_bits(const char *at)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')));
}
#else
enum { STEP = 8, BITS_EACH = 8 };

/* The high bit of each byte that is zero behind the exclusive or, exactly (Warren, Hacker's Delight, 6-1). */
static inline uint64_t feed_bits(const char *at)
{
    const uint64_t low = 0x7F7F7F7F7F7F7F7Fu;
    uint64_t eight;
    memcpy(&eight, at, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    uint64_t x = eight ^ 0x0A0A0A0A0A0A0A0Au;
    return ~(((x & low) + low) | x | low);
}
#endif

void feeds_scan(struct feeds *feeds, struct text t, size_t base)
{
    size_t i = feeds->scanned - base;
    while (i < t.len) {
        array_reserve(&feeds->at, 64);
        size_t *to = feeds->at.items + feeds->at.count, *from = to;
        size_t stop = t.len - i > 64 ? i + 64 : t.len;
        for (; i + STEP <= stop; i += STEP)
            for (uint64_t bits = feed_bits(t.ptr + i); bits; bits &= bits - 1)
                *to++ = base + i + (size_t)__builtin_ctzll(bits) / BITS_EACH;
        for (; i < stop; i++)
            if (t.ptr[i] == '\n')
                *to++ = base + i;
        feeds->at.count += (size_t)(to - from);
    }
    feeds->scanned = base + t.len;
}

void feeds_use(struct feeds *feeds, size_t position)
{
    while (feeds->first < feeds->at.count && feeds->at.items[feeds->first] < position)
        feeds->first++;
    if (feeds->first * 2 < feeds->at.count && feeds->first < feeds->at.count)
        return;
    feeds->at.count -= feeds->first;
    if (feeds->at.count)
        memmove(feeds->at.items, feeds->at.items + feeds->first, feeds->at.count * sizeof *feeds->at.items);
    feeds->first = 0;
}

void feeds_restart(struct feeds *feeds)
{
    feeds->at.count = feeds->first = feeds->scanned = 0;
}
