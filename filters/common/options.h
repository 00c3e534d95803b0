/* Options from one table: it feeds the parser, --help, the OPTIONS of the man page (`--help=mdoc`) and the
 * shell completions (`--help=names`). Every filter has --strict, --help and --version besides its own. */
#ifndef COMMON_OPTIONS_H
#define COMMON_OPTIONS_H

#include "text.h"

enum option_kind {
    OPTION_FLAG,   /* destination: bool */
    OPTION_TEXT,   /* destination: const char * (the argument's own bytes) */
    OPTION_COUNT,  /* destination: size_t */
    OPTION_CHOICE, /* destination: int, the index of the argument among `choices` */
};

struct option {
    char letter; /* 0: none */
    const char *name;
    const char *argument; /* its name in the help; NULL for a flag */
    const char *help;     /* one sentence, no full stop */
    enum option_kind kind;
    void *destination;
    const char *const *choices; /* NULL-ended */
};

struct command {
    const char *name;
    const char *operands; /* as in the synopsis: "[FILE...]" */
    const char *summary;  /* one line: what comes in, what goes out */
    const struct option *options;
    size_t option_count;
};

/* Fills the destinations and returns the index of the first operand. A usage error is a message and status 2;
 * --help and --version print to stdout and exit with 0 (2 if that can't be written). */
int options_parse(const struct command *command, int argc, char **argv);

#endif
