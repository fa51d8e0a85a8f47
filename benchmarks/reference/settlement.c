// The settlement of SimulatedSettlement.cs as one would write it in C: a plain loop over orders in columns, shares written, totals a referrer.
// gcc -O3 -march=native -o settlement settlement.c && ./settlement 10000000
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { USERS = 1000000, CATEGORIES = 200, D = 10000, PLATFORM = 600 };

static uint64_t mix(uint64_t counter, uint64_t column)
{
    uint64_t x = counter * 8 + column + 0x9E3779B97F4A7C15u;
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
    x = (x ^ x >> 27) * 0x94D049BB133111EBu;
    return x ^ x >> 31;
}

int main(int argc, char **argv)
{
    long n = argc > 1 ? atol(argv[1]) : 10000000;
    int64_t *amount = malloc(n * 8), *shares[4], *earned = calloc(USERS, 8);
    int32_t *buyer = malloc(n * 4), *category = malloc(n * 4), *referrer = malloc(USERS * 4), one[CATEGORIES], two[CATEGORIES];
    for (int u = 0; u < USERS; u++)
        referrer[u] = u == 0 || mix(u, 3) % 10 < 4 ? -1 : (int32_t)(mix(u, 4) % u);
    for (int c = 0; c < CATEGORIES; c++)
        one[c] = 300 + mix(c, 1) % 1200, two[c] = 100 + mix(c, 2) % 400;
    for (long i = 0; i < n; i++)
        amount[i] = 1 + mix(i, 5) % 100000, buyer[i] = mix(i, 6) % USERS, category[i] = mix(i, 7) % CATEGORIES;
    double least = 1e9;
    int64_t sums[4];
    for (int run = 0; run < 5; run++)
    {
        for (int p = 0; p < 4; p++) shares[p] = malloc(n * 8), sums[p] = 0;
        for (int u = 0; u < USERS; u++) earned[u] = 0;
        clock_t start = clock();
        for (long i = 0; i < n; i++)
        {
            int32_t up1 = referrer[buyer[i]], up2 = up1 < 0 ? -1 : referrer[up1];
            int64_t rate[3] = { PLATFORM, up1 < 0 ? 0 : one[category[i]], up2 < 0 ? 0 : two[category[i]] };
            int64_t share[4], rest[4], left = amount[i], loose = 0;
            for (int p = 0; p < 3; p++)
            {
                int64_t quota = amount[i] * rate[p];
                share[p] = quota / D, rest[p] = quota % D;
                left -= share[p], loose += rest[p];
            }
            int spare = (int)((loose + D - 1) / D);
            rest[3] = (int64_t)spare * D - loose, share[3] = left - spare;
            for (; spare > 0; spare--)
            {
                int best = 0;
                for (int p = 1; p < 4; p++)
                    if (rest[p] > rest[best]) best = p;
                share[best]++, rest[best] = 0;
            }
            for (int p = 0; p < 4; p++) shares[p][i] = share[p], sums[p] += share[p];
            if (up1 >= 0) earned[up1] += share[1];
            if (up2 >= 0) earned[up2] += share[2];
        }
        double spent = (double)(clock() - start) / CLOCKS_PER_SEC;
        if (spent < least) least = spent;
        for (int p = 0; p < 4; p++) free(shares[p]);
    }
    int earners = 0;
    for (int u = 0; u < USERS; u++) earners += earned[u] != 0;
    printf("plain C: %.3f CPU s, level 1 %ld, level 2 %ld, platform %ld, merchant %ld, %d earners\n", least, (long)sums[1], (long)sums[2], (long)sums[0], (long)sums[3], earners);
    return 0;
}
