/* mklexicon: makes the embedded form of a lexicon (filters/common/lexicon.h) from `key TAB value` lines.
 * Input: standard input, UTF-8; lines that begin with `#` and empty ones are left out; a key that comes again
 * adds its value behind `;` unless it is there. Output: standard output. */
#include <stdio.h>
#include <stdlib.h>

#include "../filters/common/arena.h"
#include "../filters/common/diag.h"
#include "../filters/common/hash.h"
#include "../filters/common/lexicon.h"
#include "../filters/common/memory.h"

struct entry {
    struct text key, value;
    unsigned flags;
};

struct table {
    struct arena arena;
    struct entry *slots; /* key.ptr NULL: free */
    size_t size, count;
};

static struct entry *find(struct table *table, struct text key)
{
    size_t mask = table->size - 1, slot = (size_t)hash_text(key) & (uint32_t)mask;
    while (table->slots[slot].key.ptr && !text_equal(table->slots[slot].key, key))
        slot = (slot + 1) & mask;
    return &table->slots[slot];
}

static void grow(struct table *table)
{
    struct entry *old = table->slots;
    size_t old_size = table->size;
    table->size = old_size ? old_size * 2 : 1024;
    table->slots = memory_zeroed(table->size, sizeof *table->slots);
    for (size_t i = 0; i < old_size; i++)
        if (old[i].key.ptr)
            *find(table, old[i].key) = old[i];
    free(old);
}

static struct entry *add(struct table *table, struct text key)
{
    if (table->count * 2 >= table->size)
        grow(table);
    struct entry *entry = find(table, key);
    if (!entry->key.ptr) {
        entry->key = arena_copy(&table->arena, key);
        table->count++;
    }
    return entry;
}

static bool has_value(struct text values, struct text value)
{
    while (values.ptr)
        if (text_equal(text_cut(&values, ';'), value))
            return true;
    return false;
}

static void add_line(struct table *table, struct text line)
{
    struct text value = line, key = text_cut(&value, '\t');
    for (size_t i = 1; i < key.len; i++)
        if (key.ptr[i] == ' ')
            add(table, (struct text){key.ptr, i})->flags |= LEXICON_PREFIX;
    struct entry *entry = add(table, key);
    if (!(entry->flags & LEXICON_ENTRY))
        entry->value = arena_copy(&table->arena, value);
    else if (!has_value(entry->value, value))
        entry->value = arena_printf(&table->arena, "%.*s;%.*s", TEXT_ARGS(entry->value), TEXT_ARGS(value));
    entry->flags |= LEXICON_ENTRY;
    if (key.len > UINT16_MAX || entry->value.len > UINT16_MAX)
        die("an entry is too long: %.*s", TEXT_ARGS(key));
}

static void read_lines(struct table *table)
{
    char *line = NULL;
    size_t capacity = 0;
    for (ssize_t n; (n = getline(&line, &capacity, stdin)) >= 0;) {
        struct text text = {line, (size_t)n};
        if (text_ends(text, TEXT("\n")))
            text.len--;
        if (text.len && line[0] != '#')
            add_line(table, text);
    }
    free(line);
}

static void put(const void *bytes, size_t size)
{
    if (size && fwrite(bytes, size, 1, stdout) != 1)
        die("cannot write");
}

static void put_entry(const struct entry *entry)
{
    uint16_t lengths[2] = {(uint16_t)entry->key.len, (uint16_t)entry->value.len};
    unsigned char flags = (unsigned char)entry->flags;
    put(lengths, sizeof lengths);
    put(&flags, 1);
    put(entry->key.ptr, entry->key.len);
    put(entry->value.ptr, entry->value.len);
}

int main(void)
{
    struct table table = {0};
    diag_program("mklexicon");
    grow(&table);
    read_lines(&table);
    uint32_t slots = (uint32_t)table.size, offset = 8 + 4 * slots;
    put("NFLX", 4);
    put(&slots, sizeof slots);
    for (size_t i = 0; i < table.size; i++) {
        const struct entry *entry = &table.slots[i];
        uint32_t at = entry->key.ptr ? offset : 0;
        put(&at, sizeof at);
        if (entry->key.ptr)
            offset += (uint32_t)(5 + entry->key.len + entry->value.len);
    }
    for (size_t i = 0; i < table.size; i++)
        if (table.slots[i].key.ptr)
            put_entry(&table.slots[i]);
    free(table.slots);
    arena_free(&table.arena);
    if (fclose(stdout) != 0)
        die("cannot write");
    return diag_finish();
}
