/* check-stream RAW < STREAM: does the stream of one document hold all of the raw text, at the offsets it
 * states?
 *
 * Written from newsfilters(5) without the filters' own modules, so that an error in those shows:
 * - every character of RAW that is no white space stands in a token, in order, and nothing else does;
 * - `start_char=` and `end_char=` of tokens and words are right, and so are the bytes derived from `#
 * start_byte`, the FORMs and SpaceAfter/SpacesAfter (or stated by `start_byte=` and `end_byte=`);
 * - the white space that the keys name is the one in RAW.
 * Says what is wrong and exits with 1. Positions are code points unless they are called bytes. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { UNKNOWN = -1, LONG_SPACE = 64 };

struct text_map {
    uint32_t *points; /* decoded, without a byte order mark; invalid maximal subparts are U+FFFD */
    long *bytes;      /* where each begins in RAW, and RAW's length behind the last */
    long count;
};

struct token_line {
    long first, last; /* IDs; the same for a word */
    char *form, *misc;
};

static struct text_map raw;
static long line_number, failures;

static void wrong(const char *what, const char *form, long at)
{
    if (failures++ < 10)
        printf("line %ld: %s: %s (character %ld)\n", line_number, what, form, at);
}

/* Length of a well-formed sequence at s, or minus that of the maximal subpart (Unicode 3.9, table 3-7). */
static int sequence(const unsigned char *s, long left)
{
    unsigned c = s[0], low = 0x80, high = 0xBF;
    int need = c < 0x80                 ? 0
               : c >= 0xC2 && c <= 0xDF ? 1
               : c >= 0xE0 && c <= 0xEF ? 2
               : c >= 0xF0 && c <= 0xF4 ? 3
                                        : -1;
    if (need < 0)
        return -1;
    if (c == 0xE0)
        low = 0xA0;
    if (c == 0xED)
        high = 0x9F;
    if (c == 0xF0)
        low = 0x90;
    if (c == 0xF4)
        high = 0x8F;
    for (int i = 1; i <= need; i++, low = 0x80, high = 0xBF)
        if (i >= left || s[i] < low || s[i] > high)
            return -i;
    return need + 1;
}

static uint32_t decoded(const unsigned char *s, int length)
{
    static const unsigned masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    uint32_t point = s[0] & masks[length];
    for (int i = 1; i < length; i++)
        point = point << 6 | (s[i] & 0x3F);
    return point;
}

static struct text_map decode(const unsigned char *s, long length, long at)
{
    struct text_map map = {malloc(((size_t)length + 1) * sizeof *map.points),
                           malloc(((size_t)length + 1) * sizeof *map.bytes), 0};
    while (at < length) {
        int n = sequence(s + at, length - at);
        map.points[map.count] = n > 0 ? decoded(s + at, n) : 0xFFFD;
        map.bytes[map.count++] = at;
        at += n > 0 ? n : -n;
    }
    map.bytes[map.count] = length;
    return map;
}

