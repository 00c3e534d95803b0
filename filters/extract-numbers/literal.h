/* Literals: what digits at the start of a text are: a number, an ordinal, a decade, a clock time. */
#ifndef EXTRACT_NUMBERS_LITERAL_H
#define EXTRACT_NUMBERS_LITERAL_H

#include "pieces.h"

/* The length of a clock time (4:17, 04:17:30) at the start of t, or 0. */
size_t literal_clock_length(struct text t);

/* Reads the digits at the start of t with what belongs to them; returns their length. The class is PIECE_CODE
 * for what is no single number; else *value is set. */
size_t literal_read(struct arena *arena, struct text t, enum piece_class *class, struct number *value);

#endif
