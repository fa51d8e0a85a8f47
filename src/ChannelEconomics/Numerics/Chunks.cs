using System.Runtime.ExceptionServices;

namespace ChannelEconomics.Numerics;

/// <summary>Loops over a range in chunks, on as many threads as allowed.</summary>
/// <remarks>
/// Where the chunks begin and end depends on the range and their size alone. A body that writes only to places of its own chunk, and a sum over the chunks
/// in their order afterwards, therefore give the same bits on any number of threads.
/// </remarks>
internal static class Chunks
{
    private const int AllCores = -1;

    /// <summary>How many chunks a range has.</summary>
    internal static int Count(int range, int size) => (range + size - 1) / size;

    /// <summary>Runs a body for each chunk.</summary>
    /// <param name="range">The length of the range.</param>
    /// <param name="size">The length of a chunk, the last one's excepted.</param>
    /// <param name="few">Up to this many chunks stay on the caller's thread: they take less time than to wake another.</param>
    /// <param name="maxThreads">The most threads; nothing for all cores.</param>
    /// <param name="body">Told the chunk's number, its start and its length.</param>
    internal static void ForEach(int range, int size, int few, int? maxThreads, Action<int, int, int> body)
    {
        int count = Count(range, size);
        if (count <= few || maxThreads == 1)
        {
            for (int chunk = 0; chunk < count; chunk++)
                Run(chunk);
            return;
        }
        try
        {
            Parallel.For(0, count, new() { MaxDegreeOfParallelism = maxThreads ?? AllCores }, Run);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]); // as on one thread
        }

        void Run(int chunk) => body(chunk, chunk * size, Math.Min(size, range - chunk * size));
    }
}
