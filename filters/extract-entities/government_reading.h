/* Government reading: what the words beside a capital or a seat of government say of it. */
#ifndef ENTITIES_GOVERNMENT_READING_H
#define ENTITIES_GOVERNMENT_READING_H

#include "mentions.h"

/* For the state, for the place, or nothing. */
enum reading { READING_NONE, READING_STATE, READING_PLACE };

enum reading government_reading(const struct facts *facts, const struct mention *mention);

#endif
