/* Patterns: PCRE2 with UTF, Unicode properties, JIT and limits. */
#include "pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

#include "diag.h"
#include "memory.h"

enum {
    MATCH_LIMIT = 200000, /* steps of the matcher: about a millisecond */
    HEAP_LIMIT = 16384,   /* KiB; PCRE2's own default is 20 GB */
    JIT_STACK_LIMIT = 1 << 20,
};

struct pattern {
    pcre2_code *code;
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
    struct text subject; /* of the last search */
    int groups;          /* of the last match */
};

static _Noreturn void die_compiling(const char *source, int error, size_t at)
{
    PCRE2_UCHAR message[256];
    pcre2_get_error_message(error, message, sizeof message);
    die("pattern '%s': offset %zu: %s", source, at, (const char *)message);
}

struct pattern *pattern_compile(const char *source, unsigned flags)
{
    int error;
    size_t at;
    uint32_t options = PCRE2_UTF | PCRE2_UCP | (flags & PATTERN_CASELESS ? PCRE2_CASELESS : 0);
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)source, PCRE2_ZERO_TERMINATED, options, &error, &at, NULL);
    if (!code)
        die_compiling(source, error, at);
    struct pattern *pattern = memory_zeroed(1, sizeof *pattern);
    pattern->code = code;
    pattern->data = pcre2_match_data_create_from_pattern(pattern->code, NULL);
    pattern->context = pcre2_match_context_create(NULL);
    pattern->stack = pcre2_jit_stack_create(1 << 15, JIT_STACK_LIMIT, NULL);
    if (!pattern->data || !pattern->context || !pattern->stack)
        die("out of memory");
    pcre2_set_match_limit(pattern->context, MATCH_LIMIT);
    pcre2_set_heap_limit(pattern->context, HEAP_LIMIT);
    if (pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE) ==
        0) /* where there is no JIT, the interpreter serves */
        pcre2_jit_stack_assign(pattern->context, NULL, pattern->stack);
    return pattern;
}

enum pattern_result pattern_search(struct pattern *pattern, struct text subject, size_t from)
{
    pattern->subject = subject;
    pattern->groups = pcre2_match(pattern->code, (PCRE2_SPTR)subject.ptr, subject.len, from,
                                  PCRE2_NO_UTF_CHECK, pattern->data, pattern->context);
    if (pattern->groups > 0)
        return PATTERN_FOUND;
    if (pattern->groups == PCRE2_ERROR_NOMATCH)
        return PATTERN_NONE;
    repaired(REPAIR_PATTERN, (struct place){"pattern", 0, from}, "a pattern gave up at its limit");
    return PATTERN_LIMIT;
}

struct text pattern_group(const struct pattern *pattern, uint32_t n)
{
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(pattern->data);
    if (pattern->groups <= 0 || n >= (uint32_t)pattern->groups || ends[2 * n] == PCRE2_UNSET)
        return (struct text){NULL, 0};
    return text_between(pattern->subject.ptr + ends[2 * n], pattern->subject.ptr + ends[2 * n + 1]);
}

void pattern_free(struct pattern *pattern)
{
    pcre2_code_free(pattern->code);
    pcre2_match_data_free(pattern->data);
    pcre2_match_context_free(pattern->context);
    pcre2_jit_stack_free(pattern->stack);
    free(pattern);
}
