using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NotebookRunner.Display;
using NotebookRunner.Sessions;

namespace NotebookRunner.Workers;

/// <summary>The process that runs a notebook's cells: requests come on standard input, messages go to standard output.</summary>
/// <remarks>It ends when its parent ends: the operating system closes its input then, whatever a cell is doing.</remarks>
internal sealed class Worker : IDisposable
{
    private const int StackBytes = 16 << 20;

    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly Lock _outputLock = new();
    private readonly BlockingCollection<RunCell> _cells = [];
    private readonly ConsoleCapture _console;
    private readonly CellThread _thread;

    private Worker()
    {
        _console = new((name, text) => Send(new WorkerWrote(name, text)));
        DisplayTarget display = new((number, data, replaces) =>
        {
            _console.Flush();
            Send(new WorkerDisplayed(number, data.ToTexts(), replaces));
        });
        _thread = new(new Session(display, Directory.GetCurrentDirectory));
    }

    public static int Run()
    {
        using Worker worker = new();
        // Ctrl+C reaches the whole group of processes; the parent decides what it means.
        using PosixSignalRegistration _ = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        worker.TakeConsole();
        worker.ReportEnds();
        new Thread(worker.ReadRequests) { IsBackground = true, Name = "requests" }.Start();
        Thread cells = new(worker.RunCells, StackBytes) { Name = "cells" };
        cells.Start();
        cells.Join();
        return 0;
    }

    public void Dispose()
    {
        _console.Dispose();
        _thread.Dispose();
        _cells.Dispose();
        _output.Dispose();
    }

    private void TakeConsole()
    {
        Console.SetOut(_console.Writer("stdout"));
        Console.SetError(_console.Writer("stderr"));
    }

    private void ReportEnds()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            _console.Flush();
            if (_thread.DescribeExit() is { } error)
                Send(new WorkerStopped(error));
        };
        AppDomain.CurrentDomain.UnhandledException += (_, thrown) =>
        {
            _console.Flush();
            if (thrown.ExceptionObject is Exception exception && _thread.Describe(exception) is { } error)
                Send(new WorkerStopped(error));
        };
    }

    private void RunCells()
    {
        WarmUp();
        Send(new WorkerReady());
        foreach (RunCell cell in _cells.GetConsumingEnumerable())
        {
            CellOutcome outcome = _thread.Run(cell);
            _console.Flush();
            Send(new WorkerFinished(outcome.Result?.ToTexts(), outcome.Error, outcome.Warnings));
        }
    }

    /// <summary>Compiles and runs code that nobody sees, so that the first cell need not wait for the compiler to be loaded.</summary>
    private static void WarmUp()
    {
        using CellThread warm = new(new Session(new DisplayTarget(static (_, _, _) => { }), Directory.GetCurrentDirectory));
        warm.Run(new(0, "var warm = Enumerable.Range(0, 2).Select(n => n * 2).ToList(); await Task.Yield(); warm"));
    }

    private void ReadRequests()
    {
        using StreamReader input = new(Console.OpenStandardInput(), new UTF8Encoding(false));
        Console.SetIn(TextReader.Null);
        while (input.ReadLine() is { } line)
        {
            switch (JsonSerializer.Deserialize(line, WorkerJson.Default.WorkerRequest))
            {
                case RunCell cell:
                    _cells.Add(cell);
                    break;
                case InterruptCell:
                    CellError? place = _thread.Interrupt();
                    _console.Flush();
                    if (place is not null) Send(new WorkerStopped(place));
                    break;
            }
        }
        // Not Environment.Exit: it waits for code that a cell may never let end.
        Process.GetCurrentProcess().Kill();
    }

    private void Send(WorkerMessage message)
    {
        byte[] frame = WorkerFrames.Encode(message);
        lock (_outputLock)
        {
            _output.Write(frame);
            _output.Flush();
        }
    }
}
