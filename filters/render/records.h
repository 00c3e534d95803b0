/* Records: the comments `# LAYER.N = key=value|key=value` of a sentence (newsfilters(5)); misc_get reads
 * their keys. */
#ifndef RENDER_RECORDS_H
#define RENDER_RECORDS_H

#include "../common/conllu.h"
#include "../common/misc.h"

/* The next record of that name (`cluster`) in *comments, which then begins behind it; ptr NULL when there is
 * none. Begin with the sentence's comments. */
struct text record_next(struct text *comments, struct text name);

/* The value of a record's key as it is stored; ptr NULL when there is none, or no record. */
static inline struct text record_get(struct text record, struct text key)
{
    return record.ptr ? misc_get(record, key) : record;
}

/* How many words the pieces of a span record's value hold (`3-9`, `3-4,+1:1-12`); 0 for none. */
size_t record_span_words(struct text span);

/* Cuts the next range (`6-7` or `6`) of the sentence's word numbers off *ranges, as words [*first, *last] of
 * the document; what is no such range is passed over. False when there is none left. */
bool record_words(struct text *ranges, const struct sentence *sentence, uint32_t *first, uint32_t *last);

#endif
