/* UTF-8: decoding, validation and repair. */
#include "utf8.h"

/* Table 3-7 of the Unicode Standard: for each lead byte the sequence's length and the range of the second
 * byte; later bytes are 80..BF. */
struct lead {
    unsigned char length, low, high;
};

static struct lead lead_of(unsigned char byte)
{
    if (byte < 0x80)
        return (struct lead){1, 0, 0};
    if (byte < 0xC2 || byte > 0xF4)
        return (struct lead){0, 0, 0};
    if (byte < 0xE0)
        return (struct lead){2, 0x80, 0xBF};
    if (byte < 0xF0)
        return (struct lead){3, byte == 0xE0 ? 0xA0 : 0x80, byte == 0xED ? 0x9F : 0xBF};
    return (struct lead){4, byte == 0xF0 ? 0x90 : 0x80, byte == 0xF4 ? 0x8F : 0xBF};
}

/* How many bytes of the sequence at the start of t are there and right; *whole says whether that is all of
 * them. */
static size_t sequence(struct text t, bool *whole)
{
    struct lead lead = lead_of((unsigned char)t.ptr[0]);
    size_t n = 1;
    while (n < lead.length && n < t.len) {
        unsigned char byte = (unsigned char)t.ptr[n];
        if (byte < (n == 1 ? lead.low : 0x80) || byte > (n == 1 ? lead.high : 0xBF))
            break;
        n++;
    }
    *whole = n == lead.length;
    return n;
}

/* U+2000 to U+203F, curly quotes and dashes: the commonest beyond ASCII in news. */
static inline bool is_general_punctuation(struct text t)
{
    return t.len >= 3 && memcmp(t.ptr, "\xE2\x80", 2) == 0 && ((unsigned char)t.ptr[2] & 0xC0) == 0x80;
}

size_t utf8_valid_prefix(struct text t)
{
    size_t at = 0;
    while (at < t.len) {
        uint64_t eight;
        while (t.len - at >= 8 && (memcpy(&eight, t.ptr + at, 8), !(eight & 0x8080808080808080u)))
            at += 8;
        if (at == t.len)
            break;
        if (is_general_punctuation(text_skip(t, at))) {
            at += 3;
            continue;
        }
        bool whole;
        size_t n = sequence(text_skip(t, at), &whole);
        if (!whole)
            break;
        at += n;
    }
    return at;
}

size_t utf8_broken_length(struct text t)
{
    bool whole;
    return sequence(t, &whole);
}

bool utf8_is_cut_off(struct text t)
{
    bool whole;
    return t.len < lead_of((unsigned char)t.ptr[0]).length && sequence(t, &whole) == t.len;
}

uint32_t utf8_decode(struct text t, size_t *length)
{
    static const unsigned char lead_mask[5] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    unsigned char first = (unsigned char)t.ptr[0];
    size_t n = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    uint32_t code_point = first & lead_mask[n];
    for (size_t i = 1; i < n; i++)
        code_point = code_point << 6 | ((unsigned char)t.ptr[i] & 0x3Fu);
    *length = n;
    return code_point;
}

size_t utf8_encode(uint32_t c, char *at)
{
    if (c < 0x80) {
        at[0] = (char)c;
        return 1;
    }
    size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char lead[5] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = n; i-- > 1; c >>= 6)
        at[i] = (char)(0x80 | (c & 0x3F));
    at[0] = (char)(lead[n] | c);
    return n;
}

size_t utf8_count(struct text t)
{
    size_t count = 0;
    for (size_t i = 0; i < t.len; i++)
        count += ((unsigned char)t.ptr[i] & 0xC0) != 0x80;
    return count;
}

size_t utf8_repair(struct text in, bool last, char *out, size_t *used, utf8_noter *note, void *context)
{
    size_t at = 0, written = 0;
    while (at < in.len) {
        struct text rest = text_skip(in, at);
        size_t valid = utf8_valid_prefix(rest);
        memcpy(out + written, rest.ptr, valid);
        at += valid;
        written += valid;
        rest = text_skip(in, at);
        if (at == in.len || (!last && utf8_is_cut_off(rest)))
            break;
        size_t broken = utf8_broken_length(rest);
        note((struct utf8_repair){written, at, broken}, context);
        memcpy(out + written, UTF8_REPLACEMENT, 3);
        written += 3;
        at += broken;
    }
    *used = at;
    return written;
}
