#!/usr/bin/env python3
"""Writes bgnbd.csv, the known answers of the BG/NBD model: python3 bgnbd.py > bgnbd.csv (mpmath 1.2.1).

The formulas are those of Fader, Hardie and Lee (2005), with 80 digits. Where one has a removable pole (a = 1, c = a + b + x - 1
a whole number <= 0) the pole is stepped round by 1e-40. Expectations are checked against the integral over the dropout
probability before they are written.
"""
from mpmath import __version__, beta, exp, gamma, log, loggamma, mp, mpf, workdps

from betadropout import HORIZONS, LONG_HISTORIES, purchases_while_alive, row

CDNOW = (0.243, 4.414, 0.793, 2.426)
SLOW = (0.55, 10.58, 0.61, 11.66)
PARAMETERS = [
    CDNOW,
    SLOW,
    (0.243, 4.414, 1.0, 2.426),             # a = 1, the removable pole
    (0.243, 4.414, 1.0 + 1e-10, 2.426),     # and beside it
    (0.243, 4.414, 1.0 - 1e-10, 2.426),
    (0.243, 4.414, 1.00001, 2.426),
    (0.11, 2.24, 0.31, 0.50),               # c < 0 at x = 0
    (0.243, 4.414, 0.4, 0.6),               # c = 0 at x = 0 (but for rounding)
    (0.243, 4.414, 0.5, 0.5),               # c = 0 exactly
    (0.05, 3.0, 0.3, 40.0),
    (0.5, 5000.0, 0.6, 0.001),
    (2.0, 0.01, 3.0, 0.2),
    (25.0, 100.0, 2.5, 7.5),
    (1e6, 1e7, 0.8, 2.4),                   # near the Poisson limit
    (0.7, 9.0, 1e-6, 3.0),                  # hardly any dropout
    (0.7, 9.0, 200.0, 600.0),               # near one dropout probability for all
]
HISTORIES = [(0, 0.0, 38.86), (1, 1.71, 38.86), (2, 30.43, 38.86), (26, 30.86, 31.0), (7, 38.86, 38.86), (0, 0.0, 1.0)]


def log_likelihood(r, alpha, a, b, x, tx, T):
    shared = loggamma(r + x) - loggamma(r) + r * log(alpha)
    alive = loggamma(a + b) + loggamma(b + x) - loggamma(b) - loggamma(a + b + x) - (r + x) * log(alpha + T)
    if x == 0:
        return shared + alive
    dropped = log(beta(a + 1, b + x - 1) / beta(a, b)) - (r + x) * log(alpha + tx)
    return shared + alive + log(1 + exp(dropped - alive))


def alive(r, alpha, a, b, x, tx, T):
    return mpf(1) if x == 0 else 1 / (1 + a / (b + x - 1) * ((alpha + T) / (alpha + tx)) ** (r + x))


def pmf(r, alpha, a, b, x, t):
    with workdps(400):  # the bracket 1 - total may be as small as 1e-280
        share = t / (alpha + t)
        value = beta(a, b + x) / beta(a, b) * gamma(r + x) / gamma(r) / gamma(x + 1) * (1 - share) ** r * share ** x
        if x > 0:
            term, total = (1 - share) ** r, mpf(0)
            for j in range(x):
                total += term
                term *= (r + j) / (j + 1) * share
            value += beta(a + 1, b + x - 1) / beta(a, b) * (1 - total)
        return value


print(f"# Known answers of BG/NBD at given parameters, by mpmath {__version__} with {mp.dps} digits; see bgnbd.py beside this file.")
print("# log-likelihood and alive: of the history (x, t_x, T). expected: purchases of that customer in (T, T + t].")
print("# new: expected repeat purchases of a new customer in (0, t]. pmf: probability of x repeat purchases in (0, t].")
print("# Tolerance: log-likelihood 1e-10, the others 1e-9, relative. Inputs are exact binary numbers, printed so that they read back.")
print("quantity,r,alpha,a,b,x,tx,T,t,value")
for parameters in PARAMETERS:
    r, alpha, a, b = map(mpf, parameters)
    histories = HISTORIES + (LONG_HISTORIES if parameters in (CDNOW, SLOW, (0.05, 3.0, 0.3, 40.0), (25.0, 100.0, 2.5, 7.5)) else [])
    for x, tx, T in histories:
        history = (x, mpf(tx), mpf(T))
        row("log-likelihood", parameters, (x, tx, T, 0.0), log_likelihood(r, alpha, a, b, *history))
        row("alive", parameters, (x, tx, T, 0.0), alive(r, alpha, a, b, *history))
        for t in HORIZONS:
            expected = alive(r, alpha, a, b, *history) * purchases_while_alive(r + x, a, b + x, mpf(t) / (alpha + mpf(T)))
            row("expected", parameters, (x, tx, T, t), expected)
    for t in HORIZONS:
        row("new", parameters, (0, 0.0, 0.0, t), purchases_while_alive(r, a, b, mpf(t) / alpha))
        for count in (0, 1, 5, 40):
            row("pmf", parameters, (count, 0.0, 0.0, t), pmf(r, alpha, a, b, count, mpf(t)))
