/* Flat JSON objects, decoded in place of a JSON library where the line is one: string members, and numbers,
 * true, false or null besides. The commonest lines by far, at several times the speed; whatever is not so
 * plain is the library's. */
#ifndef TOKENIZE_FLAT_H
#define TOKENIZE_FLAT_H

#include "../common/arena.h"

struct flat_member {
    const char *key;
    struct text *value; /* set when the member is a string; the last of several with one key wins */
};

/* Decodes a line of valid UTF-8 into the members asked for (ended by a NULL key); their texts are the line's
 * or the arena's, with TEXT_SLACK readable bytes behind them where the line has. False when the line is no
 * flat object: the members are then not to be used. */
bool flat_decode(struct text line, const struct flat_member *members, struct arena *arena);

#endif
