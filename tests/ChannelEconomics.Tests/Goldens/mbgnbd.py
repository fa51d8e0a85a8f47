#!/usr/bin/env python3
"""Writes mbgnbd.csv, the known answers of the MBG/NBD model: python3 mbgnbd.py > mbgnbd.csv (mpmath 1.3.0).

The likelihood is the expectation over lambda ~ Gamma(r, alpha) and p ~ Beta(a, b) of
    lambda^x (1 - p)^x [p exp(-lambda t_x) + (1 - p) exp(-lambda T)],
in closed form with 80 digits. Where an expectation has a removable pole (a = 1) the pole is stepped round by 1e-40.
Expectations are checked against the integral over the dropout probability before they are written.
"""
from mpmath import __version__, exp, log, loggamma, mp, mpf, workdps

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
    (0.11, 2.24, 0.31, 0.50),
    (0.243, 4.414, 0.5, 0.5),
    (0.05, 3.0, 0.3, 40.0),
    (0.5, 5000.0, 0.6, 0.001),
    (2.0, 0.01, 3.0, 0.2),
    (25.0, 100.0, 2.5, 7.5),
    (1e4, 1e5, 0.8, 2.4),                   # near the Poisson limit
    (0.7, 9.0, 1e-6, 3.0),                  # hardly any dropout
    (0.7, 9.0, 200.0, 600.0),               # near one dropout probability for all
]
HISTORIES = [(0, 0.0, 38.86), (1, 1.71, 38.86), (2, 30.43, 38.86), (26, 30.86, 31.0), (7, 38.86, 38.86), (0, 0.0, 1.0), (0, 0.0, 1e-7)]


def stays(a, b, times):
    return exp(loggamma(a + b) - loggamma(b) + loggamma(b + times) - loggamma(a + b + times))


def drops(a, b, after):
    return stays(a, b, after) * a / (a + b + after)


def log_likelihood(r, alpha, a, b, x, tx, T):
    shared = loggamma(r + x) - loggamma(r) + r * log(alpha)
    return shared + log(stays(a, b, x + 1) * (alpha + T) ** -(r + x) + drops(a, b, x) * (alpha + tx) ** -(r + x))


def alive(r, alpha, a, b, x, tx, T):
    return 1 / (1 + drops(a, b, x) / stays(a, b, x + 1) * ((alpha + T) / (alpha + tx)) ** (r + x))


def pmf(r, alpha, a, b, x, t):
    with workdps(400):  # the bracket 1 - total may be as small as 1e-280
        share = t / (alpha + t)
        exactly = exp(loggamma(r + x) - loggamma(r) - loggamma(x + 1)) * (1 - share) ** r * share ** x
        term, less = (1 - share) ** r, mpf(0)
        for j in range(x):
            less += term
            term *= (r + j) / (j + 1) * share
        return stays(a, b, x + 1) * exactly + drops(a, b, x) * (1 - less)


print(f"# Known answers of MBG/NBD at given parameters, by mpmath {__version__} with {mp.dps} digits; see mbgnbd.py beside this file.")
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
            expected = alive(r, alpha, a, b, *history) * purchases_while_alive(r + x, a, b + x + 1, mpf(t) / (alpha + mpf(T)))
            row("expected", parameters, (x, tx, T, t), expected)
    for t in HORIZONS:
        row("new", parameters, (0, 0.0, 0.0, t), stays(a, b, 1) * purchases_while_alive(r, a, b + 1, mpf(t) / alpha))
        for count in (0, 1, 5, 40):
            row("pmf", parameters, (count, 0.0, 0.0, t), pmf(r, alpha, a, b, count, mpf(t)))
