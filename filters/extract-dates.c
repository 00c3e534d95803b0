/* extract-dates: CoNLL-U in; CoNLL-U with every date out: TIMEX3's type and ISO 8601 value, and what a
 * relative one was told from (the layer extract-dates of newsfilters(5)).
 *
 * A quick look at each word picks the sentences that can hold a date; only those are read by the grammar
 * (docs/dates.md). */
#include <stdlib.h>

#include "common/diag.h"
#include "common/filter.h"
#include "common/misc.h"
#include "common/offsets.h"
#include "common/options.h"
#include "extract-dates/sentence.h"
#include "extract-dates/spoken.h"

static bool keep;
static const char *day_option;

static const struct option options[] = {
    {'k', "keep", NULL, "Leave the layer that is there and add what is missing", OPTION_FLAG, &keep, NULL},
    {'d', "date", "YYYY-MM-DD", "The day of the reports, instead of when they say they were published",
     OPTION_TEXT, &day_option, NULL},
};

static const struct command command = {
    "extract-dates",
    "[FILE...]",
    "CoNLL-U in, CoNLL-U with the dates as a layer out",
    options,
    sizeof options / sizeof *options,
};

static const char *const type_names[] = {"DATE", "TIME", "DURATION", "SET"};

/* What lives over the documents. */
struct state {
    struct terms terms;
    mention_array mentions;
    struct spoken spoken;
    struct date option; /* of --date; year YEAR_UNKNOWN for none */
};

/* ---- the document's day ---- */

/* The day at the start of an RFC 3339 date or time; false for anything else. */
static bool read_day(struct text t, struct date *date)
{
    size_t year, month, day;
    if (t.len < 10 || t.ptr[4] != '-' || t.ptr[7] != '-' || !text_to_size((struct text){t.ptr, 4}, &year) ||
        !text_to_size((struct text){t.ptr + 5, 2}, &month) ||
        !text_to_size((struct text){t.ptr + 8, 2}, &day))
        return false;
    if (month < 1 || month > 12 || day < 1 || day > (size_t)calendar_month_length((int)year, (int)month))
        return false;
    *date = (struct date){GRAIN_DAY, (int)year, (int)month, (int)day, 0};
    return true;
}

static void begin_document(struct state *state, const struct document *document)
{
    struct date date;
    spoken_begin(&state->spoken);
    if (state->option.year != YEAR_UNKNOWN)
        state->spoken.anchors.document = (struct anchor){state->option, TEXT("option")};
    else if (document->sentences.count &&
             read_day(conllu_comment(&document->sentences.items[0], TEXT("published")), &date))
        state->spoken.anchors.document = (struct anchor){date, TEXT("published")};
}

/* A date of the byline is the document's where nothing else is. */
static void take_byline(struct state *state, const struct sentence *sentence, const struct resolved *resolved)
{
    if (!state->spoken.anchors.document.name.ptr && resolved->known && !resolved->anchor.ptr &&
        resolved->date.grain == GRAIN_DAY &&
        text_equal(conllu_comment(sentence, TEXT("role")), TEXT("byline")))
        state->spoken.anchors.document = (struct anchor){resolved->date, TEXT("byline")};
}

/* ---- the filter ---- */

static bool may_hold_date(const struct document *document, const struct sentence *sentence)
{
    for (uint32_t i = sentence->first_word; i < sentence->first_word + sentence->word_count; i++)
        if (term_is_trigger(document->words.items[i].form))
            return true;
    return false;
}

static void add(struct annotations *annotations, struct arena *arena, uint32_t word, const char *key,
                struct text value)
{
    if (value.len)
        annotations_word(annotations, word, key, misc_escape(arena, value));
}

static void annotate_sentence(const struct document *document, const struct sentence *sentence,
                              struct state *state, struct annotations *annotations, struct arena *arena)
{
    uint32_t free_word = sentence->first_word; /* spans never overlap: the first word not yet in one */
    for (size_t i = 0; i < state->mentions.count; i++) {
        const struct mention *mention = &state->mentions.items[i];
        uint32_t first = term_at(&state->terms, mention->begin)->word,
                 last = term_at(&state->terms, mention->end - 1)->word;
        if (mention->dropped || first < free_word)
            continue;
        free_word = last + 1;
        spoken_next_mention(&state->spoken);
        struct resolved resolved =
            resolve(mention, &state->spoken.anchors, tense_around(&state->terms, mention), arena);
        take_byline(state, sentence, &resolved);
        if (annotations_span(annotations, document, arena, first, last, "date", type_names[mention->type])) {
            add(annotations, arena, first, "date_value", resolved.value);
            add(annotations, arena, first, "date_mod", mention->mod);
            add(annotations, arena, first, "date_anchor", arena_copy(arena, resolved.anchor));
        }
        spoken_add(&state->spoken, mention, &resolved,
                   first == last ? document->words.items[first].form
                                 : offsets_text(arena, document, first, last));
    }
}

static void work(const struct document *document, struct annotations *annotations, struct arena *arena,
                 void *context)
{
    struct state *state = context;
    if (document->begins)
        begin_document(state, document);
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        const struct sentence *sentence = &document->sentences.items[i];
        spoken_next_sentence(&state->spoken);
        if (sentence->malformed || !may_hold_date(document, sentence))
            continue;
        terms_read(&state->terms, arena, document, sentence);
        sentence_mentions(&state->terms, arena, &state->mentions);
        annotate_sentence(document, sentence, state, annotations, arena);
    }
}

int main(int argc, char **argv)
{
    struct state state = {.option = {.year = YEAR_UNKNOWN}};
    int first = options_parse(&command, argc, argv);
    if (day_option && (strlen(day_option) != 10 || !read_day(text_of(day_option), &state.option)))
        die("--date: not a day as in 2025-02-24: %s", day_option);
    known_prepare();
    int status = filter_run("extract-dates", keep, argc, argv, first, work, &state);
    array_free(&state.terms.list);
    array_free(&state.mentions);
    return status;
}
