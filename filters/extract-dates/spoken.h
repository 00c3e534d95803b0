/* What was spoken of in a document so far: what `that day`, `the quarter`, `a year earlier` are told from. It
 * lives over the windows of a document, so it keeps the texts of dates itself. */
#ifndef EXTRACT_DATES_SPOKEN_H
#define EXTRACT_DATES_SPOKEN_H

#include "resolve.h"

enum { LONGEST_ANCHOR = 80 }; /* bytes of a date's text */

struct held_anchor {
    char bytes[LONGEST_ANCHOR];
    struct anchor anchor;
};

/* A place in the document. */
struct spot {
    size_t sentence, mention; /* from 1; 0: nowhere */
};

struct spoken {
    struct anchors anchors;
    struct held_anchor held, held_day, quarter, month;
    struct spot day_spot, quarter_spot, month_spot, months_spot; /* where one was last spoken of */
    struct spot spot;                                            /* of the mention that is read */
};

/* Nothing yet: a document begins. */
void spoken_begin(struct spoken *spoken);

/* To be called before each sentence, and before each mention that is resolved. */
void spoken_next_sentence(struct spoken *spoken);
void spoken_next_mention(struct spoken *spoken);

/* Takes in a mention that was resolved; `name`: its text. */
void spoken_add(struct spoken *spoken, const struct mention *mention, const struct resolved *resolved,
                struct text name);

#endif
