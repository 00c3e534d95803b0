/* Modifiers: words around a figure that make it a bound or an estimate (data/number_modifiers.tsv). */
#ifndef EXTRACT_NUMBERS_MODIFIER_H
#define EXTRACT_NUMBERS_MODIFIER_H

#include "figure.h"

/* Sets modifier, low and high of each figure that is not dropped. What is counted must be known by then. */
void modifiers_read(struct reading *reading);

/* Whether a phrase that ends before piece `end` is a modifier with a bound (more than, at least). */
bool modifier_bounds(const struct reading *reading, int64_t end);

/* Where the modifier ends that begins at `begin` and stands between a number and its noun or unit: `50 or
 * more people`, `20-plus years`; `begin` for none. */
int64_t modifier_skip_inner(const struct reading *reading, int64_t begin);

#endif
