"""What the known answers of BG/NBD and MBG/NBD share: expectations over the dropout probability, the cases that both meet, and the form of a row."""
from mpmath import beta, expm1, hyp2f1, log1p, mp, mpf, nstr, quad, workdps

mp.dps = 80
AROUND = mpf(10) ** -40
CHECKED_FROM, CHECKED_TO = 0.5, 50.0  # integration takes its time, so only expectations of an ordinary horizon are checked by it

LONG_HISTORIES = [(161, 94.71, 98.0), (301, 38.0, 38.86), (400, 3600.0, 3650.0), (1500, 100.0, 104.0)]
HORIZONS = [1e-6, 1.0, 39.0, 1e3, 1e6]


def purchases_while_alive(s, a, b, z):
    """E[(1 - (1 + p z)^-s) / p] over p ~ Beta(a, b): by the textbook's 2F1, and by integration as a check."""
    if s >= 1e4:
        return by_integration(s, a, b, z)  # the series of the 2F1 is out of reach
    beta_is_wide = a + b < 100.0  # else integration looks past its peak
    if abs(a - 1) < AROUND:
        a += AROUND
    c = a + b - 1
    if abs(c - round(c)) < AROUND and c < mpf(1) / 2:
        b, c = b + AROUND, c + AROUND
    value = c / (a - 1) * (1 - (1 + z) ** -s * hyp2f1(s, b, c, z / (1 + z)))
    if beta_is_wide and CHECKED_FROM < z < CHECKED_TO:
        assert abs(by_integration(s, a, b, z) / value - 1) < mpf(10) ** -16, (s, a, b, z)
    return value


def by_integration(s, a, b, z):
    with workdps(30):
        def integrand(p, q):
            return -expm1(-s * log1p(p * z)) / p * p ** (a - 1) * q ** (b - 1)
        # Near p = 0, p = u^(1/a) makes p^(a - 1) dp smooth, and near 1 likewise q = 1 - p = v^(1/b).
        ka, kb = max(1, 1 / a), max(1, 1 / b)
        middle = a / (a + b)
        scales = sorted({p for k in range(-12, 13) for p in [middle * mpf(10) ** -(k / mpf(2)), 1 / (z * s) * mpf(10) ** (k / mpf(2))] if 0 < p < middle} | {middle})
        left = quad(lambda u: integrand(u ** ka, 1 - u ** ka) * ka * u ** (ka - 1), [0] + [p ** (1 / ka) for p in scales])
        ends = [(1 - middle) * mpf(10) ** -(k / mpf(2)) for k in range(12, -1, -1)]
        right = quad(lambda v: integrand(1 - v ** kb, v ** kb) * kb * v ** (kb - 1), [0] + [q ** (1 / kb) for q in ends])
        return (left + right) / beta(a, b)


def row(quantity, parameters, numbers, value):
    print(",".join([quantity, *map(repr, parameters), *map(repr, numbers), nstr(value, 20, min_fixed=0, max_fixed=0)]))
