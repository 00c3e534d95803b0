/* One line of CoNLL-U, parsed. */
#include "conllu_line.h"

#include "misc.h"

/* Columns 3 to 9 of a line that says nothing there: by far the commonest. */
#define EMPTY_MIDDLE "_\t_\t_\t_\t_\t_\t_\t"

static const char *parse_id_number(const char *at, uint32_t *number)
{
    uint64_t n = 0;
    const char *begin = at;
    while (*at >= '0' && *at <= '9' && n < UINT32_MAX)
        n = n * 10 + (uint64_t)(*at++ - '0');
    *number = (uint32_t)n;
    return at > begin && *begin != '0' && n < UINT32_MAX ? at : NULL;
}

/* The ID column: `4`, `4-5` or `4.1` (also `0.1`); NULL when it is none, else where its tab stands. */
static const char *parse_id(const char *at, struct conllu_line *line)
{
    bool zero = at[0] == '0' && at[1] == '.';
    line->first = 0;
    at = zero ? at + 1 : parse_id_number(at, &line->first);
    if (!at)
        return NULL;
    line->last = line->first;
    line->is_empty_node = *at == '.';
    if (*at == '.') {
        uint32_t minor;
        at = parse_id_number(at + 1, &minor);
    } else if (*at == '-') {
        at = parse_id_number(at + 1, &line->last);
        if (at && line->last <= line->first)
            return NULL;
    }
    return at && *at == '\t' ? at : NULL;
}

/* Where column 10 begins, `at` being column 3; NULL when there are not ten columns or one is empty. */
static const char *skip_middle(const char *at, const char *end)
{
    if (end - at > 14 && memcmp(at, EMPTY_MIDDLE, 14) == 0)
        return at + 14;
    for (int column = 3; column < 10; column++) {
        const char *begin = at;
        at = memchr(at, '\t', (size_t)(end - at));
        if (!at || at == begin)
            return NULL;
        at++;
    }
    return at < end ? at : NULL;
}

static const char *skip_digits(const char *at)
{
    while ((unsigned char)(*at - '0') < 10)
        at++;
    return at;
}

static const char *skip(const char *at, const char *end, struct text prefix)
{
    return (size_t)(end - at) > prefix.len && memcmp(at, prefix.ptr, prefix.len) == 0 ? at + prefix.len : at;
}

/* MISC as the tokenizer writes it and nothing else in it, by far the commonest: seen at a glance. */
static bool is_plain_misc(const char *at, const char *end, bool *space_after)
{
    const char *begin = at;
    at = skip(at, end, TEXT("SpaceAfter=No|"));
    *space_after = at == begin;
    const char *digits = skip(at, end, TEXT("end_char="));
    if (digits == at || *digits == '|')
        return false;
    at = skip_digits(digits);
    digits = skip(at, end, TEXT("|start_char="));
    return digits != at && digits < end && skip_digits(digits) == end;
}

const char *conllu_line_parse(struct text t, struct conllu_line *line, uint64_t *initials)
{
    const char *end = t.ptr + t.len;
    const char *at = parse_id(t.ptr, line);
    if (!at)
        return "a line whose ID is no number, range or empty node";
    const char *form = ++at;
    while (*at != '\t' && *at != '\n')
        at++;
    if (*at != '\t' || at == form || at >= end)
        return at == form ? "an empty column" : "a line that has not ten columns";
    line->form = text_between(form, at);
    at = skip_middle(at + 1, end);
    if (!at)
        return "a line that has not ten columns, all filled";
    line->misc = text_between(at, end);
    if (is_plain_misc(at, end, &line->space_after)) {
        *initials |= MISC_INITIAL('S') | MISC_INITIAL('e') | MISC_INITIAL('s');
        return NULL;
    }
    if (memchr(at, '\t', (size_t)(end - at)))
        return "a line that has not ten columns";
    line->space_after = !text_equal(misc_get(line->misc, TEXT("SpaceAfter")), TEXT("No"));
    return misc_problem(line->misc, initials);
}
