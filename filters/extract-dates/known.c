/* What the data files say of a word. */
#include "known.h"

#include "../common/lexicon.h"

LEXICON(date_words);
LEXICON(date_phrases);
LEXICON(date_holidays);
LEXICON(date_modifiers);
LEXICON(date_tenses);

/* A text in a table: TEXT() is no constant. */
#define NAME(literal) \
    { \
        (literal), sizeof(literal) - 1 \
    }

enum { MEMO_BITS = 14, MEMO_SLOTS = 1 << MEMO_BITS, KNOWN_BITS = 11, KNOWN_SLOTS = 1 << KNOWN_BITS };
enum { MEMO_BYTES = 16 }; /* of the longest word that is looked up */

/* ASCII letters in lower case, into `out`. */
struct text known_lower(char *out, struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        out[i] = t.ptr[i] >= 'A' && t.ptr[i] <= 'Z' ? (char)(t.ptr[i] + ('a' - 'A')) : t.ptr[i];
    return (struct text){out, t.len};
}

static const struct text class_names[CLASS_COUNT] = {
    NAME("none"),    NAME("month"),   NAME("weekday"),  NAME("weekdays"), NAME("unit"),   NAME("units"),
    NAME("season"),  NAME("seasons"), NAME("part"),     NAME("parts"),    NAME("hour"),   NAME("today"),
    NAME("decade"),  NAME("repeat"),  NAME("meridiem"), NAME("hint"),     NAME("oclock"), NAME("number"),
    NAME("ten"),     NAME("scale"),   NAME("couple"),   NAME("article"),  NAME("some"),   NAME("half"),
    NAME("ordinal"), NAME("which"),   NAME("spoken"),   NAME("ago"),      NAME("before"), NAME("after"),
    NAME("hence"),   NAME("every"),   NAME("edge"),     NAME("shade"),    NAME("fiscal"), NAME("the"),
    NAME("of"),      NAME("in"),      NAME("and"),      NAME("or"),       NAME("to"),     NAME("from"),
    NAME("on"),      NAME("at"),      NAME("now"),      NAME("comma"),    NAME("hyphen"), NAME("possessive"),
    NAME("old"),     NAME("its"),     NAME("period"),   NAME("more"),     NAME("so"),     NAME("anniversary"),
    NAME("year"),    NAME("colon"),   NAME("point"),    NAME("slash"),    NAME("time"),   NAME("letter"),
};

static const struct text tense_names[] = {NAME("none"),   NAME("said"), NAME("past"),
                                          NAME("future"), NAME("lead"), NAME("bound"),
                                          NAME("over"),   NAME("be"),   NAME("modal")};

static bool signed_number(struct text t, int *number)
{
    size_t value = 0;
    bool negative = text_starts(t, TEXT("-"));
    if (!text_to_size(negative ? text_skip(t, 1) : t, &value))
        return false;
    *number = negative ? -(int)value : (int)value;
    return true;
}

/* `month 2`, `part MO`, `today 0 NI`. */
static struct sense sense_of(struct text entry)
{
    struct text name = text_cut(&entry, ' '), rest = entry;
    struct sense sense = {CLASS_NONE, 0, {NULL, 0}};
    bool number = rest.ptr && signed_number(text_cut(&rest, ' '), &sense.value);
    sense.name = number ? rest : entry;
    for (unsigned i = 0; i < CLASS_COUNT; i++)
        if (text_equal(name, class_names[i]))
            sense.class = (enum class)i;
    return sense;
}

/* In -ed, as most past verbs are; not the United States, Ahmed, unspecified. */
static bool is_participle(struct text raw)
{
    bool capital = raw.ptr[0] >= 'A' && raw.ptr[0] <= 'Z';
    return raw.len > 4 && !capital && text_ends(raw, TEXT("ed")) && !text_ends(raw, TEXT("eed")) &&
           !text_starts(raw, TEXT("un"));
}

