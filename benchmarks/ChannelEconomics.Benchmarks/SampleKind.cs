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
    internal static CustomerSummary[] OfBgNbd(this SampleKind kind) => SimulatedLives.OfBgNbd(kind.Size, kind != SampleKind.MillionContinuous);

    internal static CustomerSummary[] OfParetoNbd(this SampleKind kind) => SimulatedLives.OfParetoNbd(kind.Size, kind != SampleKind.MillionContinuous);

    extension(SampleKind kind)
    {
        private int Size => kind == SampleKind.Cdnow ? 2357 : 1_000_000;
    }
}
