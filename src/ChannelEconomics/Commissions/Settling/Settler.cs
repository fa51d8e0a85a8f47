using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Takes events in the order of their delivery and keeps the books.</summary>
internal sealed class Settler
{
    private readonly Dictionary<EventId, CommissionEvent> _seen = [];
    private readonly Dictionary<EventId, List<CommissionEvent>> _waitingForEvent = [];
    private readonly Dictionary<OrderId, OrderState> _orders = [];
    private readonly HashSet<OrderState> _awaited = []; // orders whose payment others wait for
    private readonly List<OrderState> _settled = [];
    private readonly HashSet<EventId> _undone = [];
    private readonly HashSet<EventId> _booked = []; // refunds that went through, and so can be undone
    private readonly List<EventOutcome> _rejections = [];
    private readonly Journal _journal = new();
    private readonly Tallies _tallies = new();
    private readonly People _people;
    private readonly Accrual _accrual;
    private readonly Refunds _refunds;
    private readonly Releases _releases;
    private readonly Payouts _payouts;
    private readonly Retainers _retainers;
    private CommissionPlan _plan;

    internal Settler(CommissionPlan plan, ReferralTree tree)
    {
        (_plan, _people) = (plan, new(tree));
        (_accrual, _refunds) = (new(_journal, _people, _tallies), new(_journal, _tallies));
        (_releases, _payouts, _retainers) = (new(_journal), new(_journal, _people), new(_journal, _people));
    }

    internal CommissionLedger Snapshot()
    {
        IEnumerable<CommissionEvent> early = _awaited.SelectMany(order => order.Early ?? []).Concat(_waitingForEvent.Values.SelectMany(waiting => waiting));
        return new(_journal.Chunks, _journal.Count, [.. _rejections], [.. early.Order(EventOrder.Canonical).Select(EventOutcome.Waiting)]);
    }

    internal EventOutcome Post(CommissionEvent happened)
    {
        if (!_seen.TryAdd(happened.Id, happened))
        {
            CommissionEvent before = _seen[happened.Id];
            return before.Equals(happened)
                ? EventOutcome.Duplicate(happened)
                : Reject(happened, RejectionReason.EventIdReused, $"Another event, '{before}', was delivered under this id.");
        }
        EventOutcome outcome;
        try
        {
            outcome = BookAndWake(happened);
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            _seen.Remove(happened.Id); // it is not in the books, so it may come again
            throw;
        }
        return outcome;
    }

    private EventOutcome BookAndWake(CommissionEvent happened)
    {
        EventOutcome outcome = Book(happened);
        if (_waitingForEvent.Count > 0 && outcome.Status != EventStatus.Waiting && _waitingForEvent.Remove(happened.Id, out List<CommissionEvent>? waiting))
            Replay(waiting);
        return outcome;
    }

    private void Replay(List<CommissionEvent> events)
    {
        foreach (CommissionEvent early in events.Order(EventOrder.Canonical))
            BookAndWake(early);
    }

    private EventOutcome Book(CommissionEvent happened)
    {
        EventOutcome outcome = happened switch
        {
            OrderPaid paid => Pay(paid),
            OrderReceived received => Receive(received),
            OrderRefunded refund => Refund(refund),
            ClockTicked tick => Tick(tick),
            PayoutRequested payout => Judged(payout, _payouts.Pay(payout)),
            PayoutFailed failed => Undo(failed, failed.Payout, payoutsOnly: true),
            EventReversed reversed => Undo(reversed, reversed.Target, payoutsOnly: false),
            OrderCreated created => Create(created),
            OrderCancelled cancelled => Cancel(cancelled),
            PersonBound bound => Bind(bound),
            PersonDisabled disabled => Disable(disabled),
            LinkClicked click => Click(click),
            PlanChanged changed => Change(changed),
            _ => throw new InvalidOperationException($"{happened.GetType().Name} is no event that the books know."),
        };
        _journal.Close(happened);
        return outcome;
    }

    private EventOutcome Pay(OrderPaid paid)
    {
        OrderState order = OrderOf(paid.Order);
        if (order.Paid is { } before)
        {
            return before.IsSameSale(paid)
                ? EventOutcome.Duplicate(paid)
                : Reject(paid, RejectionReason.DuplicateOrder, $"Order {paid.Order} was paid before, by '{before}'.");
        }
        if (order.Cancelled)
            return Reject(paid, RejectionReason.OrderCancelled, $"Order {paid.Order} was cancelled before.");
        if (Accrual.LacksCost(_plan, paid))
            return Reject(paid, RejectionReason.MissingCost, $"The plan pays by margin, and a line of order {paid.Order} has no cost.");
        (order.Plan, order.Paid, order.Sequence) = (_plan, paid, _settled.Count);
        order.Lines = _accrual.Share(order, paid);
        _settled.Add(order);
        PostSale(order, paid);
        _releases.ForfeitLate(order, paid);
        _journal.Close(paid);
        if (order.Early is { } early)
        {
            order.Early = null;
            _awaited.Remove(order);
            Replay(early);
        }
        return EventOutcome.Booked(paid);
    }

    private void PostSale(OrderState order, OrderPaid paid)
    {
        Currency currency = paid.Currency;
        foreach (LineState line in order.Lines)
        {
            long rest = line.Paid + line.Freight;
            _journal.Add(paid, _journal.Buyers, Bucket.Settled, PostingKind.Accrue, -rest, currency, line);
            foreach (Share share in line.Shares)
            {
                rest -= share.Original;
                _journal.Add(paid, share.Account, share.Bucket, PostingKind.Accrue, share.Original, currency, share);
                share.Person?.Pending.Add(share);
            }
            _journal.Add(paid, _journal.Merchant, Bucket.Settled, PostingKind.Accrue, rest, currency, line);
        }
    }

