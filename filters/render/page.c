/* A page for people. */
#include "page.h"

#include <stdio.h>

#include "escape.h"

struct text page_escape(const struct page *page, struct text t)
{
    return page->md ? escape_md(page->arena, t) : escape_text(page->arena, t);
}

static void write_spaces(struct output *out, size_t count)
{
    while (count--)
        output_byte(out, ' ');
}

void page_gap(const struct page *page)
{
    output_byte(page->out, '\n');
}

void page_paragraph(const struct page *page, const char *lead, struct text escaped)
{
    size_t indent = text_columns(text_of(lead));
    output_string(page->out, lead);
    if (page->md) {
        output_text(page->out, escaped);
        output_byte(page->out, '\n');
        return;
    }
    for (bool first = true; escaped.ptr; first = false) {
        if (!first)
            write_spaces(page->out, indent);
        output_text(page->out, text_wrap(&escaped, PAGE_COLUMNS - indent));
        output_byte(page->out, '\n');
    }
}

void page_title(const struct page *page, struct text title, struct text reference)
{
    if (page->md) {
        page_paragraph(page, "# ", arena_join(page->arena, (struct text[]){title, TEXT(" "), reference}, 3));
        page_gap(page);
        return;
    }
    size_t width = text_columns(title), mark = text_columns(reference);
    if (width + 1 + mark > PAGE_COLUMNS) {
        page_paragraph(page, "", arena_join(page->arena, (struct text[]){title, TEXT(" "), reference}, 3));
        return;
    }
    output_text(page->out, title);
    write_spaces(page->out, mark ? PAGE_COLUMNS - width - mark : 0);
    output_text(page->out, reference);
    page_gap(page);
}

void page_heading(const struct page *page, const char *heading)
{
    page_gap(page);
    output_string(page->out, page->md ? "## " : "");
    output_string(page->out, heading);
    output_string(page->out, page->md ? "\n\n" : "\n");
}

void page_item(const struct page *page, size_t number, struct text escaped)
{
    char lead[32] = "- ";
    if (number)
        snprintf(lead, sizeof lead, page->md ? "%zu. " : "%2zu ", number);
    page_paragraph(page, number || page->md ? lead : " ", escaped);
}

void page_note(const struct page *page, struct text escaped)
{
    page_paragraph(page, page->md ? "    - " : "      ", escaped);
}

struct text page_references(const struct page *page, const uint32_t *numbers, size_t count)
{
    struct text all = TEXT("");
    const char *open = page->md ? "\\[" : "[", *close = page->md ? "\\]" : "]";
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && numbers[end] == numbers[end - 1] + 1;)
            end++;
        if (end - i < 3)
            end = i + 1;
        struct text one =
            end - i > 1 ? arena_printf(page->arena, "%s%u-%u%s", open, numbers[i], numbers[end - 1], close)
                        : arena_printf(page->arena, "%s%u%s", open, numbers[i], close);
        all = arena_join(page->arena, (struct text[]){all, one}, 2);
    }
    return all;
}
