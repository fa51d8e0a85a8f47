#!/usr/bin/env python3
"""Writes ggompertz-nbd.csv, the known answers of GGompertz/NBD: python3 ggompertz-nbd.py > ggompertz-nbd.csv (mpmath 1.3.0).

The formulas are those of Bemmaor and Glady (2012) as integrals over the time of dropout, by Gauss's rule with 22 digits on many pieces;
each integral is computed with 24 and with 32 nodes a piece, which must agree to 1e-15.
"""
from mpmath import __version__, cos, exp, expm1, log, loggamma, mp, mpf, nstr, pi

mp.dps = 22

PARAMETERS = [
    (0.553, 10.5, 0.0002, 0.603, 0.0026),    # CDNOW: nearly Pareto/NBD
    (0.8, 6.0, 0.05, 1.5, 4.0),              # a peak of lifetimes
    (2.0, 3.0, 0.3, 0.4, 0.01),
    (0.3, 20.0, 1e-6, 0.8, 1e-5),
    (5.0, 1.0, 1.5, 0.05, 300.0),
    (25.0, 100.0, 0.02, 60.0, 500.0),
    (0.7, 9.0, 0.1, 1e-4, 2.0),              # hardly any dropout
    (0.5, 0.01, 2.0, 3.0, 0.5),
]
HISTORIES = [(0, 0.0, 38.86), (2, 30.43, 38.86), (26, 30.86, 31.0), (7, 1.0, 38.86), (0, 0.0, 1.0), (301, 38.0, 38.86), (3, 5.0, 400.0)]
HORIZONS = [1e-3, 1.0, 39.0, 1e4]


def gauss(n):
    """Nodes and weights of Gauss's rule on [-1, 1], by Newton's method on the Legendre polynomial."""
    rule = []
    for i in range(1, n + 1):
        x = cos(pi * (i - mpf(1) / 4) / (n + mpf(1) / 2))
        for _ in range(10):
            before, here = mpf(1), x
            for k in range(2, n + 1):
                before, here = here, ((2 * k - 1) * x * here - (k - 1) * before) / k
            slope = n * (x * here - before) / (x * x - 1)
            x -= here / slope
        rule.append((x, 2 / ((1 - x * x) * slope ** 2)))
    return rule


RULES = gauss(24), gauss(32)


def integrate(f, left, right, b, beta):
    """On pieces that double from the left end, and of 1 / b around the time ln(beta) / b where lifetimes end."""
    if left == right:
        return mpf(0)
    ends = {left + (right - left) * mpf(2) ** -k for k in range(60)} | {left + (right - left) * mpf(k) / 16 for k in range(16)} | {left}
    ends |= {t for k in range(-8, 60) for t in [(log(beta) + k) / b] if left < t < right}
    ends = sorted(ends)
    values = []
    for rule in RULES:
        total = mpf(0)
        for low, high in zip(ends, ends[1:]):
            middle, half = (low + high) / 2, (high - low) / 2
            total += half * sum(w * f(middle + half * x) for x, w in rule)
        values.append(total)
    assert abs(values[0] - values[1]) <= mpf(10) ** -15 * abs(values[1]), values
    return values[1]


def survival(b, s, beta, t):
    return exp(-s * log(1 + expm1(b * t) / beta))


def density(b, s, beta, t):
    return b * s * exp(b * t - log(beta) - (s + 1) * log(1 + expm1(b * t) / beta))


def terms(r, alpha, b, s, beta, x, tx, T):
    """Both parts of L / ((r)_x alpha^r (alpha + tx)^-(r + x)): dropped out before T, and not."""
    dropped = integrate(lambda y: exp(-(r + x) * log((alpha + y) / (alpha + tx))) * density(b, s, beta, y), tx, T, b, beta)
    return dropped, exp(-(r + x) * log((alpha + T) / (alpha + tx))) * survival(b, s, beta, T)


def log_likelihood(r, alpha, b, s, beta, x, tx, T):
    return loggamma(r + x) - loggamma(r) + r * log(alpha) - (r + x) * log(alpha + tx) + log(sum(terms(r, alpha, b, s, beta, x, tx, T)))


def expected(r, alpha, b, s, beta, x, tx, T, t):
    dropped, lived = terms(r, alpha, b, s, beta, x, tx, T)
    life = integrate(lambda y: survival(b, s, beta, T + y), mpf(0), t, b, 1 + (beta - 1) * exp(-b * T)) / survival(b, s, beta, T)
    return lived / (dropped + lived) * (r + x) / (alpha + T) * life


def pmf(r, alpha, b, s, beta, x, t):
    def negative_binomial(y):
        if y == 0:
            return mpf(x == 0)
        return exp(loggamma(r + x) - loggamma(r) - loggamma(x + 1) + r * log(alpha / (alpha + y)) + x * log(y / (alpha + y)))
    return survival(b, s, beta, t) * negative_binomial(t) + integrate(lambda y: negative_binomial(y) * density(b, s, beta, y), mpf(0), t, b, beta)


def row(quantity, parameters, numbers, value):
    print(",".join([quantity, *map(repr, parameters), *map(repr, numbers), nstr(value, 17, min_fixed=0, max_fixed=0)]), flush=True)


print(f"# Known answers of GGompertz/NBD at given parameters, by mpmath {__version__} with {mp.dps} digits; see ggompertz-nbd.py beside this file.")
print("# log-likelihood and alive: of the history (x, t_x, T). expected: purchases of that customer in (T, T + t].")
print("# new: expected repeat purchases of a new customer in (0, t]. pmf: probability of x repeat purchases in (0, t].")
print("# Tolerance: log-likelihood 1e-10, the others 1e-9, relative. Inputs are exact binary numbers, printed so that they read back.")
print("quantity,r,alpha,b,s,beta,x,tx,T,t,value")
for parameters in PARAMETERS:
    p = tuple(map(mpf, parameters))
    for x, tx, T in HISTORIES:
        history = (x, mpf(tx), mpf(T))
        dropped, lived = terms(*p, *history)
        row("log-likelihood", parameters, (x, tx, T, 0.0), log_likelihood(*p, *history))
        if lived / (dropped + lived) > mpf(10) ** -250:
            row("alive", parameters, (x, tx, T, 0.0), lived / (dropped + lived))
        if (x, tx, T) in HISTORIES[:4]:
            for t in HORIZONS:
                row("expected", parameters, (x, tx, T, t), expected(*p, *history, mpf(t)))
    for t in HORIZONS:
        row("new", parameters, (0, 0.0, 0.0, t), p[0] / p[1] * integrate(lambda y: survival(*p[2:], y), mpf(0), mpf(t), p[2], p[4]))
    for t in HORIZONS[:3]:
        for count in (0, 1, 5, 40):
            row("pmf", parameters, (count, 0.0, 0.0, t), pmf(*p, count, mpf(t)))
