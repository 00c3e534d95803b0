/* What is known of a word: its senses in dates, its tense, what begins with it (data/date_*.tsv). */
#ifndef EXTRACT_DATES_KNOWN_H
#define EXTRACT_DATES_KNOWN_H

#include "../common/text.h"

/* The classes of data/date_words.tsv, in the order of their names in known.c. */
enum class {
    CLASS_NONE,
    CLASS_MONTH,
    CLASS_WEEKDAY,
    CLASS_WEEKDAYS,
    CLASS_UNIT,
    CLASS_UNITS,
    CLASS_SEASON,
    CLASS_SEASONS,
    CLASS_PART,
    CLASS_PARTS,
    CLASS_HOUR,
    CLASS_TODAY,
    CLASS_DECADE, /* nineties: 90; 1990s: 1990 */
    CLASS_REPEAT,
    CLASS_MERIDIEM,
    CLASS_HINT, /* the last of those that a date can be told by */
    CLASS_OCLOCK,
    CLASS_NUMBER,
    CLASS_TEN,
    CLASS_SCALE,
    CLASS_COUPLE,
    CLASS_ARTICLE,
    CLASS_SOME,
    CLASS_HALF,
    CLASS_ORDINAL, /* words and 21st */
    CLASS_WHICH,
    CLASS_SPOKEN,
    CLASS_AGO,
    CLASS_BEFORE,
    CLASS_AFTER,
    CLASS_HENCE,
    CLASS_EVERY,
    CLASS_EDGE,
    CLASS_SHADE,
    CLASS_FISCAL,
    CLASS_THE,
    CLASS_OF,
    CLASS_IN,
    CLASS_AND,
    CLASS_OR,
    CLASS_TO,
    CLASS_FROM,
    CLASS_ON,
    CLASS_AT,
    CLASS_NOW,
    CLASS_COMMA,
    CLASS_HYPHEN,
    CLASS_POSSESSIVE,
    CLASS_OLD,
    CLASS_ITS,
    CLASS_PERIOD,
    CLASS_MORE,
    CLASS_SO,
    CLASS_ANNIVERSARY,
    CLASS_YEAR,
    CLASS_COLON,
    CLASS_POINT,
    CLASS_SLASH,
    CLASS_TIME,
    CLASS_LETTER, /* of Q3, H1, FY2024 */
    CLASS_OTHER,  /* words that stand between the others: the corresponding period */
    CLASS_COUNT
};

/* The kinds of data/date_tenses.tsv, in the order of their names in known.c. */
enum tense {
    TENSE_NONE,
    TENSE_SAID,
    TENSE_PAST,
    TENSE_FUTURE,
    TENSE_LEAD,
    TENSE_BOUND,
    TENSE_OVER,
    TENSE_BE,
    TENSE_MODAL
};

#define CLASS_BIT(class) ((uint64_t)1 << (class))

/* Those that a date can be told by. */
#define TRIGGER_CLASSES (CLASS_BIT(CLASS_HINT + 1) - 2)

struct sense {
    enum class class;
    int value;        /* what the class counts in; of parts of the day 0 */
    struct text name; /* the words behind the class: `MO`, `P1D`, `START` */
};

enum { MOST_SENSES = 3 };

/* What the data files say of a word. */
struct known {
    struct sense senses[MOST_SENSES];
    uint64_t classes; /* CLASS_BIT of each sense */
    enum tense tense;
    bool trigger;         /* a date can stand in its sentence */
    bool capital_trigger; /* the same where it begins with a capital */
    bool phrase;          /* a phrase or a holiday begins with it */
    bool whole;           /* it is one alone */
    bool in_phrase;       /* it stands behind the first word of one */
    bool modifier;        /* a phrase of date_modifiers.tsv begins with it */
};

/* Of a word in which there is nothing. */
extern const struct known nothing_known;

/* To be called once, before the others. */
void known_prepare(void);

/* What is known of the word as it is written; lives as long as the run. */
const struct known *known_of(struct text word);

/* known_of(word)->trigger, faster. */
bool known_is_trigger(struct text word);

#endif
