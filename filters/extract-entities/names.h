/* Names: what a document has said of each name so far, by its text. Kept over the windows of a document. */
#ifndef ENTITIES_NAMES_H
#define ENTITIES_NAMES_H

#include "../common/text.h"

/* Bits of name_marks.is. */
enum {
    NAME_SEEN_LOWER = 1 << 0,     /* the word stands in lower case too */
    NAME_LAST_OF_PERSON = 1 << 1, /* the last word of a person's full name */
    NAME_FIRST_OF_PERSON = 1 << 2,
    NAME_LAST_OF_ORGANIZATION = 1 << 3,
    NAME_FIRST_OF_ORGANIZATION = 1 << 4,
    NAME_ACRONYM_OF_ORGANIZATION = 1 << 5, /* the initials of one in lower case */
};

struct name_marks {
    uint64_t hash;     /* of the name in lower case; 0: free */
    uint64_t evidence; /* the shared evidence of all its places (evidence.h) */
    uint32_t is;
    uint32_t places; /* where a candidate with this text stands */
    uint8_t types;   /* bit t: taken as a name of type t in plain text */
};

/* Begin with {0}. */
struct names {
    struct name_marks *slots;
    size_t size, used;
};

/* The marks of a name, made when they are not there; valid until the next call. `name` is in lower case. */
struct name_marks *names_at(struct names *names, struct text name);

/* The marks of a name, or NULL. */
const struct name_marks *names_find(const struct names *names, struct text name);

/* Forgets all: the next document begins. */
void names_clear(struct names *names);
void names_free(struct names *names);

#endif