static bool is_space(uint32_t c)
{
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

static char *misc_value(const char *misc, const char *key, char *room)
{
    size_t length = strlen(key);
    for (const char *at = misc; at; at = strchr(at, '|') ? strchr(at, '|') + 1 : NULL)
        if (strncmp(at, key, length) == 0 && at[length] == '=') {
            size_t n = strcspn(at + length + 1, "|");
            memcpy(room, at + length + 1, n);
            room[n] = '\0';
            return room;
        }
    return NULL;
}

static long misc_number(const char *misc, const char *key)
{
    char room[4096], *value = misc_value(misc, key, room);
    return value ? atol(value) : UNKNOWN;
}

/* The code points that SpaceAfter/SpacesAfter name; *stated is whether there was a key. */
static long spaces_after(const char *misc, uint32_t *spaces, bool *stated)
{
    char room[4096], *value = misc_value(misc, "SpacesAfter", room);
    long count = 0;
    *stated = value != NULL;
    if (!value) {
        *stated = misc_value(misc, "SpaceAfter", room) != NULL;
        spaces[0] = ' ';
        return *stated && strcmp(room, "No") == 0 ? 0 : 1;
    }
    for (char *at = value; *at; count++) {
        static const char letters[] = "strn", meant[] = " \t\r\n";
        if (at[0] == '\\' && at[1] == 'u') {
            char digits[5] = {at[2], at[3], at[4], at[5], 0};
            spaces[count] = (uint32_t)strtoul(digits, NULL, 16);
            at += 6;
        } else {
            spaces[count] = (uint32_t)meant[strchr(letters, at[1]) - letters];
            at += 2;
        }
    }
    return count;
}

/* Whether FORM is RAW's characters [start, end), none of them white space. */
static void check_form(const struct token_line *line, long start, long end)
{
    struct text_map form = decode((const unsigned char *)line->form, (long)strlen(line->form), 0);
    if (start < 0 || end > raw.count || end - start != form.count) {
        wrong("start_char and end_char are not as long as FORM", line->form, start);
    } else {
        for (long i = 0; i < form.count; i++)
            if (form.points[i] != raw.points[start + i] || is_space(form.points[i])) {
                wrong("FORM is not the text at start_char", line->form, start);
                break;
            }
    }
    free(form.points);
    free(form.bytes);
}

/* What is known between lines. */
static long end_char, next_byte, range_end, inside_char, inside_byte;
static bool paragraph_ends_before = true, have_token;
static char last_misc[65536], last_form[65536];

/* The white space between the last token and the one at `start` (or the end of RAW). */
static void check_space(long start, bool paragraph_ended)
{
    static uint32_t spaces[65536];
    bool stated;
    for (long i = end_char; i < start; i++)
        if (!is_space(raw.points[i])) {
            wrong("text that is in no token before", last_form, i);
            return;
        }
    if (!have_token)
        return;
    long count = spaces_after(last_misc, spaces, &stated), there = start - end_char;
    if (!stated && paragraph_ended && (there == 0 || there > LONG_SPACE))
        return;
    bool same = count == there;
    for (long i = 0; same && i < count; i++)
        same = spaces[i] == raw.points[end_char + i];
    if (!same)
        wrong("SpaceAfter and SpacesAfter are not the white space behind", last_form, end_char);
}

static long check_bytes(const struct token_line *line, long start, long end, long derived)
{
    long start_byte = misc_number(line->misc, "start_byte"), end_byte = misc_number(line->misc, "end_byte");
    if (start_byte == UNKNOWN) {
        start_byte = derived;
        end_byte = derived + (long)strlen(line->form);
    }
    if (start >= 0 && end <= raw.count && (raw.bytes[start] != start_byte || raw.bytes[end] != end_byte))
        wrong("bytes that are not those of the characters", line->form, start);
    return end_byte;
}

static void check_token(const struct token_line *line)
{
    static uint32_t spaces[65536];
    long start = misc_number(line->misc, "start_char"), end = misc_number(line->misc, "end_char");
    bool stated;
    check_form(line, start, end);
    if (start < end_char || start > raw.count) {
        wrong("start_char is before the end of the last token", line->form, start);
        return;
    }
    check_space(start, paragraph_ends_before);
    long end_byte = check_bytes(line, start, end, next_byte);
    inside_char = start;
    inside_byte = raw.bytes[start];
    end_char = end;
    snprintf(last_misc, sizeof last_misc, "%s", line->misc);
    snprintf(last_form, sizeof last_form, "%s", line->form);
    have_token = true;
    paragraph_ends_before = false;
    next_byte = end_byte;
    for (long i = spaces_after(line->misc, spaces, &stated); i-- > 0;)
        next_byte += spaces[i] < 0x80 ? 1 : spaces[i] < 0x800 ? 2 : 3;
    if (line->last > line->first)
        range_end = line->last;
}

/* A word inside a range: it begins where the last one ended. */
static void check_inner_word(const struct token_line *line)
{
    long start = misc_number(line->misc, "start_char"), end = misc_number(line->misc, "end_char");
    check_form(line, start, end);
    if (start != inside_char)
        wrong("a word that does not begin where the last of its range ended", line->form, start);
    inside_byte = check_bytes(line, start, end, inside_byte);
    inside_char = end;
    if (line->first == range_end && end != end_char)
        wrong("words that do not fill their range", line->form, start);
}

static bool split(char *text, struct token_line *line)
{
    char *columns[10];
    for (int i = 0; i < 10; i++, text = text ? strchr(text, '\t') : NULL) {
        if (!text)
            return false;
        if (i)
            *text++ = '\0';
        columns[i] = text;
    }
    line->first = line->last = atol(columns[0]);
    if (strchr(columns[0], '-'))
        line->last = atol(strchr(columns[0], '-') + 1);
    line->form = columns[1];
    line->misc = columns[9];
    return true;
}

static void check_line(char *text)
{
    static bool has_start_byte;
    struct token_line line;
    if (strncmp(text, "# start_byte = ", 15) == 0) {
        next_byte = atol(text + 15);
        has_start_byte = true;
    } else if (strncmp(text, "# newpar", 8) == 0) {
        paragraph_ends_before = true;
    } else if (text[0] == '\0') {
        range_end = 0;
        has_start_byte = false;
    } else if (text[0] != '#' && !split(text, &line)) {
        wrong("not ten columns", text, UNKNOWN);
    } else if (text[0] != '#' && line.first <= range_end && line.first == line.last) {
        check_inner_word(&line);
    } else if (text[0] != '#') {
        range_end = 0;
        if (!has_start_byte)
            wrong("a sentence without # start_byte", line.form, UNKNOWN);
        has_start_byte = true;
        check_token(&line);
    }
}

static unsigned char *whole_file(const char *path, long *length)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        exit((perror(path), 2));
    *length = ftell(file);
    rewind(file);
    unsigned char *bytes = malloc((size_t)*length + 1);
    if (fread(bytes, 1, (size_t)*length, file) != (size_t)*length)
        exit((perror(path), 2));
    fclose(file);
    return bytes;
}

int main(int argc, char **argv)
{
    if (argc != 2)
        exit((fputs("usage: check-stream RAW < STREAM\n", stderr), 2));
    long length;
    unsigned char *bytes = whole_file(argv[1], &length);
    bool has_mark = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
    raw = decode(bytes, length, has_mark ? 3 : 0);
    char *line = NULL;
    size_t room = 0;
    for (ssize_t n; (n = getline(&line, &room, stdin)) > 0;) {
        line_number++;
        if (line[n - 1] == '\n')
            line[n - 1] = '\0';
        check_line(line);
    }
    check_space(raw.count, true);
    free(line);
    free(bytes);
    return failures ? 1 : 0;
}
