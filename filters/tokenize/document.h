/* One document: its paragraphs with their roles, its sentences, written as they are found. */
#ifndef TOKENIZE_DOCUMENT_H
#define TOKENIZE_DOCUMENT_H

#include "reader.h"
#include "write.h"

/* What serves all documents of a run. */
struct tokenizer {
    struct writer writer;
    struct role_patterns *patterns;
    piece_array pieces;
};

/* Tokenizes the reader's text up to its end. The header's title and date are filled in from a headline and a
 * byline where they are not known. Says on stderr when the text has no word, or looks like something else
 * than one report. */
void document_tokenize(struct tokenizer *tokenizer, struct reader *reader, struct header header);

#endif
