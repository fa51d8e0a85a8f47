"""The settlement of SimulatedSettlement.cs in numpy, in chunks that stay in the cache, shares written, totals a referrer.

python3 settlement_numpy.py [orders]        (Debian: python3-numpy)
"""
import sys
import time

import numpy as np

USERS, CATEGORIES, D, PLATFORM, CHUNK = 1_000_000, 200, 10_000, 600, 250_000


def mix(counter, column):
    x = counter.astype(np.uint64) * np.uint64(8) + np.uint64(column) + np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def below(counter, column, end):
    return (mix(counter, column) % np.uint64(end)).astype(np.int64)


def split(amount, rates):
    """One row a party; equal remainders to the party declared first."""
    quotas = amount * rates
    shares = quotas // D
    rests = quotas - shares * D
    loose = rests.sum(axis=0)
    spare = (loose + D - 1) // D
    rests = np.vstack([rests, spare * D - loose])
    shares = np.vstack([shares, amount - shares.sum(axis=0) - spare])
    for i in range(4):
        rank = sum((rests[j] >= rests[i]) if j < i else (rests[j] > rests[i]) for j in range(4) if j != i)
        shares[i] += spare > rank
    return shares


def settle(amount, buyer, category, referrer, one, two, out):
    earned = np.zeros(USERS + 1, np.int64)
    sums = np.zeros(4, np.int64)
    for start in range(0, len(amount), CHUNK):
        part = slice(start, start + CHUNK)
        up1 = referrer[buyer[part]]
        up2 = np.where(up1 >= 0, referrer[up1], -1)
        c = category[part]
        rates = np.stack([np.full(len(c), PLATFORM, np.int64), np.where(up1 >= 0, one[c], 0), np.where(up2 >= 0, two[c], 0)])
        shares = split(amount[part], rates)
        out[:, part] = shares
        sums += shares.sum(axis=1)
        # Sums of a chunk are exact in doubles.
        earned += np.bincount(up1 + 1, weights=shares[1], minlength=USERS + 1).astype(np.int64)
        earned += np.bincount(up2 + 1, weights=shares[2], minlength=USERS + 1).astype(np.int64)
    return sums, earned[1:]


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    users, orders, categories = np.arange(USERS), np.arange(n), np.arange(CATEGORIES)
    referrer = np.where((users == 0) | (below(users, 3, 10) < 4), -1, (mix(users, 4) % np.maximum(users, 1).astype(np.uint64)).astype(np.int64))
    one, two = 300 + below(categories, 1, 1200), 100 + below(categories, 2, 400)
    amount, buyer, category = 1 + below(orders, 5, 100_000), below(orders, 6, USERS), below(orders, 7, CATEGORIES)
    out = np.empty((4, n), np.int64)
    least = float("inf")
    for _ in range(3):
        start = time.process_time()
        sums, earned = settle(amount, buyer, category, referrer, one, two, out)
        least = min(least, time.process_time() - start)
    print(f"numpy {np.__version__}: {least:.3f} CPU s, level 1 {sums[1]}, level 2 {sums[2]}, platform {sums[0]}, merchant {sums[3]}, {np.count_nonzero(earned)} earners")


if __name__ == "__main__":
    main()
