/* The summary: one sourced page of several reports, and the same as rows. */
#ifndef RENDER_SUMMARY_H
#define RENDER_SUMMARY_H

#include "facts.h"
#include "reports.h"
#include "view.h"

enum { SUMMARY_WORDS = 350 }; /* of the statements, unless --words says otherwise */

struct summary {
    struct digest digest;
    struct items items;
    struct report *reports; /* by document */
    size_t report_count;
    choice_array statements;
    bundle_array names;   /* every entity */
    bundle_array figures; /* of body text, those that agree together */
    uint32_t title;       /* the document whose title it is; UINT32_MAX: none has one */
    struct arena arena;
};

/* Reads the corpus, which must outlive the summary. */
void summary_read(struct summary *summary, const struct corpus *corpus, size_t words);
void summary_free(struct summary *summary);

/* The line of a document's headline sentence, or UINT32_MAX. */
uint32_t summary_headline(const struct summary *summary, uint32_t document);

extern const struct field summary_fields[];
view_corpus summary_rows;
view_page summary_page;

#endif
