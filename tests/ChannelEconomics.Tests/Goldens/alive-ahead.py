#!/usr/bin/env python3
"""Writes alive-ahead.csv, the probability of being alive after a time ahead: python3 alive-ahead.py > alive-ahead.csv (mpmath 1.3.0).

A customer who is alive has lambda ~ Gamma(s, c) and p ~ Beta(a, b); every k-th event is a purchase, j events have come since the last one, and each
purchase is survived with probability 1 - p. By definition the survival is the mean of (b)_m / (a + b)_m, m = (N + j) div k, over the negative binomial
count N of events. The sum is taken with 60 digits until nothing is left; for k = 1 it is 2F1(s, a; a + b; -z), z = t / c, taken instead.
"""
from mpmath import __version__, hyp2f1, mp, mpf, nstr

mp.dps = 60

COINS = [(0.9, 2.4), (1.0, 2.5), (0.3, 0.5), (20.0, 0.01), (1e-6, 3.0)]
SHAPES = [0.5, 12.0, 400.0]
TIMES = [1e-6, 0.3, 4.0, 1e4]
SHORT = 2000


def by_counts(k, j, s, a, b, z):
    w, weight, survival, total, purchases, n = z / (1 + z), (1 + z) ** -s, mpf(1), mpf(0), 0, 0
    while True:
        total += weight * survival
        n += 1
        ratio = (s + n - 1) / n * w
        weight *= ratio
        if (n + j) % k == 0:
            survival *= (b + purchases) / (a + b + purchases)
            purchases += 1
        if ratio < 1 and weight * survival / (1 - ratio) < mpf(10) ** -30 * total:
            return total


print(f"""# Known probabilities of surviving all dropout coins within a time, by mpmath {__version__} with 60 digits; see alive-ahead.py beside this file.
# Each k-th event is a purchase, j have come since the last one; events at a rate Gamma(s, c), coins of p ~ Beta(a, b), z = t / c.
# Tolerance: 1e-9 relative down to 1e-16, below that 1e-16.
k,j,s,a,b,z,value""")
for a, b in COINS:
    for s in SHAPES:
        for z in TIMES:
            print(f"1,0,{s},{a},{b},{z},{nstr(hyp2f1(mpf(s), mpf(a), mpf(a) + mpf(b), -mpf(z)), 20)}")
            if s * z < SHORT:
                for k, j in [(2, 1), (3, 0), (7, 4)]:
                    print(f"{k},{j},{s},{a},{b},{z},{nstr(by_counts(k, j, mpf(s), mpf(a), mpf(b), mpf(z)), 20)}")
