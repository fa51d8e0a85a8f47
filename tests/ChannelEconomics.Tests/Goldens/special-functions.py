#!/usr/bin/env python3
"""Makes special-functions.csv: values of the special functions at exact doubles, computed with 60 digits.

Run: python3 special-functions.py > special-functions.csv   (needs mpmath)
"""
import mpmath
from mpmath import mp, mpf

mp.dps = 60


def number(x):
    return repr(float(x))


def value(x):
    return mpmath.nstr(x, 34, min_fixed=-5, max_fixed=5)


def row(function, x, y, z, result):
    print(",".join([function, number(x), "" if y is None else number(y), "" if z is None else number(z), value(result)]))


def log_gamma_difference(x, a):
    # At 60 digits the subtraction is harmless up to 1e12 · log(1e12): it costs 14 digits against the smallest result.
    with mp.workdps(120):
        return mpmath.loggamma(mpf(x) + mpf(a)) - mpmath.loggamma(mpf(x))


def log_beta(a, b):
    with mp.workdps(max(120, mp.dps)):
        return mpmath.loggamma(mpf(a)) + mpmath.loggamma(mpf(b)) - mpmath.loggamma(mpf(a) + mpf(b))


def beta_by_series(a, b, x):
    """I_x(a, b) = x^a (1-x)^b / (a B(a,b)) · Σ (a+b)_k / (a+1)_k x^k, all terms positive."""
    term = mpf(1)
    total = mpf(1)
    k = 0
    while term > total * mpf(10) ** (-mp.dps + 10) or (a + b + k) * x > (a + 1 + k):
        term *= (a + b + k) / (a + 1 + k) * x
        total += term
        k += 1
    return mpmath.exp(a * mpmath.log(x) + b * mpmath.log(1 - x) - mpmath.log(a) - log_beta(a, b)) * total


def beta_tails(a, b, x):
    # The upper tail's series is slow when a is small and b large; there the complement of the lower one keeps its digits in 600 of them.
    slow = a < 1 and b > 1e5
    with mp.workdps(600 if slow else 60):
        a, b, x = mpf(a), mpf(b), mpf(x)
        if slow or x <= a / (a + b):
            lower = beta_by_series(a, b, x)
            return lower, 1 - lower
        upper = beta_by_series(b, a, 1 - x)
        return 1 - upper, upper


