using System.Globalization;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Data.Journal;

namespace ChannelEconomics.Data.Tests.Journal;

/// <summary>What the tests start in a process of its own and kill: it hands in the shop's events from the first one on, and says which are acknowledged.</summary>
internal static class JournalWriterProcess
{
    private static int Main(string[] args)
    {
        if (args is not ["write", var path, var count]) return 2;
        int end = int.Parse(count, CultureInfo.InvariantCulture);
        using CommissionJournal journal = CommissionJournal.Open(path, JournalShop.Plan, JournalShop.Tree, new() { SecondsToWait = 30 });
        for (int from = 0, size = 1; from < end; from += size, size = size % 5 + 1)
        {
            int until = Math.Min(from + size, end);
            journal.Post(Enumerable.Range(from, until - from).Select<int, CommissionEvent>(JournalShop.Event));
            Console.Out.WriteLine(until.ToString(CultureInfo.InvariantCulture));
            Console.Out.Flush();
        }
        return 0;
    }
}
