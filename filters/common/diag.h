/* Diagnostics and the exit status: the one place that writes to stderr or ends the program.
 *
 * Exit status: 0 done (repairs are counted on stderr), 1 bad input under --strict, 2 usage, I/O or memory.
 * This is the only common module with state: the program's name, whether --strict is on, the status so far
 * and the counts of repairs, since they are properties of the process. */
#ifndef COMMON_DIAG_H
#define COMMON_DIAG_H

#include "text.h"

enum { STATUS_DONE = 0, STATUS_BAD_INPUT = 1, STATUS_FAILURE = 2 };

/* Where something stands in the input; line and byte count from 1 and 0, 0 lines: unknown. */
struct place {
    const char *file;
    size_t line;
    size_t byte;
};

/* What is repaired, each counted and reported once at the end of the run. */
enum repair {
    REPAIR_UTF8,     /* invalid sequences that became U+FFFD */
    REPAIR_NUL,      /* NUL bytes taken as white space */
    REPAIR_SENTENCE, /* malformed CoNLL-U sentences passed through unchanged */
    REPAIR_DOCUMENT, /* document ids that occurred twice */
    REPAIR_LINE,     /* lines of JSON that are no document */
    REPAIR_PATTERN,  /* searches that hit a limit of the pattern matcher */
    REPAIR_KINDS
};

void diag_program(const char *name);
const char *diag_program_name(void);
void diag_strict(void);

/* `program: message`, remembered in nothing: the work goes on and the status stays. */
void warn(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* `program: message`; the work goes on and the status becomes 2. */
void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* `program: message`, then exit with 2. */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Has `action` called before --strict stops the program: what was done before is not lost. */
void diag_before_stop(void (*action)(void *context), void *context);

/* Whether there was a repair of the kind yet: only the first one's place is told. */
bool repair_seen(enum repair kind);

/* Counts a repair; under --strict says where and what, and exits with 1 after `what`. */
void repaired(enum repair kind, struct place place, const char *what);

/* As repaired, and says so on stderr each time, up to a limit. */
void repaired_aloud(enum repair kind, struct place place, const char *what);

/* Prints the counts of repairs and returns the exit status. */
int diag_finish(void);

#endif
