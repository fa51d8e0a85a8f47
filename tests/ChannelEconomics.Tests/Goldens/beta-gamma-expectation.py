#!/usr/bin/env python3
"""Makes beta-gamma-expectation.csv: G(s, a, b, z) = E[(1 - (1 + p z)^-s) / p] with p ~ Beta(a, b), at exact doubles.

Every value is computed by two routes, the first and one of the others, and written only if they agree to 25 digits:
  quadrature  the trapezoidal rule on the logit of p, at 50 digits, the step halved until 32 digits stand;
  closed      (a+b-1)/(a-1) (1 - (1+z)^-s 2F1(s, b; a+b-1; z/(1+z))), with a and b moved off the removable poles by 1e-60, at 220 digits;
  series      sum of (s)_k/k! w^k S_k with S_k = sum of (b)_j/(a+b)_j over j < k, all terms positive (short series only);
  pieces      Gauss-Legendre quadrature in p itself, piece by piece (where the parameters are too large for the other two).

Run: python3 beta-gamma-expectation.py > beta-gamma-expectation.csv   (needs mpmath; some minutes)
"""
import random
import sys

import mpmath
from mpmath import mp, mpf


def by_logit_quadrature(s, a, b, z):
    mp.dps = 50
    s, a, b, z = mpf(s), mpf(a), mpf(b), mpf(z)
    left = mpmath.log(1 + z * (1 + s)) + mpmath.log(1 + b) + 4
    right = mpmath.log(1 + a) + 4
    mode = mpmath.log(a / b)
    log_mode = a * mpmath.log(a / (a + b)) + b * mpmath.log(b / (a + b))

    def node(t):
        near, far = mpmath.exp(-t - left), mpmath.exp(t - right)
        u = t + far - near
        slope = 1 + far + near
        log_p = u - mpmath.log1p(mpmath.exp(u)) if u < 0 else -mpmath.log1p(mpmath.exp(-u))
        log_q = log_p - u
        p = mpmath.exp(log_p)
        weight = slope * mpmath.exp(a * log_p + b * log_q - log_mode)
        return weight, weight * -mpmath.expm1(-s * mpmath.log1p(p * z)) / p

    def solve(u):
        t = u
        for _ in range(200):
            near, far = mpmath.exp(-t - left), mpmath.exp(t - right)
            step = (t + far - near - u) / (1 + far + near)
            t -= step
            if abs(step) < 1e-3:
                break
        return t

    start = solve(mode)
    deviation = mpmath.sqrt((a + b) / (a * b))
    step = min(mpf(1) / 8, deviation / 4)
    tolerance = mpf(10) ** -45

    def side(first, stride):
        weights, values, k = mpf(0), mpf(0), 0
        while True:
            w, v = node(first + k * stride)
            weights += w
            values += v
            k += 1
            if k > 3 and w < tolerance * weights and v < tolerance * values:
                return weights, values

    w0, v0 = node(start)
    sums = [mpf(0), mpf(0)]
    for stride in (step, -step):
        w, v = side(start + stride, stride)
        sums[0] += w
        sums[1] += v
    weights, values = w0 + sums[0], v0 + sums[1]
    ratio = values / weights
    while True:
        extra = [mpf(0), mpf(0)]
        for stride in (step, -step):
            w, v = side(start + stride / 2, stride)
            extra[0] += w
            extra[1] += v
        weights, values, step = weights + extra[0], values + extra[1], step / 2
        finer = values / weights
        if abs(finer / ratio - 1) < mpf(10) ** -32:
            return finer
        ratio = finer


def by_closed_form(s, a, b, z):
    mp.dps = 220
    s, a, b, z = mpf(s), mpf(a), mpf(b), mpf(z)
    if abs(a - 1) < mpf(10) ** -20:
        a += mpf(10) ** -60
    if abs(a + b - 1) < mpf(10) ** -20:
        b += mpf(10) ** -60
    w = z / (1 + z)
    return (a + b - 1) / (a - 1) * (1 - (1 + z) ** -s * mpmath.hyp2f1(s, b, a + b - 1, w, maxterms=10 ** 6))


def by_series(s, a, b, z):
    mp.dps = 50
    s, a, b, z = mpf(s), mpf(a), mpf(b), mpf(z)
    w = z / (1 + z)
    count, reached, ratio, total = (1 + z) ** -s, mpf(0), mpf(1), mpf(0)
    k = 0
    while True:
        reached += ratio
        ratio *= (b + k) / (a + b + k)
        count *= (s + k) / (k + 1) * w
        k += 1
        term = count * reached
        total += term
        if k > s * z and term * (1 + z) < total * mpf(10) ** -40:
            return total


