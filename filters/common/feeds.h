/* Where the line feeds of a growing input stand: found once, many bytes at a time, and walked over twice (to
 * find where a document ends, then to read its lines). Positions are bytes from the start of the source. */
#ifndef COMMON_FEEDS_H
#define COMMON_FEEDS_H

#include "memory.h"
#include "text.h"

/* Begin with {0}; set to that again (keeping `at`'s memory) for a new source. */
struct feeds {
    ARRAY(size_t) at;
    size_t first;   /* index of the first that is not done with */
    size_t scanned; /* bytes looked at */
};

/* Looks at the source's bytes up to `base + t.len`; t is what stands at `base`, which was looked at up to
 * feeds->scanned. */
void feeds_scan(struct feeds *feeds, struct text t, size_t base);

/* Those below `position` are done with. */
void feeds_use(struct feeds *feeds, size_t position);

void feeds_restart(struct feeds *feeds);

#endif
