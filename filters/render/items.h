/* Items: what a sentence says, as a set of symbols: stems of its words, the names and figures in it, and
 * pairs of neighbours among those. Words that carry no content are left out (data/render_words.tsv). */
#ifndef RENDER_ITEMS_H
#define RENDER_ITEMS_H

#include "digest.h"

enum item_kind { ITEM_STEM, ITEM_NAME, ITEM_FIGURE, ITEM_PAIR, ITEM_WEAK, ITEM_REST };

/* What is known of each symbol over all lines that count as body text. */
struct item {
    enum item_kind kind; /* ITEM_WEAK: a figure that says little, such as 1 or an ordinal; ITEM_REST: of what
                          * is left beside things named before it, as in `11 other countries` */
    uint32_t documents;  /* that have it */
    uint32_t lines;
    uint32_t leads;         /* documents that have it in their headline or first sentence */
    uint32_t last_document; /* for counting: the last one seen, from 1 */
    uint32_t last_lead;
};

struct items {
    struct item *of; /* by symbol */
    size_t count;
};

/* Fills the lines' items (sorted, each once) and counts them. */
void items_read(struct items *items, struct digest *digest);
void items_free(struct items *items);

/* Whether the line is a sentence of the text, no headline, byline or heading. */
bool line_is_body(const struct line *line);

/* Whether the line begins by pointing back (`He`, `However`), so that it does not stand well alone. */
bool line_points_back(struct digest *digest, uint32_t line);

/* The symbol of a word's stem, or UINT32_MAX for a word without content. */
uint32_t item_of_word(struct digest *digest, struct text form);

#endif
