#include "common/filter.h"
#include "common/options.h"
static bool keep;
static const struct option options[] = {
    {'k', "keep", NULL, "Leave the layer that is there and add what is missing", OPTION_FLAG, &keep, NULL},
};
static const struct command command = {"extract-numbers", "[FILE...]", "CoNLL-U in, CoNLL-U with numbers out", options, 1};
static void work(const struct document *document, struct annotations *annotations, struct arena *arena, void *context)
{
    (void)context;
    for (uint32_t i = 0; i < document->words.count; i++)
        if (document->words.items[i].form.ptr[0] >= '0' && document->words.items[i].form.ptr[0] <= '9')
            annotations_span(annotations, document, arena, i, i, "num", "cardinal");
}
int main(int argc, char **argv)
{
    int first = options_parse(&command, argc, argv);
    return filter_run("extract-numbers", keep, argc, argv, first, work, NULL);
}
