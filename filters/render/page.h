/* A page for people: paragraphs, hanging lines and headings in the two formats that people read. */
#ifndef RENDER_PAGE_H
#define RENDER_PAGE_H

#include "format.h"

enum { PAGE_COLUMNS = 110 };

struct page {
    struct output *out;
    struct arena *arena;
    bool md;
};

/* Escaped as the page's format needs it. */
struct text page_escape(const struct page *page, struct text t);

void page_title(const struct page *page, struct text title, struct text reference);
void page_heading(const struct page *page, const char *heading);
void page_gap(const struct page *page);

/* Already escaped text, wrapped; `lead` stands before its first line (`" 1 "`), the others begin below its
 * end. */
void page_paragraph(const struct page *page, const char *lead, struct text escaped);

/* As page_paragraph, as an item numbered `number`, or with a bullet where it is 0. */
void page_item(const struct page *page, size_t number, struct text escaped);

/* A line below an item that says more about it. */
void page_note(const struct page *page, struct text escaped);

/* The numbers of reports, ascending: `[1-3][5]`. */
struct text page_references(const struct page *page, const uint32_t *numbers, size_t count);

#endif
