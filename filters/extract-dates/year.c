/* Years, decades and centuries. */
#include "grammar.h"

enum {
    FIRST_YEAR = 1000,      /* where `of` or `in` or a month is beside it */
    FIRST_BARE_YEAR = 1900, /* anywhere */
    LAST_YEAR = 2199,
    LAST_BARE_YEAR = 2100,
    CENTURY_TURN = 50, /* '49 is 2049, '50 is 1950 */
};

static int full_year(int two_digits)
{
    return two_digits < CENTURY_TURN ? 2000 + two_digits : 1900 + two_digits;
}

/* nineteen ninety-seven, twenty twenty-five, two thousand (and) five. */
static int64_t read_words(const struct reader *r, int64_t i, int *year)
{
    int century = value_at(r, i, CLASS_NUMBER) + value_at(r, i, CLASS_TEN);
    int64_t k = i + 1;
    if (is(r, i, CLASS_NUMBER) && century == 2 && value_at(r, k, CLASS_SCALE) == 1000) {
        int64_t number = is(r, k + 1, CLASS_AND) ? k + 2 : k + 1;
        *year = 2000 + value_at(r, number, CLASS_NUMBER);
        return is(r, number, CLASS_NUMBER) ? number + 1 : k + 1;
    }
    if (century < 13 || century > 20 || (century == 20 && !is(r, i, CLASS_TEN)))
        return i;
    k = skip_joint(r, k);
    if (is(r, k, CLASS_TEN)) {
        *year = century * 100 + value_at(r, k, CLASS_TEN);
        int64_t last = skip_joint(r, k + 1);
        if (!is(r, last, CLASS_NUMBER) || value_at(r, last, CLASS_NUMBER) > 9)
            return k + 1;
        *year += value_at(r, last, CLASS_NUMBER);
        return last + 1;
    }
    if (is(r, k, CLASS_NUMBER) && value_at(r, k, CLASS_NUMBER) > 9) {
        *year = century * 100 + value_at(r, k, CLASS_NUMBER);
        return k + 1;
    }
    return i;
}

int64_t year_read(const struct reader *r, int64_t i, int *year)
{
    const struct term *term = at(r, i);
    if (term->digits == 4 && term->number >= FIRST_YEAR && term->number <= LAST_YEAR) {
        *year = term->number;
        return i + 1;
    }
    if (text_equal(term->form, TEXT("'")) || text_equal(term->form, TEXT("’"))) {
        const struct term *short_year = at(r, i + 1);
        if (short_year->digits == 2 && short_year->glued) {
            *year = full_year(short_year->number);
            return i + 2;
        }
    }
    return read_words(r, i, year);
}

int64_t year_read_behind(const struct reader *r, int64_t i, int *year)
{
    int64_t k = skip(r, i, CLASS_COMMA);
    k = skip(r, k, CLASS_OF);
    k = k == i ? skip(r, k, CLASS_IN) : k;
    int64_t end = year_read(r, k, year);
    bool counts = at(r, end)->known->senses[0].class == CLASS_UNITS;
    return end > k && !counts && (*year >= 1500 || at(r, k)->digits == 0) ? end : i;
}

/* Words that a bare year stands behind. */
static bool leads_year(const struct reader *r, int64_t i)
{
    return is(r, i, CLASS_IN) || is(r, i, CLASS_OF) || is(r, i, CLASS_TO) || is(r, i, CLASS_FROM) ||
           is(r, i, CLASS_THE) || is(r, i, CLASS_ITS) || is(r, i, CLASS_POSSESSIVE) ||
           is(r, i, CLASS_BEFORE) || is(r, i, CLASS_AFTER) || is(r, i, CLASS_EDGE) ||
           text_equal(at(r, i)->form, TEXT("since")) || text_equal(at(r, i)->form, TEXT("by")) ||
           text_equal(at(r, i)->form, TEXT("during")) || text_equal(at(r, i)->form, TEXT("for")) ||
           text_equal(at(r, i)->form, TEXT("("));
}

