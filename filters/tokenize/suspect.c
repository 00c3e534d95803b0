/* Input that is not what it seems. */
#include "suspect.h"

#include "../common/diag.h"

enum { HEAD = 1024, SEVERAL = 2 };

/* Repaired bytes show as U+FFFD: a UTF-16 byte order mark is two of them, gzip's second byte one. */
static const struct {
    const char *start;
    const char *is, *advice;
} signatures[] = {
    {"%PDF-", "PDF", "convert it first, e.g. with pdftotext"},
    {"\x1F\xEF\xBF\xBD\b", "gzip", "unpack it first, e.g. with zcat"},
    {"\xEF\xBF\xBD\xEF\xBF\xBD", "UTF-16 or another encoding", "name the encoding with --from"},
    {"PK\x03\x04", "a zip archive or an office document", "convert it to text first"},
    {"{\"", "JSON", "use --jsonl"},
};

/* Every tag begins with `<`, which ordinary text hardly ever has. */
static bool has_tag(struct text head, const char *tag)
{
    size_t n = strlen(tag);
    for (const char *at; head.len >= n && (at = memchr(head.ptr, '<', head.len - n + 1));
         head = text_skip(head, (size_t)(at - head.ptr) + 1))
        if (strncasecmp(at, tag, n) == 0)
            return true;
    return false;
}

static bool is_html(struct text head)
{
    return has_tag(head, "<!doctype html") || has_tag(head, "<html") ||
           (has_tag(head, "<p>") && has_tag(head, "</"));
}

static size_t count_byte(struct text t, char c)
{
    size_t n = 0;
    for (size_t i = 0; i < t.len; i++)
        n += t.ptr[i] == c;
    return n;
}

/* Lines `By Somebody … | …` or `By Somebody` alone: more than one begins more than one report. */
static size_t count_bylines(struct text t)
{
    size_t n = 0;
    while (t.ptr) {
        struct text line = text_trim(text_cut(&t, '\n'));
        bool by = text_starts(line, TEXT("By ")) && line.len > 3 && (unsigned char)(line.ptr[3] - 'A') < 26;
        n += by && line.len < 100 && line.ptr[line.len - 1] != '.';
    }
    return n;
}

void suspect_warn(struct text name, struct text beginning)
{
    struct text head = {beginning.ptr, beginning.len < HEAD ? beginning.len : HEAD};
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (text_starts(head, text_of(signatures[i].start))) {
            warn("%.*s: looks like %s; %s", TEXT_ARGS(name), signatures[i].is, signatures[i].advice);
            return;
        }
    if (is_html(head))
        warn("%.*s: looks like HTML; take its text out first, e.g. with lynx -dump or pandoc -t plain",
             TEXT_ARGS(name));
    else if (count_byte(head, '\0') * 4 > head.len)
        warn("%.*s: looks like UTF-16; name the encoding with --from", TEXT_ARGS(name));
    else if (count_bylines(beginning) >= SEVERAL)
        warn("%.*s: looks like several reports in one file; part them with --split PATTERN", TEXT_ARGS(name));
}
