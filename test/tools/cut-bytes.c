/* cut-bytes FILE < "START END" lines: prints the bytes [START, END) of the file for each line, one behind the
 * other. */
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (!file)
        exit((fputs("usage: cut-bytes FILE < OFFSETS\n", stderr), 2));
    long start, end;
    while (scanf("%ld %ld", &start, &end) == 2) {
        if (start < 0 || fseek(file, start, SEEK_SET) != 0)
            return 1;
        for (int c; start < end && (c = getc(file)) != EOF; start++)
            putchar(c);
    }
    return fclose(file) == 0 && fflush(stdout) == 0 ? 0 : 1;
}
