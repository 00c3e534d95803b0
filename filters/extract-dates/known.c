/* What the data files say of a word. */
#include "known.h"

#include "../common/arena.h"
#include "../common/ascii.h"
#include "../common/diag.h"
#include "../common/lexicon.h"

LEXICON(date_words);
LEXICON(date_phrases);
LEXICON(date_holidays);
LEXICON(date_modifiers);
LEXICON(date_tenses);

static const struct text class_names[CLASS_COUNT] = {
    TEXT_INIT("none"),    TEXT_INIT("month"),       TEXT_INIT("weekday"),  TEXT_INIT("weekdays"),
    TEXT_INIT("unit"),    TEXT_INIT("units"),       TEXT_INIT("season"),   TEXT_INIT("seasons"),
    TEXT_INIT("part"),    TEXT_INIT("parts"),       TEXT_INIT("hour"),     TEXT_INIT("today"),
    TEXT_INIT("decade"),  TEXT_INIT("repeat"),      TEXT_INIT("meridiem"), TEXT_INIT("hint"),
    TEXT_INIT("oclock"),  TEXT_INIT("number"),      TEXT_INIT("ten"),      TEXT_INIT("scale"),
    TEXT_INIT("couple"),  TEXT_INIT("article"),     TEXT_INIT("some"),     TEXT_INIT("half"),
    TEXT_INIT("ordinal"), TEXT_INIT("which"),       TEXT_INIT("spoken"),   TEXT_INIT("ago"),
    TEXT_INIT("before"),  TEXT_INIT("after"),       TEXT_INIT("hence"),    TEXT_INIT("every"),
    TEXT_INIT("edge"),    TEXT_INIT("shade"),       TEXT_INIT("fiscal"),   TEXT_INIT("the"),
    TEXT_INIT("of"),      TEXT_INIT("in"),          TEXT_INIT("and"),      TEXT_INIT("or"),
    TEXT_INIT("to"),      TEXT_INIT("from"),        TEXT_INIT("on"),       TEXT_INIT("at"),
    TEXT_INIT("now"),     TEXT_INIT("comma"),       TEXT_INIT("hyphen"),   TEXT_INIT("possessive"),
    TEXT_INIT("old"),     TEXT_INIT("its"),         TEXT_INIT("period"),   TEXT_INIT("more"),
    TEXT_INIT("so"),      TEXT_INIT("anniversary"), TEXT_INIT("year"),     TEXT_INIT("colon"),
    TEXT_INIT("point"),   TEXT_INIT("slash"),       TEXT_INIT("time"),     TEXT_INIT("letter"),
    TEXT_INIT("other"),
};

static const struct text tense_names[] = {TEXT_INIT("none"),   TEXT_INIT("said"), TEXT_INIT("past"),
                                          TEXT_INIT("future"), TEXT_INIT("lead"), TEXT_INIT("bound"),
                                          TEXT_INIT("over"),   TEXT_INIT("be"),   TEXT_INIT("modal")};

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
    return raw.len > 4 && !ascii_is_capital(raw.ptr[0]) && text_ends(raw, TEXT("ed")) &&
           !text_ends(raw, TEXT("eed")) && !text_starts(raw, TEXT("un"));
}

/* A word in lower case that is in a lexicon. */
static struct known look_up(struct text word)
{
    struct known known = {.tense = TENSE_NONE};
    struct text value;
    if (lexicon_find(date_words, word, &value) & LEXICON_ENTRY)
        for (int i = 0; i < MOST_SENSES && value.ptr; i++) {
            known.senses[i] = sense_of(text_cut(&value, ';'));
            known.classes |= CLASS_BIT(known.senses[i].class);
        }
    unsigned phrase = lexicon_find(date_phrases, word, NULL),
             holiday = lexicon_find(date_holidays, word, NULL);
    known.phrase = phrase || holiday;
    known.modifier = lexicon_find(date_modifiers, word, NULL);
    known.whole = ((phrase | holiday) & LEXICON_ENTRY) != 0;
    known.capital_trigger = known.whole || (known.classes & TRIGGER_CLASSES);
    known.trigger =
        known.whole || (known.classes & TRIGGER_CLASSES & ~CLASS_BIT(CLASS_MONTH)); /* may, march */
    known.tense = is_participle(word) ? TENSE_PAST : TENSE_NONE;
    if (lexicon_find(date_tenses, word, &value) & LEXICON_ENTRY)
        for (unsigned i = 0; i < sizeof tense_names / sizeof *tense_names; i++)
            if (text_equal(value, tense_names[i]))
                known.tense = (enum tense)i;
    return known;
}

/* ---- the table ---- */

/* All words of the lexicons by their bytes, in lower case. Most words of a text are none of them, which one
 * bit tells: that of their first, second and last byte and their length. Longer words are no words of dates.
 */
enum { LONGEST_WORD = 16, SHAPES = 1 << 16, SLOT_BITS = 12, SLOTS = 1 << SLOT_BITS };

