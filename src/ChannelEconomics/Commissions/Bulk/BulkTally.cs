namespace ChannelEconomics.Commissions.Bulk;

/// <summary>What one thread has settled: sums by buyer, which become the referrers' at the end, and sums of all.</summary>
/// <remarks>
/// Orders below 2³² minor units cannot overflow 64 bits, since there are fewer than 2³¹ of them; what larger ones bring is added in 128 bits. Sums by buyer
/// touch one place of memory an order, where sums by referrer would touch three.
/// </remarks>
internal sealed class BulkTally(int users)
{
    private readonly EarnedPair[] _narrow = new EarnedPair[users];
    private Int128[]? _wide; // level 1 and level 2 of each buyer in turn; few ever need it

    internal Int128 Platform { get; private set; }

    internal Int128 Level1 { get; private set; }

    internal Int128 Level2 { get; private set; }

    internal Int128 Merchant { get; private set; }

    /// <summary>Adds orders that are all narrow.</summary>
    internal void AddNarrow(ReadOnlySpan<int> buyers, ReadOnlySpan<long> platform, ReadOnlySpan<long> level1, ReadOnlySpan<long> level2, ReadOnlySpan<long> merchant)
    {
        Span<EarnedPair> sums = _narrow;
        long p = 0, one = 0, two = 0, m = 0;
        for (int i = 0; i < buyers.Length; i++)
        {
            ref EarnedPair sum = ref sums[buyers[i]];
            sum.Level1 += level1[i];
            sum.Level2 += level2[i];
            p += platform[i];
            one += level1[i];
            two += level2[i];
            m += merchant[i];
        }
        (Platform, Level1, Level2, Merchant) = (Platform + p, Level1 + one, Level2 + two, Merchant + m);
    }

    /// <summary>Adds orders of any size.</summary>
    internal void Add(ReadOnlySpan<int> buyers, ReadOnlySpan<long> platform, ReadOnlySpan<long> level1, ReadOnlySpan<long> level2, ReadOnlySpan<long> merchant)
    {
        _wide ??= new Int128[2 * (long)users];
        for (int i = 0; i < buyers.Length; i++)
        {
            _wide[2 * (long)buyers[i]] += level1[i];
            _wide[2 * (long)buyers[i] + 1] += level2[i];
            (Platform, Level1, Level2, Merchant) = (Platform + platform[i], Level1 + level1[i], Level2 + level2[i], Merchant + merchant[i]);
        }
    }

    /// <summary>Adds what another thread has settled.</summary>
    internal void Add(BulkTally other)
    {
        for (int user = 0; user < users; user++)
        {
            _narrow[user].Level1 += other._narrow[user].Level1;
            _narrow[user].Level2 += other._narrow[user].Level2;
        }
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
        if (_wide is null)
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
            if (earners[buyer] >= 0) sums[earners[buyer]] += (level == 0 ? _narrow[buyer].Level1 : _narrow[buyer].Level2) + _wide[2 * (long)buyer + level];
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