/* What follows a number that counts: `2000 people`, `2000 %`, `1990-ton`, `2,000`. */
static bool is_counted(const struct reader *r, int64_t i)
{
    const struct term *next = at(r, i);
    if (unit_at(r, i) < UNIT_COUNT || text_equal(next->form, TEXT("%")) || is(r, i, CLASS_SCALE) ||
        text_equal(next->form, TEXT("percent")))
        return true;
    if (next->glued && !next->capital && next->raw.len &&
        ((next->raw.ptr[0] >= 'a' && next->raw.ptr[0] <= 'z') ||
         (next->raw.ptr[0] == '.' && at(r, i + 1)->digits)))
        return !is(r, i, CLASS_POSSESSIVE);
    return false;
}

static bool is_plural_noun(const struct reader *r, int64_t i)
{
    const struct term *next = at(r, i);
    if (text_equal(next->form, TEXT("people")) || text_equal(next->form, TEXT("men")) ||
        text_equal(next->form, TEXT("women")) || text_equal(next->form, TEXT("children")))
        return true;
    return next->raw.len > 3 && !next->capital && text_ends(next->form, TEXT("s")) &&
           !text_ends(next->form, TEXT("ss")) && next->known->senses[0].class == CLASS_NONE &&
           !is(r, i, CLASS_POSSESSIVE);
}

static bool is_amount(const struct reader *r, int64_t i)
{
    static const struct text signs[] = {{"$", 1},   {"#", 1}, {"€", 3},      {"£", 2},    {"no.", 3},
                                        {"us$", 3}, {".", 1}, {"flight", 6}, {"room", 4}, {"route", 5}};
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
        if (text_equal(at(r, i)->form, signs[k]))
            return true;
    return false;
}

static bool is_letters(const struct term *term)
{
    return term->raw.len > 1 && term->raw.ptr[0] >= 'A' && !term->classes;
}

/* Behind another year and `and`: the 1998 and 2002 votes. */
static bool is_second_year(const struct reader *r, int64_t i)
{
    int year;
    return (is(r, i - 1, CLASS_AND) || is(r, i - 1, CLASS_OR) || is(r, i - 1, CLASS_COMMA)) &&
           at(r, i - 2)->digits == 4 && year_read(r, i - 2, &year) > i - 2;
}

int64_t year_read_mention(const struct reader *r, int64_t i, struct mention *m)
{
    int year;
    int64_t k = i;
    bool named = is(r, k, CLASS_THE) && is(r, k + 1, CLASS_YEAR);
    if (named)
        k += 2;
    int64_t end = year_read(r, k, &year);
    bool digits = at(r, k)->digits == 4;
    if (end == k || (at(r, k)->part && at(r, k - 1)->known == at(r, k)->known && is_letters(at(r, k - 1))))
        return i; /* Berlin2020 */
    if (!named && digits &&
        (is_counted(r, end) || is_amount(r, k - 1) ||
         (!leads_year(r, k - 1) && !is_second_year(r, k) && is_plural_noun(r, end))))
        return i;
    if (digits && is_joint(r, end) && at(r, end + 1)->digits && is_joint(r, end + 2))
        return i; /* 2023-02-30 is no date at all */
    bool led = named || leads_year(r, k - 1) || is_joint(r, k - 1);
    if (digits && !led && (year < FIRST_BARE_YEAR || year > LAST_BARE_YEAR))
        return i;
    if (digits && year < 1200)
        return i;
    if (!digits && !led && at(r, k)->known->senses[0].class == CLASS_NONE)
        return i;
    m->way = WAY_DATE;
    m->date = (struct date){GRAIN_YEAR, year, 0, 0, 0};
    return end;
}

/* The decade that the one at i goes on from: the 1950s of `the 1950s and 60s`; 0 for none. */
static int decade_before(const struct reader *r, int64_t i)
{
    bool joined = is(r, i - 1, CLASS_AND) || is(r, i - 1, CLASS_OR) || is(r, i - 1, CLASS_TO);
    int year = joined ? value_at(r, i - 2, CLASS_DECADE) : 0;
    return year >= FIRST_YEAR ? year : 0;
}

/* 1980's, as some papers write decades; with the article or early before it, else it is that year's. The end
 * of it, or i. */
static int64_t read_decade_possessive(const struct reader *r, int64_t i)
{
    const struct term *term = at(r, i);
    bool digits = term->digits == 4 || (term->digits == 2 && term->number >= CENTURY_TURN);
    bool mark = is(r, i + 1, CLASS_POSSESSIVE) && at(r, i + 1)->glued && at(r, i + 1)->raw.len > 1;
    return digits && term->number % 10 == 0 && mark ? i + 2 : i;
}

