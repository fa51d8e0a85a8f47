using System.Globalization;
using ChannelEconomics.Commissions.Bulk;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Customers;
using ChannelEconomics.Data;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Numerics;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>CPU seconds of every hot path in a minute or two: <c>--quick [part of a name]</c>.</summary>
/// <remarks>
/// Each path runs three times at least, until a second of CPU or nine runs are used, after half a second to warm up; the least is shown. CPU time is the process's, all
/// threads and the garbage collector included, so it hardly depends on what else the machine does.
/// </remarks>
internal static class QuickRun
{
    private const int Million = 1_000_000;
    private const int CdnowSize = 2357;

    internal static void Print(string filter)
    {
        foreach ((string name, Func<int> count, Func<Func<object?>> prepare) in Paths())
        {
            if (!name.Contains(filter, StringComparison.OrdinalIgnoreCase)) continue;
            Func<object?> run = prepare();
            int size = count();
            int repeats = Math.Max(1, Million / 20 / size); // the clock ticks in hundredths of a second
            object? result = null;
            for (double start = CpuSeconds(); CpuSeconds() - start < 0.5;) // the compiler needs some hundred calls to do its best
                result = Run(run, repeats);
            double least = double.PositiveInfinity, used = 0.0;
            for (int i = 0; i < 9 && (i < 3 || used < 1.0); i++)
            {
                double before = CpuSeconds();
                result = Run(run, repeats);
                double spent = CpuSeconds() - before;
                (least, used) = (Math.Min(least, spent / repeats), used + spent);
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {least,9:F4} s {size / least / 1e6,9:F2} M/s   {result}"));
        }
    }

    private static double CpuSeconds() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static IEnumerable<(string Name, Func<int> Count, Func<Func<object?>> Prepare)> Paths()
    {
        foreach ((string label, int size, bool wholeDays) in
            ((string, int, bool)[])[("CDNOW size", CdnowSize, true), ("1M days", Million, true), ("1M continuous", Million, false)])
        {
            Lazy<CustomerSummary[]> bg = new(() => SimulatedLives.OfBgNbd(size, wholeDays)), pareto = new(() => SimulatedLives.OfParetoNbd(size, wholeDays));
            Lazy<CustomerTable> table = new(() => Table(bg.Value)), paretoTable = new(() => Table(pareto.Value));
            yield return ($"grouping, {label}", () => size, () => { _ = bg.Value; return () => CustomerGroups.From(bg.Value); });
            yield return ($"BG/NBD fit, {label}", () => size, () => { _ = table.Value; return () => Short(new BgNbdEstimator(OneThread).Fit(table.Value)); });
            yield return ($"MBG/NBD fit, {label}", () => size, () => { _ = table.Value; return () => Short(new MbgNbdEstimator(OneThread).Fit(table.Value)); });
            yield return ($"Pareto/NBD fit, {label}", () => size, () => { _ = paretoTable.Value; return () => Short(new ParetoNbdEstimator(OneThread).Fit(paretoTable.Value)); });
            yield return ($"BG/NBD forecast of a table, {label}", () => size, () => { _ = table.Value; return () => SimulatedLives.BgNbd.Forecast(table.Value, 39.0, maxThreads: 1); });
            yield return ($"Pareto/NBD forecast of a table, {label}", () => size, () => { _ = paretoTable.Value; return () => SimulatedLives.ParetoNbd.Forecast(paretoTable.Value, 39.0, maxThreads: 1); });
            foreach (AnyBenchmarked any in AnyBenchmarked.All)
            {
                Lazy<CustomerSummary[]> lives = any.Model is ParetoNbdModel ? pareto : bg;
                Lazy<CustomerGroups> groups = new(() => CustomerGroups.From(lives.Value));
                yield return ($"{any} P(alive) of groups, {label}", () => groups.Value.Count, () => () => any.Model.ProbabilityAlive(groups.Value, maxThreads: 1).Length);
                yield return ($"{any} expectation of groups, {label}", () => groups.Value.Count, () => () => any.Model.ExpectedPurchases(groups.Value, 39.0, maxThreads: 1).Length);
                if (wholeDays) continue;
                yield return ($"{any} P(alive) one by one, {label}", () => size, () => { _ = lives.Value; return () => any.ProbabilityAliveOneByOne(lives.Value); });
                yield return ($"{any} expectation one by one, {label}", () => size, () => { _ = lives.Value; return () => any.ExpectedPurchasesOneByOne(lives.Value); });
            }
        }
        Lazy<OrderLog> log = new(() => SimulatedOrders.Log(Million));
        yield return ("order log to customer table, 1M", () => Million, () => { _ = log.Value; return () => CustomerTable.From(log.Value, Observation.Until(SimulatedOrders.End, TimeUnit.Week)); });
        Lazy<byte[]> csv = new(() => SimulatedOrders.Csv(Million));
        foreach ((string label, long factor, int? threads) in ((string, long, int?)[])[("one thread", 1, 1), ("all threads", 1, null), ("to 10^12, one thread", 10_000_019, 1)])
        {
            Lazy<(BulkOrders Orders, BulkReferrals Referrals)> shop = new(() => (SimulatedSettlement.Orders(10 * Million, factor), SimulatedSettlement.Referrals()));
            yield return ($"bulk settlement, 10M, {label}", () => 10 * Million, () => { _ = shop.Value; return () => SimulatedSettlement.Plan.Settle(shop.Value.Orders, shop.Value.Referrals, threads); });
        }
        Lazy<(BulkOrders Orders, BulkReferrals Referrals)> refunded = new(() => (SimulatedSettlement.WithRefundsAndMonths(SimulatedSettlement.Orders(10 * Million)), SimulatedSettlement.Referrals()));
        yield return ("bulk settlement, 10M, 5% refunds and caps", () => 10 * Million, () => { _ = refunded.Value; return () => SimulatedSettlement.CappedPlan.Settle(refunded.Value.Orders, refunded.Value.Referrals, maxThreads: 1); });
        Lazy<CommissionEvent[]> events = new(() => SimulatedSettlement.Events(Million / 5, Million / 50));
        Lazy<ReferralTree> tree = new(() => SimulatedSettlement.Tree(Million / 50));
        yield return ("settlement event by event", () => events.Value.Length, () => { _ = (events.Value, tree.Value); return () => Post(SimulatedSettlement.Terms, events.Value, tree.Value); });
        yield return ("settlement event by event, caps", () => events.Value.Length, () => { _ = (events.Value, tree.Value); return () => Post(SimulatedSettlement.CappedTerms, events.Value, tree.Value); });
        Lazy<byte[]> paths = new(() => SimulatedPaths.Csv(10 * Million));
        Lazy<JourneySet> journeys = new(() => new(PathCsv.Parse(paths.Value).RequireClean().Columns with { }, lookback: null)); // a copy has no counted steps
        yield return ("paths from bytes, 10M", () => 10 * Million, () => { _ = paths.Value; return () => PathCsv.Parse(paths.Value).RequireClean(); });
        yield return ("paths from bytes to order 1, 10M", () => 10 * Million, () => { _ = paths.Value; return () => PathCsv.Parse(paths.Value).RequireClean().AttributeConversions(AttributionModel.Markov()); });
        yield return ("paths encoded, order 1, 10M", () => 10 * Million, () => { _ = journeys.Value; return () => journeys.Value.AttributeConversions(AttributionModel.Markov(1)); });
        yield return ("paths encoded, order 2, 10M", () => 10 * Million, () => { _ = journeys.Value; return () => journeys.Value.AttributeConversions(AttributionModel.Markov(2)); });
        yield return ("CSV to order log, 1M", () => Million, () => { _ = csv.Value; return () => OrderCsv.Read(new MemoryStream(csv.Value), "orders").RequireClean(); });
    }

    private static CommissionLedger Post(CommissionPlan plan, CommissionEvent[] events, ReferralTree tree)
    {
        CommissionBook book = plan.Open(tree);
        foreach (CommissionEvent happened in events)
            book.Post(happened);
        return book.Ledger;
    }

    private static LikelihoodMaximizerOptions OneThread { get; } = new() { MaxThreads = 1 };

    private static CustomerTable Table(CustomerSummary[] lives) => CustomerTable.FromSummaries(
        Array.ConvertAll(lives, life => life.Frequency), Array.ConvertAll(lives, life => life.Recency), Array.ConvertAll(lives, life => life.Age), TimeUnit.Week);

    private static string Short<T>(MaximumLikelihoodFit<T> fit) => string.Create(CultureInfo.InvariantCulture,
        $"{fit.Evaluations} evaluations, LL {fit.LogLikelihood:F6}, {fit.StopReason}");

    private static object? Run(Func<object?> run, int count)
    {
        object? result = null;
        for (int i = 0; i < count; i++)
            result = run();
        return result;
    }
}