def by_pieces(s, a, b, z):
    """Gauss-Legendre on dyadic pieces, in p below 1/2 and in q = 1 - p above; at the two ends the integrand is a power times its limit."""
    mp.dps = 40
    s, a, b, z = mpf(s), mpf(a), mpf(b), mpf(z)
    mean, deviation = a / (a + b), mpmath.sqrt(a * b / ((a + b) ** 2 * (a + b + 1)))
    log_beta = mpmath.loggamma(a) + mpmath.loggamma(b) - mpmath.loggamma(a + b)
    half = mpf(1) / 2

    def value(p):
        return -mpmath.expm1(-s * mpmath.log1p(p * z)) / p

    def below(p):
        return mpmath.exp((a - 1) * mpmath.log(p) + (b - 1) * mpmath.log1p(-p) - log_beta) * value(p)

    def above(q):
        return mpmath.exp((a - 1) * mpmath.log1p(-q) + (b - 1) * mpmath.log(q) - log_beta) * value(1 - q)

    def pieces(function, centre, scales):
        cuts = {half}
        for k in range(-24, 25):
            cuts.add(centre + k * deviation)
        for scale in scales:
            for k in range(-30, 160):
                cuts.add(scale * mpf(2) ** -k)
        cuts = sorted(c for c in cuts if min(scales) * mpf(2) ** -159 <= c <= half)
        total = mpf(0)
        for low, high in zip(cuts, cuts[1:]):
            middle, reach = (low + high) / 2, (high - low) / 2
            if reach > mpf(10) ** -37 * high:
                total += reach * sum(w * function(middle + reach * x) for x, w in GAUSS)
        return total, cuts[0]

    left, low = pieces(below, mean, [mpf(1), 1 / (z * (1 + s)), 1 / (1 + b)])
    right, high = pieces(above, 1 - mean, [mpf(1), 1 / (1 + a)])
    left += value(low) * mpmath.exp(a * mpmath.log(low) - mpmath.log(a) - log_beta)
    right += value(mpf(1)) * mpmath.exp(b * mpmath.log(high) - mpmath.log(b) - log_beta)
    return left + right


def gauss_nodes(n):
    mp.dps = 50
    nodes = []
    for i in range(n):
        x = mpmath.cos(mpmath.pi * (i + mpf(3) / 4) / (n + mpf(1) / 2))
        for _ in range(50):
            previous, current = mpf(1), x
            for k in range(2, n + 1):
                previous, current = current, ((2 * k - 1) * x * current - (k - 1) * previous) / k
            slope = n * (x * current - previous) / (x * x - 1)
            step = current / slope
            x -= step
            if abs(step) < mpf(10) ** -48:
                break
        nodes.append((x, 2 / ((1 - x * x) * slope * slope)))
    return nodes


GAUSS = gauss_nodes(40)


def points():
    yield from [(0.243, 0.793, 2.426, t / 4.414) for t in (1.0, 4.0, 39.0, 78.0, 520.0)]
    yield from [(0.243 + x, a, 2.426 + x, t / (4.414 + 38.86)) for x in (0, 1, 2, 7, 30, 200) for a in (0.793, 1.0) for t in (1.0, 39.0)]
    yield (2.243, 1.0, 4.426, 39.0 / (4.414 + 39.0))
    for a in (1.0, 1 - 1e-10, 1 + 1e-10, 1 - 1e-6, 1 + 1e-6, 1 - 1e-14, 1 + 2.0 ** -52):
        yield from [(1.7, a, 2.4, 3.0), (0.3, a, 0.02, 1e4), (0.3, a, 900.0, 1e7)]
    for a, b in [(0.25, 0.75), (0.5, 0.5), (0.5, 0.5 + 1e-10), (0.5, 0.5 - 1e-10), (0.75, 0.25 + 1e-14), (0.1, 0.2), (0.01, 0.9), (1e-3, 1e-3)]:
        yield from [(0.7, a, b, 0.3), (2.0, a, b, 50.0), (0.05, a, b, 1e6)]
    for s in (1e-4, 1.0, 1e4):
        for a in (1e-4, 1.0, 1e6):
            for b in (1e-4, 1.0, 1e6):
                yield from [(s, a, b, z) for z in (1e-9, 1.0, 1e9)]
    random.seed(20260101)
    for _ in range(60):
        yield tuple(float("%.6g" % 10 ** random.uniform(low, high)) for low, high in ((-4, 4), (-4, 6), (-4, 6), (-9, 9)))
    for _ in range(40):
        yield tuple(float("%.6g" % 10 ** random.uniform(low, high)) for low, high in ((-1, 1.5), (-1.5, 1), (-1, 2), (-2, 3)))


def second_route(s, a, b, z):
    if s * z + 120 * (1 + z) < 20000:
        return "series", by_series(s, a, b, z)
    if max(a, b, s) < 2000:
        return "closed", by_closed_form(s, a, b, z)
    return "pieces", by_pieces(s, a, b, z)


def main():
    print(f"# E[(1 - (1 + p z)^-s) / p] for p ~ Beta(a, b). Source: mpmath {mpmath.__version__} by beta-gamma-expectation.py; arguments are exact doubles.")
    print("# Two routes agree to 25 digits in every row: quadrature on the logit of p, and the one named in the last column.")
    print("# Tolerance: relative 1e-12.")
    print("s,a,b,z,value,second_route")
    for s, a, b, z in points():
        first = by_logit_quadrature(s, a, b, z)
        name, second = second_route(s, a, b, z)
        difference = abs(first / second - 1)
        if difference > mpf(10) ** -25:
            sys.exit(f"{(s, a, b, z)}: {name} differs by {mpmath.nstr(difference, 3)}")
        print(f"{s!r},{a!r},{b!r},{z!r},{mpmath.nstr(first, 30)},{name}", flush=True)


if __name__ == "__main__":
    main()
