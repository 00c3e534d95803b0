/* Clusters: the sentences, or parts of sentences, that say the same in several places (dedupe's records). */
#ifndef RENDER_CLUSTERS_H
#define RENDER_CLUSTERS_H

#include "view.h"

extern const struct field cluster_fields[], cluster_table_fields[];
view_corpus clusters_rows, clusters_table;

#endif
