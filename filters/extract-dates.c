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
#include "extract-dates/resolve.h"
#include "extract-dates/sentence.h"

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

enum { LONGEST_ANCHOR = 80 }; /* bytes of a date's text */

/* An anchor that lives over the windows of a document. */
struct held_anchor {
    char bytes[LONGEST_ANCHOR];
    struct anchor anchor;
};

/* A place in the document. */
struct spot {
    size_t sentence, mention; /* from 1; 0: nowhere */
};

/* What lives over the documents. */
struct state {
    struct terms terms;
    mention_array mentions;
    struct anchors anchors;
    struct held_anchor spoken, spoken_day, quarter, month;
    struct spot quarter_spot, month_spot, months_spot; /* where one was last spoken of */
    struct spot spot;                                  /* of the mention that is read */
    struct date option;                                /* of --date; year YEAR_UNKNOWN for none */
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
    state->anchors = (struct anchors){0};
    state->spot = state->quarter_spot = state->month_spot = state->months_spot = (struct spot){0, 0};
    if (state->option.year != YEAR_UNKNOWN)
        state->anchors.document = (struct anchor){state->option, TEXT("option")};
    else if (document->sentences.count &&
             read_day(conllu_comment(&document->sentences.items[0], TEXT("published")), &date))
        state->anchors.document = (struct anchor){date, TEXT("published")};
}

/* A date of the byline is the document's where nothing else is. */
static void take_byline(struct state *state, const struct sentence *sentence, const struct resolved *resolved)
{
    if (!state->anchors.document.name.ptr && resolved->known && !resolved->anchor.ptr &&
        resolved->date.grain == GRAIN_DAY &&
        text_equal(conllu_comment(sentence, TEXT("role")), TEXT("byline")))
        state->anchors.document = (struct anchor){resolved->date, TEXT("byline")};
}

/* ---- what was spoken of ---- */

static struct anchor hold(struct held_anchor *held, struct date date, struct text name)
{
    size_t length = name.len < LONGEST_ANCHOR ? name.len : LONGEST_ANCHOR;
    while (length < name.len && length && ((unsigned char)name.ptr[length] & 0xC0) == 0x80)
        length--; /* whole characters */
    memmove(held->bytes, name.ptr, length);
    held->anchor = (struct anchor){date, {held->bytes, length}};
    return held->anchor;
}

/* A quarter, or the day on which one ends (`the quarter ended Sept. 30`). */
static bool is_quarter(struct date date)
{
    int64_t day = date_last_day(date);
    return date.grain == GRAIN_QUARTER ||
           (date.grain == GRAIN_DAY && day == date_last_day(date_widened(date, GRAIN_QUARTER)));
}

/* What a year ago or last year were is no new matter. */
static bool is_comparison(const struct mention *mention)
{
    return mention->keeps_grain || (mention->way == WAY_SHIFT && mention->unit == UNIT_YEAR) ||
           mention->years < 0 || (mention->compared && mention->date.year != YEAR_UNKNOWN);
}

static void speak_of(struct state *state, const struct mention *mention, const struct resolved *resolved,
                     struct text name)
{
    if (mention->months)
        state->months_spot = state->spot;
    if (!resolved->known || is_comparison(mention))
        return;
    const struct anchor *today = &state->anchors.document;
    bool ahead = today->name.ptr && date_first_day(resolved->date) > date_first_day(today->date);
    bool named = resolved->date.grain == GRAIN_QUARTER;
    if (is_quarter(resolved->date) && !ahead &&
        (named || state->quarter_spot.sentence < state->spot.sentence)) {
        state->anchors.quarter = hold(&state->quarter, date_widened(resolved->date, GRAIN_QUARTER), name);
        state->quarter_spot = state->spot;
        state->anchors.quarter_is_fiscal =
            mention->fiscal || (mention->quarter_of && state->anchors.quarter_is_fiscal);
    }
    if (resolved->date.grain == GRAIN_MONTH && !ahead) {
        hold(&state->month, resolved->date, name);
        state->month_spot = state->spot;
    }
    state->anchors.spoken = hold(&state->spoken, resolved->date, name);
    if (resolved->date.grain == GRAIN_DAY)
        state->anchors.spoken_day = hold(&state->spoken_day, resolved->date, name);
}

/* What `a year earlier` is compared with: the quarter or month that was spoken of last, unless that is too
 * long ago. */
static void look_beside(struct state *state)
{
    enum { NEAR_QUARTER = 5, NEAR_MONTH = 1 }; /* sentences */
    struct spot last = state->quarter_spot, month = state->month_spot;
    bool quarter_is_near = last.sentence && state->spot.sentence - last.sentence <= NEAR_QUARTER;
    bool month_is_near = month.sentence && state->spot.sentence - month.sentence <= NEAR_MONTH;
    struct anchor beside = {.name = {NULL, 0}};
    if (quarter_is_near)
        beside = state->quarter.anchor;
    if (month_is_near && (!quarter_is_near || month.mention > last.mention)) {
        beside = state->month.anchor;
        last = month;
    }
    state->anchors.beside_months = state->months_spot.mention > last.mention;
    state->anchors.beside = state->anchors.beside_months ? (struct anchor){.name = {NULL, 0}} : beside;
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
        state->spot.mention++;
        look_beside(state);
        struct resolved resolved =
            resolve(mention, &state->anchors, tense_around(&state->terms, mention), arena);
        take_byline(state, sentence, &resolved);
        if (annotations_span(annotations, document, arena, first, last, "date", type_names[mention->type])) {
            add(annotations, arena, first, "date_value", resolved.value);
            add(annotations, arena, first, "date_mod", mention->mod);
            add(annotations, arena, first, "date_anchor", arena_copy(arena, resolved.anchor));
        }
        speak_of(state, mention, &resolved,
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
        state->spot.sentence++;
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
