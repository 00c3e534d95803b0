/* JSON strings and numbers, written (RFC 8259). Reading is jansson's. */
#ifndef COMMON_JSON_H
#define COMMON_JSON_H

#include "output.h"

/* A string in quotes; control characters and U+2028/9 escaped. */
void json_string(struct output *out, struct text t);

/* The number, or null for SIZE_MAX. */
void json_size(struct output *out, size_t n);

#endif
