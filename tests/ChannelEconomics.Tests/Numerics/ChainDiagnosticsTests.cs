using ChannelEconomics.Numerics;

namespace ChannelEconomics.Tests.Numerics;

public sealed class ChainDiagnosticsTests
{
    private const int Chains = 4, Draws = 2000;

    [Fact]
    public void Independent_draws_agree_and_are_worth_their_number()
    {
        double[][] chains = Autoregressive(0.0, 1);

        Assert.InRange(ChainDiagnostics.RHat(chains), 0.999, 1.003);
        Assert.InRange(ChainDiagnostics.BulkSize(chains) / (Chains * Draws), 0.85, 1.15);
        Assert.InRange(ChainDiagnostics.TailSize(chains) / (Chains * Draws), 0.85, 1.15);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(-0.4)]
    public void Autocorrelated_draws_are_worth_what_their_correlation_leaves(double correlation)
    {
        // Of a first-order autoregression the integrated autocorrelation time is (1 + ρ) / (1 − ρ).
        double expected = Chains * Draws * (1.0 - correlation) / (1.0 + correlation);

        Assert.InRange(ChainDiagnostics.BulkSize(Autoregressive(correlation, 2)) / expected, 0.75, 1.25);
    }

    [Fact]
    public void Chains_in_different_places_or_of_different_width_are_flagged()
    {
        double[][] shifted = Autoregressive(0.0, 3), wider = Autoregressive(0.0, 4);
        shifted[0] = Array.ConvertAll(shifted[0], value => value + 1.0);
        wider[0] = Array.ConvertAll(wider[0], value => 3.0 * value);

        Assert.True(ChainDiagnostics.RHat(shifted) > 1.05);
        Assert.True(ChainDiagnostics.RHat(wider) > 1.05); // equal means: only the folded ranks show it
        Assert.True(ChainDiagnostics.BulkSize(shifted) < 100.0);
    }

    [Fact]
    public void A_chain_that_drifts_is_flagged_by_its_halves()
    {
        double[][] drifting = Array.ConvertAll(Autoregressive(0.0, 5), chain => (double[])[.. chain.Select((value, t) => value + 2.0 * t / Draws)]);

        Assert.True(ChainDiagnostics.RHat(drifting) > 1.05);
    }

    [Fact]
    public void Chains_that_never_moved_agree_on_nothing()
    {
        double[][] stuck = [.. Enumerable.Range(0, Chains).Select(i => Enumerable.Repeat((double)i, Draws).ToArray())];

        Assert.Equal(double.PositiveInfinity, ChainDiagnostics.RHat(stuck));
        Assert.Equal(1.0, ChainDiagnostics.BulkSize(stuck));
    }

    [Fact]
    public void Diagnostics_do_not_depend_on_the_scale_on_which_a_number_is_written()
    {
        double[][] chains = Autoregressive(0.6, 6);
        double[][] exponentials = Array.ConvertAll(chains, chain => Array.ConvertAll(chain, Math.Exp));

        Assert.Equal(ChainDiagnostics.BulkSize(chains), ChainDiagnostics.BulkSize(exponentials), 1e-9);
        Assert.Equal(ChainDiagnostics.TailSize(chains), ChainDiagnostics.TailSize(exponentials), 1e-9);
    }

    private static double[][] Autoregressive(double correlation, ulong seed) => [.. Enumerable.Range(0, Chains).Select(c =>
    {
        RandomKey key = RandomKey.FromSeed(seed).Derive(1, (ulong)c);
        double[] chain = new double[Draws];
        chain[0] = key.Normal(0);
        for (int t = 1; t < Draws; t++)
            chain[t] = correlation * chain[t - 1] + Math.Sqrt(1.0 - correlation * correlation) * key.Normal((ulong)t);
        return chain;
    })];
}
