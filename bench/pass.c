/* pass: reads the stream and writes it, as a filter does that finds nothing: what reader, index and writer
 * cost. */
#include "../filters/common/filter.h"

static void find_nothing(const struct document *document, struct annotations *annotations,
                         struct arena *arena, void *context)
{
    (void)document, (void)annotations, (void)arena, (void)context;
}

int main(int argc, char **argv)
{
    return filter_run("extract-dates", false, argc, argv, 1, find_nothing, NULL);
}
