/* Mentions: what the tagger finds, mended where rules are surer than examples. */
#include "mentions.h"

#include "additions.h"
#include "tagger.h"

const char *const entity_type_names[TYPES] = {"PER", "ORG", "LOC", "MISC"};

/* What the lexicons have the whole mention as. */
static enum phrase_kind listed_as(const struct facts *facts, const struct mention *m)
{
    struct phrase phrase = phrases_match(facts, m->first, m->last + 1);
    return phrase.last == m->last ? phrase.kind : PHRASE_NONE;
}

/* Whether the document has the word in a longer run of capitals, as people's names are. */
static bool is_part_of_run(const struct facts *facts, uint32_t word)
{
    const struct vocabulary_word *small = facts->entries[word]->small;
    return vocabulary_saw(facts->vocabulary, small, SEEN_FIRST_OF_RUN) ||
           vocabulary_saw(facts->vocabulary, small, SEEN_LAST_OF_RUN);
}

/* Countries are places, and so are seats of government, also where they act (`ner_as=government` is told from
 * that); people have some of their names (`Jordan`, `Washington`). */
static bool is_known_place(const struct facts *facts, const struct mention *m)
{
    enum phrase_kind kind = listed_as(facts, m);
    bool single = m->first == m->last;
    if (kind != PHRASE_COUNTRY && kind != PHRASE_CAPITAL)
        return false;
    if (m->type != TYPE_PERSON)
        return kind == PHRASE_COUNTRY || m->type == TYPE_ORGANIZATION;
    bool titled = m->first > 0 && facts_is_title(facts, m->first - 1);
    return !single || (kind == PHRASE_CAPITAL && !titled && !is_part_of_run(facts, m->first));
}

/* `Sterling fell`. */
static bool is_currency(const struct facts *facts, const struct mention *m)
{
    return m->first == m->last && (facts->words[m->first].is & WORD_CURRENCY);
}

/* Titles are no part of a name; roles.h has them. */
static void leave_titles(const struct facts *facts, struct mention *m)
{
    while (m->type == TYPE_PERSON && m->first < m->last && facts_is_title(facts, m->first) &&
           (facts->words[m->first + 1].is & WORD_CAPITAL))
        m->first++;
}

/* `Velmar & Sons` is one firm: takes `&` and the words with capitals behind it. */
static void join_ampersand(const struct facts *facts, struct mention *m)
{
    const struct sentence *sentence = &facts->document->sentences.items[m->sentence];
    uint32_t end = sentence->first_word + sentence->word_count, mark = m->last + 1;
    if (mark + 1 >= end || !text_equal(facts_form(facts, mark), TEXT("&")) ||
        !(facts->words[mark + 1].is & WORD_CAPITAL))
        return;
    m->type = TYPE_ORGANIZATION;
    for (m->last = mark + 1; m->last + 1 < end && (facts->words[m->last + 1].is & WORD_CAPITAL);)
        m->last++;
}

/* `Kyzyl-Dobo` is one name, `US-China` two: of names on both sides of a hyphen, those that no lexicon has. */
static bool join_hyphen(const struct facts *facts, struct mention *before, const struct mention *m)
{
    uint32_t hyphen = before->last + 1;
    if (m->first != hyphen + 1 || m->sentence != before->sentence || m->type != before->type ||
        !text_equal(facts_form(facts, hyphen), TEXT("-")) ||
        !(facts->words[hyphen].is & facts->words[before->last].is & WORD_GLUED) ||
        listed_as(facts, before) != PHRASE_NONE || listed_as(facts, m) != PHRASE_NONE)
        return false;
    before->last = m->last;
    return true;
}

static void mend(const struct facts *facts, struct mention *m)
{
    if (is_known_place(facts, m))
        m->type = TYPE_LOCATION;
    leave_titles(facts, m);
    join_ampersand(facts, m);
}

void mentions_find(const struct facts *facts, struct arena *arena, mention_array *mentions)
{
    size_t first = mentions->count, kept = first;
    tagger_find(facts, arena, mentions);
    for (size_t i = first; i < mentions->count; i++) {
        struct mention mention = mentions->items[i];
        bool joined = kept > first && mention.first <= mentions->items[kept - 1].last;
        if (joined || is_currency(facts, &mention))
            continue;
        mend(facts, &mention);
        if (kept > first && join_hyphen(facts, &mentions->items[kept - 1], &mention))
            continue;
        mentions->items[kept++] = mention;
    }
    mentions->count = kept;
    additions_find(facts, first, arena, mentions);
}
