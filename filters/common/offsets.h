/* Offsets: where the tokens and words of a sentence stand in the raw text (newsfilters(5), Offsets).
 * Code points are stored (`start_char=`); bytes are derived from `# start_byte`, the FORMs and the white
 * space between, save where a line has `start_byte=` itself. What a stream does not tell is OFFSET_UNKNOWN,
 * never guessed. */
#ifndef COMMON_OFFSETS_H
#define COMMON_OFFSETS_H

#include "arena.h"
#include "conllu.h"

#define OFFSET_UNKNOWN SIZE_MAX

struct extent {
    size_t start_byte, end_byte, start_char, end_char; /* half-open */
};

/* Fills tokens[sentence->token_count] and words[sentence->word_count]; either may be NULL. */
void offsets_of_sentence(const struct document *document, const struct sentence *sentence,
                         struct extent *tokens, struct extent *words);

/* From the first word's start to the last one's end. */
struct extent extent_hull(struct extent first, struct extent last);

/* The white space behind a token as it stood in the raw text, from SpaceAfter and SpacesAfter. */
struct text offsets_space_after(struct arena *arena, const struct token *token);

/* The raw text of the words [first, last] of the document: FORMs with that white space between. */
struct text offsets_text(struct arena *arena, const struct document *document, uint32_t first, uint32_t last);

#endif
