#!/usr/bin/env python3
"""Writes contracts.csv, the known answers of the models of contracts: python3 contracts.py > contracts.csv (mpmath 1.3.0).

S(n) = B(a, b + n^c) / B(a, b), Fader, Hardie, Liu, Davin and Steenburgh (2018); with c = 1 Fader and Hardie (2007). 60 digits.
Discounted lifetimes: with c = 1 the 2F1 of Fader and Hardie (2010); otherwise the sum, term by term.
"""
from mpmath import __version__, exp, hyp2f1, log, loggamma, mp, mpf, nstr

mp.dps = 60

PARAMETERS = [
    (0.6680884, 3.8060950, 1.0),
    (0.7040773, 1.1820430, 1.0),
    (0.02, 0.05, 1.0),
    (50.0, 4000.0, 1.0),
    (1e-6, 2.0, 1.0),           # nearly nobody leaves
    (0.26, 0.89, 1.53),
    (2.0, 12.0, 0.6),
    (300.0, 2000.0, 1.3),
    (1e-6, 2.0, 0.5),
    (5e4, 4e6, 0.8),            # all customers nearly alike
    (0.3, 0.01, 2.5),
]
TENURES = [0, 1, 2, 7, 40, 1000]
SUMMED = [0.1, 0.01]
CLOSED = [0.1, 0.01, 1e-3, 1e-5]


def log_survival(a, b, c, n):
    u = mpf(n) ** c if n > 0 else mpf(0)
    return loggamma(b + u) - loggamma(a + b + u) - loggamma(b) + loggamma(a + b)


def discounted(a, b, c, n, rate):
    w = 1 / (1 + rate)
    if c == 1:
        return (b + n) / (a + b + n) * hyp2f1(1, b + n + 1, a + b + n + 1, w)
    with mp.workdps(25):
        total, j, at = mpf(0), 1, log_survival(a, b, c, n)
        while True:
            term = exp(log_survival(a, b, c, n + j) - at) * w ** (j - 1)
            total += term
            if term < mpf(10) ** -22 * rate:
                return total
            j += 1


def row(quantity, parameters, n, at, value):
    print(",".join([quantity, *map(repr, parameters), repr(n), repr(at), nstr(value, 20, min_fixed=0, max_fixed=0)]))


print(f"# Known answers of sBG (c = 1) and BdW at given parameters, by mpmath {__version__} with {mp.dps} digits; see contracts.py beside this file.")
print("# survival: log-probability of n renewals. ended: of n renewals and then no other. retention: of one more after n.")
print("# residual: discounted further periods after n renewals, at an effective rate of 'at' a period.")
print("# Tolerance: survival and ended 1e-10, the others 1e-9, relative. Inputs are exact binary numbers, printed so that they read back.")
print("quantity,a,b,c,n,at,value")
for parameters in PARAMETERS:
    p = tuple(map(mpf, parameters))
    for n in TENURES:
        if n > 0:
            row("survival", parameters, n, 0.0, log_survival(*p, n))
        row("ended", parameters, n, 0.0, log(exp(log_survival(*p, n)) - exp(log_survival(*p, n + 1))))
        row("retention", parameters, n, 0.0, exp(log_survival(*p, n + 1) - log_survival(*p, n)))
    for n in (0, 7):
        for rate in CLOSED if parameters[2] == 1.0 else SUMMED:
            row("residual", parameters, n, rate, discounted(*p, n, mpf(rate)))
