/* What stays one token though it holds marks. */
#include "whole.h"

#include "../common/lexicon.h"
#include "chartype.h"

LEXICON(token_domains); /* top-level domains and file name endings that make a dotted word an address */
LEXICON(token_emoticons);
LEXICON(token_slashed); /* b/c w/o */

enum { LONGEST_NAME = 256 }; /* bytes of a mail address or a host; so a long run of marks takes linear time */

static bool is_alnum(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26 || (unsigned char)(c - '0') < 10;
}

static bool is_lower(char c)
{
    return (unsigned char)(c - 'a') < 26;
}

/* An address ends before the marks that close the sentence around it; a bracket stays when it was opened
 * inside. */
static size_t without_closing_marks(struct text t)
{
    static const char marks[] = ".,;:!?'\"*>])}";
    bool opened = memchr(t.ptr, '(', t.len);
    while (t.len) {
        char last = t.ptr[t.len - 1];
        if (text_ends(t, TEXT("\xE2\x80\x9D")) || text_ends(t, TEXT("\xE2\x80\x99")) ||
            text_ends(t, TEXT("\xE2\x80\xA6"))) {
            t.len -= 3;
            continue;
        }
        if (!memchr(marks, last, sizeof marks - 1) || (last == ')' && opened))
            break;
        t.len--;
    }
    return t.len;
}

static size_t until_quote(struct text run)
{
    size_t n = 0;
    while (n < run.len && run.ptr[n] != '"' && run.ptr[n] != '<' && run.ptr[n] != '>')
        n++;
    return n;
}

static size_t url_length(struct text run)
{
    static const char *const starts[] = {"http://", "https://", "ftp://", "mailto:", "www.", "doi:10."};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        struct text start = text_of(starts[i]);
        if (text_starts(run, start) && run.len > start.len)
            return without_closing_marks((struct text){run.ptr, until_quote(run)});
    }
    return 0;
}

/* name@host: neither side empty. */
static size_t mail_length(struct text run)
{
    size_t n = 0, at = 0;
    while (n < run.len && (is_alnum(run.ptr[n]) || (n && memchr("._%+-@", run.ptr[n], 6)))) {
        if (run.ptr[n] == '@') {
            if (at || n == 0)
                return 0;
            at = n;
        }
        n++;
    }
    n = without_closing_marks((struct text){run.ptr, n});
    return at && n > at + 1 ? n : 0;
}

static struct text lower_ascii(struct text t, char *memory, size_t size)
{
    size_t n = t.len < size ? t.len : size;
    for (size_t i = 0; i < n; i++)
        memory[i] = (char)((unsigned char)(t.ptr[i] - 'A') < 26 ? t.ptr[i] | 0x20 : t.ptr[i]);
    return (struct text){memory, n};
}

/* host.name.tld, perhaps with /path; or name.doc. Letters on both sides of the last dot. */
static size_t domain_length(struct text run)
{
    size_t n = 0, last_dot = 0, end = run.len < LONGEST_NAME ? run.len : LONGEST_NAME;
    while (n < end && (is_alnum(run.ptr[n]) || run.ptr[n] == '-' || run.ptr[n] == '_' ||
                       (run.ptr[n] == '.' && n && n + 1 < run.len && is_alnum(run.ptr[n + 1])))) {
        if (run.ptr[n] == '.')
            last_dot = n;
        n++;
    }
    if (last_dot < 2)
        return 0;
    char memory[12];
    struct text ending =
        lower_ascii((struct text){run.ptr + last_dot + 1, n - last_dot - 1}, memory, sizeof memory);
    if (ending.len == sizeof memory || !(lexicon_find(token_domains, ending, NULL) & LEXICON_ENTRY))
        return 0;
    if (n < run.len && run.ptr[n] == '/')
        return without_closing_marks((struct text){run.ptr, until_quote(run)});
    return n;
}

/* comp.sources.unix: three names or more, of letters and digits, parted by single dots. */
static size_t dotted_length(struct text run)
{
    size_t n = 0, dots = 0, part = 0;
    for (; n < run.len; n++) {
        bool dot = run.ptr[n] == '.' && part >= 2 && n + 1 < run.len && is_lower(run.ptr[n + 1]);
        if (!dot && !is_lower(run.ptr[n]) && (part == 0 || run.ptr[n] != '-'))
            break;
        part = dot ? 0 : part + 1;
        dots += dot;
    }
    return dots >= 2 && part >= 2 ? n : 0;
}

/* A listed abbreviation with a slash, up to the end of the run or a mark. */
static size_t slashed_length(struct text run)
{
    char memory[4];
    for (size_t n = run.len < 4 ? run.len : 4; n >= 2; n--) {
        struct text key = lower_ascii((struct text){run.ptr, n}, memory, sizeof memory);
        if ((n == run.len || !is_alnum(run.ptr[n]) || run.ptr[n - 1] == '/') &&
            (lexicon_find(token_slashed, key, NULL) & LEXICON_ENTRY))
            return n;
    }
    return 0;
}

/* @name and #tag, at the start of a run. */
static size_t handle_length(struct text run)
{
    size_t n = 1, length;
    bool has_letter = false;
    while (n < run.len) {
        unsigned type = chartype_at(text_skip(run, n), &length);
        if (!chartype_is_word(type))
            break;
        has_letter |= (type & CHAR_LETTER) != 0;
        n += length;
    }
    return has_letter ? n : 0;
}

/* The longest emoticon that fills the run up to closing marks or its end. */
static size_t emoticon_length(struct text run)
{
    for (size_t n = run.len < 5 ? run.len : 5; n >= 2; n--) {
        bool delimited = n == run.len || (chartype_ascii[run.ptr[n] & 0x7F] & (CHAR_FINAL | CHAR_CLOSER)) ||
                         run.ptr[n] == ',';
        if (delimited && (lexicon_find(token_emoticons, (struct text){run.ptr, n}, NULL) & LEXICON_ENTRY))
            return n;
    }
    return 0;
}

size_t whole_length(struct text run, bool at_start)
{
    char first = run.ptr[0];
    size_t n = 0;
    if (at_start && (first == '@' || first == '#'))
        return handle_length(run);
    if (is_alnum(first)) {
        struct text near = {run.ptr, run.len < LONGEST_NAME ? run.len : LONGEST_NAME};
        bool has_dot = memchr(near.ptr, '.', near.len), has_colon = memchr(near.ptr, ':', near.len);
        if (at_start && memchr(run.ptr, '/', run.len < 4 ? run.len : 4))
            n = slashed_length(run);
        if (n)
            return n;
        if (memchr(near.ptr, '@', near.len))
            n = mail_length(near);
        if (!n && (has_dot || has_colon))
            n = url_length(run);
        if (!n && has_dot)
            n = domain_length(run);
        return n || !has_dot ? n : dotted_length(near);
    }
    return run.len >= 2 && (at_start || memchr(":;=", first, 3)) ? emoticon_length(run) : 0;
}
