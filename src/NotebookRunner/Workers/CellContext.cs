using System.Diagnostics;

namespace NotebookRunner.Workers;

/// <summary>Brings what a cell does after an <c>await</c> back to the cell's thread, where it can be stopped and its line found.</summary>
/// <remarks>
/// Only while that thread has nothing to do; otherwise the thread pool does the work, as it would without a context. So code that blocks on
/// a task, as scripts do, cannot wait for itself.
/// </remarks>
internal sealed class CellContext : SynchronizationContext
{
    /// <summary>How long work may wait, in all of a cell, for a thread that is about to have nothing to do.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    private readonly object _lock = new();
    private (SendOrPostCallback Callback, object? State)? _work;
    private TimeSpan _patience;

    /// <summary>Whether the cell's thread waits: the cell is at an <c>await</c>, or its work goes on elsewhere.</summary>
    public bool IsIdle { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_lock)
        {
            if (TryHandOver(d, state)) return;
        }
        ThreadPool.QueueUserWorkItem(work => HandOverOrRun(work.d, work.state), (d, state), preferLocal: false);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Prepares for a cell.</summary>
    public void Begin()
    {
        lock (_lock)
            _patience = s_patience;
    }

    /// <summary>Does what is posted, on the calling thread, until the task has ended.</summary>
    public void RunUntilEndOf(Task task)
    {
        task.GetAwaiter().UnsafeOnCompleted(() =>
        {
            lock (_lock)
                Monitor.PulseAll(_lock);
        });
        while (Next(task) is { } work)
            work.Callback(work.State);
    }

    private (SendOrPostCallback Callback, object? State)? Next(Task task)
    {
        lock (_lock)
        {
            IsIdle = true;
            Monitor.PulseAll(_lock);
            while (_work is null && !task.IsCompleted)
                Monitor.Wait(_lock);
            IsIdle = false;
            (SendOrPostCallback, object?)? work = _work;
            _work = null;
            return work;
        }
    }

    // An await often ends before the cell's thread has returned from it; a moment's patience keeps the work on that thread.
    private void HandOverOrRun(SendOrPostCallback callback, object? state)
    {
        lock (_lock)
        {
            while (true)
            {
                if (TryHandOver(callback, state)) return;
                if (_patience <= TimeSpan.Zero) break;
                long start = Stopwatch.GetTimestamp();
                Monitor.Wait(_lock, _patience);
                _patience -= Stopwatch.GetElapsedTime(start);
            }
        }
        callback(state);
    }

    private bool TryHandOver(SendOrPostCallback callback, object? state)
    {
        if (!IsIdle || _work is not null) return false;
        _work = (callback, state);
        Monitor.PulseAll(_lock);
        return true;
    }
}
