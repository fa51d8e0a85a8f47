#!/usr/bin/env python3
"""Writes cnbdk.csv, the known answers of BG/CNBD-k and MBG/CNBD-k: python3 cnbdk.py > cnbdk.csv (mpmath 1.3.0).

Every quantity is the double expectation over lambda ~ Gamma(r, alpha) and p ~ Beta(a, b) of what the story says: k events of a Poisson process make a
purchase, and after each purchase (MBG: the first one too) the customer stays with probability 1 - p. The expectation over p is a ratio of beta
functions; that over lambda a ratio of gamma functions. Expectations are the plain sum over future purchases m of P(stayed m - 1 times) P(N >= k m - j),
with 120 digits, since tails are taken as 1 - a sum, cut off where nothing is left; rows whose sum would be too long are left out (the tests hold two methods against each other there).
"""
from mpmath import __version__, exp, gamma, log, loggamma, mp, mpf, nstr

mp.dps = 120

PARAMETERS = [
    (1, 0.525, 6.183, 0.891, 1.614),
    (2, 0.525, 3.0, 0.891, 1.614),
    (3, 0.8, 2.0, 1.0, 2.5),
    (3, 0.8, 2.0, 0.3, 0.5),
    (4, 3.0, 10.0, 2.0, 6.0),
    (2, 200.0, 500.0, 0.8, 2.4),
    (2, 0.7, 9.0, 1e-6, 3.0),
    (12, 1.5, 1.0, 0.5, 0.01),
]
HISTORIES = [(0, 0.0, 38.86), (1, 1.71, 38.86), (2, 30.43, 38.86), (26, 30.86, 31.0), (7, 38.86, 38.86), (150, 94.71, 98.0), (0, 0.0, 1e-5)]
HORIZONS = [1e-3, 1.0, 39.0]
LARGEST_MEAN = 3000


def stays(a, b, times):
    return exp(loggamma(a + b) - loggamma(b) + loggamma(b + times) - loggamma(a + b + times))


def rates(r, alpha, n, t):
    """E[lambda^n exp(-lambda t)]."""
    return exp(loggamma(r + n) - loggamma(r) + r * log(alpha) - (r + n) * log(alpha + t))


def alive_parts(k, first, r, alpha, a, b, x, tx, T):
    """The density with the customer alive and j events since the last purchase, for each j."""
    return [stays(a, b, x + first) * (mpf(T) - mpf(tx)) ** j / gamma(j + 1) * rates(r, alpha, k * x + j, T) for j in range(k)]


def dropped_part(k, first, r, alpha, a, b, x, tx):
    coins = x + first
    return mpf(0) if coins == 0 else stays(a, b, coins - 1) * a / (a + b + coins - 1) * rates(r, alpha, k * x, tx)


def log_likelihood(k, first, r, alpha, a, b, x, tx, T):
    factor = mpf(0) if x == 0 else (k - 1) * x * log(mpf(tx)) + loggamma(x) - loggamma(k * x)
    return factor + log(sum(alive_parts(k, first, r, alpha, a, b, x, tx, T)) + dropped_part(k, first, r, alpha, a, b, x, tx))


def count_at_least(s, z, k, j):
    """P(N >= k m - j) for m = 1, 2, ... of the negative binomial N, until it is negligible."""
    w, term, total, n, tails = z / (1 + z), (1 + z) ** -s, mpf(0), 0, []
    while True:
        total += term
        n += 1
        term *= (s + n - 1) / n * w
        if (n + j) % k == 0:
            tail = 1 - total
            if tails and tail < mpf(10) ** -30 * tails[0]:
                return tails
            tails.append(tail)


def expected(k, j, s, a, b, z):
    return sum(stays(a, b, m) * tail for m, tail in enumerate(count_at_least(s, z, k, j)))


def conditional(k, first, r, alpha, a, b, x, tx, T, t):
    parts = alive_parts(k, first, r, alpha, a, b, x, tx, T)
    every = sum(parts) + dropped_part(k, first, r, alpha, a, b, x, tx)
    z = mpf(t) / (alpha + mpf(T))
    return sum(part / every * expected(k, j, r + k * x + j, a, b + x + first, z) for j, part in enumerate(parts) if part > 0)


def pmf(k, first, r, alpha, a, b, x, t):
    z = mpf(t) / alpha
    w, terms = z / (1 + z), [(1 + z) ** -r]
    for n in range(1, k * (x + 1) + 400):
        terms.append(terms[-1] * (r + n - 1) / n * w)
    at_least = sum(terms[k * x:]) if z < 1 else 1 - sum(terms[:k * x])
    coins = x + first
    dropped = mpf(0) if coins == 0 else stays(a, b, coins - 1) * a / (a + b + coins - 1) * at_least
    return stays(a, b, coins) * sum(terms[k * x:k * x + k]) + dropped


def row(quantity, first, parameters, numbers, value):
    print(",".join([quantity, "MBG" if first else "BG", *map(repr, parameters), *map(repr, numbers), nstr(value, 20, min_fixed=0, max_fixed=0)]))


print(f"# Known answers of BG/CNBD-k and MBG/CNBD-k at given parameters, by mpmath {__version__} with {mp.dps} digits; see cnbdk.py beside this file.")
print("# log-likelihood: of the summary (x, t_x, T), the mean over the places of the purchases between. alive: of that history.")
print("# expected: purchases of that customer in (T, T + t]. new: expected repeat purchases of a new customer in (0, t].")
print("# pmf: probability of x repeat purchases in (0, t].")
print("# Tolerance: log-likelihood 1e-10, the others 1e-9, relative. Inputs are exact binary numbers, printed so that they read back.")
print("quantity,model,k,r,alpha,a,b,x,tx,T,t,value")
for parameters in PARAMETERS:
    k, (r, alpha, a, b) = parameters[0], map(mpf, parameters[1:])
    for first in (0, 1):
        for x, tx, T in HISTORIES:
            history = (x, mpf(tx), mpf(T))
            parts = sum(alive_parts(k, first, r, alpha, a, b, *history))
            row("log-likelihood", first, parameters, (x, tx, T, 0.0), log_likelihood(k, first, r, alpha, a, b, *history))
            row("alive", first, parameters, (x, tx, T, 0.0), parts / (parts + dropped_part(k, first, r, alpha, a, b, x, mpf(tx))))
            for t in HORIZONS:
                if (r + k * x) * t / (alpha + T) < LARGEST_MEAN:
                    row("expected", first, parameters, (x, tx, T, t), conditional(k, first, r, alpha, a, b, *history, mpf(t)))
        for t in HORIZONS:
            row("new", first, parameters, (0, 0.0, 0.0, t), stays(a, b, first) * expected(k, 0, r, a, b + first, mpf(t) / alpha))
            for x in (0, 1, 5, 20):
                row("pmf", first, parameters, (x, 0.0, 0.0, t), pmf(k, first, r, alpha, a, b, x, mpf(t)))