/* What stands before a decade: the, early-, an apostrophe. */
struct decade_lead {
    bool article, edge, apostrophe;
};

static int64_t read_decade_lead(const struct reader *r, int64_t i, struct decade_lead *lead)
{
    int64_t k = skip(r, i, CLASS_THE);
    lead->article = k > i;
    lead->edge = at(r, k)->known->senses[0].class == CLASS_EDGE && is_joint(r, k + 1);
    k = lead->edge ? k + 2 : k;
    lead->apostrophe = text_equal(at(r, k)->form, TEXT("'")) || text_equal(at(r, k)->form, TEXT("’"));
    return lead->apostrophe ? k + 1 : k;
}

/* Whether two digits or a word are no decade: in his nineties, in their mid-70s; in the 30s, in the high 60s,
 * which are degrees or points. `i`: where the mention begins; `k`: the decade. */
static bool is_other_number(const struct reader *r, int64_t i, int64_t k, const struct decade_lead *lead)
{
    bool ticked = lead->apostrophe || is(r, k - 1, CLASS_POSSESSIVE);
    if (is(r, k - 1, CLASS_ITS) || is(r, i - 1, CLASS_ITS))
        return true;
    if (!at(r, k)->own)
        return !lead->article;
    return !ticked && (value_at(r, k, CLASS_DECADE) < CENTURY_TURN || (!lead->article && !lead->edge));
}

/* The year in which a decade of two digits begins: the 60s behind the 1850s are of that century, else 00s and
 * 10s of ours. */
static int full_decade(int two_digits, int before)
{
    if (before)
        return before - before % 100 + two_digits;
    return two_digits + (two_digits < 20 ? 2000 : 1900);
}

/* 1990s, '60s, nineties, eighteen-fifties: the end of it, or k; its first year. */
static int64_t read_decade_name(const struct reader *r, int64_t i, int64_t k, const struct decade_lead *lead,
                                int *year)
{
    int number = value_at(r, k, CLASS_NUMBER), decade = value_at(r, k, CLASS_DECADE);
    if (number > 12 && is(r, k + 1, CLASS_DECADE)) {
        *year = number * 100 + value_at(r, k + 1, CLASS_DECADE);
        return k + 2;
    }
    int before = decade_before(r, i);
    if (!is(r, k, CLASS_DECADE) || (decade < 100 && !before && is_other_number(r, i, k, lead)))
        return k;
    *year = decade < 100 ? full_decade(decade, before) : decade;
    return k + 1;
}

int64_t decade_read(const struct reader *r, int64_t i, struct mention *m)
{
    struct decade_lead lead;
    int64_t k = read_decade_lead(r, i, &lead), end = k;
    bool led = lead.article || lead.edge || is(r, i - 1, CLASS_EDGE);
    int year = led ? at(r, k)->number : -1;
    if (led)
        end = read_decade_possessive(r, k);
    if (end > k && year < 100)
        year += 1900;
    if (end == k)
        end = read_decade_name(r, i, k, &lead, &year);
    if (end == k)
        return i;
    bool hundreds = year % 100 == 0 && year < 2000; /* the 1800s: in common use the century */
    m->way = WAY_DATE;
    m->date = (struct date){hundreds ? GRAIN_CENTURY : GRAIN_DECADE, year, 0, 0, 0};
    return end;
}

int64_t century_read(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t k = skip(r, i, CLASS_THE);
    int ordinal = value_at(r, k, CLASS_ORDINAL);
    if (is(r, k, CLASS_TEN) && is_joint(r, k + 1)) {
        ordinal = value_at(r, k, CLASS_TEN) + value_at(r, k + 2, CLASS_ORDINAL);
        k += 2;
    }
    int64_t unit = skip_joint(r, k + 1);
    if (!is(r, k, CLASS_ORDINAL) || ordinal < 1 || ordinal > 30 || unit_at(r, unit) != UNIT_CENTURY)
        return i;
    m->way = WAY_DATE;
    m->date = (struct date){GRAIN_CENTURY, (ordinal - 1) * 100, 0, 0, 0};
    return unit + 1;
}
