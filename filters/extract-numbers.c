/* extract-numbers: CoNLL-U in; CoNLL-U with every number out: kind, exact value, bounds, modifier, unit, what
 * is counted (the layer extract-numbers of newsfilters(5)).
 *
 * A quick look at each word picks the sentences that can hold a number; only those are read by the grammar
 * (docs/numbers.md). */
#include <stdlib.h>

#include "common/filter.h"
#include "common/lexicon.h"
#include "common/misc.h"
#include "common/options.h"
#include "extract-numbers/sentence.h"
#include "extract-numbers/trigger.h"

LEXICON(number_currencies);

static bool keep;

static const struct option options[] = {
    {'k', "keep", NULL, "Leave the layer that is there and add what is missing", OPTION_FLAG, &keep, NULL},
};

static const struct command command = {
    "extract-numbers",
    "[FILE...]",
    "CoNLL-U in, CoNLL-U with the numbers as a layer out",
    options,
    sizeof options / sizeof *options,
};

static const char *const kind_names[] = {"cardinal", "ordinal", "percent", "money",
                                         "quantity", "range",   "ratio"};

/* What lives over the documents. */
struct state {
    struct pieces pieces;
    figure_array figures;
    struct text dollar; /* what a bare `$` is in this document */
};

/* ---- the document's dollar ---- */

/* The country that the document's address is in: `au` of https://www.example.com.au/news; empty for none. */
static struct text address_country(struct text url)
{
    size_t scheme = text_find(url, TEXT("://"));
    if (scheme == SIZE_MAX)
        return (struct text){NULL, 0};
    struct text rest = text_skip(url, scheme + 3), host = text_cut(&rest, '/'), label = host;
    while (host.ptr)
        label = text_cut(&host, '.');
    return label;
}

static struct text dollar_of(const struct document *document, struct arena *arena)
{
    static const struct text usual = {"USD", 3};
    struct text code, url = conllu_comment(&document->sentences.items[0], TEXT("url"));
    if (!url.ptr)
        return usual;
    struct text key = arena_printf(arena, "$ %.*s", TEXT_ARGS(address_country(url)));
    return lexicon_find(number_currencies, key, &code) & LEXICON_ENTRY ? code : usual;
}

/* ---- writing a figure ---- */

struct target {
    struct annotations *annotations;
    struct arena *arena;
    uint32_t sentence_word; /* the sentence's first word */
    uint32_t word;          /* the figure's first */
};

static void add(const struct target *at, const char *key, struct text value)
{
    if (value.len)
        annotations_word(at->annotations, at->word, key, misc_escape(at->arena, value));
}

static void add_words(const struct target *at, const char *key, struct words words)
{
    unsigned first = words.first - at->sentence_word + 1, last = words.last - at->sentence_word + 1;
    if (words.first > words.last)
        return;
    struct text from = number_text(at->arena, number_of(first)), to = number_text(at->arena, number_of(last));
    add(at, key, first == last ? from : arena_join(at->arena, (struct text[]){from, TEXT("-"), to}, 3));
}

static void add_attributes(const struct target *at, const struct figure *figure)
{
    if (figure->has_value)
        add(at, "num_value", number_text(at->arena, figure->value));
    if (figure->has_low)
        add(at, "num_low", number_text(at->arena, figure->low));
    if (figure->has_high)
        add(at, "num_high", number_text(at->arena, figure->high));
    if (figure->modifier)
        add(at, "num_mod", text_of(figure->modifier));
    add(at, "num_unit", figure->unit);
    add_words(at, "num_of", figure->of);
    add_words(at, "num_as_of", figure->as_of);
}

static void annotate_sentence(const struct document *document, const struct sentence *sentence,
                              struct state *state, struct annotations *annotations, struct arena *arena)
{
    uint32_t free_word = sentence->first_word; /* spans never overlap: the first word not yet in one */
    for (size_t i = 0; i < state->figures.count; i++) {
        const struct figure *figure = &state->figures.items[i];
        uint32_t first = piece_at(&state->pieces, figure->begin)->word;
        uint32_t last = piece_at(&state->pieces, figure->end - 1)->word;
        if (figure->dropped || first < free_word)
            continue;
        free_word = last + 1;
        struct target at = {annotations, arena, sentence->first_word, first};
        if (annotations_span(annotations, document, arena, first, last, "num", kind_names[figure->kind]))
            add_attributes(&at, figure);
    }
}

/* ---- the filter ---- */

static bool may_hold_number(const struct document *document, const struct sentence *sentence)
{
    for (uint32_t i = sentence->first_word; i < sentence->first_word + sentence->word_count; i++)
        if (trigger_is(document->words.items[i].form))
            return true;
    return false;
}

static void work(const struct document *document, struct annotations *annotations, struct arena *arena,
                 void *context)
{
    struct state *state = context;
    if (document->begins || !state->dollar.ptr)
        state->dollar = dollar_of(document, arena);
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        const struct sentence *sentence = &document->sentences.items[i];
        if (sentence->malformed || !may_hold_number(document, sentence))
            continue;
        pieces_read(&state->pieces, arena, document, sentence);
        sentence_figures(&state->pieces, arena, state->dollar, &state->figures);
        annotate_sentence(document, sentence, state, annotations, arena);
    }
}

int main(int argc, char **argv)
{
    struct state state = {0};
    int first = options_parse(&command, argc, argv);
    int status = filter_run("extract-numbers", keep, argc, argv, first, work, &state);
    array_free(&state.pieces.list);
    array_free(&state.figures);
    return status;
}
