/* train/tagger: learns the weights of the name tagger (filters/extract-entities/tagger.h).
 *
 * usage: tagger [-r ROUNDS] [-e EPOCHS] [-w FAMILIES] [-k KEEP] [-t GOLD]... [WEIGHT[nr]:]GOLD... >
 * tagger.weights
 *
 * GOLD is CoNLL-U with `gold=B-X`, `gold=I-X` in MISC (none: no name; `gold=?`: not known). WEIGHT counts the
 * file's sentences so many times (1); `n` says that names of the kind MISC are not marked in it, so that what
 * has no mark may be one; `r` adds of twenty documents two again in lower case, one in capitals, one in Title
 * Case. -w leaves out families of features (their bits, tagger.h), -k keeps KEEP of 256 features at a time
 * (205); -t scores the weights on a file instead of writing them.
 *
 * One thread, fixed pseudo-random order, no library's exp: the same input gives the same bytes. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "../filters/common/diag.h"
#include "crf/evaluate.h"
#include "crf/model.h"

/* The weights that the filter would use; training has its own. */
const unsigned char tagger_weights[16] = {0};

int main(int argc, char **argv)
{
    static struct lessons lessons = {.random = UINT64_C(0x2545F4914F6CDD1D)};
    const char *tests[8];
    unsigned rounds = 1, epochs = 5, test_count = 0;
    uint32_t keep = 205;
    diag_program("tagger");
    for (int option; (option = getopt(argc, argv, "r:e:w:t:k:")) != -1;) {
        if (option == 'r')
            rounds = (unsigned)atoi(optarg);
        else if (option == 'e')
            epochs = (unsigned)atoi(optarg);
        else if (option == 'w')
            lessons.without = (uint32_t)atoi(optarg);
        else if (option == 'k')
            keep = (uint32_t)atoi(optarg);
        else if (option == 't' && test_count < sizeof tests / sizeof *tests)
            tests[test_count++] = optarg;
        else
            return STATUS_FAILURE;
    }
    if (rounds == 0 || epochs == 0 || keep == 0) {
        fprintf(stderr, "tagger: -r, -e and -k take numbers from 1\n");
        return STATUS_FAILURE;
    }
    for (int i = optind; i < argc; i++)
        lessons_read(&lessons, argv[i]);
    fprintf(stderr, "%zu words, %zu sentences\n", lessons.examples.count, lessons.items.count);
    struct model model = model_learn(&lessons, rounds, epochs, keep);
    size_t size;
    unsigned char *weights = model_pack(&model, &size);
    for (unsigned k = 0; k < test_count; k++)
        evaluate(weights, &lessons.vocabulary, tests[k]);
    if (test_count == 0 && (fwrite(weights, 1, size, stdout) != size || fflush(stdout) != 0))
        return STATUS_FAILURE;
    return 0;
}
