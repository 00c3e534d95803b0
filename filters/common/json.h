/* JSON strings, written (RFC 8259). Reading is jansson's. */
#ifndef COMMON_JSON_H
#define COMMON_JSON_H

#include "output.h"

/* A string in quotes; control characters and U+2028/9 escaped. */
void json_string(struct output *out, struct text t);

#endif
