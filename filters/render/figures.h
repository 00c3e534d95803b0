/* Figures: those of all reports that are the same figure, brought together for the page's table. */
#ifndef RENDER_FIGURES_H
#define RENDER_FIGURES_H

#include "items.h"

/* Bundles of figures (digest.h) that agree: the same value and unit, of the same thing or in sentences that
 * share enough. Those of most documents first. Figures that say little are left out. */
void figures_group(struct digest *digest, const struct items *items, bundle_array *groups);

/* The words of a figure with what is counted, or with some words before it where that is not known. */
struct text figure_label(struct digest *digest, const struct figure *figure);

/* What is counted; the label where that is not known. */
struct text figure_what(struct digest *digest, const struct figure *figure);

/* Whether two groups are different answers of different reports to the same question, as far as can be told
 * from the words: the same thing counted, in sentences that are otherwise much alike. */
bool figures_differ(const struct digest *digest, const struct items *items, const struct bundle *a,
                    const struct bundle *b);

/* Whether two figures of the same value are likely to be the same. */
bool figures_agree(const struct digest *digest, const struct items *items, const struct figure *a,
                   const struct figure *b);

#endif
