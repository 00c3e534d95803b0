/* Reports: the documents of the stream as a reader knows them, with title, outlet, date and length. */
#ifndef RENDER_REPORTS_H
#define RENDER_REPORTS_H

#include "view.h"

struct report {
    const struct document *document;
    struct text id;
    struct text source, title, outlet, published, copy_of, overlap; /* ptr NULL: not known */
    uint32_t headline;                                              /* its sentence, or UINT32_MAX */
    size_t words;                                                   /* pieces between white space */
};

/* The document must be whole. Texts are of the document or of the arena. */
struct report report_of(struct arena *arena, const struct document *document, struct text id);

extern const struct field document_fields[];
view_document documents_rows;

#endif
