#!/usr/bin/env python3
"""Makes incomplete-gamma.csv: P(a, x) and Q(a, x) at exact doubles, computed with 60 digits.

Run: python3 incomplete-gamma.py > incomplete-gamma.csv   (needs mpmath)
"""
import mpmath
from mpmath import mp, mpf

mp.dps = 60

print(f"# Regularised incomplete gamma functions at exact binary64 arguments. Source: mpmath {mpmath.__version__}, 60 digits, by incomplete-gamma.py.")
print("# Tolerance: relative 2e-13, where the value is above 1e-280.")
print("a,x,lower,upper")
shapes = [1e-10, 1e-3, 0.1, 0.5, 1.0, 1.5, 2.0, 3.5, 9.0, 10.0, 25.0, 100.0, 1e3, 1e4, 1e6]
for a in shapes:
    # Around the mean, in both tails, and the usual critical values of one degree of freedom.
    deviation = a ** 0.5
    points = {1e-300, 1e-12, 0.01, 0.5 * a, 0.9 * a, a, a + 1.0, 1.1 * a, 2.0 * a, a + 5.0 * deviation, a + 20.0 * deviation, max(a - 5.0 * deviation, 1e-5)}
    if a == 0.5:
        points |= {0.5 * z * z for z in (0.01, 0.1, 1.0, 1.6448536269514722, 1.959963984540054, 3.0, 6.0, 12.0, 30.0)}
    for x in sorted(points):
        with mp.workdps(400):
            whole = mpmath.gamma(mpf(a))
            if x < a:
                lower = mpmath.gammainc(mpf(a), 0, mpf(x)) / whole
                upper = 1 - lower
            else:
                upper = mpmath.gammainc(mpf(a), mpf(x), mpmath.inf) / whole
                lower = 1 - upper
        if lower > mpf(10) ** -280 and upper > mpf(10) ** -280:
            print(f"{a!r},{x!r},{mpmath.nstr(lower, 30)},{mpmath.nstr(upper, 30)}")
