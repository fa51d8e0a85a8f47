#!/usr/bin/env python3
"""Writes gamma-gamma.csv, the known answers of the Gamma-Gamma model: python3 gamma-gamma.py > gamma-gamma.csv (mpmath 1.3.0).

The formulas are those of Fader and Hardie (2013), note 025, eq. (1a) and (5), with 60 digits.
"""
from mpmath import __version__, loggamma, log, mp, mpf, nstr

mp.dps = 60

PARAMETERS = [
    (6.2488025, 3.7445885, 15.4477480),
    (6.25, 3.74, 15.44),
    (2.0, 0.7, 3.0),            # q < 1: the population has no finite mean
    (0.3, 0.2, 0.01),
    (1.0, 1.0 + 1e-9, 5.0),     # a mean of five billion
    (300.0, 4.0, 0.5),
    (0.8, 250.0, 9000.0),
    (5e4, 2e5, 1e3),            # both shapes large: logarithms of ten digits cancel
    (1e6, 3.0, 1e-4),
    (4.0, 1e7, 1e8),
]
CUSTOMERS = [(1, 11.77), (1, 0.01), (2, 22.35), (7, 73.74), (26, 305.5), (400, 30.0), (3000, 18.25), (2, 1e-6), (2, 1e9)]


def log_likelihood(p, q, g, x, m):
    return (loggamma(p * x + q) - loggamma(p * x) - loggamma(q) + q * log(g) + (p * x - 1) * log(m)
            + p * x * log(x) - (p * x + q) * log(g + x * m))


def row(quantity, parameters, x, m, value):
    text = nstr(value, 20, min_fixed=0, max_fixed=0).replace("+inf", "Infinity")
    print(",".join([quantity, *map(repr, parameters), repr(x), repr(m), text]))


print(f"# Known answers of Gamma-Gamma at given parameters, by mpmath {__version__} with {mp.dps} digits; see gamma-gamma.py beside this file.")
print("# log-likelihood: of the mean spend m of x purchases. expected: value of that customer's next purchase (x = 0: of a new customer); Infinity: no finite mean.")
print("# Tolerance: 1e-10, relative. Inputs are exact binary numbers, printed so that they read back.")
print("quantity,p,q,gamma,x,m,value")
for parameters in PARAMETERS:
    p, q, g = map(mpf, parameters)
    for x, m in CUSTOMERS:
        row("log-likelihood", parameters, x, m, log_likelihood(p, q, g, x, mpf(m)))
        row("expected", parameters, x, m, p * (g + x * mpf(m)) / (p * x + q - 1) if p * x + q > 1 else mpf("inf"))
    row("expected", parameters, 0, 0.0, p * g / (q - 1) if q > 1 else mpf("inf"))
