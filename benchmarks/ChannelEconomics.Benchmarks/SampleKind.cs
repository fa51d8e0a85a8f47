using ChannelEconomics.Customers;

namespace ChannelEconomics.Benchmarks;

/// <summary>The samples that models are measured on.</summary>
public enum SampleKind
{
    /// <summary>2,357 customers, times in days / 7: CDNOW's size.</summary>
    Cdnow,

    /// <summary>A million customers, times in days / 7, as from an order log: some hundred thousand groups.</summary>
    MillionDays,

    /// <summary>A million customers of whom no two are alike: grouping does not help.</summary>
    MillionContinuous,
}

internal static class SampleKinds
{
    /// <summary>Customers of this kind, living as the function draws them: so many, and whether in whole days.</summary>
    internal static CustomerSummary[] Draw(this SampleKind kind, Func<int, bool, CustomerSummary[]> lives) => lives(kind.Size, kind != SampleKind.MillionContinuous);

    extension(SampleKind kind)
    {
        private int Size => kind == SampleKind.Cdnow ? 2357 : 1_000_000;
    }
}
