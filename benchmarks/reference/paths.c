/* Order-1 counts, solution and all removal effects from the bytes of a path table, as one would write it in plain C: one scalar pass, no
 * journeys kept. The reference that "paths from CSV bytes" stands beside in docs/performance.md.
 *
 *   dotnet run --project benchmarks/ChannelEconomics.Benchmarks -c Release -- --paths 10000000 paths.csv
 *   gcc -O3 -march=native -o paths benchmarks/reference/paths.c && ./paths paths.csv
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST = 64, SLOTS = 256, CONVERTED = MOST, NONE = MOST + 1, WIDTH = MOST + 2 };

static struct { const unsigned char *name; size_t length; int number; } slots[SLOTS];
static int channels;

static int number_of(const unsigned char *name, size_t length, unsigned hash) {
    for (unsigned slot = (hash ^ hash >> 15) % SLOTS;; slot = (slot + 1) % SLOTS) {
        if (!slots[slot].name) {
            slots[slot].name = name, slots[slot].length = length, slots[slot].number = channels;
            return channels++;
        }
        if (slots[slot].length == length && !memcmp(slots[slot].name, name, length)) return slots[slot].number;
    }
}

static double conversion(int without, double counts[MOST][WIDTH], const double *start, double journeys) {
    double x[MOST] = {0}; /* chances to convert, by Gauss-Seidel to the last bits */
    for (double change = 1; change > 1e-16;) {
        change = 0;
        for (int i = 0; i < channels; i++) {
            if (i == without) continue;
            double all = counts[i][CONVERTED] + counts[i][NONE], sum = counts[i][CONVERTED];
            for (int j = 0; j < channels; j++) all += counts[i][j], sum += counts[i][j] * (j == without ? 0 : x[j]);
            double next = sum / all;
            if (next - x[i] > change) change = next - x[i];
            x[i] = next;
        }
    }
    double sum = 0;
    for (int i = 0; i < channels; i++)
        if (i != without) sum += start[i] / journeys * x[i];
    return sum;
}

static void run(const unsigned char *at, const unsigned char *end) {
    static double counts[MOST][WIDTH], start[MOST];
    double journeys = 0;
    memset(counts, 0, sizeof counts), memset(start, 0, sizeof start), memset(slots, 0, sizeof slots), channels = 0;
    while (*at++ != '\n') {}
    int path[1024];
    while (at < end) {
        int length = 0;
        for (int more = 1; more;) {
            while (*at == ' ') at++;
            const unsigned char *name = at;
            unsigned hash = 2166136261u;
            while (*at != ' ' && *at != '>' && *at != ',') hash = (hash ^ *at++) * 16777619u;
            path[length++] = number_of(name, at - name, hash);
            while (*at == ' ') at++;
            more = *at++ == '>';
        }
        int converted = 0, none = 0;
        while (*at != ',') converted = converted * 10 + (*at++ - '0');
        at++;
        while (at < end && *at != '\n') none = none * 10 + (*at++ - '0');
        at++;
        double weight = converted + none;
        start[path[0]] += weight, journeys += weight;
        for (int i = 1; i < length; i++) counts[path[i - 1]][path[i]] += weight;
        counts[path[length - 1]][CONVERTED] += converted, counts[path[length - 1]][NONE] += none;
    }
    double all = conversion(-1, counts, start, journeys), total = 0, effect[MOST];
    for (int i = 0; i < channels; i++) total += effect[i] = 1 - conversion(i, counts, start, journeys) / all;
    for (int i = 0; i < 3 && i < channels; i++) printf("%.*s %.2f%%  ", 3, "   ", 100 * effect[i] / total);
}

int main(int argc, char **argv) {
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (!file) return fprintf(stderr, "usage: paths FILE\n"), 1;
    fseek(file, 0, SEEK_END);
    size_t size = ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(size + 1);
    if (fread(bytes, 1, size, file) != size) return 1;
    bytes[size] = '\n';
    for (int i = 0; i < 5; i++) {
        clock_t before = clock();
        run(bytes, bytes + size);
        printf("%.3f CPU s\n", (double)(clock() - before) / CLOCKS_PER_SEC);
    }
    return 0;
}
