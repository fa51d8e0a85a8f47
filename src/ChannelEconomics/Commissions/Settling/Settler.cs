using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Takes events in the order of their delivery and keeps the books.</summary>
internal sealed class Settler
{
    private readonly Books _books = new();
    private readonly IdIndex _eventIds = new();
    private readonly IdIndex _orderIds = new();
    private readonly Dictionary<EventId, List<int>> _waitingForEvent = [];
    private readonly Dictionary<int, List<int>> _waitingForPayment = []; // by order
    private readonly HashSet<int> _undone = [];
    private readonly HashSet<int> _refunded = []; // refunds that went through, and so can be undone
    private readonly HashSet<(int Order, string Number)> _refundNumbers = [];
    private readonly List<EventOutcome> _rejections = [];
    private readonly People _people;
    private readonly Accrual _accrual;
    private readonly Refunds _refunds;
    private readonly Releases _releases;
    private readonly Payouts _payouts;
    private readonly Retainers _retainers;
    private CommissionPlan _plan;
    private int _settled; // orders

    internal Settler(CommissionPlan plan, ReferralTree tree)
    {
        _people = new(tree, _books);
        Tallies tallies = new(_books);
        (_accrual, _refunds) = (new(_books, _people, tallies), new(_books, tallies));
        (_releases, _payouts, _retainers) = (new(_books), new(_books, _people), new(_books, _people));
        _plan = plan;
        _books.Plans.Add(plan);
    }

    internal CommissionLedger Snapshot()
    {
        IEnumerable<int> early = _waitingForPayment.Values.Concat(_waitingForEvent.Values).SelectMany(waiting => waiting);
        return new(_books, _books.Postings.Count, [.. _rejections], [.. InOrder(early).Select(number => EventOutcome.Waiting(_books.Events[number]!))]);
    }

    internal EventOutcome Post(CommissionEvent happened)
    {
        int number = _eventIds.NumberOf(happened.Id.Value);
        if (number == _books.Events.Count)
            _books.Events.Add(happened);
        else if (_books.Events[number] is { } before)
            return before.Equals(happened)
                ? EventOutcome.Duplicate(happened)
                : Reject(happened, RejectionReason.EventIdReused, $"Another event, '{before}', was delivered under this id.");
        else
            _books.Events[number] = happened;
        try
        {
            return BookAndWake(number);
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            _books.Events[number] = null; // it is not in the books, so it may come again
            throw;
        }
    }

    private IEnumerable<int> InOrder(IEnumerable<int> events) => events.OrderBy(number => _books.Events[number]!, EventOrder.Canonical);

    private EventOutcome BookAndWake(int number)
    {
        CommissionEvent happened = _books.Events[number]!;
        EventOutcome outcome = Book(number, happened);
        if (_waitingForEvent.Count > 0 && outcome.Status != EventStatus.Waiting && _waitingForEvent.Remove(happened.Id, out List<int>? waiting))
            Replay(waiting);
        return outcome;
    }

    private void Replay(List<int> events)
    {
        foreach (int early in InOrder(events))
            BookAndWake(early);
    }

    private EventOutcome Book(int number, CommissionEvent happened)
    {
        EventOutcome outcome = happened switch
        {
            OrderPaid paid => Pay(number, paid),
            OrderReceived received => Receive(number, received),
            OrderRefunded refund => Refund(number, refund),
            ClockTicked tick => Tick(number, tick),
            PayoutRequested payout => Judged(payout, _payouts.Pay(number, payout)),
            PayoutFailed failed => Undo(number, failed, failed.Payout, payoutsOnly: true),
            EventReversed reversed => Undo(number, reversed, reversed.Target, payoutsOnly: false),
            OrderCreated created => Create(number, created),
            OrderCancelled cancelled => Cancel(cancelled),
            PersonBound bound => Bind(bound),
            PersonDisabled disabled => Disable(number, disabled),
            LinkClicked click => Click(click),
            PlanChanged changed => Change(changed),
            _ => throw new InvalidOperationException($"{happened.GetType().Name} is no event that the books know."),
        };
        _books.Close(number);
        return outcome;
    }

    private EventOutcome Pay(int number, OrderPaid paid)
    {
        int place = OrderOf(paid.Order);
        ref OrderRow order = ref _books.Orders[place];
        if (order.IsPaid)
        {
            OrderPaid before = _books.PaidOf(place);
            return before.IsSameSale(paid)
                ? EventOutcome.Duplicate(paid)
                : Reject(paid, RejectionReason.DuplicateOrder, $"Order {paid.Order} was paid before, by '{before}'.");
        }
        if (order.Cancelled)
            return Reject(paid, RejectionReason.OrderCancelled, $"Order {paid.Order} was cancelled before.");
        if (Accrual.LacksCost(_plan, paid))
            return Reject(paid, RejectionReason.MissingCost, $"The plan pays by margin, and a line of order {paid.Order} has no cost.");
        Accrual.RequireRange(_plan, paid);
        (order.Plan, order.Paid, order.Sequence, order.Currency) = (_books.Plans.Count - 1, number, _settled++, _books.NumberOf(paid.Currency));
        _accrual.Share(place, _plan, paid);
        PostSale(number, order);
        _releases.ForfeitLate(place, number);
        _books.Close(number);
        if (order.IsAwaited && _waitingForPayment.Remove(place, out List<int>? early))
        {
            order.IsAwaited = false;
            Replay(early);
        }
        return EventOutcome.Booked(paid);
    }

