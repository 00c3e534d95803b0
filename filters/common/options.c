/* Options from one table. */
#include "options.h"

#include <stdio.h>
#include <stdlib.h>

#include "diag.h"
#include "version.h"

static bool strict, help, version;

static const struct option common_options[] = {
    {0, "strict", NULL, "Stop with status 1 at the first input that needs repair", OPTION_FLAG, &strict,
     NULL},
    {'h', "help", NULL, "Print this help and exit", OPTION_FLAG, &help, NULL},
    {0, "version", NULL, "Print the version and exit", OPTION_FLAG, &version, NULL},
};

enum { COMMON_COUNT = sizeof common_options / sizeof *common_options };

static const struct option *option_at(const struct command *command, size_t i)
{
    return i < command->option_count ? &command->options[i] : &common_options[i - command->option_count];
}

static size_t option_total(const struct command *command)
{
    return command->option_count + COMMON_COUNT;
}

static _Noreturn void usage_error(const char *what, struct text option)
{
    fprintf(stderr, "%s: %s: %.*s\nTry '%s --help'.\n", diag_program_name(), what, TEXT_ARGS(option),
            diag_program_name());
    exit(STATUS_FAILURE);
}

static void print_option(const struct option *option)
{
    char left[64];
    const char *argument = option->argument ? option->argument : "";
    int n = option->letter ? snprintf(left, sizeof left, "-%c, --%s", option->letter, option->name)
                           : snprintf(left, sizeof left, "    --%s", option->name);
    snprintf(left + n, sizeof left - (size_t)n, "%s%s", option->argument ? " " : "", argument);
    printf("  %-26s %s", left, option->help);
    for (size_t i = 0; option->choices && option->choices[i]; i++)
        printf("%s%s", i ? ", " : ": ", option->choices[i]);
    printf("\n");
}

static void print_mdoc_option(const struct option *option)
{
    printf(".It ");
    if (option->letter)
        printf("Fl %c%s%s , ", option->letter, option->argument ? " Ar " : "",
               option->argument ? option->argument : "");
    printf("Fl Fl %s%s%s\n%s", option->name, option->argument ? " Ar " : "",
           option->argument ? option->argument : "", option->help);
    for (size_t i = 0; option->choices && option->choices[i]; i++)
        printf("%s\n.Cm %s%s", i ? "" : ":", option->choices[i], option->choices[i + 1] ? " ," : "");
    printf(option->choices ? " .\n" : ".\n");
}

static void print_help(const struct command *command, const char *form)
{
    bool mdoc = form && strcmp(form, "mdoc") == 0, names = form && strcmp(form, "names") == 0;
    if (!mdoc && !names)
        printf("usage: %s [OPTION...] %s\n%s\n\n", command->name, command->operands, command->summary);
    for (size_t i = 0; i < option_total(command); i++) {
        const struct option *option = option_at(command, i);
        if (mdoc)
            print_mdoc_option(option);
        else if (names)
            printf("--%s\n", option->name);
        else
            print_option(option);
    }
}

static _Noreturn void leave(void)
{
    if (fflush(stdout) != 0 || ferror(stdout) || fclose(stdout) != 0)
        die("cannot write to standard output");
    exit(STATUS_DONE);
}

static void store_choice(const struct option *option, const char *argument)
{
    for (int i = 0; option->choices[i]; i++)
        if (strcmp(option->choices[i], argument) == 0) {
            *(int *)option->destination = i;
            return;
        }
    fprintf(stderr, "%s: --%s: no such choice: %s; choose from:", diag_program_name(), option->name,
            argument);
    for (int i = 0; option->choices[i]; i++)
        fprintf(stderr, " %s", option->choices[i]);
    fputc('\n', stderr);
    exit(STATUS_FAILURE);
}

static void store(const struct option *option, const char *argument)
{
    switch (option->kind) {
    case OPTION_FLAG:
        *(bool *)option->destination = true;
        break;
    case OPTION_TEXT:
        *(const char **)option->destination = argument;
        break;
    case OPTION_COUNT:
        if (!text_to_size(text_of(argument), option->destination))
            usage_error("not a whole number", text_of(argument));
        break;
    case OPTION_CHOICE:
        store_choice(option, argument);
        break;
    }
}

static const struct option *find_long(const struct command *command, struct text name)
{
    for (size_t i = 0; i < option_total(command); i++)
        if (text_equal(text_of(option_at(command, i)->name), name))
            return option_at(command, i);
    return NULL;
}

static const struct option *find_short(const struct command *command, char letter)
{
    for (size_t i = 0; i < option_total(command); i++)
        if (option_at(command, i)->letter == letter)
            return option_at(command, i);
    return NULL;
}

/* `--name`, `--name=value` or `--name value`; returns how many arguments it took. */
static int parse_long(const struct command *command, char **argv)
{
    const char *equals = strchr(argv[0], '=');
    struct text name = text_skip(text_of(argv[0]), 2);
    if (equals)
        name = text_between(name.ptr, equals);
    const struct option *option = find_long(command, name);
    if (!option)
        usage_error("unknown option", text_of(argv[0]));
    if (option->destination == &help) {
        print_help(command, equals ? equals + 1 : NULL);
        leave();
    }
    if (option->kind == OPTION_FLAG && equals)
        usage_error("takes no argument", text_of(argv[0]));
    const char *argument = equals ? equals + 1 : option->kind == OPTION_FLAG ? "" : argv[1];
    if (!argument)
        usage_error("needs an argument", text_of(argv[0]));
    store(option, argument);
    return option->kind == OPTION_FLAG || equals ? 1 : 2;
}

/* `-abc`, `-v value` or `-vvalue`; returns how many arguments it took. */
static int parse_short(const struct command *command, char **argv)
{
    for (const char *at = argv[0] + 1; *at; at++) {
        const struct option *option = find_short(command, *at);
        if (!option)
            usage_error("unknown option", text_of(argv[0]));
        if (option->destination == &help) {
            print_help(command, NULL);
            leave();
        }
        if (option->kind == OPTION_FLAG) {
            store(option, "");
            continue;
        }
        const char *argument = at[1] ? at + 1 : argv[1];
        if (!argument)
            usage_error("needs an argument", text_of(argv[0]));
        store(option, argument);
        return at[1] ? 1 : 2;
    }
    return 1;
}

int options_parse(const struct command *command, int argc, char **argv)
{
    diag_program(command->name);
    int at = 1;
    while (at < argc && argv[at][0] == '-' && argv[at][1]) {
        if (strcmp(argv[at], "--") == 0) {
            at++;
            break;
        }
        at += argv[at][1] == '-' ? parse_long(command, argv + at) : parse_short(command, argv + at);
    }
    if (version) {
        printf("%s (newsfilters) %s\n", command->name, NEWSFILTERS_VERSION);
        leave();
    }
    if (strict)
        diag_strict();
    return argc < 1 ? 0 : at < argc ? at : argc;
}
