using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NotebookRunner.Notebooks;
using NotebookRunner.Sessions;

namespace NotebookRunner.Workers;

/// <summary>A worker as its parent sees it: runs cells one after the other, and can always be ended.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_startPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_interruptPatience = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan s_drainPatience = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Task _reading;
    private readonly Task _ended;
    // Continuations run elsewhere: on the loop that reads the worker's output they would wait for themselves.
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource<WorkerFinished> _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource<CellError> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CellOutputs _outputs = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadMessagesAsync(), ReadErrorsAsync());
        _ended = EndAsync();
    }

    /// <summary>Starts a worker whose current directory is the folder. It loads the compiler while its parent goes on.</summary>
    public static WorkerProcess Start(string folder) =>
        new(Process.Start(WorkerHost.StartInfo(folder)) ?? throw new InvalidOperationException("The worker process did not start."));

    /// <summary>Runs a cell and collects what it puts out, until it ends, fails, or takes too long.</summary>
    /// <remarks>After an error of kind Timeout or WorkerCrash the worker is gone.</remarks>
    public async Task<CellOutcome> RunAsync(int cell, string source, TimeSpan timeout, CellOutputs outputs, CancellationToken cancellationToken)
    {
        _outputs = outputs;
        _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task started = await FirstOf(s_startPatience, cancellationToken, _ready.Task, _ended).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (started != _ready.Task && started != _ended)
        {
            Kill();
            return new(null, CellError.At(CellError.WorkerCrash, SourceLines.FirstOfCode(source), 1, string.Create(
                CultureInfo.InvariantCulture, $"The worker process was not ready after {s_startPatience.TotalSeconds:0} s.")), []);
        }
        await SendAsync(new RunCell(cell, source)).ConfigureAwait(false);

        Task first = await FirstOf(timeout, cancellationToken, _finished.Task, _ended).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (_finished.Task.IsCompletedSuccessfully)
        {
            WorkerFinished finished = await _finished.Task.ConfigureAwait(false);
            return new(finished.Result is null ? null : MimeBundle.From(finished.Result), finished.Error, finished.Warnings);
        }
        CellError error = first == _ended
            ? await DescribeCrashAsync(source).ConfigureAwait(false)
            : await StopAsync(source, timeout).ConfigureAwait(false);
        return new(null, error, []);
    }

    /// <summary>Ends the worker and every process that its cells left behind.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _ended.ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task<CellError> StopAsync(string source, TimeSpan timeout)
    {
        await SendAsync(new InterruptCell()).ConfigureAwait(false);
        await FirstOf(s_interruptPatience, CancellationToken.None, _stopped.Task, _ended).ConfigureAwait(false);
        Kill();
        CellError place = _stopped.Task.IsCompletedSuccessfully
            ? await _stopped.Task.ConfigureAwait(false)
            : CellError.At(CellError.Timeout, SourceLines.FirstOfCode(source), 1, "");
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"The cell was stopped because it took longer than {timeout.TotalSeconds:0.###} s (--timeout, or execution.timeout in the cell's metadata).");
        return place with { Name = CellError.Timeout, Problems = [place.Problems[0] with { Message = message }] };
    }

    private async Task<CellError> DescribeCrashAsync(string source)
    {
        if (_stopped.Task.IsCompletedSuccessfully)
            return await _stopped.Task.ConfigureAwait(false);

        // The platform's last words (stack overflow, fail-fast) go to standard error; what stands before the trace says what happened.
        string words = _outputs.ToImmutable() is [.., StreamOutput { Name: "stderr" } last] ? last.Text.Trim() : "";
        string reason = string.Join(' ', words.Split('\n')
            .TakeWhile(line => !line.StartsWith("   at ", StringComparison.Ordinal) && !line.StartsWith("Repeat", StringComparison.Ordinal))).Trim();
        int place = SourceLines.Naming(source, "Environment.FailFast");
        string what = _ready.Task.IsCompleted ? "The cell crashed its process" : "The worker process did not start";
        return CellError.At(CellError.WorkerCrash, place, 1, string.Create(
            CultureInfo.InvariantCulture, $"{what} (exit code {_process.ExitCode}){(reason.Length == 0 ? "." : ": " + reason)}"));
    }

    /// <summary>The process has exited and what it wrote is read. A process that a cell left behind may hold the pipes open, so reading has a limit.</summary>
    private async Task EndAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        await Task.WhenAny(_reading, Task.Delay(s_drainPatience)).ConfigureAwait(false);
    }

    private async Task ReadMessagesAsync()
    {
        WorkerFrames frames = new(Take, text => _outputs.Write("stdout", text));
        byte[] buffer = new byte[1 << 16];
        Stream stream = _process.StandardOutput.BaseStream;
        while (await stream.ReadAsync(buffer).ConfigureAwait(false) is > 0 and int count)
            frames.Take(buffer.AsSpan(0, count));
    }

    private async Task ReadErrorsAsync()
    {
        char[] buffer = new char[4096];
        while (await _process.StandardError.ReadAsync(buffer.AsMemory()).ConfigureAwait(false) is > 0 and int count)
            _outputs.Write("stderr", new string(buffer, 0, count));
    }

    private void Take(WorkerMessage message)
    {
        switch (message)
        {
            case WorkerReady:
                _ready.TrySetResult();
                break;
            case WorkerWrote wrote:
                _outputs.Write(wrote.Name, wrote.Text);
                break;
            case WorkerDisplayed displayed:
                _outputs.Show(displayed.Number, MimeBundle.From(displayed.Data), displayed.Replaces);
                break;
            case WorkerFinished finished:
                _finished.TrySetResult(finished);
                break;
            case WorkerStopped stopped:
                _stopped.TrySetResult(stopped.Error);
                break;
        }
    }

    private async Task SendAsync(WorkerRequest request)
    {
        try
        {
            string json = JsonSerializer.Serialize(request, WorkerJson.Default.WorkerRequest);
            await _process.StandardInput.WriteAsync(json + "\n").ConfigureAwait(false);
            await _process.StandardInput.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The worker is gone already; whoever waits for its answer sees the end of its output.
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself in the meantime, or a process below it has.
        }
    }

    private static async Task<Task> FirstOf(TimeSpan timeout, CancellationToken cancellationToken, params Task[] tasks)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task first = await Task.WhenAny([.. tasks, Task.Delay(timeout, over.Token)]).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        return first;
    }
}
