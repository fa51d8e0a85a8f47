using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>One possible future of one customer: the purchases that the customer will make, drawn from a model.</summary>
/// <remarks>
/// While alive the customer makes a purchase at every k-th event of a Poisson process of rate λ. The future ends with the lifetime or with the last
/// purchase, whichever comes first. Purchases are drawn one after another as they are asked for, each at its own position of a key: a longer look
/// sees the same purchases first, whatever was asked before and on whichever thread.
/// </remarks>
[TypeFormatterSource]
public sealed class PurchaseFuture
{
    // A look that would see more is refused: it would take minutes, and no count in the library is larger.
    private const double MostEvents = 1e9;

    private readonly RandomKey _gaps;
    private readonly int _every, _phase;

    private PurchaseFuture(double eventRate, double lifetime, long lastPurchase, int every, int phase, RandomKey gaps) =>
        (EventRate, Lifetime, LastPurchase, _every, _phase, _gaps) = (eventRate, lifetime, lastPurchase, every, phase, gaps);

    /// <summary>Whether the customer will still buy, if only the time ahead is long enough.</summary>
    public bool IsAlive => Lifetime > 0.0 && LastPurchase > 0;

    /// <summary>The purchases per period that the customer makes while alive.</summary>
    public double PurchaseRate => EventRate / _every;

    /// <summary>The time from now to dropping out, in periods; 0 for one who has, infinite where dropout only follows a purchase or never comes.</summary>
    public double Lifetime { get; }

    /// <summary>After how many purchases the customer drops out; <see cref="long.MaxValue"/> where purchases do not make anybody drop out.</summary>
    public long LastPurchase { get; }

    private double EventRate { get; }

    /// <summary>The number of purchases in the time (0, <paramref name="horizon"/>] from now.</summary>
    /// <param name="horizon">The length of the time ahead, in periods; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is negative or not finite, or so long that some 10⁹ purchases would be drawn.</exception>
    public int Purchases(double horizon)
    {
        int count = 0;
        for (Walk walk = new(this, horizon); walk.Next();)
            count++;
        return count;
    }

    /// <summary>The times of the purchases in the time (0, <paramref name="horizon"/>] from now, ascending, in periods.</summary>
    /// <param name="horizon">The length of the time ahead, in periods; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is negative or not finite, or so long that some 10⁹ purchases would be drawn.</exception>
    public ImmutableArray<double> PurchaseTimes(double horizon)
    {
        ImmutableArray<double>.Builder times = ImmutableArray.CreateBuilder<double>();
        for (Walk walk = new(this, horizon); walk.Next();)
            times.Add(walk.Time);
        return times.ToImmutable();
    }

    /// <summary>What will be known of a new customer with this future at an age.</summary>
    /// <param name="age">T, the time from the first purchase to the end of observation, in periods; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="age"/> is negative or not finite, or so large that some 10⁹ purchases would be drawn.</exception>
    public CustomerSummary History(double age)
    {
        int count = 0;
        double last = 0.0;
        for (Walk walk = new(this, age); walk.Next(); last = walk.Time)
            count++;
        return CustomerSummary.Of(count, last, age);
    }

    /// <summary>For example <c>buys 0.12 times per period until 3 purchases from now</c>.</summary>
    public override string ToString() => IsAlive
        ? string.Create(CultureInfo.InvariantCulture, $"buys {PurchaseRate:G3} times per period") + End()
        : "has dropped out";

    /// <summary>The future of a customer who has dropped out.</summary>
    internal static PurchaseFuture None { get; } = new(0.0, 0.0, 0, 1, 0, default);

    /// <summary>The future of a customer who buys for ever.</summary>
    internal static PurchaseFuture Endless(double rate, RandomKey gaps) => new(rate, double.PositiveInfinity, long.MaxValue, 1, 0, gaps);

    /// <summary>The future of a customer who drops out after a time.</summary>
    internal static PurchaseFuture UntilTime(double rate, double lifetime, RandomKey gaps) => new(rate, lifetime, long.MaxValue, 1, 0, gaps);

    /// <summary>The future of a customer who drops out after a number of purchases.</summary>
    /// <param name="eventRate">The rate of events.</param>
    /// <param name="lastPurchase">The number of purchases.</param>
    /// <param name="every">How many events make a purchase.</param>
    /// <param name="phase">The events since the last purchase.</param>
    /// <param name="gaps">What the times are drawn from.</param>
    internal static PurchaseFuture UntilPurchase(double eventRate, long lastPurchase, int every, int phase, RandomKey gaps) =>
        new(eventRate, double.PositiveInfinity, lastPurchase, every, phase, gaps);

    private string End() => LastPurchase < long.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $" until {LastPurchase} purchase{(LastPurchase == 1 ? "" : "s")} from now")
        : double.IsInfinity(Lifetime) ? "" : string.Create(CultureInfo.InvariantCulture, $" until {Lifetime:G3} periods from now");

    /// <summary>From one purchase to the next.</summary>
    private struct Walk
    {
        private readonly PurchaseFuture _future;
        private readonly double _end;
        private ulong _purchase;

        internal Walk(PurchaseFuture future, double horizon)
        {
            (_future, _end) = (future, Math.Min(Repurchase.Horizon.Require(horizon), future.Lifetime));
            if (_end * future.EventRate > MostEvents && future.LastPurchase > MostEvents)
                throw new ArgumentOutOfRangeException(nameof(horizon), horizon, string.Create(CultureInfo.InvariantCulture,
                    $"At a rate of {future.PurchaseRate:G3} purchases per period, this would be more than {MostEvents:G0} purchases to draw."));
        }

        internal double Time { get; private set; }

        internal bool Next()
        {
            if (_end == 0.0 || _purchase >= (ulong)_future.LastPurchase) return false;
            int events = _purchase == 0 ? _future._every - _future._phase : _future._every;
            Time += (events == 1 ? _future._gaps.Exponential(_purchase) : _future._gaps.Gamma(events, _purchase)) / _future.EventRate;
            _purchase++;
            return Time <= _end;
        }
    }
}
