using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>The laws that every repurchase model keeps, whatever its parameters. A model's own class says how to make it.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public abstract class RepurchaseModelLaws
{
    // Functions of special functions of ~14 digits; differences of them lose some.
    private const double Relative = 1e-9;

    /// <summary>For each parameter: 1 if it is a time, −1 if a rate, 0 if it has no unit.</summary>
    protected abstract int[] TimePowers { get; }

    /// <summary>Whether purchases come ever more slowly from the first moment on; not so where a purchase has to ripen.</summary>
    protected virtual bool SlowsFromTheStart => true;

    protected abstract IRepurchaseModel Create(double[] parameters);

    /// <summary>The log-likelihood and gradient that the estimator climbs.</summary>
    protected abstract double LogLikelihood(double[] parameters, CustomerGroups customers, Span<double> gradient);

    [Property]
    public void The_probability_of_being_alive_does_not_rise_while_nothing_is_bought(ParameterDraw draw, CustomerSummary history, Duration idle)
    {
        IRepurchaseModel model = Create(Ordinary(draw));
        CustomerSummary later = CustomerSummary.Of(history.Frequency, history.Recency, history.Age + idle.Time);

        Assert.InRange(model.ProbabilityAlive(later).Value, 0.0, model.ProbabilityAlive(history).Value * (1.0 + Relative));
    }

    [Property]
    public void Nothing_is_expected_of_no_time(ParameterDraw draw, CustomerSummary history)
    {
        IRepurchaseModel model = Create(Ordinary(draw));

        Assert.Equal(0.0, model.ExpectedPurchases(history, 0.0));
        Assert.Equal(0.0, model.ExpectedPurchasesOfNewCustomer(0.0));
        Assert.Equal(1.0, model.ProbabilityOfPurchases(0, 0.0).Value);
        Assert.Equal(0.0, model.ProbabilityOfPurchases(3, 0.0).Value);
    }

    [Property]
    public void More_time_brings_more_purchases_but_ever_fewer(ParameterDraw draw, CustomerSummary history, Duration first, Duration more)
    {
        IRepurchaseModel model = Create(Ordinary(draw));

        Check(horizon => model.ExpectedPurchases(history, horizon));
        Check(model.ExpectedPurchasesOfNewCustomer);

        void Check(Func<double, double> expected)
        {
            double near = expected(first.Time), middle = expected(first.Time + 0.5 * more.Time), far = expected(first.Time + more.Time);
            Assert.InRange(middle, near * (1.0 - Relative), far * (1.0 + Relative));
            if (SlowsFromTheStart) Assert.InRange(0.5 * (near + far), 0.0, middle * (1.0 + Relative));
        }
    }

    [Property]
    public void A_customer_of_no_age_is_a_new_one(ParameterDraw draw, Duration horizon)
    {
        IRepurchaseModel model = Create(Ordinary(draw));

        AssertClose(model.ExpectedPurchasesOfNewCustomer(horizon.Time), model.ExpectedPurchases(default, horizon.Time), Relative);
        for (int count = 0; count < 4; count++)
            AssertClose(model.ProbabilityOfPurchases(count, horizon.Time).Value, model.ProbabilityOfPurchases(default, count, horizon.Time).Value, Relative);
    }

    [Property(MaxTest = 30)]
    public void The_probabilities_of_all_counts_after_a_history_sum_to_one_and_have_the_expected_mean(ParameterDraw draw, CustomerSummary history, Duration horizon)
    {
        IRepurchaseModel model = Create(draw.Take(TimePowers.Length, 0.5, 5.0));
        double time = Math.Min(horizon.Time, 0.5 * history.Age); // so that few more purchases come than have come
        double sum = 0.0, mean = 0.0, last = 1.0;
        for (int count = 0; count < 5000 && (count < 20 || 1.0 - sum > 1e-13 || count * last > 1e-10 * mean); count++)
        {
            last = model.ProbabilityOfPurchases(history, count, time).Value;
            sum += last;
            mean += count * last;
        }

        Assert.Equal(1.0, sum, 1e-9);
        AssertClose(model.ExpectedPurchases(history, time), mean, 1e-7);
    }

    [Property(MaxTest = 30)]
    public void A_drawn_future_is_a_function_of_its_key_and_a_longer_look_sees_the_same_purchases_first(ParameterDraw draw, CustomerSummary history, Duration horizon, ulong seed)
    {
        IRepurchaseModel model = Create(draw.Take(TimePowers.Length, 0.5, 5.0));
        double time = Math.Min(horizon.Time, 50.0);
        PurchaseFuture future = model.DrawFuture(history, RandomKey.FromSeed(seed));
        double[] all = [.. future.PurchaseTimes(2.0 * time)];

        Assert.Equal(all, model.DrawFuture(history, RandomKey.FromSeed(seed)).PurchaseTimes(2.0 * time));
        Assert.Equal(all.Where(at => at <= time), future.PurchaseTimes(time));
        Assert.Equal(future.PurchaseTimes(time).Length, future.Purchases(time));
        Assert.Equal(CustomerSummary.Of(all.Length, all.LastOrDefault(), 2.0 * time), future.History(2.0 * time));
        Assert.True(all.Length == 0 || future.IsAlive);
        Assert.All(all, at => Assert.InRange(at, 0.0, future.Lifetime));
        Assert.True(all.Length <= future.LastPurchase);
    }

    [Property(MaxTest = 30)]
    public void The_probabilities_of_all_counts_sum_to_one_and_have_the_expected_mean(ParameterDraw draw, Duration horizon)
    {
        // Mild parameters and times, so that a few thousand counts hold all but 1e-12 of the probability.
        IRepurchaseModel model = Create(draw.Take(TimePowers.Length, 0.5, 5.0));
        double time = Math.Min(horizon.Time, 10.0);
        double sum = 0.0, mean = 0.0;
        for (int count = 0; count < 5000 && (count < 20 || 1.0 - sum > 1e-13); count++)
        {
            double probability = model.ProbabilityOfPurchases(count, time).Value;
            sum += probability;
            mean += count * probability;
        }

        Assert.Equal(1.0, sum, 1e-10);
        AssertClose(model.ExpectedPurchasesOfNewCustomer(time), mean, 1e-8);
    }

    [Property]
    public void Grouping_leaves_the_likelihood_alone(ParameterDraw draw, CustomerGroups customers)
    {
        IRepurchaseModel model = Create(Ordinary(draw));
        double sum = 0.0, size = 0.0;
        for (int i = 0; i < customers.Count; i++)
        {
            double term = customers.Weight[i] * model.LogLikelihood(customers[i]);
            sum += term;
            size += Math.Abs(term);
        }

        // Terms of either sign may all but cancel: the error is in proportion to their size, not to what is left of them.
        Assert.Equal(sum, model.LogLikelihood(customers), 1e-11 * Math.Max(1.0, size));
    }

    [Property]
    public void The_gradient_is_the_slope_of_the_likelihood(ParameterDraw draw, CustomerGroups customers)
    {
        double[] parameters = Ordinary(draw);
        double[] gradient = new double[parameters.Length], ignored = new double[parameters.Length];
        double value = LogLikelihood(parameters, customers, gradient);

        for (int i = 0; i < parameters.Length; i++)
        {
            // A central difference in the parameter's logarithm: truncation ~1e-10 and rounding ~1e-11 of the likelihood.
            const double Step = 1e-5;
            double slope = (At(i, Math.Exp(Step)) - At(i, Math.Exp(-Step))) / (2.0 * Step);
            Assert.Equal(slope, gradient[i] * parameters[i], 1e-7 * Math.Max(1.0, Math.Abs(value)));
        }

        double At(int parameter, double factor)
        {
            double[] moved = [.. parameters];
            moved[parameter] *= factor;
            return LogLikelihood(moved, customers, ignored);
        }
    }

    [Property]
    public void The_unit_of_time_is_a_matter_of_the_parameters_that_are_times(ParameterDraw draw, CustomerSummary history, Duration horizon, Duration unit)
    {
        double scale = unit.Time;
        double[] parameters = Ordinary(draw);
        IRepurchaseModel model = Create(parameters);
        IRepurchaseModel scaled = Create([.. parameters.Select((value, i) => value * Math.Pow(scale, TimePowers[i]))]);
        CustomerSummary same = CustomerSummary.Of(history.Frequency, Math.Min(history.Recency * scale, history.Age * scale), history.Age * scale);

        AssertClose(model.ProbabilityAlive(history).Value, scaled.ProbabilityAlive(same).Value, Relative);
        AssertClose(model.ExpectedPurchases(history, horizon.Time), scaled.ExpectedPurchases(same, horizon.Time * scale), Relative);
        AssertClose(model.ProbabilityOfPurchases(3, horizon.Time).Value, scaled.ProbabilityOfPurchases(3, horizon.Time * scale).Value, Relative);
        AssertClose(model.LogLikelihood(history) - history.Frequency * Math.Log(scale), scaled.LogLikelihood(same), Relative);
    }

    [Property(MaxTest = 20)]
    public void A_horizon_that_is_no_length_of_time_is_refused(ParameterDraw draw, CustomerSummary history)
    {
        IRepurchaseModel model = Create(Ordinary(draw));

        foreach (double horizon in (double[])[-1.0, double.NaN, double.PositiveInfinity])
        {
            Assert.Throws<ArgumentOutOfRangeException>("horizon", () => model.ExpectedPurchases(history, horizon));
            Assert.Throws<ArgumentOutOfRangeException>("horizon", () => model.ExpectedPurchasesOfNewCustomer(horizon));
            Assert.Throws<ArgumentOutOfRangeException>("horizon", () => model.ProbabilityOfPurchases(1, horizon));
            Assert.Throws<ArgumentOutOfRangeException>("horizon", () => model.ProbabilityOfPurchases(history, 1, horizon));
            Assert.Throws<ArgumentOutOfRangeException>("horizon", () => model.DrawFuture(history, default).Purchases(horizon));
        }
        Assert.Throws<ArgumentOutOfRangeException>("count", () => model.ProbabilityOfPurchases(-1, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => model.ProbabilityOfPurchases(history, -1, 1.0));
    }

    /// <summary>Parameters such as fits have them, and a good deal beyond.</summary>
    private double[] Ordinary(ParameterDraw draw) => draw.Take(TimePowers.Length, 0.02, 50.0);

    private static void AssertClose(double expected, double actual, double relative) =>
        Assert.Equal(expected, actual, Math.Max(1e-300, Math.Abs(expected) * relative));
}
