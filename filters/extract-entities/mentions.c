/* Mentions: what the tagger finds, mended where rules are surer than examples. */
#include "mentions.h"

#include "additions.h"
#include "tagger.h"

const char *const entity_type_names[TYPES] = {"PER", "ORG", "LOC", "MISC"};

/* Whether the document has the word in a longer run of capitals, as people's names are. */
static bool is_part_of_run(const struct facts *facts, uint32_t word)
{
    const struct vocabulary_word *small = facts->entries[word]->small;
    uint32_t document = facts->vocabulary->document;
    return small->seen[SEEN_FIRST_OF_RUN] == document || small->seen[SEEN_LAST_OF_RUN] == document;
}

/* Countries are places, and so are seats of government, also where they act (`ner_as=government` is told from
 * that); people have some of their names (`Jordan`, `Washington`). */
static bool is_known_place(const struct facts *facts, const struct mention *m)
{
    struct phrase phrase = phrases_match(facts, m->first, m->last + 1);
    bool single = m->first == m->last;
    if (phrase.last != m->last || (phrase.kind != PHRASE_COUNTRY && phrase.kind != PHRASE_CAPITAL))
        return false;
    if (m->type != TYPE_PERSON)
        return phrase.kind == PHRASE_CAPITAL ? m->type == TYPE_ORGANIZATION : true;
    bool titled = m->first > 0 && additions_is_title(facts, m->first - 1);
    return !single || (phrase.kind == PHRASE_CAPITAL && !titled && !is_part_of_run(facts, m->first));
}

/* `Sterling fell`. */
static bool is_currency(const struct facts *facts, const struct mention *m)
{
    return m->first == m->last && (facts->words[m->first].is & WORD_CURRENCY);
}

/* Titles are no part of a name; roles.h has them. */
static void leave_titles(const struct facts *facts, struct mention *m)
{
    while (m->type == TYPE_PERSON && m->first < m->last && additions_is_title(facts, m->first) &&
           (facts->words[m->first + 1].is & WORD_CAPITAL))
        m->first++;
}

/* `Velmar & Sons` is one firm: takes `&` and the words with capitals behind it. */
static void join_ampersand(const struct facts *facts, struct mention *m)
{
    const struct sentence *sentence = &facts->document->sentences.items[m->sentence];
    uint32_t end = sentence->first_word + sentence->word_count, and = m->last + 1;
    if (and+1 >= end || !text_equal(facts_form(facts, and), TEXT("&")) ||
        !(facts->words[and+1].is & WORD_CAPITAL))
        return;
    m->type = TYPE_ORGANIZATION;
    for (m->last = and+1; m->last + 1 < end && (facts->words[m->last + 1].is & WORD_CAPITAL);)
        m->last++;
}

static bool is_listed(const struct facts *facts, const struct mention *m)
{
    struct phrase phrase = phrases_match(facts, m->first, m->last + 1);
    return phrase.kind != PHRASE_NONE && phrase.last == m->last;
}

/* `Kyzyl-Dobo` is one name, `US-China` two: of names on both sides of a hyphen, those that no lexicon has. */
static bool join_hyphen(const struct facts *facts, struct mention *before, const struct mention *m)
{
    uint32_t hyphen = before->last + 1;
    if (m->first != hyphen + 1 || m->sentence != before->sentence || m->type != before->type ||
        !text_equal(facts_form(facts, hyphen), TEXT("-")) ||
        !(facts->words[hyphen].is & facts->words[before->last].is & WORD_GLUED) || is_listed(facts, before) ||
        is_listed(facts, m))
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
