#!/usr/bin/env python3
"""Writes nbd.csv, the known answers of the NBD model: python3 nbd.py > nbd.csv (mpmath 1.3.0).

The likelihood is the integral of lambda^x exp(-lambda T) over the gamma distribution of lambda, in closed form; with 60 digits.
"""
from mpmath import __version__, exp, log, loggamma, mp, mpf, nstr

mp.dps = 60

PARAMETERS = [(0.243, 4.414), (0.55, 10.58), (0.05, 3.0), (25.0, 100.0), (0.5, 5000.0), (1e6, 1e7), (1e-4, 0.3), (1e8, 1e8)]
HISTORIES = [(0, 0.0, 38.86), (1, 1.71, 38.86), (7, 38.86, 38.86), (301, 38.0, 38.86), (1500, 100.0, 104.0), (0, 0.0, 1e-6)]
HORIZONS = [1e-6, 1.0, 39.0, 1e6]


def row(quantity, parameters, numbers, value):
    print(",".join([quantity, *map(repr, parameters), *map(repr, numbers), nstr(value, 20, min_fixed=0, max_fixed=0)]))


print(f"# Known answers of NBD at given parameters, by mpmath {__version__} with {mp.dps} digits; see nbd.py beside this file.")
print("# log-likelihood: of the history (x, t_x, T). expected: purchases of that customer in (T, T + t]. pmf: probability of x repeat purchases in (0, t].")
print("# Tolerance: log-likelihood 1e-10, the others 1e-9, relative. Inputs are exact binary numbers, printed so that they read back.")
print("quantity,r,alpha,x,tx,T,t,value")
for parameters in PARAMETERS:
    r, alpha = map(mpf, parameters)
    for x, tx, T in HISTORIES:
        row("log-likelihood", parameters, (x, tx, T, 0.0), loggamma(r + x) - loggamma(r) + r * log(alpha) - (r + x) * log(alpha + mpf(T)))
        row("expected", parameters, (x, tx, T, 39.0), (r + x) / (alpha + mpf(T)) * 39)
    for t in HORIZONS:
        for x in (0, 1, 5, 400):
            log_p = loggamma(r + x) - loggamma(r) - loggamma(x + 1) + r * log(alpha / (alpha + mpf(t))) + x * log(mpf(t) / (alpha + mpf(t)))
            row("pmf", parameters, (x, 0.0, 0.0, t), exp(log_p))
