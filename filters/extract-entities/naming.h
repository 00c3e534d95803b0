/* Namings: a mention as a name that is to be linked, and the parts of names. */
#ifndef ENTITIES_NAMING_H
#define ENTITIES_NAMING_H

#include "mentions.h"

enum gender { GENDER_UNKNOWN, GENDER_MAN, GENDER_WOMAN };

struct naming {
    enum entity_type type;
    enum gender gender; /* as the words beside the name tell it */
    struct text text;   /* with one space wherever there is white space */
    struct text lower;
    struct text canonical; /* a well-known organization's full name, in lower case; ptr NULL */
    bool single;           /* one word, or words joined by hyphens */
    bool region;           /* not the country of that name: `Atlanta, Georgia` */
};

/* `role` is that of the mention, or ptr NULL. Texts live in the arena or the document. */
struct naming naming_of(const struct facts *facts, const struct mention *mention, struct text role,
                        struct arena *arena);

/* The full name of a well-known organization in lower case, or ptr NULL. */
struct text naming_canonical(struct text name, struct arena *arena);

/* The first word of a name, and the last one but for `Jr.` */
struct text naming_first(struct text name);
struct text naming_last(struct text name);

/* The name without `Jr.`, `III`. */
struct text naming_without_suffix(struct text name);

/* `first last`, or `f last` with only the initial: what differing middle names and initials leave alike. */
struct text naming_outer(struct text name, bool initial, struct arena *arena);

/* The initials of the words of `name` that have capitals: of `Bank of England` `be` and, with the small
 * words, `boe`. `lower` is the name in lower case. */
struct text naming_initials(struct text name, struct text lower, bool small, struct arena *arena);

/* How many words a name has. */
size_t naming_words(struct text name);

#endif
