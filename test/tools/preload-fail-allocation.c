/* Loaded before the C library's: the allocation number FAIL_AT of the process fails, once. */
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

static int fails_now(void)
{
    static long calls, fail_at = -1;
    if (fail_at < 0) {
        const char *value = getenv("FAIL_AT");
        fail_at = value ? atol(value) : 0;
    }
    if (++calls != fail_at)
        return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size)
{
    return fails_now() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails_now() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    return fails_now() ? NULL : __libc_realloc(block, size);
}