struct word_key {
    uint64_t head, tail; /* its first and last bytes: with the length, all of them */
    size_t length;
};

struct entry {
    struct text word;
    struct known known;
};

struct slot {
    struct word_key key;
    struct entry *entry; /* NULL: free */
};

#define NOT_ASCII 0x8080808080808080u

static struct slot slots[SLOTS];
static uint64_t known_shapes[SHAPES / 64], trigger_shapes[SHAPES / 64]; /* a bit each */
static struct arena arena;                                              /* of the run */
static int known_words;
const struct known nothing_known = {.tense = TENSE_NONE};
static const struct known participle = {.tense = TENSE_PAST};

/* Of a word of 1 to LONGEST_WORD bytes; letters count the same in either case. */
static size_t shape_of(struct text word)
{
    unsigned first = (unsigned char)word.ptr[0], second = (unsigned char)word.ptr[word.len > 1],
             last = (unsigned char)word.ptr[word.len - 1];
    return ((first & 31) | (second & 31) << 5 | (last & 31) << 10) ^ (unsigned)word.len << 11;
}

static bool has_shape(const uint64_t *shapes, size_t shape)
{
    return shapes[shape / 64] >> shape % 64 & 1;
}

static void set_shape(uint64_t *shapes, size_t shape)
{
    shapes[shape / 64] |= (uint64_t)1 << shape % 64;
}

/* Of a word of 1 to LONGEST_WORD bytes; letters count the same in either case. */
static struct word_key key_of(struct text word)
{
    static const uint64_t lower = 0x2020202020202020u;
    struct word_key key = {0, 0, word.len};
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
    key.head |= lower;
    key.tail |= lower;
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

/* The slot of the key, or the free one where it belongs. */
static struct slot *slot_of(const struct word_key *key)
{
    size_t slot = mixed(key) >> (64 - SLOT_BITS);
    while (slots[slot].entry && !keys_equal(&slots[slot].key, key))
        slot = (slot + 1) % SLOTS;
    return &slots[slot];
}

static struct known *learn(struct text word)
{
    struct word_key key = key_of(word);
    struct slot *slot = slot_of(&key);
    if (slot->entry)
        return &slot->entry->known;
    if (++known_words > SLOTS / 2)
        die("data/date_*.tsv have too many words: more than %d", SLOTS / 2);
    slot->key = key;
    slot->entry = arena_allocate(&arena, sizeof *slot->entry);
    *slot->entry = (struct entry){word, look_up(word)};
    set_shape(known_shapes, shape_of(word));
    if (slot->entry->known.capital_trigger)
        set_shape(trigger_shapes, shape_of(word));
    return &slot->entry->known;
}

/* What stands behind the first word of a phrase: `year` and `'s` of `new year's day`, too. */
static void learn_phrase(struct text phrase)
{
    text_cut(&phrase, ' ');
    while (phrase.ptr) {
        struct text word = text_cut(&phrase, ' ');
        const char *mark = memchr(word.ptr, '\'', word.len);
        if (mark && mark > word.ptr)
            word.len = (size_t)(mark - word.ptr);
        if (word.len && word.len <= LONGEST_WORD)
            learn(word)->in_phrase = true;
    }
}

static void learn_words(struct lexicon lexicon)
{
    struct text word;
    for (uint32_t slot = 0; lexicon_next(lexicon, &slot, &word);) {
        if (memchr(word.ptr, ' ', word.len))
            learn_phrase(word);
        else if (word.len && word.len <= LONGEST_WORD)
            learn(word);
    }
}

void known_prepare(void)
{
    learn_words(date_words);
    learn_words(date_phrases);
    learn_words(date_holidays);
    learn_words(date_modifiers);
    learn_words(date_tenses);
}

/* The key's folding takes other characters for one another, too: ’ and ‹. */
static bool is_same(struct text word, struct text entry)
{
    char memory[LONGEST_WORD];
    return text_equal(ascii_lower_into(memory, word), entry);
}

static const struct known *find(struct text word)
{
    struct word_key key = key_of(word);
    const struct entry *entry = slot_of(&key)->entry;
    if (!entry || (((key.head | key.tail) & NOT_ASCII) && !is_same(word, entry->word)))
        return NULL;
    return &entry->known;
}

const struct known *known_of(struct text word)
{
    bool short_enough = word.len && word.len <= LONGEST_WORD;
    const struct known *known = short_enough && has_shape(known_shapes, shape_of(word)) ? find(word) : NULL;
    if (known)
        return known;
    return is_participle(word) ? &participle : &nothing_known;
}

bool known_is_trigger(struct text word)
{
    if (word.len < 2 || word.len > LONGEST_WORD || !has_shape(trigger_shapes, shape_of(word)))
        return false;
    const struct known *known = find(word);
    if (!known)
        return false;
    return ascii_is_capital(word.ptr[0]) ? known->capital_trigger : known->trigger;
}
