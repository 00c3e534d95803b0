/* dedupe: finds what several reports have in common.
 *
 * In: CoNLL-U of all reports that are to be compared. Out: the same, with
 *   # doc_cluster, # doc_copy_of, # doc_overlap   which documents are copies of one another, and what text
 * they share # cluster.N                                   which sentences and clauses of different documents
 * say the same ner_group=                                    one id for a person's names over all documents
 * It has to see all documents before it writes the first, so its memory grows with the input. The method:
 * docs/dedupe.md. */
#include <stdlib.h>

#include "common/corpus.h"
#include "common/diag.h"
#include "common/options.h"
#include "dedupe/clusters.h"
#include "dedupe/copies.h"
#include "dedupe/names.h"

static bool keep, drop;
static const char *threshold_text = "0.42";

static const struct option options[] = {
    {'d', "drop", NULL, "Drop whole documents that are copies of another one", OPTION_FLAG, &drop, NULL},
    {'k', "keep", NULL, "Leave the layer that is there and add what is missing", OPTION_FLAG, &keep, NULL},
    {'t', "threshold", "NUMBER", "What two sentences must share to say the same, from 0 to 1 (default: 0.42)",
     OPTION_TEXT, &threshold_text, NULL},
};

static const struct command command = {"dedupe", "[FILE...]",
                                       "CoNLL-U in, CoNLL-U with what the documents have in common out",
                                       options, sizeof options / sizeof *options};

/* Thousandths of `0.55`, `.5`, `1`; further digits are cut off. No strtod: it reads what the locale says. */
static uint32_t parse_threshold(struct text number)
{
    struct text fraction = number, whole = text_cut(&fraction, '.');
    size_t units = 0, thousandths = 0;
    bool good = whole.len == 0 ? fraction.len > 0 : text_to_size(whole, &units);
    for (size_t i = 0, place = 100; i < fraction.len; i++, place /= 10) {
        good = good && fraction.ptr[i] >= '0' && fraction.ptr[i] <= '9';
        thousandths += place * (size_t)(fraction.ptr[i] - '0');
    }
    if (!good || units > 1 || (units == 1 && thousandths))
        die("--threshold is a number from 0 to 1, not '%s'", threshold_text);
    return (uint32_t)(1000 * units + thousandths);
}

/* What is known of the corpus when writing begins. */
struct findings {
    struct corpus corpus;
    struct names names;
    struct copies copies;
    struct clusters clusters;
};

static void find(struct findings *findings, uint32_t threshold)
{
    struct statements statements = {0};
    size_t count = findings->corpus.documents.count;
    bool *take = memory_allocate(count + 1);
    copies_find(&findings->copies, &findings->corpus);
    if (drop)
        copies_drop(&findings->copies);
    for (uint32_t i = 0; i < count; i++)
        take[i] = !drop || !copies_is_copy(&findings->copies, i);
    names_read(&findings->names, &findings->corpus, take);
    statements_read(&statements, &findings->corpus, take, &findings->names);
    clusters_find(&findings->clusters, &findings->corpus, &statements, threshold);
    statements_free(&statements);
    free(take);
}

static void write(struct findings *findings, struct output *out)
{
    struct annotations annotations = {.layer = layer_of(text_of(command.name)), .keep = keep};
    struct arena arena = {0};
    for (uint32_t i = 0; i < findings->corpus.documents.count; i++) {
        const struct document *document = &findings->corpus.documents.items[i];
        if (drop && copies_is_copy(&findings->copies, i))
            continue;
        copies_annotate(&findings->copies, &findings->corpus, i, &annotations, &arena);
        names_annotate(&findings->names, document, &annotations);
        clusters_annotate(&findings->clusters, &findings->corpus, i, &annotations, &arena);
        annotations_write(&annotations, document, out);
        arena_reset(&arena);
    }
    array_free(&annotations.words);
    array_free(&annotations.comments);
    arena_free(&arena);
}

int main(int argc, char **argv)
{
    struct findings findings = {0};
    int first = options_parse(&command, argc, argv);
    uint32_t threshold = parse_threshold(text_of(threshold_text));
    struct output out = output_stdout();
    corpus_read(&findings.corpus, argc, argv, first);
    find(&findings, threshold);
    write(&findings, &out);
    clusters_free(&findings.clusters);
    copies_free(&findings.copies);
    names_free(&findings.names);
    corpus_free(&findings.corpus);
    output_close(&out);
    return diag_finish();
}
