#!/usr/bin/env python3
"""Writes paretonbd.csv, the known answers of the Pareto/NBD model: python3 paretonbd.py > paretonbd.csv (mpmath 1.3.0).

The likelihood is that of Schmittlein, Morrison and Colombo (1987) as the expectation over lambda ~ Gamma(r, alpha) and mu ~ Gamma(s, beta) of
    lambda^x [mu int_tx^T exp(-(lambda + mu) u) du + exp(-(lambda + mu) T)],
with the inner integral as an incomplete beta function, B(z; r + s + x, -s) with z = (alpha - beta) / (alpha + u), or its twin for beta > alpha: 60 digits
and more where differences need them. Ordinary rows are checked against direct integration before they are written.
"""
from mpmath import __version__, betainc, exp, expm1, gamma, hyp2f1, hyperu, log, log1p, loggamma, mp, mpf, nstr, quad, workdps

mp.dps = 60
AROUND = mpf(10) ** -40

CDNOW = (0.5532770, 10.5776835, 0.6062400, 11.6687353)
USUAL = (0.55, 10.58, 0.61, 11.66)
PARAMETERS = [
    CDNOW,
    USUAL,
    (0.55, 10.58, 1.0, 11.66),              # s = 1, the removable pole
    (0.55, 10.58, 1.0 + 1e-10, 11.66),      # and beside it
    (0.55, 10.58, 1.0 - 1e-10, 11.66),
    (0.55, 10.58, 2.0, 11.66),
    (0.55, 10.58, 0.61, 10.58),             # alpha = beta
    (0.55, 10.58, 0.61, 10.58000001),
    (0.05, 3.0, 0.3, 40.0),
    (0.5, 5000.0, 0.6, 0.001),              # alpha >> beta
    (0.5, 0.001, 0.6, 5000.0),              # beta >> alpha
    (0.55, 10.58, 5.0, 5000.0),
    (0.55, 10.58, 40.0, 20000.0),
    (25.0, 100.0, 2.5, 40.0),
    (1e4, 1e5, 0.8, 20.0),                  # near one purchase rate for all
    (0.7, 9.0, 1e-6, 3.0),                  # hardly any dropout
    (0.7, 9.0, 2000.0, 60000.0),            # near one dropout rate for all
]
HISTORIES = [(0, 0.0, 38.86), (1, 1.71, 38.86), (2, 30.43, 38.86), (26, 30.86, 31.0), (7, 38.86, 38.86), (0, 0.0, 1.0), (0, 0.0, 1e-7), (5, 1e-5, 1000.0)]
LONG_HISTORIES = [(161, 94.71, 98.0), (221, 94.71, 98.0), (254, 94.71, 98.0), (204, 94.71, 98.0), (301, 38.0, 38.86), (400, 3600.0, 3650.0), (1500, 100.0, 104.0), (4919, 70.0, 78.0), (300, 20.0, 78.0)]
WITH_LONG = (CDNOW, USUAL, (0.05, 3.0, 0.3, 40.0), (25.0, 100.0, 2.5, 40.0), (0.55, 10.58, 5.0, 5000.0))
HORIZONS = [1e-6, 1.0, 39.0, 1e6]
DISCOUNTS = [0.0027, 0.15, 1e-6, 20.0]
COUNTS = (0, 1, 5, 40)


def power_product(A, B, a, b, Y):
    """int_0^Y (1 + y/a)^-A (1 + y/b)^-B dy."""
    if Y == 0:
        return mpf(0)
    if a == b:
        return a * -expm1(-(A + B - 1) * log1p(Y / a)) / (A + B - 1) if A + B != 1 else a * log1p(Y / a)
    if a < b:
        return power_product(B, A, b, a, Y)
    # z = (a - b) / (a + y) runs from z0 down to z1; a + y = (a - b) / z, b + y = (a - b) (1 - z) / z, dy = -(a - b) / z^2 dz
    d = a - b
    with workdps(400):
        z0, z1 = d / a, d / (a + Y)
        value = a ** A * b ** B * d ** (1 - A - B) * incomplete(A + B - 1, 1 - B, z1, z0)
    return +value


def incomplete(p, q, low, high):
    """int z^(p - 1) (1 - z)^(q - 1), q of any sign: raised until positive by q B(p, q) = (p + q) B(p, q + 1) - [z^p (1 - z)^q]."""
    if abs(q) < AROUND:
        q += AROUND * AROUND
    if q < 0:
        edge = high ** p * (1 - high) ** q - low ** p * (1 - low) ** q
        return ((p + q) * incomplete(p, q + 1, low, high) - edge) / q
    return high ** p / p * hyp2f1(p, 1 - q, p + 1, high) - low ** p / p * hyp2f1(p, 1 - q, p + 1, low)


def by_quadrature(A, B, a, b, Y):
    """The same, by integration in v = ln(1 + y / min(a, b)), on panels over which the integrand falls by a few digits at most."""
    if Y == 0:
        return mpf(0)
    m = min(a, b)

    def f(v):
        y = m * expm1(v)
        return (m + y) * exp(-A * log1p(y / a) - B * log1p(y / b))

    end = log1p(Y / m)
    points = sorted({mpf(0), end} | {end * mpf(10) ** -(k / mpf(3)) for k in range(36)} | {v for v in map(mpf, range(1, 40)) if v < end})
    return quad(f, points)


