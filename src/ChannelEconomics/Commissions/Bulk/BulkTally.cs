namespace ChannelEconomics.Commissions.Bulk;

/// <summary>What one thread has settled: sums by buyer, which become the referrers' at the end, and sums of all.</summary>
/// <remarks>
/// Orders below 2³² minor units cannot overflow 64 bits, since there are fewer than 2³¹ of them; what larger ones bring is added in 128 bits. Sums by buyer
/// touch one place of memory an order, where sums by referrer would touch three.
/// </remarks>
internal sealed class BulkTally(int users)
{
    /// <summary>With amounts below 2⁵¹, the sums of 2,048 orders stay below 2⁶².</summary>
    private const ulong WideBits = ~((1UL << 51) - 1);

    private readonly EarnedPair[] _narrow = new EarnedPair[users];
    private bool _large; // whether an amount reached 2³²; sums of fewer than 2³¹ smaller ones fit into 64 bits
    private Int128[]? _wide; // level 1 and level 2 of each buyer in turn; few ever need it

    internal Int128 Platform { get; private set; }

    internal Int128 Level1 { get; private set; }

    internal Int128 Level2 { get; private set; }

    internal Int128 Merchant { get; private set; }

    /// <summary>Adds some orders, few enough that their sums fit into 64 bits unless an amount has a bit of <see cref="WideBits"/>.</summary>
    /// <param name="buyers">Who bought.</param>
    /// <param name="platform">The platform's shares.</param>
    /// <param name="level1">The shares of level 1.</param>
    /// <param name="level2">The shares of level 2.</param>
    /// <param name="merchant">The merchant's shares.</param>
    /// <param name="bits">The bits that any amount has.</param>
    internal void Add(ReadOnlySpan<int> buyers, ReadOnlySpan<long> platform, ReadOnlySpan<long> level1, ReadOnlySpan<long> level2, ReadOnlySpan<long> merchant, ulong bits)
    {
        AddByBuyer(buyers, level1, level2);
        _large |= bits > uint.MaxValue;
        if ((bits & WideBits) == 0)
        {
            (Platform, Level1, Level2, Merchant) = (Platform + Sum(platform), Level1 + Sum(level1), Level2 + Sum(level2), Merchant + Sum(merchant));
            return;
        }
        for (int i = 0; i < buyers.Length; i++)
            (Platform, Level1, Level2, Merchant) = (Platform + platform[i], Level1 + level1[i], Level2 + level2[i], Merchant + merchant[i]);
    }

    // Sums are not negative, so one that leaves 64 bits shows by its sign.
    private void AddByBuyer(ReadOnlySpan<int> buyers, ReadOnlySpan<long> level1, ReadOnlySpan<long> level2)
    {
        Span<EarnedPair> sums = _narrow;
        for (int i = 0; i < buyers.Length; i++)
        {
            ref EarnedPair sum = ref sums[buyers[i]];
            (long one, long two) = (unchecked(sum.Level1 + level1[i]), unchecked(sum.Level2 + level2[i]));
            if ((one | two) < 0)
                Widen(buyers[i], level1[i], level2[i]);
            else
                (sum.Level1, sum.Level2) = (one, two);
        }
    }

    private void Widen(int buyer, long level1, long level2)
    {
        _wide ??= new Int128[2 * (long)users];
        _wide[2 * (long)buyer] += level1;
        _wide[2 * (long)buyer + 1] += level2;
    }

    private static long Sum(ReadOnlySpan<long> amounts)
    {
        long sum = 0;
        foreach (long amount in amounts)
            sum += amount;
        return sum;
    }

    /// <summary>Adds what another thread has settled.</summary>
    internal void Add(BulkTally other)
    {
        for (int user = 0; user < users; user++)
        {
            (long one, long two) = (unchecked(_narrow[user].Level1 + other._narrow[user].Level1), unchecked(_narrow[user].Level2 + other._narrow[user].Level2));
            if ((one | two) < 0)
                Widen(user, other._narrow[user].Level1, other._narrow[user].Level2);
            else
                (_narrow[user].Level1, _narrow[user].Level2) = (one, two);
        }
        _large |= other._large;
        if (other._wide is { } wide)
        {
            _wide ??= new Int128[wide.LongLength];
            for (long i = 0; i < wide.LongLength; i++)
                _wide[i] += wide[i];
        }
        (Platform, Level1, Level2, Merchant) = (Platform + other.Platform, Level1 + other.Level1, Level2 + other.Level2, Merchant + other.Merchant);
    }

    /// <summary>What each user earned at one level of the buyers for whom he stands there.</summary>
    /// <param name="earners">Who earns at that level when a user buys; −1 for nobody.</param>
    /// <param name="level">0 for level 1, 1 for level 2.</param>
    /// <exception cref="OverflowException">A sum does not fit into 64 bits of minor units.</exception>
    internal long[] EarnedBy(int[] earners, int level)
    {
        long[] earned = new long[users];
        if (!_large)
        {
            for (int buyer = 0; buyer < users; buyer++)
            {
                if (earners[buyer] >= 0) earned[earners[buyer]] += level == 0 ? _narrow[buyer].Level1 : _narrow[buyer].Level2;
            }
            return earned;
        }
        Int128[] sums = new Int128[users];
        for (int buyer = 0; buyer < users; buyer++)
        {
            if (earners[buyer] >= 0) sums[earners[buyer]] += (level == 0 ? _narrow[buyer].Level1 : _narrow[buyer].Level2) + (_wide?[2 * (long)buyer + level] ?? 0);
        }
        for (int user = 0; user < users; user++)
        {
            earned[user] = sums[user] <= long.MaxValue
                ? (long)sums[user]
                : throw new OverflowException($"What user {user} earned as level {level + 1} is {sums[user]} minor units, which do not fit into 64 bits.");
        }
        return earned;
    }
}
