/* Roles of paragraphs: headline, byline, heading, body; and the date that a byline gives. */
#ifndef TOKENIZE_ROLE_H
#define TOKENIZE_ROLE_H

#include "../common/text.h"

enum role { ROLE_HEADLINE, ROLE_BYLINE, ROLE_HEADING, ROLE_BODY };

extern const char *const role_names[];

struct role_patterns; /* compiled once for the run */
struct role_patterns *role_patterns_make(void);
void role_patterns_free(struct role_patterns *patterns);

/* The role of a paragraph (its raw text): number `index` in its document from 0, the last one or not. */
enum role role_of(struct role_patterns *patterns, struct text paragraph, size_t index, bool last);

/* The date in a byline as RFC 3339 full-date (10 bytes) in `date`; false when it has none. */
bool role_date(struct role_patterns *patterns, struct text byline, char date[11]);

#endif