def main():
    print(f"# Special functions at exact binary64 arguments. Source: mpmath {mpmath.__version__}, {mp.dps} digits, by special-functions.py.")
    print("# Tolerance: relative 1e-13 or better; SpecialGoldenTests names one for each function.")
    print("function,x,y,z,value")
    gamma_points = [1e-300, 1e-20, 1e-10, 1e-6, 1e-4, 0.01, 0.1, 0.242594, 0.4, 0.5, 0.6, 0.75, 0.9, 0.999, 1 - 1e-8, 1.0, 1 + 1e-8, 1.001, 1.1,
                    1.25, 1.4, 1.4616321449683622, 1.4616, 1.5, 1.6, 1.75, 1.9, 1.9999, 2 - 1e-9, 2.0, 2 + 1e-9, 2.0001, 2.25, 2.5, 2.6, 3.0, 3.5, 4.413,
                    5.0, 6.75, 7.0, 7.999, 8.0, 8.5, 9.99, 10.0, 10.01, 12.0, 15.5, 20.0, 33.3, 50.0, 100.0, 170.6, 171.7, 500.5, 1e3, 1e4, 123456.75, 1e6,
                    1e8, 1e10, 1e12, 1e15, 1e20, 1e100, 1e300]
    for x in gamma_points:
        row("LogGamma", x, None, None, mpmath.loggamma(mpf(x)))
        row("Digamma", x, None, None, mpmath.digamma(mpf(x)))
        if x > 1e-150:
            row("Trigamma", x, None, None, mpmath.polygamma(1, mpf(x)))
    for x in [1e-10, 1e-4, 0.1, 0.25, 0.9, 1.0, 1.5, 2.0, 3.7, 7.5, 9.0, 10.0, 25.0, 1e3, 1e6, 1e9, 1e12]:
        for a in [1e-12, 1e-6, 1e-3, 0.25, 1.0, 2.5, 12.0, 100.0, 1e4, 1e8, 1e12]:
            row("LogRisingFactorial", x, a, None, log_gamma_difference(x, a))
    ends = [1e-300, 1e-12, 1e-4, 0.1, 0.5, 1.0, 1.5, 2.426, 9.5, 10.0, 40.0, 1e3, 1e6, 1e9, 1e12]
    for i, a in enumerate(ends):
        for b in ends[i:]:
            row("LogBeta", a, b, None, log_beta(a, b))
    for a, b in [(1e-4, 1e-4), (1e-4, 3.0), (0.01, 0.5), (0.5, 0.5), (0.793, 2.426), (1.0, 1.0), (1.0, 4.0), (2.0, 3.0), (5.5, 0.2), (10.0, 10.0),
                 (12.0, 300.0), (80.0, 40.0), (1e3, 1e3), (1e4, 3.0), (2e4, 1e5), (1e6, 1e6), (0.3, 1e6)]:
        mean = a / (a + b)
        deviation = (a * b / ((a + b) ** 2 * (a + b + 1))) ** 0.5
        points = {1e-10, 0.001, 0.3, 0.5, 0.75, 0.999, mean, mean - deviation, mean + deviation, mean - 5 * deviation, mean + 5 * deviation}
        for x in sorted(p for p in points if 0 < p < (1e-4 if b == 1e6 and a < 1 else 1)):
            lower, upper = beta_tails(a, b, x)
            if lower > mpf(10) ** -280:
                row("BetaRegularized", x, a, b, lower)
            if upper > mpf(10) ** -280:
                row("BetaRegularizedUpper", x, a, b, upper)
    for p in [1e-300, 1e-100, 1e-20, 1e-16, 1e-8, 1e-4, 0.001, 0.02425, 0.05, 0.1, 0.25, 0.4, 0.425, 0.499, 0.5 - 1e-10, 0.5, 0.5 + 1e-10, 0.51, 0.6,
              0.75, 0.9, 0.925, 0.975, 0.99, 0.9999, 1 - 1e-10, 1 - 2.0 ** -53]:
        with mp.workdps(400 if p < 1e-15 else 60):
            q = mpf(p)
            quantile = mpmath.sqrt(2) * mpmath.erfinv(2 * q - 1)
            assert q == 0.5 or abs(mpmath.erfc(-quantile / mpmath.sqrt(2)) / 2 / q - 1) < mpf(10) ** -50
            row("NormalQuantile", p, None, None, quantile)
    for x in [-1e-300, -1e-20, -1e-10, -1e-3, -0.5, -0.6931471805599453, -0.7, -1.0, -5.0, -36.0, -40.0, -700.0]:
        row("Log1mExp", x, None, None, mpmath.log1p(-mpmath.exp(mpf(x))) if x < -1 else mpmath.log(-mpmath.expm1(mpf(x))))
    for x in [-1 + 1e-10, -0.9, -0.5, -0.3, -1e-3, -1e-10, -1e-300, 1e-300, 1e-17, 3e-16, 1e-10, 1e-3, 0.07, 0.4, 0.7, 1.0, 30.0, 1e10, 1e17, 1e300]:
        row("Log1p", x, None, None, mpmath.log1p(mpf(x)))
        if x < 700:
            row("Expm1", x, None, None, mpmath.expm1(mpf(x)))
    for x, y in [(0.0, 0.0), (1.0, 2.0), (-1000.0, -1001.0), (1000.0, 999.5), (0.0, -50.0), (-1e300, 3.0), (1e-3, -2e-3)]:
        row("LogSumExp", x, y, None, max(x, y) + mpmath.log1p(mpmath.exp(-abs(mpf(x) - mpf(y)))))


main()