def odds(r, alpha, s, beta, x, tx, T):
    a, b = alpha + tx, beta + tx
    return (1 + (T - tx) / a) ** (r + x) * (1 + (T - tx) / b) ** s * s / b * integral(r + x, s + 1, a, b, T - tx)


def integral(A, B, a, b, Y):
    direct = by_quadrature(A, B, a, b, Y)
    if Y > 0 and A < 500 and B < 50 and Y < 100 and a + b < 1000:
        closed = power_product(A, B, a, b, Y)
        assert abs(direct / closed - 1) < mpf(10) ** -20, (A, B, a, b, Y, direct, closed)
    return direct


def log_likelihood(r, alpha, s, beta, x, tx, T):
    shared = loggamma(r + x) - loggamma(r) + r * log(alpha) + s * log(beta)
    return shared - (r + x) * log(alpha + T) - s * log(beta + T) + log1p(odds(r, alpha, s, beta, x, tx, T))


def alive(*arguments):
    return 1 / (1 + odds(*arguments))


def time_alive(s, b, t):
    return b * log1p(t / b) if s == 1 else b * -expm1((1 - s) * log1p(t / b)) / (s - 1)


def discounted_time(s, b, d):
    z = d * b

    def f(w):
        return exp((1 - s) * w - z * expm1(w))

    end = log1p(400 / z)
    scale = 1 / (s + z)
    points = sorted({mpf(0), end} | {scale * mpf(2) ** k for k in range(-3, 60) if scale * mpf(2) ** k < end} | {v for v in map(mpf, range(1, 60)) if v < end})
    value = quad(f, points)
    if z < 1000:
        closed = hyperu(1, 2 - s, z)
        assert abs(value / closed - 1) < mpf(10) ** -20, (s, b, d, value, closed)
    return b * value


def pmf(r, alpha, s, beta, x, t):
    def count(u):
        return exp(loggamma(r + x) - loggamma(r) - loggamma(x + 1) - r * log1p(u / alpha) - x * log1p(alpha / u))

    def f(v):
        u = exp(v)
        return count(u) * s / beta * exp(-(s + 1) * log1p(u / beta)) * u

    end = log(mpf(t))
    points = sorted({end - mpf(k) / 8 for k in range(80)} | {end - k for k in range(10, 80, 5)})
    scale = max(f(v) for v in points)  # quad's tolerance is absolute
    with workdps(60):  # and narrow panels: its estimate of the error is too kind to a function that falls by e⁴⁰
        return count(mpf(t)) * (1 + mpf(t) / beta) ** -s + scale * quad(lambda v: f(v) / scale, points, method="gauss-legendre")


def row(quantity, parameters, numbers, value):
    print(",".join([quantity, *map(repr, parameters), *map(repr, numbers), nstr(value, 20, min_fixed=0, max_fixed=0)]), flush=True)


print(f"# Known answers of Pareto/NBD at given parameters, by mpmath {__version__}; see paretonbd.py beside this file.")
print("# log-likelihood and alive: of the history (x, t_x, T). later: alive at T + t. expected: purchases of that customer in (T, T + t].")
print("# new: expected repeat purchases of a new customer in (0, t]. pmf: probability of x repeat purchases in (0, t].")
print("# discounted: purchases after T of that customer, discounted at the continuous rate t.")
print("# Tolerance: log-likelihood 1e-10, the others 1e-9, relative. Inputs are exact binary numbers, printed so that they read back.")
print("quantity,r,alpha,s,beta,x,tx,T,t,value")
mp.dps = 40
for parameters in PARAMETERS:
    r, alpha, s, beta = map(mpf, parameters)
    for x, tx, T in HISTORIES + (LONG_HISTORIES if parameters in WITH_LONG else []):
        history = (x, mpf(tx), mpf(T))
        p = alive(r, alpha, s, beta, *history)
        rate = (r + x) / (alpha + mpf(T))
        row("log-likelihood", parameters, (x, tx, T, 0.0), log_likelihood(r, alpha, s, beta, *history))
        row("alive", parameters, (x, tx, T, 0.0), p)
        row("later", parameters, (x, tx, T, 26.0), p * ((beta + mpf(T)) / (beta + mpf(T) + 26)) ** s)
        for t in HORIZONS:
            row("expected", parameters, (x, tx, T, t), p * rate * time_alive(s, beta + mpf(T), mpf(t)))
        if (x, tx, T) in HISTORIES[:3]:
            for d in DISCOUNTS:
                row("discounted", parameters, (x, tx, T, d), p * rate * discounted_time(s, beta + mpf(T), mpf(d)))
    for t in HORIZONS:
        row("new", parameters, (0, 0.0, 0.0, t), r / alpha * time_alive(s, beta, mpf(t)))
        for x in COUNTS:
            row("pmf", parameters, (x, 0.0, 0.0, t), pmf(r, alpha, s, beta, x, t))
