/* Layers: which MISC keys and comments belong to which filter, and the `# layers` line that says which
 * filters ran, so that "not run" and "none found" are told apart (newsfilters(5)). */
#ifndef COMMON_LAYER_H
#define COMMON_LAYER_H

#include "conllu.h"

struct layer {
    const char *filter;
    const char *const *keys;     /* MISC keys, NULL-ended */
    const char *const *comments; /* comment names without their `.N`, NULL-ended */
};

/* Every layer of the stream, ended by one whose filter is NULL. */
extern const struct layer layers[];

/* The layer that a filter adds, or NULL. */
const struct layer *layer_of(struct text filter);

bool layer_has_key(const struct layer *layer, struct text key);

/* Whether a comment line `# name…` belongs to the layer; `name` of `# cluster.3 = …` is `cluster`. */
bool layer_has_comment(const struct layer *layer, struct text name);

/* Whether any layer has the comment: those come last among a sentence's comments, in byte order. */
bool layer_is_registered_comment(struct text name);

/* The key of a comment line (`cluster.3`), and its name (`cluster`). */
struct text layer_comment_key(struct text line);
struct text layer_comment_name(struct text key);

/* Whether the document says in its first well-formed sentence that the filter ran. */
bool layer_ran(const struct document *document, struct text filter);

#endif
