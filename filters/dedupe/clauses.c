/* Clauses: the parts of a sentence that say something for themselves. */
#include "clauses.h"

#include "../common/lexicon.h"
#include "../common/unicode.h"

LEXICON(dedupe_joints);

enum { LEAST_CONTENT = 5 };

/* Whether a clause may begin at this word: behind a semicolon or a dash, or at a joining word behind a comma.
 */
static bool is_joint(const struct document *document, uint32_t word, uint32_t first)
{
    if (word == first)
        return false;
    struct text form = document->words.items[word].form, before = document->words.items[word - 1].form, kind;
    if (lexicon_find(dedupe_joints, before, &kind) & LEXICON_ENTRY && text_equal(kind, TEXT("mark")))
        return true;
    return text_equal(before, TEXT(",")) && lexicon_find(dedupe_joints, form, &kind) & LEXICON_ENTRY;
}

/* A verb: a form of the lexicon, or one in -ed; nouns and adjectives in -ed are rare enough beside real
 * verbs. */
static bool has_verb(const struct document *document, uint32_t first, uint32_t last, const struct term *terms,
                     size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct text form = document->words.items[terms[i].word].form;
        bool regular = terms[i].kind == TERM_WORD && form.len > 4 && text_ends(form, TEXT("ed"));
        if (terms[i].word >= first && terms[i].word <= last && (regular || terms[i].classes & CLASS_VERB))
            return true;
    }
    return false;
}

static bool stands_alone(const struct document *document, const struct clause *clause,
                         const struct term *terms)
{
    const struct term *own = terms + clause->begin;
    size_t count = clause->end - clause->begin;
    return terms_content(own, count) >= LEAST_CONTENT &&
           has_verb(document, clause->first, clause->last, own, count);
}

/* Moves the ends of the clause inwards over words without letters or digits. */
static void trim(const struct document *document, struct clause *clause)
{
    while (clause->last > clause->first) {
        struct text form = document->words.items[clause->last].form;
        if (text_starts_letter(form) || text_starts_digit(form))
            break;
        clause->last--;
    }
}

void clauses_of_sentence(const struct document *document, const struct sentence *sentence,
                         const struct term *terms, size_t count, clause_array *clauses)
{
    uint32_t first = sentence->first_word, end = first + sentence->word_count;
    struct clause clause = {0, 0, first, 0};
    for (uint32_t word = first; word <= end; word++) {
        if (word < end && !is_joint(document, word, first))
            continue;
        clause.last = word - 1;
        for (clause.end = clause.begin; clause.end < count && terms[clause.end].word < word;)
            clause.end++;
        if (clause.first == first && word == end)
            return;
        trim(document, &clause);
        if (stands_alone(document, &clause, terms))
            array_push(clauses, clause);
        clause = (struct clause){clause.end, clause.end, word, 0};
    }
}
