using System.Runtime.ExceptionServices;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>Loops over independent slots: each writes its own, so results do not depend on threads.</summary>
internal static class InParallel
{
    /// <summary>Runs the body for 0 to <paramref name="count"/> − 1; the first failure is thrown as it was.</summary>
    internal static void For(int count, Action<int> body, int threads = -1, CancellationToken cancellationToken = default)
    {
        try
        {
            Parallel.For(0, count, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, body);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
