/* Tables for people: the entities and the figures of all documents. */
#include "tables.h"

#include <stdlib.h>

const struct field entity_table_fields[] = {{"name", NULL},     {"type", NULL},      {"role", NULL},
                                            {"mentions", NULL}, {"documents", NULL}, {NULL, NULL}};
const struct field number_table_fields[] = {{"value", NULL},     {"unit", NULL}, {"of", NULL},
                                            {"modifier", NULL},  {"kind", NULL}, {"mentions", NULL},
                                            {"documents", NULL}, {NULL, NULL}};

struct text mention_name(struct digest *digest, uint32_t member)
{
    return digest->mentions.items[member].name;
}

static struct text mention_type(struct digest *digest, uint32_t member)
{
    return digest->mentions.items[member].type;
}

/* No text for MISC: an adjective does not make a place something else. */
static struct text mention_own_type(struct digest *digest, uint32_t member)
{
    struct text type = mention_type(digest, member);
    return text_equal(type, TEXT("MISC")) ? (struct text){NULL, 0} : type;
}

struct text bundle_type(struct digest *digest, const struct bundle *bundle)
{
    struct text type = bundle_commonest(digest, bundle, mention_own_type);
    return type.ptr ? type : bundle_commonest(digest, bundle, mention_type);
}

struct text mention_role(struct digest *digest, uint32_t member)
{
    return digest->mentions.items[member].role;
}

struct text mention_id(struct digest *digest, uint32_t member)
{
    return digest->mentions.items[member].id;
}

struct text figure_value(struct digest *digest, uint32_t member)
{
    return digest->figures.items[member].value;
}

struct text figure_of(struct digest *digest, uint32_t member)
{
    return digest_figure_of(digest, &digest->figures.items[member]);
}

struct text figure_unit(struct digest *digest, uint32_t member)
{
    return digest->figures.items[member].unit;
}

struct text figure_modifier(struct digest *digest, uint32_t member)
{
    return digest->figures.items[member].modifier;
}

static struct text figure_kind(struct digest *digest, uint32_t member)
{
    return digest->figures.items[member].kind;
}

struct value bundle_documents(struct digest *digest, const struct bundle *bundle)
{
    struct value *ids = arena_allocate(&digest->arena, bundle->document_count * sizeof *ids);
    for (size_t i = 0; i < bundle->document_count; i++)
        ids[i] = value_text(digest->corpus->documents.items[bundle->documents[i] - 1].id);
    return value_list(ids, bundle->document_count);
}

void entities_table(struct rendering *r, const struct corpus *corpus)
{
    struct digest digest = {0};
    bundle_array bundles = {0};
    digest_read(&digest, corpus);
    digest_bundle_mentions(&digest, &bundles);
    for (size_t i = 0; i < bundles.count; i++) {
        const struct bundle *bundle = &bundles.items[i];
        struct value row[] = {value_text(bundle_commonest(&digest, bundle, mention_name)),
                              value_text(bundle_type(&digest, bundle)),
                              value_text(bundle_commonest(&digest, bundle, mention_role)),
                              value_number(bundle->count), bundle_documents(&digest, bundle)};
        writer_row(&r->writer, row);
    }
    array_free(&bundles);
    digest_free(&digest);
}

void numbers_table(struct rendering *r, const struct corpus *corpus)
{
    struct digest digest = {0};
    bundle_array bundles = {0};
    digest_read(&digest, corpus);
    digest_bundle_figures(&digest, &bundles);
    for (size_t i = 0; i < bundles.count; i++) {
        const struct bundle *bundle = &bundles.items[i];
        struct value row[] = {value_text(bundle_commonest(&digest, bundle, figure_value)),
                              value_text(bundle_commonest(&digest, bundle, figure_unit)),
                              value_text(bundle_commonest(&digest, bundle, figure_of)),
                              value_text(bundle_commonest(&digest, bundle, figure_modifier)),
                              value_text(bundle_commonest(&digest, bundle, figure_kind)),
                              value_number(bundle->count),
                              bundle_documents(&digest, bundle)};
        writer_row(&r->writer, row);
    }
    array_free(&bundles);
    digest_free(&digest);
}
