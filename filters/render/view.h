/* Views: what can be shown. Each has a name, fields, the layer it needs and a maker of rows; the table of
 * them all is in view.c. */
#ifndef RENDER_VIEW_H
#define RENDER_VIEW_H

#include "../common/corpus.h"
#include "../common/spans.h"
#include "format.h"

/* Where the rendering stands. */
struct rendering {
    struct writer writer;
    struct arena arena;           /* until the next document or window */
    struct arena id_arena;        /* the id, until the next document */
    struct text id;               /* of the document, made different from all before */
    struct text role;             /* of the paragraph */
    size_t sentences;             /* of the document in the windows before */
    size_t words;                 /* --words of the summary */
    span_array spans;             /* of the sentence */
    ARRAY(struct extent) tokens;  /* of the sentence, for offsets */
    ARRAY(struct extent) extents; /* of its words */
};

/* A maker of rows from a document or, unless the view wants it whole, a window of one. */
typedef void view_document(struct rendering *rendering, const struct document *document);

/* A maker of rows, or of a page, from all documents. */
typedef void view_corpus(struct rendering *rendering, const struct corpus *corpus);

/* A maker of a page for people, written to the writer's output. */
typedef void view_page(struct rendering *rendering, const struct corpus *corpus, bool md);

struct view {
    const char *name;
    const char *layer;          /* the filter it needs, or NULL */
    const char *key;            /* a MISC key that shows as well that the layer is there, or NULL */
    const struct field *fields; /* of its rows, in jsonl and tsv, ended by one without name */
    view_document *document;    /* makes them document by document, */
    view_corpus *corpus;        /* or else from all documents */
    bool whole;                 /* the document must be whole */

    /* In text and md, one of: */
    view_page *page;    /* a page */
    view_corpus *table; /* a table of its own, with its own fields */
    const struct field *table_fields;
    const char *people; /* its rows with these fields, parted by commas */
};

/* Every view, ended by one without name; the first is the default. */
extern const struct view views[];

#endif
