/* Input that is not what it seems: HTML, PDF, gzip, UTF-16, several reports glued together. */
#ifndef TOKENIZE_SUSPECT_H
#define TOKENIZE_SUSPECT_H

#include "../common/text.h"

/* Says on stderr what the text looks like and what to do instead; the work goes on. */
void suspect_warn(struct text name, struct text beginning);

#endif
