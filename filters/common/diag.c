/* Diagnostics and the exit status. */
#include "diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { LOUD_LIMIT = 20 };

static const char *const repair_names[REPAIR_KINDS] = {
    [REPAIR_UTF8] = "invalid UTF-8 sequence(s) replaced by U+FFFD",
    [REPAIR_NUL] = "NUL byte(s) taken as white space",
    [REPAIR_SENTENCE] = "malformed sentence(s) passed through unchanged",
    [REPAIR_DOCUMENT] = "document id(s) that occurred twice made different",
    [REPAIR_LINE] = "line(s) that are no JSON document left out",
    [REPAIR_PATTERN] = "pattern search(es) given up at a limit",
};

static struct {
    const char *program;
    bool strict;
    int status;
    void (*before_stop)(void *);
    void *context; /* of before_stop */
    size_t repairs[REPAIR_KINDS];
    struct place first[REPAIR_KINDS]; /* its file name lives as long as the run */
} diag = {.program = "newsfilters"};

void diag_program(const char *name)
{
    diag.program = name;
}

const char *diag_program_name(void)
{
    return diag.program;
}

void diag_strict(void)
{
    diag.strict = true;
}

static void say(const char *format, va_list arguments)
{
    fprintf(stderr, "%s: ", diag.program);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
}

void warn(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(format, arguments);
    va_end(arguments);
}

void fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(format, arguments);
    va_end(arguments);
    diag.status = STATUS_FAILURE;
}

void die(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(format, arguments);
    va_end(arguments);
    exit(STATUS_FAILURE);
}

void diag_before_stop(void (*action)(void *context), void *context)
{
    diag.before_stop = action;
    diag.context = context;
}

bool repair_seen(enum repair kind)
{
    return diag.repairs[kind] > 0;
}

void repaired(enum repair kind, struct place place, const char *what)
{
    if (diag.strict) {
        warn("%s:%zu: byte %zu: %s", place.file, place.line, place.byte, what);
        if (diag.before_stop)
            diag.before_stop(diag.context);
        exit(STATUS_BAD_INPUT);
    }
    if (diag.repairs[kind]++ == 0)
        diag.first[kind] = place;
}

void repaired_aloud(enum repair kind, struct place place, const char *what)
{
    repaired(kind, place, what);
    if (diag.repairs[kind] <= LOUD_LIMIT)
        warn("%s:%zu: %s", place.file, place.line, what);
}

int diag_finish(void)
{
    for (int kind = 0; kind < REPAIR_KINDS; kind++)
        if (diag.repairs[kind])
            warn("%s:%zu: %zu %s (the first at byte %zu)", diag.first[kind].file, diag.first[kind].line,
                 diag.repairs[kind], repair_names[kind], diag.first[kind].byte);
    return diag.status;
}