static struct known look_up(struct text raw)
{
    struct known known = {.tense = TENSE_NONE};
    char memory[MEMO_BYTES];
    struct text value;
    if (raw.len > MEMO_BYTES || !raw.len)
        return known;
    struct text word = known_lower(memory, raw);
    if (lexicon_find(date_words, word, &value) & LEXICON_ENTRY)
        for (int i = 0; i < MOST_SENSES && value.ptr; i++) {
            known.senses[i] = sense_of(text_cut(&value, ';'));
            known.classes |= CLASS_BIT(known.senses[i].class);
        }
    uint64_t telling = known.classes & TRIGGER_CLASSES;
    if (!(raw.ptr[0] >= 'A' && raw.ptr[0] <= 'Z'))
        telling &= ~CLASS_BIT(CLASS_MONTH); /* may, march */
    known.trigger = telling != 0;
    unsigned phrase = lexicon_find(date_phrases, word, NULL),
             holiday = lexicon_find(date_holidays, word, NULL);
    known.phrase = phrase || holiday;
    known.modifier = lexicon_find(date_modifiers, word, NULL);
    known.trigger |= ((phrase | holiday) & LEXICON_ENTRY) != 0;
    if (!(lexicon_find(date_tenses, word, &value) & LEXICON_ENTRY))
        known.tense = is_participle(raw) ? TENSE_PAST : TENSE_NONE;
    else
        for (unsigned i = 0; i < sizeof tense_names / sizeof *tense_names; i++)
            if (text_equal(value, tense_names[i]))
                known.tense = (enum tense)i;
    return known;
}

/* Answers kept by the word's bytes: a text repeats its words, and this is cheaper than five lexicons. Most
 * words are nothing, so what is known of the others stands in a table of its own. Longer words are no words
 * of dates. */
struct word_key {
    uint64_t head, tail; /* its first and last bytes: with the length, all of them */
    uint32_t length;     /* 0: free */
};

enum { IS_ANYTHING = 1, IS_TRIGGER = 2 };

struct memo {
    struct word_key key;
    uint32_t flags;
};

struct known_memo {
    struct word_key key;
    struct known known;
};

const struct known nothing_known = {.tense = TENSE_NONE};

bool known_is_anything(const struct known *known)
{
    return known->classes || known->phrase || known->modifier || known->tense;
}

static struct word_key key_of(struct text word)
{
    struct word_key key = {0, 0, (uint32_t)word.len};
    if (word.len >= 8) {
        memcpy(&key.head, word.ptr, 8);
        memcpy(&key.tail, word.ptr + word.len - 8, 8);
    } else if (word.len >= 4) {
        memcpy(&key.head, word.ptr, 4);
        memcpy(&key.tail, word.ptr + word.len - 4, 4);
    } else {
        key.head = (unsigned char)word.ptr[0];
        key.tail = (unsigned char)word.ptr[word.len / 2] | (uint64_t)(unsigned char)word.ptr[word.len - 1]
                                                               << 8;
    }
    return key;
}

static uint64_t mixed(const struct word_key *key)
{
    return (key->head ^ (key->tail * 0xD6E8FEB86659FD93u) ^ key->length) * 0x9E3779B97F4A7C15u;
}

static bool keys_equal(const struct word_key *a, const struct word_key *b)
{
    return a->head == b->head && a->tail == b->tail && a->length == b->length;
}

static uint32_t flags_of(const struct known *known)
{
    return (known_is_anything(known) ? IS_ANYTHING : 0) | (known->trigger ? IS_TRIGGER : 0);
}

static struct known_memo known_memos[KNOWN_SLOTS];
static struct memo memos[MEMO_SLOTS];

/* Learns a word that is in no memo, or whose place in one was taken. */
static struct known_memo *learn_word(struct text word, const struct word_key *key, struct memo *memo)
{
    struct known_memo *known_memo = &known_memos[mixed(key) >> (64 - KNOWN_BITS)];
    struct known known = look_up(word);
    *memo = (struct memo){*key, flags_of(&known)};
    if (memo->flags)
        *known_memo = (struct known_memo){*key, known};
    return known_memo;
}

static struct memo *memo_of(struct text word, const struct word_key *key)
{
    struct memo *memo = &memos[mixed(key) >> (64 - MEMO_BITS)];
    if (!keys_equal(&memo->key, key))
        learn_word(word, key, memo);
    return memo;
}

const struct known *known_of(struct text word)
{
    if (word.len > MEMO_BYTES || !word.len)
        return &nothing_known;
    struct word_key key = key_of(word);
    struct memo *memo = memo_of(word, &key);
    if (!memo->flags)
        return &nothing_known;
    struct known_memo *known_memo = &known_memos[mixed(&key) >> (64 - KNOWN_BITS)];
    if (!keys_equal(&known_memo->key, &key))
        known_memo = learn_word(word, &key, memo);
    return &known_memo->known;
}

bool known_is_trigger(struct text word)
{
    if (word.len > MEMO_BYTES || word.len < 2)
        return false;
    struct word_key key = key_of(word);
    return (memo_of(word, &key)->flags & IS_TRIGGER) != 0;
}
