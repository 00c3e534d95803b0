/* Money: currencies before and behind a number (data/number_currencies.tsv, ISO 4217). */
#ifndef EXTRACT_NUMBERS_MONEY_H
#define EXTRACT_NUMBERS_MONEY_H

#include "figure.h"

/* A quick look before the lexicon is asked: a number, or the rest of a currency's sign, comes next. */
bool money_may_begin(const struct reading *r, int64_t at);

/* The currency that begins at `at`, in front of a number: $, US$, c $, USD, Rs. Returns its end, `at` for
 * none. */
int64_t money_before(const struct reading *r, int64_t at, struct text *code);

/* The currency behind a figure's number: euros, US dollars, USD, ₡. Returns its end, `at` for none. */
int64_t money_behind(const struct reading *r, const struct figure *figure, int64_t at, struct text *code);

/* `MUSD`, `MGBP` at `at`: millions. */
bool money_is_millions(const struct reading *r, int64_t at, struct text *code);

/* Adds the coins: `thirteen dollars and forty-five cents`, `5 yuan 3 jiao`; with `bare` also those without a
 * name: `15 dollars 50`. */
void money_take_coins(const struct reading *r, struct figure *figure, bool bare);

/* Makes `millions of dollars` money. */
bool money_take_vague(const struct reading *r, struct figure *figure);

#endif
