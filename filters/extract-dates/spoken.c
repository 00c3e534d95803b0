/* What was spoken of in a document so far. */
#include "spoken.h"

void spoken_begin(struct spoken *spoken)
{
    *spoken = (struct spoken){.spot = {0, 0}};
}

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
           (mention->years < 0 && mention->date.grain <= GRAIN_SEASON) ||
           (mention->compared && mention->date.year != YEAR_UNKNOWN);
}

void spoken_add(struct spoken *spoken, const struct mention *mention, const struct resolved *resolved,
                struct text name)
{
    if (mention->months)
        spoken->months_spot = spoken->spot;
    if (!resolved->known || is_comparison(mention))
        return;
    const struct anchor *today = &spoken->anchors.document;
    bool ahead = today->name.ptr && date_first_day(resolved->date) > date_first_day(today->date);
    bool named = resolved->date.grain == GRAIN_QUARTER;
    if (is_quarter(resolved->date) && !ahead &&
        (named || spoken->quarter_spot.sentence < spoken->spot.sentence)) {
        spoken->anchors.quarter = hold(&spoken->quarter, date_widened(resolved->date, GRAIN_QUARTER), name);
        spoken->quarter_spot = spoken->spot;
        spoken->anchors.quarter_is_fiscal =
            mention->fiscal || (mention->quarter_of && spoken->anchors.quarter_is_fiscal);
    }
    if (resolved->date.grain == GRAIN_MONTH && !ahead) {
        hold(&spoken->month, resolved->date, name);
        spoken->month_spot = spoken->spot;
    }
    spoken->anchors.spoken = hold(&spoken->held, resolved->date, name);
    if (resolved->date.grain == GRAIN_DAY) {
        spoken->anchors.spoken_day = hold(&spoken->held_day, resolved->date, name);
        spoken->day_spot = spoken->spot;
    }
}

void spoken_next_sentence(struct spoken *spoken)
{
    spoken->spot.sentence++;
}

/* What `a year earlier` is compared with: the quarter or month that was spoken of last, unless that is too
 * long ago. */
static void look_beside(struct spoken *spoken)
{
    enum { NEAR_QUARTER = 5, NEAR_MONTH = 1 }; /* sentences */
    struct spot last = spoken->quarter_spot, month = spoken->month_spot;
    bool quarter_is_near = last.sentence && spoken->spot.sentence - last.sentence <= NEAR_QUARTER;
    bool month_is_near = month.sentence && spoken->spot.sentence - month.sentence <= NEAR_MONTH;
    struct anchor beside = {.name = {NULL, 0}};
    if (quarter_is_near)
        beside = spoken->quarter.anchor;
    if (month_is_near && (!quarter_is_near || month.mention > last.mention)) {
        beside = spoken->month.anchor;
        last = month;
    }
    spoken->anchors.beside_months = spoken->months_spot.mention > last.mention;
    spoken->anchors.beside = spoken->anchors.beside_months ? (struct anchor){.name = {NULL, 0}} : beside;
}

void spoken_next_mention(struct spoken *spoken)
{
    enum { NEAR_DAY = 10 }; /* sentences */
    spoken->spot.mention++;
    spoken->anchors.day_is_near =
        spoken->day_spot.sentence && spoken->spot.sentence - spoken->day_spot.sentence <= NEAR_DAY;
    look_beside(spoken);
}
