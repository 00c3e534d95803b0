/* The table of views. */
#include "view.h"

#include "clusters.h"
#include "reports.h"
#include "spans.h"
#include "summary.h"
#include "tables.h"

const struct view views[] = {
    {.name = "summary", .fields = summary_fields, .corpus = summary_rows, .page = summary_page},
    {.name = "documents",
     .fields = document_fields,
     .document = documents_rows,
     .whole = true,
     .people = "doc,title,outlet,published,words,copy_of"},
    {.name = "sentences",
     .fields = sentence_fields,
     .document = sentences_rows,
     .people = "doc,sent,role,text"},
    {.name = "tokens", .fields = token_fields, .document = tokens_rows, .people = "doc,sent,token,text"},
    {.name = "words", .fields = token_fields, .document = words_rows, .people = "doc,sent,word,text"},
    {.name = "entities",
     .layer = "extract-entities",
     .key = "ner",
     .fields = entity_fields,
     .document = entities_rows,
     .table_fields = entity_table_fields,
     .table = entities_table},
    {.name = "numbers",
     .layer = "extract-numbers",
     .key = "num",
     .fields = number_fields,
     .document = numbers_rows,
     .table_fields = number_table_fields,
     .table = numbers_table},
    {.name = "dates",
     .layer = "extract-dates",
     .key = "date",
     .fields = date_fields,
     .document = dates_rows,
     .people = "doc,sent,text,type,value,basis"},
    {.name = "clusters",
     .layer = "dedupe",
     .fields = cluster_fields,
     .corpus = clusters_rows,
     .table_fields = cluster_table_fields,
     .table = clusters_table},
    {.name = NULL},
};