    private void PostSale(int number, in OrderRow order)
    {
        for (int place = order.FirstLine; place < order.FirstLine + order.Lines; place++)
        {
            ref readonly LineRow line = ref _books.Lines[place];
            long rest = line.Paid + line.Freight;
            _books.Add(number, _books.Buyers, Bucket.Settled, PostingKind.Accrue, -rest, order.Currency, ReasonId.OfLine(place));
            for (int i = line.FirstShare; i < line.FirstShare + line.Shares; i++)
            {
                ref readonly ShareRow share = ref _books.Shares[i];
                rest -= share.Original;
                _books.Add(number, share.Account, share.Bucket, PostingKind.Accrue, share.Original, order.Currency, ReasonId.OfShare(i));
            }
            _books.Add(number, _books.Merchant, Bucket.Settled, PostingKind.Accrue, rest, order.Currency, ReasonId.OfLine(place));
        }
    }

    private EventOutcome Receive(int number, OrderReceived received)
    {
        int place = OrderOf(received.Order);
        ref OrderRow order = ref _books.Orders[place];
        if (!order.IsPaid) return WaitForPayment(place, number);
        if (order.Received) return EventOutcome.Duplicate(received);
        _releases.Schedule(place, received.At);
        order.Received = true;
        return EventOutcome.Booked(received);
    }

    private EventOutcome Refund(int number, OrderRefunded refund)
    {
        int place = OrderOf(refund.Order);
        ref OrderRow order = ref _books.Orders[place];
        if (!order.IsPaid) return WaitForPayment(place, number);
        if (refund.Number is { } known && _refundNumbers.Contains((place, known))) return EventOutcome.Duplicate(refund);
        if (_refunds.Objection(order, refund) is { } objection) return Reject(refund, objection.Reason, objection.Message);
        if (refund.Number is { } fresh) _refundNumbers.Add((place, fresh));
        _refunds.Book(ref order, number, refund, sign: 1);
        _refunded.Add(number);
        return EventOutcome.Booked(refund);
    }

    private EventOutcome Tick(int number, ClockTicked tick)
    {
        _releases.Release(number, tick.At.UtcTicks);
        _retainers.Book(number, tick.At, _plan);
        return EventOutcome.Booked(tick);
    }

    private EventOutcome Undo(int number, CommissionEvent happened, EventId target, bool payoutsOnly)
    {
        if (!_eventIds.TryFind(target.Value, out int other) || _books.Events[other] is not { } undone || Waits(other, undone))
        {
            if (!_waitingForEvent.TryGetValue(target, out List<int>? waiting))
                _waitingForEvent.Add(target, waiting = []);
            waiting.Add(number);
            return EventOutcome.Waiting(happened);
        }
        bool possible = undone switch
        {
            PayoutRequested payout => _payouts.Went(payout),
            OrderRefunded refund => !payoutsOnly && _refunded.Contains(other) && !_books.Orders[OrderOf(refund.Order)].ChargedBack,
            OrderPaid paid => !payoutsOnly && _books.Orders[OrderOf(paid.Order)].Paid == other,
            _ => false,
        };
        if (!possible || !_undone.Add(other))
            return Reject(happened, RejectionReason.NotReversible, $"'{undone}' is nothing that can be undone, or was undone before.");
        if (undone is PayoutRequested failed) _payouts.Fail(number, failed);
        if (undone is OrderRefunded back) _refunds.Book(ref _books.Orders[OrderOf(back.Order)], number, back, sign: -1);
        if (undone is OrderPaid sale) _refunds.BookAll(ref _books.Orders[OrderOf(sale.Order)], number);
        return EventOutcome.Booked(happened);
    }

    private bool Waits(int number, CommissionEvent happened) =>
        happened is OrderRefunded refund && _waitingForPayment.TryGetValue(OrderOf(refund.Order), out List<int>? early) && early.Contains(number);

    private EventOutcome Create(int number, OrderCreated created)
    {
        ref OrderRow order = ref _books.Orders[OrderOf(created.Order)];
        if (order.Created != OrderRow.None) return EventOutcome.Duplicate(created);
        order.Created = number;
        return EventOutcome.Booked(created);
    }

    private EventOutcome Cancel(OrderCancelled cancelled)
    {
        ref OrderRow order = ref _books.Orders[OrderOf(cancelled.Order)];
        if (order.IsPaid)
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

    private EventOutcome Disable(int number, PersonDisabled disabled)
    {
        PersonState person = _people[disabled.Person];
        person.InactiveSince = Math.Min(person.InactiveSince, disabled.At.UtcTicks);
        if (_plan.Terms.OnDisable == DisablePolicy.Forfeit) _releases.Forfeit(number, person);
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
        _books.Plans.Add(_plan);
        return EventOutcome.Booked(changed);
    }

    private EventOutcome Judged(CommissionEvent happened, (RejectionReason Reason, string Message)? objection) =>
        objection is { } stands ? Reject(happened, stands.Reason, stands.Message) : EventOutcome.Booked(happened);

    private EventOutcome WaitForPayment(int order, int early)
    {
        _books.Orders[order].IsAwaited = true;
        if (!_waitingForPayment.TryGetValue(order, out List<int>? waiting))
            _waitingForPayment.Add(order, waiting = []);
        waiting.Add(early);
        return EventOutcome.Waiting(_books.Events[early]!);
    }

    private EventOutcome Reject(CommissionEvent happened, RejectionReason reason, string message)
    {
        EventOutcome outcome = EventOutcome.Rejected(happened, reason, message);
        _rejections.Add(outcome);
        return outcome;
    }

    private int OrderOf(OrderId id)
    {
        int number = _orderIds.NumberOf(id.Value);
        if (number == _books.Orders.Count) _books.Orders.Add(OrderRow.New);
        return number;
    }
}
