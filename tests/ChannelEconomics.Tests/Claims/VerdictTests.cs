using ChannelEconomics.Claims;
using static ChannelEconomics.Tests.Claims.Sketch;

namespace ChannelEconomics.Tests.Claims;

public sealed class VerdictTests
{
    [Fact]
    public void A_claim_that_holds_in_a_part_of_the_box_says_where()
    {
        Verdict verdict = Along(Number("decisiveness", 1, 0, 2), x => x, Criterion.Above(0.5));
        Assert.Equal(VerdictKind.HoldsWhen, verdict.Kind);
        Assert.Equal((1.0, 3072), (verdict.Value, verdict.Share.Holding));
        Assert.Equal("", verdict.Caveat);
        Assert.Equal(
            "A01 holds while decisiveness is above 0.5, all else at its baseline; in 75.0% of the box (73.7% to 76.3%). "
            + "The quantity: 1 at the baseline, and the claim needs above 0.5. What matters most: decisiveness (1.00).", verdict.ToString());
    }

    [Theory]
    [InlineData(0.0, VerdictKind.Holds)]
    [InlineData(0.04, VerdictKind.Holds)]
    [InlineData(0.06, VerdictKind.HoldsWhen)]
    [InlineData(0.94, VerdictKind.HoldsWhen)]
    [InlineData(0.96, VerdictKind.Fails)]
    [InlineData(1.0, VerdictKind.Fails)]
    public void The_share_of_the_box_decides(double bound, VerdictKind kind) => Assert.Equal(kind, Along(Number("x", 0.5, 0, 1), x => x, Criterion.Above(bound)).Kind);

    [Fact]
    public void A_baseline_that_says_the_opposite_does_not_change_the_kind_but_is_said()
    {
        Verdict holds = Along(Number("x", 0, 0, 1), x => x, Criterion.Above(0.01)), fails = Along(Number("x", 1, 0, 1), x => x, Criterion.Above(0.99));
        Assert.Equal((VerdictKind.Holds, VerdictKind.Fails), (holds.Kind, fails.Kind));
        Assert.StartsWith("Yet it does not hold at the baseline", holds.Caveat, StringComparison.Ordinal);
        Assert.StartsWith("Yet it holds at the baseline", fails.Caveat, StringComparison.Ordinal);
        Assert.Contains("Yet it does not hold at the baseline", holds.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.05, "95%")]
    [InlineData(0.95, "5%")]
    public void A_share_near_a_boundary_says_so(double bound, string boundary) =>
        Assert.Contains($"The interval of the share includes {boundary}", Along(Number("x", 0.5, 0, 1), x => x, Criterion.Above(bound)).Caveat, StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_quantity_that_is_not_finite_is_an_error_that_names_claim_and_point(double value)
    {
        ParameterBox box = Box(Number("x", 0.25, 0, 1), Number("y", 3, 2, 4));
        ClaimModel model = Model("A07", box, p => p["x"] > 0.9 ? value : 1.0);
        string message = Assert.Throws<InvalidOperationException>(() => Verdict.Evaluate(Claim("A07"), model, box)).Message;
        Assert.Matches(@"^A07: the quantity is (NaN|Infinity|∞) at x = 0\.9\d*, y = \d", message);
    }

    [Fact]
    public void A_function_that_throws_is_an_error_that_names_claim_and_point()
    {
        ParameterBox box = Box(Number("x", 0.25, 0, 1));
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Verdict.Evaluate(Claim("A07"), Model("A07", box, p => p["z"]), box));
        Assert.Equal("A07: the quantity cannot be calculated at x = 0.25: There is no parameter 'z' here; there are x.", error.Message);
        Assert.IsType<KeyNotFoundException>(error.InnerException);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        ParameterBox box = Box(Number("x", 1, 0.1, 3, RangeSpacing.Logarithmic), Number("y", 1, 0, 2), Number("n", 3, 1, 9, RangeSpacing.Whole));
        ClaimModel model = Model("A01", box, p => Math.Sin(p["x"] * p["n"]) + p["y"] / p["x"], Criterion.Above(0.7));
        Verdict one = At(1);
        foreach (int threads in (int[])[2, 7])
        {
            Verdict many = At(threads);
            Assert.Equal(one.ToString(), many.ToString());
            Assert.Equal(one.Share, many.Share);
            Assert.Equal(one.Flip.Points, many.Flip.Points);
            Assert.Equal(one.Indices.Indices, many.Indices.Indices);
        }

        Verdict At(int threads) => Verdict.Evaluate(Claim("A01"), model, box, new() { MaxThreads = threads, Points = 1024, SobolPoints = 256 });
    }

