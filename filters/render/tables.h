/* Tables for people: the entities and the figures of all documents, each once, with the reports that have it.
 */
#ifndef RENDER_TABLES_H
#define RENDER_TABLES_H

#include "digest.h"
#include "view.h"

extern const struct field entity_table_fields[], number_table_fields[];
view_corpus entities_table, numbers_table;

/* What most mentions say, for bundle_commonest; the member is an index of the digest's mentions or figures.
 */
bundle_text mention_name, mention_role, mention_id;
bundle_text figure_value, figure_of, figure_unit, figure_modifier;

/* The type of an entity: what most of its names are, its adjectives (MISC) left out. */
struct text bundle_type(struct digest *digest, const struct bundle *bundle);

/* The ids of a bundle's documents, in memory of the digest. */
struct value bundle_documents(struct digest *digest, const struct bundle *bundle);

#endif
