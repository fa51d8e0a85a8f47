#!/usr/bin/env python3
"""Makes sobol-points.csv from the table of Joe and Kuo: a transcription of the definition in exact rationals, one coordinate at a time.

Run: python3 sobol-points.py new-joe-kuo-6.21201 > sobol-points.csv   (the table is on the authors' page; no package needed)
"""
import sys
from fractions import Fraction

DIMENSIONS, BITS = 128, 52
INDICES = [1, 2, 3, 6, 13, 100, 4095, 65537, 2 ** 40 + 12345]


def m_numbers(degree, coefficients, initial):
    """m_k = 2 a_1 m_{k-1} xor ... xor 2^{s-1} a_{s-1} m_{k-s+1} xor 2^s m_{k-s} xor m_{k-s}"""
    m = list(initial)
    a = [(coefficients >> (degree - 1 - i)) & 1 for i in range(1, degree)]
    while len(m) < BITS:
        k = len(m)
        value = (m[k - degree] << degree) ^ m[k - degree]
        for i, bit in enumerate(a, start=1):
            if bit:
                value ^= m[k - i] << i
        m.append(value)
    return m


def coordinate(m, index):
    gray = index ^ (index >> 1)
    digits = 0
    for k in range(BITS):
        if gray >> k & 1:
            digits ^= m[k] << (BITS - 1 - k)
    return Fraction(digits, 2 ** BITS)


def main():
    with open(sys.argv[1], encoding="ascii") as file:
        table = [[int(word) for word in line.split()] for line in file.readlines()[1:DIMENSIONS]]
    print("# Coordinates of Sobol points in Gray-code order, by index. Source: Joe and Kuo (2008), table new-joe-kuo-6, by sobol-points.py.")
    print("# Tolerance: none; every value is a multiple of 2^-52.")
    print("dimension," + ",".join(str(index) for index in INDICES))
    for dimension in range(1, DIMENSIONS + 1):
        m = [1] * BITS if dimension == 1 else m_numbers(table[dimension - 2][1], table[dimension - 2][2], table[dimension - 2][3:])
        print(f"{dimension}," + ",".join(repr(float(coordinate(m, index))) for index in INDICES))


main()
