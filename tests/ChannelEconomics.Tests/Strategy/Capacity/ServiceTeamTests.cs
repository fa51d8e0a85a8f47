using ChannelEconomics.Strategy.Capacity;
using ChannelEconomics.Tests.Journeys;

namespace ChannelEconomics.Tests.Strategy.Capacity;

public sealed class ServiceTeamTests
{
    private const double Relative = 1e-12;
    private const double StandardErrors = 4.0;

    public static TheoryData<int, double, double> Loads => new()
    {
        { 1, 0.5, 1.0 }, { 4, 3.0, 1.0 }, { 4, 3.96875, 1.0 }, { 12, 2.0, 0.25 }, { 40, 0.5, 2.0 }, { 3, 2.9921875, 1.0 }, { 25, 1e-3, 1.0 },
    };

    [Theory, MemberData(nameof(Loads))]
    public void Patient_lines_agree_with_exact_sums_of_state_probabilities(int servers, double arrivalRate, double serviceRate)
    {
        WaitingLine line = ServiceTeam.Of(servers, serviceRate).Serving(arrivalRate);
        // Beyond the last server the weights are a geometric series, so that states up to c with the rest folded into the last one are exact.
        Fraction load = Fraction.Of(arrivalRate) / Fraction.Of(serviceRate), ratio = load / servers, weight = 1, below = 0;
        for (int n = 1; n <= servers; n++)
        {
            below += weight;
            weight = weight * load / n;
        }
        Fraction tail = weight / (1 - ratio), waiting = tail / (below + tail);
        Close(waiting.ToDouble(), line.WaitProbability.Value);
        Close((waiting / (Fraction.Of(serviceRate) * servers - Fraction.Of(arrivalRate))).ToDouble(), line.MeanWait);
        Close((ratio * waiting / (1 - ratio)).ToDouble(), line.MeanQueue);
        Close(ratio.ToDouble(), line.Utilisation.Value);
        Assert.Equal(0.0, line.GivenUp.Value);
    }

    [Theory, MemberData(nameof(Loads))]
    public void Erlang_B_agrees_with_exact_sums_of_state_probabilities(int servers, double arrivalRate, double serviceRate)
    {
        ExactLine exact = new(servers, servers, _ => Fraction.Of(arrivalRate), n => Fraction.Of(serviceRate) * n);
        Close(exact.AllBusy, ServiceTeam.Of(servers, serviceRate).TurnedAway(arrivalRate).Value);
    }

    [Theory]
    [InlineData(4, 3.0, 1.0, 2.0)]
    [InlineData(1, 5.0, 1.0, 0.5)]
    [InlineData(6, 6.0, 1.0, 1.0)]
    [InlineData(3, 0.25, 1.0, 8.0)]
    [InlineData(5, 8.0, 1.0, 4.0)]
    public void Impatient_lines_agree_with_exact_sums_of_state_probabilities(int servers, double arrivalRate, double serviceRate, double meanPatience)
    {
        WaitingLine line = ServiceTeam.Of(servers, serviceRate).Serving(arrivalRate, meanPatience);
        Fraction giveUp = 1 / Fraction.Of(meanPatience);
        ExactLine exact = new(servers, 130, _ => Fraction.Of(arrivalRate),
            n => Fraction.Of(serviceRate) * Math.Min(n, servers) + giveUp * Math.Max(0, n - servers)); // state 130 is rarer than 1e-30 in all cases
        Close(exact.Waiting, line.WaitProbability.Value);
        Close(exact.MeanWait, line.MeanWait);
        Close(exact.MeanWait / meanPatience, line.GivenUp.Value);
        Close(exact.Busy / servers, line.Utilisation.Value);
    }

    [Theory]
    [InlineData(5, 100, 0.125, 1.0)]
    [InlineData(5, 12, 0.5, 1.0)]
    [InlineData(3, 3, 0.5, 2.0)]
    [InlineData(1, 30, 0.03125, 1.0)]
    [InlineData(7, 4, 2.0, 0.5)]
    [InlineData(20, 40, 9.5367431640625e-7, 1.0)]
    [InlineData(2, 3, 1.2676506002282294e30, 1.0)]
    [InlineData(1, 1, 1.2676506002282294e30, 1.0)]
    public void Lines_of_few_clients_agree_with_exact_sums_of_state_probabilities(int servers, int clients, double requestRate, double serviceRate)
    {
        WaitingLine line = ServiceTeam.Of(servers, serviceRate).ServingClients(clients, requestRate);
        ExactLine exact = new(servers, clients, n => Fraction.Of(requestRate) * (clients - n), n => Fraction.Of(serviceRate) * Math.Min(n, servers));
        Close(exact.ArrivalRate, line.ArrivalRate);
        Close(exact.ArrivalRate, line.Throughput);
        Close(exact.Waiting, line.WaitProbability.Value);
        Close(exact.MeanWait, line.MeanWait);
        Close(exact.Queue, line.MeanQueue);
        Close(exact.Waiting, line.WaitingLongerThan(0.0).Value);
    }

