/* dirty SEED [BYTES]: prints text with what goes wrong in real files, the same for the same seed: words of
 * several scripts, quotes, figures, abbreviations, odd white space, CR and CRLF, byte order marks, NULs,
 * invalid UTF-8. Even seeds give valid UTF-8 without NULs. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct piece {
    const char *bytes;
    size_t length;
};

#define PIECE(literal) \
    { \
        literal, sizeof(literal) - 1 \
    }

static const struct piece valid[] = {PIECE("The"),
                                     PIECE("Bank"),
                                     PIECE("U.S."),
                                     PIECE("Gen."),
                                     PIECE("don't"),
                                     PIECE("Russia's"),
                                     PIECE("\u2019s"),
                                     PIECE("\u201CWe"),
                                     PIECE("won.\u201D"),
                                     PIECE("\"No,\""),
                                     PIECE("'tis"),
                                     PIECE("$1.2"),
                                     PIECE("billion"),
                                     PIECE("4.25%"),
                                     PIECE("93,000"),
                                     PIECE("10-5"),
                                     PIECE("193-member"),
                                     PIECE("a.m."),
                                     PIECE("..."),
                                     PIECE("\u2026"),
                                     PIECE("\u2014"),
                                     PIECE("--"),
                                     PIECE("S\u00F8rholt"),
                                     PIECE("e\u0301t\u00E9"),
                                     PIECE("\u0418\u0432\u0430\u043D"),
                                     PIECE("\u6771\u4EAC"),
                                     PIECE("\U0001F600"),
                                     PIECE("\u202E"),
                                     PIECE("\uFEFF"),
                                     PIECE("\uFFFD"),
                                     PIECE("http://a.b/c?d=e"),
                                     PIECE("a|b"),
                                     PIECE("x=y"),
                                     PIECE("\\s"),
                                     PIECE("_"),
                                     PIECE("#"),
                                     PIECE("# newdoc id = x"),
                                     PIECE("<b>"),
                                     PIECE("&amp;"),
                                     PIECE("said."),
                                     PIECE("?!"),
                                     PIECE(")"),
                                     PIECE("("),
                                     PIECE("\u00A0"),
                                     PIECE("\u200B"),
                                     PIECE("cannot"),
                                     PIECE("A"),
                                     PIECE("I"),
                                     PIECE("No."),
                                     PIECE("Mr."),
                                     PIECE("By Jo Roe | Feb 25, 2025"),
                                     PIECE("1e999999999"),
                                     PIECE("-0")};

static const struct piece invalid[] = {PIECE("\0"),
                                       PIECE("\xFF"),
                                       PIECE("\xC0\xAF"),
                                       PIECE("\xED\xA0\x80"),
                                       PIECE("\xF4\x90\x80\x80"),
                                       PIECE("\xE2\x82"),
                                       PIECE("\xF0\x9F\x98"),
                                       PIECE("\x80"),
                                       PIECE("ok\xC3"),
                                       PIECE("\xE0\x9F\x80"),
                                       PIECE("caf\xE9")};

static const struct piece spaces[] = {
    PIECE(" "),
    PIECE(" "),
    PIECE(" "),
    PIECE(" "),
    PIECE(" "),
    PIECE(" "),
    PIECE(" "),
    PIECE(" "),
    PIECE("  "),
    PIECE("\t"),
    PIECE("\n"),
    PIECE("\n"),
    PIECE("\n\n"),
    PIECE("\r\n"),
    PIECE("\r\n\r\n"),
    PIECE("\r"),
    PIECE("\u2028"),
    PIECE("\u3000"),
    PIECE("\f"),
    PIECE("\v"),
    PIECE("\x1B"),
    PIECE("\xC2\x85"),
    PIECE(""),
    PIECE(""),
    PIECE("\n\n                                                                                \n\n")};

static uint64_t state;

/* xorshift64* [Vigna 2016] */
static size_t below(size_t n)
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (size_t)((state * 0x2545F4914F6CDD1Du >> 33) % n);
}

static size_t put(const struct piece *pieces, size_t count)
{
    struct piece piece = pieces[below(count)];
    fwrite(piece.bytes, 1, piece.length, stdout);
    return piece.length;
}

#define PUT(pieces) put(pieces, sizeof(pieces) / sizeof *(pieces))

int main(int argc, char **argv)
{
    uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 0;
    size_t size = argc > 2 ? strtoul(argv[2], NULL, 10) : 2000;
    state = (seed + 1) * 0x9E3779B97F4A7C15u;
    if (seed % 5 == 0)
        fputs("\xEF\xBB\xBF", stdout);
    for (size_t written = 0; written < size;) {
        written += PUT(valid);
        if (seed % 2 && below(12) == 0)
            written += PUT(invalid);
        written += PUT(spaces);
    }
    return fflush(stdout) == 0 ? 0 : 2;
}
