/* A whole expression: a date with what stands around it: early, the end of, about. */
#include "grammar.h"

/* early, late, mid-, the end of, earlier, later in: where the date begins; *mod is what it does. */
static int64_t read_edge(const struct reader *r, int64_t i, struct text *mod)
{
    int64_t k = skip(r, i, CLASS_THE);
    const struct sense *edge = term_sense(r->terms, k, CLASS_EDGE),
                       *shade = term_sense(r->terms, k, CLASS_SHADE);
    if (shade && k == i) {
        *mod = shade->name;
        k = skip(r, k + 1, CLASS_ON);
        return skip(r, k, CLASS_IN);
    }
    if (!edge)
        return i;
    *mod = edge->name;
    if (is(r, k + 1, CLASS_OF))
        return k + 2;
    int64_t core = skip_joint(r, k + 1);
    core = skip(r, core, CLASS_IN);
    return core;
}

static bool takes_edge(const struct mention *m)
{
    return !m->dropped && !m->mod.ptr && (m->type == TIMEX_DATE || m->type == TIMEX_TIME) &&
           !(m->way == WAY_TEXT) && !clock_is_set(m->clock);
}

static int64_t read_with_edge(const struct reader *r, int64_t i, struct mention *m)
{
    struct text mod;
    int64_t k = read_edge(r, i, &mod);
    if (k == i)
        return i;
    struct mention found = NEW_MENTION(k);
    int64_t end = timed_read(r, k, &found);
    if (end == k || found.dropped)
        return i;
    if (!takes_edge(&found) && !clock_is_set(found.clock))
        return i;
    *m = found;
    m->mod = clock_is_set(found.clock) ? (struct text){NULL, 0} : mod;
    return end;
}

static int64_t read_with_modifier(const struct reader *r, int64_t i, struct mention *m)
{
    struct text mod;
    int64_t k = count_read_modifier(r, i, &mod);
    if (k == i)
        return i;
    struct mention found = NEW_MENTION(k);
    int64_t end = timed_read(r, k, &found);
    bool length = found.type == TIMEX_DURATION && found.way == WAY_TEXT && !is(r, k, CLASS_THE) &&
                  !is(r, k, CLASS_WHICH);
    bool reach = found.way == WAY_SHIFT && found.count != 0 && !is(r, k, CLASS_THE) &&
                 !is(r, k, CLASS_WHICH) && !is(r, k, CLASS_TODAY);
    bool date = text_equal(mod, TEXT("APPROX")) && (found.way == WAY_DATE || found.way == WAY_NEAREST) &&
                found.type == TIMEX_DATE && !found.date.weekday;
    if (end == k || (!found.dropped && !length && !reach && !date))
        return i;
    *m = found;
    if (!m->mod.ptr)
        m->mod = mod;
    return end;
}

static bool is_quote(const struct reader *r, int64_t i)
{
    static const struct text quotes[] = {{"\"", 1}, {"“", 3}, {"”", 3}, {"''", 2},
                                         {"``", 2}, {"‘", 3}, {"'", 1}, {"’", 3}};
    for (size_t k = 0; k < sizeof quotes / sizeof *quotes; k++)
        if (text_equal(at(r, i)->raw, quotes[k]))
            return true;
    return false;
}

/* The name of a programme: `This Week,` and `60 Minutes` between quotation marks and nothing else. */
static bool is_title(const struct reader *r, int64_t begin, int64_t end, const struct mention *m)
{
    bool mark = is(r, end, CLASS_COMMA) || is(r, end, CLASS_POINT);
    bool capital = at(r, begin)->capital || at(r, end - 1)->capital;
    bool words = m->way == WAY_SHIFT || m->type == TIMEX_DURATION;
    return capital && words && is_quote(r, begin - 1) && is_quote(r, mark ? end + 1 : end);
}

/* Whether early, the end of, later can begin at i. */
static bool may_be_edge(const struct reader *r, int64_t i)
{
    return is(r, is(r, i, CLASS_THE) ? i + 1 : i, CLASS_EDGE) || is(r, i, CLASS_SHADE);
}

int64_t whole_read(const struct reader *r, int64_t i, struct mention *m)
{
    read_mention *const forms[] = {timed_read, may_be_edge(r, i) ? read_with_edge : NULL,
                                   at(r, i)->known->modifier ? read_with_modifier : NULL};
    int64_t longest = i;
    for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
        if (!forms[k])
            continue;
        struct mention found = NEW_MENTION(i);
        int64_t end = forms[k](r, i, &found);
        if (end > longest) {
            *m = found;
            longest = end;
        }
    }
    m->begin = i;
    m->end = longest;
    if (longest > i && is_title(r, i, longest, m))
        m->dropped = true;
    return longest;
}