    [Fact]
    public void A_hundred_merchants_and_five_servers_wait_nine_units()
    {
        WaitingLine line = ServiceTeam.Of(5, 1.0).ServingClients(100, 0.1);
        Assert.Equal(5.0, line.Throughput, 1e-6);
        Assert.Equal(9.0, line.MeanWait, 1e-5);
    }

    [Fact]
    public void A_simulated_line_waits_as_long_as_the_formulas_say()
    {
        WaitingLine patient = ServiceTeam.Of(4, 1.0).Serving(3.0), impatient = ServiceTeam.Of(3, 1.0).Serving(3.6, 1.5);
        Within(LineSimulation.Open(11, 4, 3.0, 1.0, 1e9, 200_000), patient, 0.7);
        Within(LineSimulation.Open(12, 3, 3.6, 1.0, 1.5, 100_000), impatient, 0.5);
        Within(LineSimulation.Open(14, 3, 1.8, 1.0, 1.5, 100_000), ServiceTeam.Of(3, 1.0).Serving(1.8, 1.5), 0.4);
        Within(LineSimulation.Clients(13, 3, 20, 0.2, 1.0, 100_000), ServiceTeam.Of(3, 1.0).ServingClients(20, 0.2), 1.5);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.75)]
    [InlineData(0.999)]
    public void A_quantile_is_the_least_time_that_the_share_does_not_exceed(double share)
    {
        ServiceTeam team = ServiceTeam.Of(4, 1.0);
        foreach (WaitingLine line in new[] { team.Serving(3.5), team.Serving(3.5, 2.0), team.Serving(9.0, 2.0), team.ServingClients(30, 0.25) })
        {
            double wait = line.WaitQuantile(share);
            Assert.True(line.WaitingLongerThan(wait).Value <= 1.0 - share);
            if (wait > 0.0) Assert.True(line.WaitingLongerThan(wait * (1.0 - 1e-9)).Value > 1.0 - share);
        }
    }

    [Fact]
    public void A_line_that_never_settles_says_so_and_has_no_number_that_is_none()
    {
        foreach (double arrivalRate in new[] { 4.0, 5.5, 1e7 })
        {
            WaitingLine line = ServiceTeam.Of(4, 1.0).Serving(arrivalRate);
            Assert.False(line.IsStable);
            Assert.Equal(double.PositiveInfinity, line.MeanWait);
            Assert.Equal(double.PositiveInfinity, line.MeanQueue);
            Assert.Equal(double.PositiveInfinity, line.WaitQuantile(0.5));
            Assert.Equal(arrivalRate - 4.0, line.Growth);
            Assert.Equal(4.0, line.Throughput);
            Assert.Equal(1.0, line.Utilisation.Value);
            Assert.Equal(1.0, line.WaitingLongerThan(1e9).Value);
            Assert.Contains("never settles", line.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nobody_arriving_means_nobody_waiting()
    {
        foreach (WaitingLine line in new[] { ServiceTeam.Of(2, 1.0).Serving(0.0), ServiceTeam.Of(2, 1.0).Serving(0.0, 3.0) })
            Assert.Equal((0.0, 0.0, 0.0, 0.0, 0.0), (line.MeanWait, line.MeanQueue, line.WaitProbability.Value, line.Throughput, line.WaitQuantile(0.99)));
    }

    [Fact]
    public void Patience_without_end_is_a_patient_line()
    {
        WaitingLine patient = ServiceTeam.Of(20, 1.0).Serving(18.0), almost = ServiceTeam.Of(20, 1.0).Serving(18.0, 1e10);
        Assert.Equal(patient.MeanWait, almost.MeanWait, 1e-8);
        Assert.Equal(patient.WaitingLongerThan(0.5).Value, almost.WaitingLongerThan(0.5).Value, 1e-8);
    }

    [Fact]
    public void Far_too_many_requests_leave_exactly_those_that_cannot_be_served()
    {
        WaitingLine line = ServiceTeam.Of(1_000_000, 1.0).Serving(1e7, 2.0);
        Assert.Equal(0.9, line.GivenUp.Value, 1e-12);
        Assert.Equal(1e6, line.Throughput, 1e-4);
        Assert.Equal(1.8, line.MeanWait, 1e-11);
    }

    [Theory]
    [InlineData(1_000_000, 999_999.0)]
    [InlineData(10_000_000, 9_990_000.0)]
    [InlineData(1000, 10.0)]
    [InlineData(10_000_000, 1.0)]
    public void Erlang_B_of_large_teams_is_a_ratio_of_Poisson_probabilities(int servers, double load)
    {
        // B = P(N = c) / P(N ≤ c) with N Poisson, in another way: by its logarithm and the incomplete gamma function.
        double log = servers * Math.Log(load) - load - ChannelEconomics.Numerics.Special.LogGamma(servers + 1.0);
        double expected = Math.Exp(log) / ChannelEconomics.Numerics.Special.GammaRegularizedUpper(servers + 1.0, load);
        Assert.Equal(expected, ServiceTeam.Of(servers, 1.0).TurnedAway(load).Value, 1e-7 * expected + double.Epsilon); // the logarithm's 1e8 units cancel
    }

    [Theory]
    [InlineData(1_000_000, 1e7)]
    [InlineData(1_000_000, 1_000_100.0)]
    [InlineData(1_000_000, 999_000.0)]
    public void Erlang_B_of_large_teams_comes_out_of_the_recursion_one_server_at_a_time(int servers, double load)
    {
        double blocking = 1.0;
        for (int c = 1; c <= servers; c++) blocking = load * blocking / (c + load * blocking);
        Assert.Equal(blocking, ServiceTeam.Of(servers, 1.0).TurnedAway(load).Value, 1e-10 * blocking); // a million steps of rounding
    }

    [Theory]
    [InlineData(10, 0.2)]
    [InlineData(1, 5.0)]
    [InlineData(500, 1e-3)]
    [InlineData(100_000, 0.01)]
    public void At_the_largest_arrival_rate_the_mean_wait_is_the_limit(int servers, double limit)
    {
        ServiceTeam team = ServiceTeam.Of(servers, 0.5);
        double rate = team.LargestArrivalRate(limit);
        Assert.Equal(limit, team.Serving(rate).MeanWait, 1e-5 * limit);
        Assert.True(rate < team.Capacity);
    }

    [Fact]
    public void Overload_beyond_the_incomplete_gamma_function_has_a_mean_and_says_that_it_has_no_distribution()
    {
        WaitingLine line = ServiceTeam.Of(1_000_000, 1.0).Serving(2e6, 1e3);
        Assert.Equal(0.5, line.GivenUp.Value, 1e-12);
        Assert.Contains("1e+08", Assert.Throws<InvalidOperationException>(() => line.WaitingLongerThan(1.0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_name_what_is_wrong()
    {
        ServiceTeam team = ServiceTeam.Of(3, 1.0);
        Assert.Contains("1 to 10000000", Assert.Throws<ArgumentOutOfRangeException>(() => ServiceTeam.Of(0, 1.0)).Message, StringComparison.Ordinal);
        foreach (double rate in new[] { -1.0, double.NaN, double.PositiveInfinity })
        {
            Assert.Equal("arrivalRate", Assert.Throws<ArgumentOutOfRangeException>(() => team.Serving(rate)).ParamName);
            Assert.Equal("meanPatience", Assert.Throws<ArgumentOutOfRangeException>(() => team.Serving(1.0, rate)).ParamName);
            Assert.Equal("requestRate", Assert.Throws<ArgumentOutOfRangeException>(() => team.ServingClients(3, rate)).ParamName);
            Assert.Equal("serviceRate", Assert.Throws<ArgumentOutOfRangeException>(() => ServiceTeam.Of(1, rate)).ParamName);
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => team.Serving(1.0).WaitQuantile(1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => team.Serving(1.0).WaitingLongerThan(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => team.Serving(1e10, 1e3));
    }

    private static void Close(double expected, double actual) => Assert.Equal(expected, actual, Relative * Math.Abs(expected) + double.Epsilon);

    private static void Within(LineSimulation simulation, WaitingLine line, double time)
    {
        Near(simulation.MeanWait, line.MeanWait);
        Near(simulation.GivenUp, line.GivenUp.Value);
        Near(simulation.LongerThan(0.0), line.WaitProbability.Value);
        Near(simulation.LongerThan(time), line.WaitingLongerThan(time).Value);
    }

    private static void Near((double Mean, double Error) simulated, double value) =>
        Assert.InRange(value, simulated.Mean - StandardErrors * simulated.Error, simulated.Mean + StandardErrors * simulated.Error);
}