    private EventOutcome Receive(OrderReceived received)
    {
        OrderState order = OrderOf(received.Order);
        if (order.Paid is null) return WaitForPayment(order, received);
        if (order.Received is not null) return EventOutcome.Duplicate(received);
        _releases.Schedule(order, received.At);
        order.Received = received;
        return EventOutcome.Booked(received);
    }

    private EventOutcome Refund(OrderRefunded refund)
    {
        OrderState order = OrderOf(refund.Order);
        if (order.Paid is null) return WaitForPayment(order, refund);
        if (refund.Number is { } number && order.RefundNumbers?.Contains(number) == true) return EventOutcome.Duplicate(refund);
        if (Refunds.Objection(order, refund) is { } objection) return Reject(refund, objection.Reason, objection.Message);
        if (refund.Number is { } fresh) (order.RefundNumbers ??= []).Add(fresh);
        _refunds.Book(order, refund, refund, sign: 1);
        _booked.Add(refund.Id);
        return EventOutcome.Booked(refund);
    }

    private EventOutcome Tick(ClockTicked tick)
    {
        _releases.Release(tick);
        _retainers.Book(tick, _plan, _settled);
        return EventOutcome.Booked(tick);
    }

    private EventOutcome Undo(CommissionEvent happened, EventId target, bool payoutsOnly)
    {
        if (!_seen.TryGetValue(target, out CommissionEvent? undone) || Waits(undone))
        {
            if (!_waitingForEvent.TryGetValue(target, out List<CommissionEvent>? waiting))
                _waitingForEvent.Add(target, waiting = []);
            waiting.Add(happened);
            return EventOutcome.Waiting(happened);
        }
        bool possible = undone switch
        {
            PayoutRequested payout => _payouts.Went(payout),
            OrderRefunded refund => !payoutsOnly && _booked.Contains(refund.Id) && !OrderOf(refund.Order).ChargedBack,
            OrderPaid paid => !payoutsOnly && OrderOf(paid.Order).Paid == paid,
            _ => false,
        };
        if (!possible || !_undone.Add(target))
            return Reject(happened, RejectionReason.NotReversible, $"'{undone}' is nothing that can be undone, or was undone before.");
        if (undone is PayoutRequested failed) _payouts.Fail(happened, failed);
        if (undone is OrderRefunded back) _refunds.Book(OrderOf(back.Order), happened, back, sign: -1);
        if (undone is OrderPaid sale) _refunds.BookAll(OrderOf(sale.Order), happened);
        return EventOutcome.Booked(happened);
    }

    private bool Waits(CommissionEvent happened) => happened is OrderRefunded refund && OrderOf(refund.Order).Early?.Contains(refund) == true;

    private EventOutcome Create(OrderCreated created)
    {
        OrderState order = OrderOf(created.Order);
        if (order.Created is not null) return EventOutcome.Duplicate(created);
        order.Created = created;
        return EventOutcome.Booked(created);
    }

    private EventOutcome Cancel(OrderCancelled cancelled)
    {
        OrderState order = OrderOf(cancelled.Order);
        if (order.Paid is not null)
            return Reject(cancelled, RejectionReason.AlreadyPaid, $"Order {cancelled.Order} is paid; it is refunded, not cancelled.");
        if (order.Cancelled) return EventOutcome.Duplicate(cancelled);
        order.Cancelled = true;
        return EventOutcome.Booked(cancelled);
    }

    private EventOutcome Bind(PersonBound bound)
    {
        PersonState person = _people[bound.Person];
        BindingFault fault = _people.Check(person, _people[bound.Parent]);
        if (fault == BindingFault.Self)
            return Reject(bound, RejectionReason.Self, $"{bound.Person} cannot be bound to himself.");
        if (fault == BindingFault.Cycle)
            return Reject(bound, RejectionReason.Cycle, $"{bound.Parent} stands below {bound.Person} already.");
        if (fault == BindingFault.AlreadyBound && !bound.Anew)
            return Reject(bound, RejectionReason.AlreadyBound, $"{bound.Person} is bound to {_people.ParentOf(person)!.Id}.");
        _people.Bind(bound);
        return EventOutcome.Booked(bound);
    }

    private EventOutcome Disable(PersonDisabled disabled)
    {
        PersonState person = _people[disabled.Person];
        person.InactiveSince = Math.Min(person.InactiveSince, disabled.At.UtcTicks);
        if (_plan.Terms.OnDisable == DisablePolicy.Forfeit) _releases.Forfeit(disabled, person);
        return EventOutcome.Booked(disabled);
    }

    private EventOutcome Click(LinkClicked click)
    {
        _people.Click(click);
        return EventOutcome.Booked(click);
    }

    private EventOutcome Change(PlanChanged changed)
    {
        _plan = changed.Plan;
        return EventOutcome.Booked(changed);
    }

    private EventOutcome Judged(CommissionEvent happened, (RejectionReason Reason, string Message)? objection) =>
        objection is { } stands ? Reject(happened, stands.Reason, stands.Message) : EventOutcome.Booked(happened);

    private EventOutcome WaitForPayment(OrderState order, CommissionEvent early)
    {
        _awaited.Add(order);
        (order.Early ??= []).Add(early);
        return EventOutcome.Waiting(early);
    }

    private EventOutcome Reject(CommissionEvent happened, RejectionReason reason, string message)
    {
        EventOutcome outcome = EventOutcome.Rejected(happened, reason, message);
        _rejections.Add(outcome);
        return outcome;
    }

    private OrderState OrderOf(OrderId id)
    {
        if (!_orders.TryGetValue(id, out OrderState? order))
            _orders.Add(id, order = new(id));
        return order;
    }
}
