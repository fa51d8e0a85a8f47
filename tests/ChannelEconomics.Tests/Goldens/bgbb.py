#!/usr/bin/env python3
"""Writes bgbb.csv, the known answers of the BG/BB model: python3 bgbb.py > bgbb.csv (mpmath 1.3.0).

The formulas are those of Fader, Hardie and Shang (2010), eq. (4), (8), (11), (13) and (14), with 60 digits. The pole of (13) at
gamma = 1 is stepped round by 1e-30; short horizons are checked against the plain sum.
"""
from mpmath import __version__, beta, binomial, hyp2f1, log, mp, mpf, nstr

mp.dps = 60
AROUND = mpf(10) ** -30

PARAMETERS = [
    (1.2035224, 0.7497164, 0.6567182, 2.7834422),
    (0.5, 2.0, 1.0, 4.0),          # the removable pole
    (0.5, 2.0, 1.0 + 1e-9, 4.0),
    (0.02, 0.03, 0.05, 0.04),
    (300.0, 700.0, 2.0, 50.0),     # near one purchase probability for all
    (1.5, 3.0, 1e-7, 3.0),         # hardly any dropout
    (1e6, 2e6, 1e5, 3e6),          # near no heterogeneity
    (0.3, 5.0, 20.0, 0.5),         # most drop out at once
]
HISTORIES = [(0, 0, 0), (0, 0, 6), (1, 1, 6), (1, 6, 6), (3, 5, 6), (6, 6, 6), (2, 40, 52), (52, 52, 52), (150, 300, 365)]
HORIZONS = [1, 5, 52, 5000, 10 ** 6]
DISCOUNTS = [0.1, 0.001, 1e-5]


def likelihood(a, b, g, d, x, t, n):
    total = beta(a + x, b + n - x) * beta(g, d + n)
    for i in range(n - t):
        total += beta(a + x, b + t - x + i) * beta(g + 1, d + t + i)
    return total / beta(a, b) / beta(g, d)


def alive(a, b, g, d, x, t, n, ahead):
    return beta(a + x, b + n - x) / beta(a, b) * beta(g, d + n + ahead) / beta(g, d) / likelihood(a, b, g, d, x, t, n)


def expected(a, b, g, d, x, t, n, m):
    exact = g
    if abs(g - 1) < AROUND:
        g = g + AROUND
    value = (beta(a + x + 1, b + n - x) / beta(a, b) / likelihood(a, b, exact, d, x, t, n)
             * (beta(g - 1, d + n + 1) - beta(g - 1, d + n + m + 1)) / beta(g, d))
    if m <= 52:
        plain = sum(beta(a + x + 1, b + n - x) / beta(a, b) * beta(exact, d + n + j) / beta(exact, d) for j in range(1, m + 1))
        assert abs(plain / likelihood(a, b, exact, d, x, t, n) / value - 1) < mpf(10) ** -25, (a, b, g, d, x, t, n, m)
    return value


def discounted(a, b, g, d, x, t, n, rate):
    w = 1 / (1 + rate)
    return (beta(a + x + 1, b + n - x) / beta(a, b) * beta(g, d + n + 1) / beta(g, d) * w
            * gauss(d + n + 1, g + d + n + 1, w) / likelihood(a, b, g, d, x, t, n))


def gauss(b, c, w):
    """2F1(1, b; c; w); by its series where c - b is so large that mpmath's transformations do not converge."""
    if c - b < 1000:
        return hyp2f1(1, b, c, w)
    term, total = mpf(1), mpf(0)
    while term > total * mpf(10) ** -40:
        total += term
        term *= b / c * w
        b, c = b + 1, c + 1
    return total


def pmf(a, b, g, d, x, n):
    total = binomial(n, x) * beta(a + x, b + n - x) * beta(g, d + n)
    for i in range(x, n):
        total += binomial(i, x) * beta(a + x, b + i - x) * beta(g + 1, d + i)
    return total / beta(a, b) / beta(g, d)


def row(quantity, parameters, history, at, value):
    print(",".join([quantity, *map(repr, parameters), *map(repr, history), repr(at), nstr(value, 20, min_fixed=0, max_fixed=0)]))


print(f"# Known answers of BG/BB at given parameters, by mpmath {__version__} with {mp.dps} digits; see bgbb.py beside this file.")
print("# log-likelihood: of the history (x, t_x, n). alive: at n + at. expected: purchases at the next 'at' opportunities.")
print("# discounted: purchases to come at an effective rate of 'at' an opportunity. pmf: probability of 'at' purchases of a new customer in n.")
print("# Tolerance: log-likelihood 1e-10, the others 1e-9, relative. Inputs are exact binary numbers, printed so that they read back.")
print("quantity,alpha,beta,gamma,delta,x,tx,n,at,value")
for parameters in PARAMETERS:
    p = tuple(map(mpf, parameters))
    for history in HISTORIES:
        if history != (0, 0, 0):
            row("log-likelihood", parameters, history, 0, log(likelihood(*p, *history)))
        for ahead in (0, 1, 10):
            row("alive", parameters, history, ahead, alive(*p, *history, ahead))
        for m in HORIZONS:
            row("expected", parameters, history, m, expected(*p, *history, m))
        for rate in DISCOUNTS:
            row("discounted", parameters, history, rate, discounted(*p, *history, mpf(rate)))
    for n in (1, 6, 52, 365):
        for count in sorted({0, 1, n // 2, n}):
            row("pmf", parameters, (0, 0, n), count, pmf(*p, count, n))
