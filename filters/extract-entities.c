/* extract-entities: finds the names of people, organizations, places and other things.
 * In: CoNLL-U. Out: the same, with `ner=` on each word of a name, and on its first word `ner_id=`,
 * `ner_name=`, `ner_role=` and `ner_as=` (newsfilters(5)).
 *
 * A name is found by mentions.h; which entity it names, whose office it tells, and whether a capital stands
 * for its state are found behind it, from the mentions alone. */
#include <stdlib.h>

#include "common/filter.h"
#include "common/misc.h"
#include "common/options.h"
#include "extract-entities/entities.h"
#include "extract-entities/government.h"
#include "extract-entities/mentions.h"
#include "extract-entities/roles.h"
#include "extract-entities/vocabulary.h"

static bool keep;

static const struct option options[] = {
    {'k', "keep", NULL, "Leave the layer that is there and add what is missing", OPTION_FLAG, &keep, NULL},
};

static const struct command command = {
    "extract-entities",
    "[FILE...]",
    "CoNLL-U in, CoNLL-U with named entities out",
    options,
    sizeof options / sizeof *options,
};

/* What is kept over the windows of a document. */
struct state {
    struct vocabulary vocabulary;
    struct entities entities;
    mention_array mentions;
};

static void add_attribute(struct annotations *annotations, struct arena *arena, uint32_t word,
                          const char *key, struct text value)
{
    if (value.len)
        annotations_word(annotations, word, key, misc_escape(arena, value));
}

static void annotate(const struct facts *facts, struct state *state, struct annotations *annotations,
                     struct arena *arena)
{
    const struct mention *mentions = state->mentions.items;
    size_t count = state->mentions.count;
    struct link *links = arena_allocate(arena, (count + 1) * sizeof *links);
    struct text *roles = arena_allocate(arena, (count + 1) * sizeof *roles);
    struct text *states = arena_allocate(arena, (count + 1) * sizeof *states);
    roles_find(facts, mentions, count, arena, roles);
    entities_link(&state->entities, facts, mentions, count, roles, arena, links);
    government_find(facts, mentions, count, arena, states);
    for (size_t i = 0; i < count; i++) {
        const struct mention *m = &mentions[i];
        if (!annotations_span(annotations, facts->document, arena, m->first, m->last, "ner",
                              entity_type_names[m->type]))
            continue;
        struct link link = states[i].ptr ? entities_state(&state->entities, states[i], arena) : links[i];
        add_attribute(annotations, arena, m->first, "ner_as",
                      states[i].ptr ? TEXT("government") : (struct text){NULL, 0});
        add_attribute(annotations, arena, m->first, "ner_id", link.id);
        add_attribute(annotations, arena, m->first, "ner_name", link.name);
        add_attribute(annotations, arena, m->first, "ner_role", roles[i]);
    }
}

static void work(const struct document *document, struct annotations *annotations, struct arena *arena,
                 void *context)
{
    struct state *state = context;
    if (document->begins) {
        vocabulary_begin(&state->vocabulary);
        entities_clear(&state->entities);
    } else {
        vocabulary_go_on(&state->vocabulary);
    }
    state->mentions.count = 0;
    struct facts facts = facts_of(document, &state->vocabulary, arena);
    mentions_find(&facts, arena, &state->mentions);
    annotate(&facts, state, annotations, arena);
}

int main(int argc, char **argv)
{
    struct state state = {0};
    int first = options_parse(&command, argc, argv);
    int status = filter_run("extract-entities", keep, argc, argv, first, work, &state);
    vocabulary_free(&state.vocabulary);
    entities_free(&state.entities);
    array_free(&state.mentions);
    return status;
}
