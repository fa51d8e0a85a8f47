using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NotebookRunner.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NotebookRunner.Progress;

/// <summary>A table on the terminal that follows the notebooks as they run.</summary>
internal sealed class LiveProgress : IRunProgress
{
    private static readonly TimeSpan s_refresh = TimeSpan.FromMilliseconds(150);

    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly ImmutableArray<NotebookSource> _sources;
    private readonly Dictionary<NotebookSource, Row> _rows;

    public LiveProgress(ImmutableArray<NotebookSource> sources)
    {
        _sources = sources;
        _rows = sources.ToDictionary(source => source, _ => new Row(), ReferenceEqualityComparer.Instance as IEqualityComparer<NotebookSource>);
    }

    /// <summary>Shows the table while the work goes on.</summary>
    public async Task<T> WhileAsync<T>(Task<T> work)
    {
        await AnsiConsole.Live(Table()).AutoClear(false).Overflow(VerticalOverflow.Ellipsis).StartAsync(async context =>
        {
            while (!work.IsCompleted)
            {
                context.UpdateTarget(Table());
                await Task.WhenAny(work, Task.Delay(s_refresh)).ConfigureAwait(false);
            }
            context.UpdateTarget(Table());
        }).ConfigureAwait(false);
        return await work.ConfigureAwait(false);
    }

    public void Started(NotebookSource source) => Change(source, row => row with { Started = _clock.Elapsed });

    public void CellsDone(NotebookSource source, int done, int total) => Change(source, row => row with { Done = done, Total = total });

    public void Finished(NotebookRun run) => Change(run.Source, row => row with { Elapsed = run.Elapsed, Failed = !run.Succeeded });

    private void Change(NotebookSource source, Func<Row, Row> change)
    {
        lock (_lock)
            _rows[source] = change(_rows[source]);
    }

    private Table Table()
    {
        Table table = new Table().Border(TableBorder.Simple)
            .AddColumn("notebook").AddColumn(new TableColumn("cells").RightAligned()).AddColumn(new TableColumn("time").RightAligned()).AddColumn("");
        lock (_lock)
        {
            foreach (NotebookSource source in _sources)
                table.AddRow(Cells(source, _rows[source]));
        }
        return table;
    }

    private IRenderable[] Cells(NotebookSource source, Row row)
    {
        TimeSpan? time = row.Elapsed ?? (_clock.Elapsed - row.Started);
        string state = row switch
        {
            { Elapsed: not null, Failed: true } => "[red]failed[/]",
            { Elapsed: not null } => "[green]ok[/]",
            { Started: not null } => "[yellow]running[/]",
            _ => "[grey]waiting[/]",
        };
        return
        [
            new Text(source.Path),
            new Text(row.Total == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{row.Done}/{row.Total}")),
            new Text(time is { } elapsed ? string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s") : ""),
            new Markup(state),
        ];
    }

    private sealed record Row(TimeSpan? Started = null, TimeSpan? Elapsed = null, bool Failed = false, int Done = 0, int Total = 0);
}
