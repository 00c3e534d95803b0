/* Patterns: PCRE2 with UTF, Unicode properties, JIT and limits.
 * A subject is one sentence at most. Hitting a limit is counted and said once at the end, never taken for "no
 * match". */
#ifndef COMMON_PATTERN_H
#define COMMON_PATTERN_H

#include "text.h"

struct pattern;

enum pattern_result { PATTERN_NONE, PATTERN_FOUND, PATTERN_LIMIT };

enum { PATTERN_CASELESS = 1 };

/* Compiled for the life of the program; a bad pattern ends it with status 2. */
struct pattern *pattern_compile(const char *source, unsigned flags);

/* Searches valid UTF-8 from byte offset `from`; groups stay until the next search with this pattern. */
enum pattern_result pattern_search(struct pattern *pattern, struct text subject, size_t from);

/* Group n of the last match (0: all of it); ptr is NULL when it took no part. */
struct text pattern_group(const struct pattern *pattern, uint32_t n);

void pattern_free(struct pattern *pattern);

#endif
