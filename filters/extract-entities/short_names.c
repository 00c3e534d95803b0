/* Short names: what else an entity may be called in the same document. */
#include "short_names.h"

#include "../common/lexicon.h"
#include "entity_words.h"
#include "phrases.h"

LEXICON(name_heads);

/* Kinds of names that are told apart from the types. */
enum { GENDERED = 1000 };

static void add(struct aliases *aliases, const struct naming *naming, struct text name, uint32_t entity,
                bool latest)
{
    aliases_add(aliases, naming->type, name, entity, latest);
}

/* `von der Leyen` of `Ursula von der Leyen`, `Security Council` of `UN Security Council`. */
static void add_endings(struct aliases *aliases, const struct naming *naming, struct text name,
                        uint32_t entity, bool latest)
{
    for (size_t i = 1; i < name.len; i++)
        if (name.ptr[i - 1] == ' ')
            add(aliases, naming, text_skip(name, i), entity, latest);
}

/* ---- people ---- */

void short_names_add_middle(struct aliases *aliases, const struct naming *naming, uint32_t entity)
{
    struct text name = naming_without_suffix(naming->lower), last = naming_last(name), word;
    text_cut(&name, ' ');
    while (name.len > last.len && (word = text_cut(&name, ' ')).len)
        if (word.len > 3)
            add(aliases, naming, word, entity, false);
}

/* `Robert Haines` is not taken for `Robert Haines Jr.`, nor does the son take over the surname. */
static void add_person(struct aliases *aliases, const struct naming *naming, uint32_t entity, bool latest,
                       struct arena *arena)
{
    struct text plain = naming_without_suffix(naming->lower);
    add(aliases, naming, naming_outer(naming->lower, false, arena), entity, latest);
    add(aliases, naming, naming_outer(naming->lower, true, arena), entity, latest);
    latest = latest && plain.len == naming->lower.len;
    add(aliases, naming, naming_last(plain), entity, latest);
    add(aliases, naming, naming_first(plain), entity, false);
    add_endings(aliases, naming, plain, entity, latest);
}

void short_names_add_gendered(struct aliases *aliases, const struct naming *naming, enum gender gender,
                              uint32_t entity, bool latest)
{
    struct text rest = naming_without_suffix(naming->lower);
    for (text_cut(&rest, ' '); rest.len; text_cut(&rest, ' '))
        aliases_add(aliases, GENDERED + gender, rest, entity, latest);
}

uint32_t short_names_find_gendered(const struct aliases *aliases, struct text surname, enum gender gender)
{
    return aliases_find(aliases, GENDERED + gender, surname);
}

/* ---- organizations ---- */

static void add_initials(struct aliases *aliases, const struct naming *naming, size_t from, uint32_t entity,
                         bool latest, struct arena *arena)
{
    struct text text = text_skip(naming->text, from), lower = text_skip(naming->lower, from);
    for (int small = 0; small < 2; small++) {
        struct text letters = naming_initials(text, lower, small, arena);
        if (letters.len > 1)
            add(aliases, naming, letters, entity, latest);
    }
}

/* `NTSB` of `U.S. National Transportation Safety Board`: its country does not count. */
static void add_initials_at_home(struct aliases *aliases, const struct naming *naming, uint32_t entity,
                                 struct arena *arena)
{
    struct text first = naming_first(naming->text);
    bool country = phrases_value(PHRASE_COUNTRY, first).ptr || phrases_value(PHRASE_DEMONYM, first).ptr;
    if (country && naming->text.len == naming->lower.len && first.len < naming->text.len)
        add_initials(aliases, naming, first.len + 1, entity, false, arena);
}

/* `Supreme Court` and `Court` of `Supreme Court of Norway`; `Ministry` of `Ministry of Health`. */
static void add_head(struct aliases *aliases, const struct naming *naming, uint32_t entity, bool latest)
{
    static const char *const joints[] = {" of ", " for "};
    struct text head = naming->lower;
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        size_t at = text_find(head, text_of(joints[i]));
        if (at < head.len)
            head.len = at;
    }
    if (head.len == naming->lower.len)
        return;
    add(aliases, naming, head, entity, latest);
    add_endings(aliases, naming, head, entity, latest);
}

/* Whether a name that goes on with these words is still of the same thing: `Nordhavn Ferries` is `Nordhavn`,
 * but the `Ford Foundation` is not `Ford`. */
static bool is_of_the_same(struct text rest)
{
    while (rest.len) {
        struct text word = text_cut(&rest, ' ');
        if (entity_words_find(word) & ENTITY_BODY)
            return false;
        if (text_equal(word, TEXT("of")) || text_equal(word, TEXT("for")) || text_equal(word, TEXT("and")))
            return false;
    }
    return true;
}

/* `House` of `House Freedom Caucus`, `Army` of `Army Corps`: a name that is complete without the rest. */
static bool ends_in_head(struct text name)
{
    struct text value;
    bool known = lexicon_find(name_heads, naming_last(name), &value) & LEXICON_ENTRY;
    return known && text_find(value, TEXT("org")) < value.len;
}

/* A name that is known by itself is the beginning of others: the `UN Environment Fund` is not the `UN`; but
 * `Ford Motor Co.` is `Ford`, since that is only its legal form. */
static bool is_its_own(const struct naming *naming, struct text beginning, struct arena *arena)
{
    struct text canonical = naming_canonical(beginning, arena);
    if (ends_in_head(beginning) || phrases_value(PHRASE_COUNTRY, beginning).ptr ||
        phrases_value(PHRASE_DEMONYM, beginning).ptr)
        return true;
    if (!canonical.ptr || (naming->canonical.ptr && text_equal(canonical, naming->canonical)))
        return false;
    return !(entity_words_find(naming_last(naming->lower)) & ENTITY_FORM);
}

static void add_beginnings(struct aliases *aliases, const struct naming *naming, uint32_t entity,
                           struct arena *arena)
{
    struct text name = naming->lower;
    if (name.len != naming->text.len)
        return;
    for (size_t i = 1; i < name.len; i++) {
        struct text beginning = {naming->text.ptr, i};
        if (name.ptr[i] == ' ' && !is_its_own(naming, beginning, arena) &&
            is_of_the_same(text_skip(name, i + 1)))
            add(aliases, naming, (struct text){name.ptr, i}, entity, false);
    }
}

static void add_organization(struct aliases *aliases, const struct naming *naming, uint32_t entity,
                             bool latest, struct arena *arena)
{
    add_initials(aliases, naming, 0, entity, latest, arena);
    add_initials_at_home(aliases, naming, entity, arena);
    add_head(aliases, naming, entity, latest);
    add_endings(aliases, naming, naming->lower, entity, latest);
    add_beginnings(aliases, naming, entity, arena);
}

void short_names_add(struct aliases *aliases, const struct naming *naming, uint32_t entity, bool latest,
                     struct arena *arena)
{
    add(aliases, naming, naming->lower, entity, latest);
    if (naming->canonical.ptr)
        add(aliases, naming, naming->canonical, entity, latest);
    if (naming->single)
        return;
    if (naming->type == TYPE_PERSON)
        add_person(aliases, naming, entity, latest, arena);
    if (naming->type == TYPE_ORGANIZATION)
        add_organization(aliases, naming, entity, latest, arena);
}