    [Fact]
    public void Other_readings_have_verdicts_of_their_own_over_their_own_parameters()
    {
        ParameterBox box = Box(Number("x", 1, 0, 2), Number("y", 1, 0, 2));
        ClaimModel strict = new(ClaimId.From("A01"), "the difference", "", ["x", "y"], "y", Sketch.Positive, p => p["x"] - p["y"] - 5.0);
        ClaimModel model = new(ClaimId.From("A01"), "the level", "", ["x"], "x", Sketch.Positive, p => p["x"] + 1.0)
        {
            Assumption = "the level is what counts",
            OtherReadings = [new("against y", "compares instead", strict)],
        };
        Verdict verdict = Verdict.Evaluate(Claim("A01"), model, box);
        Assert.Equal((VerdictKind.Holds, 1), (verdict.Kind, verdict.Box.Parameters.Count));
        ReadingVerdict other = Assert.Single(verdict.OtherReadings);
        Assert.Equal((VerdictKind.Fails, 2, -5.0), (other.Verdict.Kind, other.Verdict.Box.Parameters.Count, other.Verdict.Value));
        Assert.StartsWith("against y: A01 fails: it holds for no y between 0 and 2, all else at its baseline; in 0.0% of the box", other.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ClaimReading("nested", "too deep", model));
    }

    [Fact]
    public void The_quantity_can_be_asked_for_anywhere()
    {
        ParameterBox box = Box(Number("x", 1, 0, 2), Number("y", 4, 0, 9));
        Verdict verdict = Verdict.Evaluate(Claim("A01"), Model("A01", box, p => 10.0 * p["x"] + p["y"]), box);
        Assert.Equal((14.0, 54.0, 27.0), (verdict.At(), verdict.At(("x", 5)), verdict.At(("x", 2), ("y", 7))));
        Assert.Throws<KeyNotFoundException>(() => verdict.At(("z", 1)));
    }

    [Fact]
    public void A_reported_fact_has_a_kind_and_nothing_computed()
    {
        Verdict verdict = Verdict.Reported(Fact("A01"));
        Assert.Equal((VerdictKind.Reported, false), (verdict.Kind, verdict.IsComputed));
        Assert.Equal("A01 is reported: it is cited, not computed.", verdict.ToString());
        Assert.Equal("A01 is a reported fact: nothing was computed for it.", Assert.Throws<InvalidOperationException>(() => verdict.Value).Message);
        Assert.Throws<InvalidOperationException>(() => verdict.Share);
        Assert.Throws<ArgumentException>(() => Verdict.Reported(Claim("A02")));
    }

    [Fact]
    public void A_model_that_cannot_be_meant_is_refused()
    {
        ParameterBox box = Box(Number("x", 1, 0, 2));
        Assert.Throws<ArgumentException>(() => new ClaimModel(ClaimId.From("A01"), "q", "", ["x", "x"], "x", Sketch.Positive, _ => 1));
        Assert.Throws<ArgumentException>(() => new ClaimModel(ClaimId.From("A01"), "q", "", ["x"], "y", Sketch.Positive, _ => 1));
        Assert.Throws<ArgumentException>(() => Verdict.Evaluate(Claim("A02"), Model("A01", box, _ => 1), box));
        Assert.Throws<ArgumentOutOfRangeException>(() => Criterion.Above(double.NaN));
        Assert.Throws<KeyNotFoundException>(() => Verdict.Evaluate(Claim("A01"), Model("A01", box, _ => 1), Box(Number("y", 1, 0, 2))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(4095)]
    [InlineData(1 << 25)]
    public void The_points_are_a_power_of_two(int points)
    {
        Assert.Throws<ArgumentOutOfRangeException>("Points", () => new VerdictOptions { Points = points });
        Assert.Throws<ArgumentOutOfRangeException>("SobolPoints", () => new VerdictOptions { SobolPoints = points });
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Bootstraps", () => new VerdictOptions { Bootstraps = 39 });
        Assert.Throws<ArgumentOutOfRangeException>("FlipSteps", () => new VerdictOptions { FlipSteps = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxThreads", () => new VerdictOptions { MaxThreads = 0 });
    }
}
