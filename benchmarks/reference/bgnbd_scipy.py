"""BG/NBD as one would write it with numpy and scipy: CPU seconds to hold those of `--quick` against, on the same machine in the same minutes.

Run with one thread: OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python3 bgnbd_scipy.py
Customers are simulated as in SimulatedLives.cs (CDNOW's parameters, ages of 190 to 273 days, times in days / 7), with numpy's generator.
The fit is L-BFGS-B over log parameters with the analytic gradient, over all rows and over distinct rows; no standard errors.
"""
import time

import numpy as np
from scipy.optimize import minimize
from scipy.special import digamma, gammaln, hyp2f1

R, ALPHA, A, B = 0.243, 4.414, 0.793, 2.426


def simulate(n, whole_days=True):
    rng = np.random.default_rng(20240102)
    age = 190 + 84 * rng.random(n)
    if whole_days:
        age = np.floor(age)
    rate = rng.gamma(R, 1 / ALPHA, n) / 7
    dropout = rng.beta(A, B, n)
    x, last = np.zeros(n, int), np.zeros(n)
    live = np.arange(n)
    while live.size:
        gap = rng.exponential(1, live.size) / np.maximum(rate[live], 1e-300)
        day = last[live] + (np.ceil(gap) if whole_days else gap)
        bought = day <= age[live]
        buyers = live[bought]
        x[buyers] += 1
        last[buyers] = day[bought]
        live = buyers[rng.random(buyers.size) >= dropout[buyers]]
    return x, last / 7, age / 7


def negative(q, x, tx, T, w):
    r, alpha, a, b = np.exp(q)
    some = x > 0
    la, ll = np.log(alpha + T), np.log(alpha + tx)
    A1 = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
    A2 = gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
    A3 = -(r + x) * la
    A4 = np.where(some, np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * ll, -np.inf)
    top = np.maximum(A3, A4)
    e3, e4 = np.exp(A3 - top), np.exp(A4 - top)
    p4 = e4 / (e3 + e4)
    p3 = 1 - p4
    value = A1 + A2 + top + np.log(e3 + e4)
    by_r = digamma(r + x) - digamma(r) + np.log(alpha) - p3 * la - p4 * ll
    by_alpha = r / alpha - (r + x) * (p3 / (alpha + T) + p4 / (alpha + tx))
    common = digamma(a + b) - digamma(a + b + x)
    by_a = common + p4 / a
    by_b = common + digamma(b + x) - digamma(b) - p4 / (b + np.maximum(x, 1) - 1)
    gradient = np.array([np.dot(w, by_r), np.dot(w, by_alpha), np.dot(w, by_a), np.dot(w, by_b)]) * np.exp(q)
    return -np.dot(w, value) / w.sum(), -gradient / w.sum()


def fit(x, tx, T, w):
    return minimize(negative, np.log([1.0, 1.0, 1.0, 1.0]), args=(x, tx, T, w), jac=True, method="L-BFGS-B", options={"ftol": 1e-14, "gtol": 1e-9})


def grouped(x, tx, T):
    rows, w = np.unique(np.column_stack([x, tx, T]), axis=0, return_counts=True)
    return rows[:, 0], rows[:, 1], rows[:, 2], w.astype(float)


def alive(x, tx, T):
    odds = A / (B + np.maximum(x, 1) - 1) * ((ALPHA + T) / (ALPHA + tx)) ** (R + x)
    return np.where(x == 0, 1.0, 1 / (1 + odds))


def expected(x, tx, T, t):
    h = hyp2f1(R + x, B + x, A + B + x - 1, t / (ALPHA + T + t))
    return (A + B + x - 1) / (A - 1) * (1 - ((ALPHA + T) / (ALPHA + T + t)) ** (R + x) * h) * alive(x, tx, T)


def measure(name, n, run):
    repeats, least = max(1, 50_000 // n), np.inf
    run()
    start = time.process_time()
    for _ in range(5):
        before = time.process_time()
        for _ in range(repeats):
            result = run()
        least = min(least, (time.process_time() - before) / repeats)
        if time.process_time() - start > 8:
            break
    print(f"{name:<44} {least:9.4f} s {n / least / 1e6:9.2f} M/s   {result if np.isscalar(result) else getattr(result, 'nfev', '')}", flush=True)


for label, n, whole_days in [("CDNOW size", 2357, True), ("1M days", 1_000_000, True), ("1M continuous", 1_000_000, False)]:
    x, tx, T = simulate(n, whole_days)
    measure(f"BG/NBD fit, all rows, {label}", n, lambda: fit(x, tx, T, np.ones(n)))
    if whole_days:
        rows = grouped(x, tx, T)
        measure(f"grouping, {label}", n, lambda: len(grouped(x, tx, T)[0]))
        measure(f"BG/NBD fit, distinct rows, {label}", n, lambda: fit(*rows))
    measure(f"P(alive), {label}", n, lambda: float(alive(x, tx, T).sum()))
    measure(f"conditional expectation, {label}", n, lambda: float(expected(x, tx, T, 39.0).sum()))
