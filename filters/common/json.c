/* JSON strings, written (RFC 8259). */
#include "json.h"

static bool is_plain(unsigned char c)
{
    return c >= 0x20 && c != '"' && c != '\\' && c != 0x7F && c != 0xE2;
}

/* U+2028 and U+2029 end a line in JavaScript. */
static bool is_line_separator(struct text t)
{
    return text_starts(t, TEXT("\xE2\x80\xA8")) || text_starts(t, TEXT("\xE2\x80\xA9"));
}

static void escape_control(struct output *out, unsigned char c)
{
    static const char letters[32] = {['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r'};
    static const char hex[] = "0123456789abcdef";
    output_byte(out, '\\');
    if (c == '"' || c == '\\')
        output_byte(out, (char)c);
    else if (c < 32 && letters[c])
        output_byte(out, letters[c]);
    else
        output_text(out, (struct text){(char[]){'u', '0', '0', hex[c >> 4], hex[c & 15]}, 5});
}

void json_string(struct output *out, struct text t)
{
    output_byte(out, '"');
    while (t.len) {
        size_t plain = 0;
        while (plain < t.len && is_plain((unsigned char)t.ptr[plain]))
            plain++;
        output_text(out, (struct text){t.ptr, plain});
        t = text_skip(t, plain);
        if (t.len == 0)
            break;
        if (is_line_separator(t)) {
            output_string(out, t.ptr[2] == '\xA8' ? "\\u2028" : "\\u2029");
            t = text_skip(t, 3);
        } else if ((unsigned char)t.ptr[0] == 0xE2) {
            output_byte(out, t.ptr[0]);
            t = text_skip(t, 1);
        } else {
            escape_control(out, (unsigned char)t.ptr[0]);
            t = text_skip(t, 1);
        }
    }
    output_byte(out, '"');
}
