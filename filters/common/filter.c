/* The frame of a filter that adds a layer document by document. */
#include "filter.h"

#include <stdlib.h>

#include "diag.h"

struct frame {
    struct conllu_reader reader;
    struct annotations annotations;
    struct arena arena;
    struct output out;
    filter_work *work;
    void *context;
};

static void run_operand(const char *path, void *context)
{
    struct frame *frame = context;
    if (!conllu_open(&frame->reader, path))
        return;
    for (struct document *document; (document = conllu_next(&frame->reader));) {
        frame->work(document, &frame->annotations, &frame->arena, frame->context);
        annotations_write(&frame->annotations, document, &frame->out);
        arena_reset(&frame->arena);
    }
    conllu_close(&frame->reader);
}

int filter_run(const char *filter, bool keep, int argc, char **argv, int first, filter_work *work,
               void *context)
{
    struct frame frame = {.work = work, .context = context, .out = output_stdout()};
    frame.annotations.layer = layer_of(text_of(filter));
    frame.annotations.keep = keep;
    output_keep(&frame.out);
    source_each(argc, argv, first, run_operand, &frame);
    conllu_free(&frame.reader);
    array_free(&frame.annotations.words);
    array_free(&frame.annotations.comments);
    arena_free(&frame.arena);
    output_close(&frame.out);
    return diag_finish();
}
