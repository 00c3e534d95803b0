/* The digest: every sentence of all documents with the names and figures in it, and what they have in common.
 * A name's symbol is its entity (of all documents where dedupe ran, else by its id), a figure's its value and
 * unit. */
#ifndef RENDER_DIGEST_H
#define RENDER_DIGEST_H

#include "../common/corpus.h"
#include "symbols.h"

/* A name in a sentence. Words are those of the document; texts are of the stream or the arena. */
struct mention {
    uint32_t line;
    uint32_t first, last;
    uint32_t symbol;
    struct text type, name, role, id;
};

struct figure {
    uint32_t line;
    uint32_t first, last;
    uint32_t symbol;
    uint32_t group; /* symbol of the figures that agree with it (figures.h); UINT32_MAX: none */
    struct text kind, value, modifier,
        unit;                   /* modifier `=` when none; value is LOW-HIGH when there is only a range */
    uint32_t of_first, of_last; /* what is counted; UINT32_MAX: not known */
};

struct line {
    uint32_t document, sentence;
    uint32_t first_mention, mention_count;
    uint32_t first_figure, figure_count;
    uint32_t first_item, item_count; /* what it says (items.h); filled there */
    struct text role;
    struct text cluster; /* id; ptr NULL: none */
    bool whole_cluster;  /* all of the sentence is in it, not only a clause */
    bool representative;
};

struct digest {
    const struct corpus *corpus;
    struct arena arena;
    struct symbols symbols;
    ARRAY(struct line) lines;
    ARRAY(struct mention) mentions;
    ARRAY(struct figure) figures;
    ARRAY(uint32_t) items;
    ARRAY(uint32_t) same_as; /* by symbol: the symbol that stands for it; UINT32_MAX: not yet asked */
};

/* Reads the corpus, which must outlive the digest. */
void digest_read(struct digest *digest, const struct corpus *corpus);
void digest_free(struct digest *digest);

const struct document *digest_document(const struct digest *digest, uint32_t line);
const struct sentence *digest_sentence(const struct digest *digest, uint32_t line);
struct text digest_line_text(struct digest *digest, uint32_t line);

/* The words [first, last] of the line's document as text. */
struct text digest_words(struct digest *digest, uint32_t line, uint32_t first, uint32_t last);

/* What is counted, as text; ptr NULL when it is not known. */
struct text digest_figure_of(struct digest *digest, const struct figure *figure);

/* Members of the same kind brought together: `members` are indices, in their order. */
struct bundle {
    uint32_t symbol;
    const uint32_t *members;
    size_t count;
    const uint32_t *documents; /* ascending, each once, counted from 1 as the reader sees them */
    size_t document_count;
};

typedef ARRAY(struct bundle) bundle_array;

/* The mentions (figures) of each symbol, those of most documents first, then of most members, then by the
 * symbols' texts. In memory of the arena, but for the array. */
void digest_bundle_mentions(struct digest *digest, bundle_array *bundles);
void digest_bundle_figures(struct digest *digest, bundle_array *bundles);
void digest_bundle_groups(struct digest *digest, bundle_array *bundles); /* figures by their group */

/* The text that most members of the bundle have; the first of them among equals by byte order. */
typedef struct text bundle_text(struct digest *digest, uint32_t member);
struct text bundle_commonest(struct digest *digest, const struct bundle *bundle, bundle_text *text);

#endif
