/* What is not a quantity: which rules are applied when. */
#include "exclude.h"

#include "exclude_rules.h"

static exclude_rule *const form_rules[] = {exclude_part_of_name, exclude_date, exclude_place, exclude_idiom};

static exclude_rule *const use_rules[] = {exclude_label, exclude_name, exclude_year, exclude_word};

static void apply(struct reading *reading, exclude_rule *const *rules, size_t count)
{
    for (size_t i = 0; i < reading->figures->count; i++) {
        struct figure *figure = &reading->figures->items[i];
        for (size_t k = 0; k < count && !figure->dropped; k++)
            figure->dropped = rules[k](reading, figure);
    }
}

void exclude_by_form(struct reading *reading)
{
    exclude_chains(reading);
    apply(reading, form_rules, sizeof form_rules / sizeof *form_rules);
}

void exclude_by_use(struct reading *reading)
{
    apply(reading, use_rules, sizeof use_rules / sizeof *use_rules);
}
