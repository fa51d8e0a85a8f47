using System.Diagnostics;
using System.Runtime;
using NotebookRunner.Sessions;

namespace NotebookRunner.Workers;

/// <summary>Runs one cell at a time and can say at which line the cell is, also when it never ends.</summary>
/// <remarks>
/// A running cell is aborted, or woken if it sleeps, and the stack is read as the abort begins; a cell that awaits is asked for the state of
/// its state machine. Both are good enough for a message and for nothing else: the process is killed afterwards.
/// </remarks>
internal sealed class CellThread(Session session) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1.5);

    private readonly CancellationTokenSource _abort = new();
    private readonly ManualResetEventSlim _seen = new();
    private StackTrace? _stack;
    private Thread? _thread;
    private readonly CellContext _context = new();
    private volatile Task<CellOutcome>? _outcome;
    private volatile RunCell? _cell;

    public CellOutcome Run(RunCell cell)
    {
        _thread = Thread.CurrentThread;
        _outcome = null;
        _cell = cell;
        try
        {
#pragma warning disable SYSLIB0046 // The token is cancelled only just before the process is killed.
            ControlledExecution.Run(() => RunHere(cell), _abort.Token);
#pragma warning restore SYSLIB0046
        }
        catch (OperationCanceledException) when (_abort.IsCancellationRequested)
        {
            // The cell was stopped. What is left is to report its place, on another thread, and to be killed.
            Thread.Sleep(Timeout.Infinite);
        }
        CellOutcome outcome = _outcome!.GetAwaiter().GetResult();
        _cell = null;
        return outcome;
    }

    /// <summary>Stops the running cell and says where it was; null if none runs. To be called from another thread.</summary>
    public CellError? Interrupt()
    {
        if (_cell is not { } cell) return null;
        (int Line, int Column)? place = _context.IsIdle && _outcome is { } waiting
            ? AwaitPlace.Find(waiting, cell.Source)
            : StopAndFind(cell);
        return CellError.At(
            CellError.Timeout, place?.Line ?? SourceLines.FirstOfCode(cell.Source), place?.Column ?? 1, "",
            [.. CellPlaces.Trim(_stack?.ToString())]);
    }

    /// <summary>The running cell's report that it ends the process. The platform says so on a thread of its own, so the call is sought in the source.</summary>
    public CellError? DescribeExit() => _cell is not { } cell ? null : CellError.At(
        CellError.WorkerCrash, SourceLines.Naming(cell.Source, "Environment.Exit"), 1, "The cell ended its process: it called Environment.Exit.");

    /// <summary>The running cell's report of an exception that no code of its own will catch.</summary>
    public CellError? Describe(Exception exception) =>
        _cell is { } cell ? ExceptionReport.Of(exception, cell.Cell, SourceLines.FirstOfCode(cell.Source)) : null;

    public void Dispose()
    {
        _abort.Dispose();
        _seen.Dispose();
    }

    private void RunHere(RunCell cell)
    {
        _context.Begin();
        SynchronizationContext.SetSynchronizationContext(_context);
        _outcome = session.RunAsync(cell.Cell, cell.Source);
        _context.RunUntilEndOf(_outcome);
    }

    private (int Line, int Column)? StopAndFind(RunCell cell)
    {
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            if (Thread.CurrentThread != _thread || _seen.IsSet || thrown.Exception is not (ThreadAbortException or ThreadInterruptedException))
                return;
            _stack = new(fNeedFileInfo: true);
            _seen.Set();
        };
        // Cancel returns only when the thread is aborted, which a thread in native code or in a finally block is not.
        new Thread(_abort.Cancel) { IsBackground = true }.Start();
        if (!_seen.Wait(s_patience))
        {
            _thread!.Interrupt();
            _seen.Wait(s_patience);
        }
        return _stack is null ? null : CellPlaces.Find(_stack, cell.Cell);
    }
}
