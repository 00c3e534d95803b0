/* Roles of paragraphs, and the date that a byline gives. */
#include "role.h"

#include <stdio.h>

#include "../common/memory.h"
#include "../common/pattern.h"
#include "../common/unicode.h"

#include <stdlib.h>

const char *const role_names[] = {"headline", "byline", "heading", "body"};

enum {
    HEADLINE_WORDS = 32,
    BYLINE_WORDS = 25,
    HEADING_WORDS = 12,
    BYLINE_WITHIN = 5, /* a byline stands among the first paragraphs */
    LONGEST = 400,     /* bytes of any paragraph that is not body */
};

#define MONTH "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?"
#define YEAR "((?:19|20)\\d\\d)"

static const char byline_pattern[] = "^(?:(?i:by|written by|reported by|story by|from)\\s+\\p{Lu}"
                                     "|(?i:published|updated|posted)\\b.*\\d"
                                     "|[^.!?]*\\|[^.!?]*" YEAR ")";
static const char date_only_pattern[] = "^(?:(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?"
                                        "(?:" MONTH "\\s+\\d{1,2},?\\s+" YEAR "|\\d{1,2}\\s+" MONTH
                                        "\\s+" YEAR "|" YEAR "-\\d\\d-\\d\\d)\\b.{0,40}$";
static const char month_first_pattern[] = MONTH "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" YEAR;
static const char day_first_pattern[] = "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" MONTH ",?\\s+" YEAR;
static const char iso_pattern[] = "\\b" YEAR "-(\\d\\d)-(\\d\\d)\\b";

struct role_patterns {
    struct pattern *byline, *date_only, *month_first, *day_first, *iso;
};

struct role_patterns *role_patterns_make(void)
{
    struct role_patterns *patterns = memory_allocate(sizeof *patterns);
    *patterns = (struct role_patterns){
        pattern_compile(byline_pattern, 0),      pattern_compile(date_only_pattern, 0),
        pattern_compile(month_first_pattern, 0), pattern_compile(day_first_pattern, 0),
        pattern_compile(iso_pattern, 0),
    };
    return patterns;
}

void role_patterns_free(struct role_patterns *patterns)
{
    pattern_free(patterns->byline);
    pattern_free(patterns->date_only);
    pattern_free(patterns->month_first);
    pattern_free(patterns->day_first);
    pattern_free(patterns->iso);
    free(patterns);
}

static size_t count_words(struct text t)
{
    size_t words = 0;
    bool inside = false;
    for (size_t i = 0; i < t.len; i++) {
        bool blank = (unsigned char)t.ptr[i] <= ' ';
        words += inside && blank;
        inside = !blank;
    }
    return words + inside;
}

/* Whether it ends as a sentence does, closing quotation marks and brackets aside. */
static bool ends_sentence(struct text t)
{
    while (t.len) {
        if (text_ends(t, TEXT("\xE2\x80\x9D")) || text_ends(t, TEXT("\xE2\x80\x99")))
            t.len -= 3;
        else if (memchr("\"')]", t.ptr[t.len - 1], 4))
            t.len--;
        else
            break;
    }
    return t.len && (memchr(".!?:;,", t.ptr[t.len - 1], 6) || text_ends(t, TEXT("\xE2\x80\xA6")));
}

/* A question or an exclamation may be a headline or a heading; a full stop, colon or comma tells a sentence
 * or list. */
static bool is_title_like(struct text t)
{
    bool loud = text_ends(t, TEXT("?")) || text_ends(t, TEXT("!"));
    return (loud || !ends_sentence(t)) && !text_starts_lower(t) && memchr("-*\xE2", t.ptr[0], 3) == NULL;
}

static bool is_byline(struct role_patterns *patterns, struct text t, size_t words)
{
    return words <= BYLINE_WORDS && !text_ends(t, TEXT("?")) &&
           (pattern_search(patterns->byline, t, 0) == PATTERN_FOUND ||
            pattern_search(patterns->date_only, t, 0) == PATTERN_FOUND) &&
           (!text_ends(t, TEXT(".")) || words <= 8);
}

enum role role_of(struct role_patterns *patterns, struct text paragraph, size_t index, bool last)
{
    struct text t = text_trim(paragraph);
    if (t.len == 0 || t.len > LONGEST || (index >= BYLINE_WITHIN && !is_title_like(t)))
        return ROLE_BODY;
    size_t words = count_words(t);
    if (index < BYLINE_WITHIN && is_byline(patterns, t, words))
        return ROLE_BYLINE;
    if (last || !is_title_like(t))
        return ROLE_BODY;
    if (index == 0 && words <= HEADLINE_WORDS)
        return ROLE_HEADLINE;
    return index && words <= HEADING_WORDS ? ROLE_HEADING : ROLE_BODY;
}

static unsigned number_of(struct text digits)
{
    size_t value = 0;
    text_to_size(digits, &value);
    return (unsigned)value;
}

static unsigned month_of(struct text name)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    return (unsigned)(text_find(TEXT(months), (struct text){name.ptr, 3}) / 3 + 1);
}

bool role_date(struct role_patterns *patterns, struct text byline, char date[11])
{
    unsigned year, month, day;
    if (pattern_search(patterns->month_first, byline, 0) == PATTERN_FOUND) {
        month = month_of(pattern_group(patterns->month_first, 1));
        day = number_of(pattern_group(patterns->month_first, 2));
        year = number_of(pattern_group(patterns->month_first, 3));
    } else if (pattern_search(patterns->day_first, byline, 0) == PATTERN_FOUND) {
        day = number_of(pattern_group(patterns->day_first, 1));
        month = month_of(pattern_group(patterns->day_first, 2));
        year = number_of(pattern_group(patterns->day_first, 3));
    } else if (pattern_search(patterns->iso, byline, 0) == PATTERN_FOUND) {
        year = number_of(pattern_group(patterns->iso, 1));
        month = number_of(pattern_group(patterns->iso, 2));
        day = number_of(pattern_group(patterns->iso, 3));
    } else {
        return false;
    }
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return false;
    return snprintf(date, 11, "%04u-%02u-%02u", year % 10000, month % 100, day % 100) == 10;
}
