namespace NotebookRunner.Workers;

/// <summary>Brings what a cell does after an <c>await</c> back to the cell's thread, where it can be stopped and its line found.</summary>
/// <remarks>
/// Only while that thread has nothing to do; otherwise the thread pool does the work, as it would without a context. So code that blocks on
/// a task, as scripts do, cannot wait for itself.
/// </remarks>
internal sealed class CellContext : SynchronizationContext
{
    private readonly object _lock = new();
    private (SendOrPostCallback Callback, object? State)? _work;

    /// <summary>Whether the cell's thread waits: the cell is at an <c>await</c>, or its work goes on elsewhere.</summary>
    public bool IsIdle { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_lock)
        {
            if (IsIdle && _work is null)
            {
                _work = (d, state);
                Monitor.Pulse(_lock);
                return;
            }
        }
        ThreadPool.QueueUserWorkItem(static work => work.d(work.state), (d, state), preferLocal: false);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Does what is posted, on the calling thread, until the task has ended.</summary>
    public void RunUntilEndOf(Task task)
    {
        task.GetAwaiter().UnsafeOnCompleted(() =>
        {
            lock (_lock)
                Monitor.Pulse(_lock);
        });
        while (Next(task) is { } work)
            work.Callback(work.State);
    }

    private (SendOrPostCallback Callback, object? State)? Next(Task task)
    {
        lock (_lock)
        {
            IsIdle = true;
            while (_work is null && !task.IsCompleted)
                Monitor.Wait(_lock);
            IsIdle = false;
            (SendOrPostCallback, object?)? work = _work;
            _work = null;
            return work;
        }
    }
}
