using System.Collections.Immutable;
using System.CommandLine;
using NotebookRunner.Book;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Progress;
using NotebookRunner.Runs;

namespace NotebookRunner.Commands;

/// <summary><c>run</c>: executes notebooks and writes what became of them.</summary>
internal sealed class RunCommand : Command, IHasExamples
{
    private readonly Argument<string[]> _notebooks = new("NOTEBOOK")
    {
        Description = "The notebooks to run, .ipynb files.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _parameters = new("--parameter", "-p")
    {
        Description = "Sets a variable that the notebook's cell tagged \"parameters\" declares. Can be repeated. A text that names a file, as seen "
            + "from the current directory, is rewritten to be relative to the notebook's folder. For a type with ?, null is null.",
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The folder for NAME.ipynb and NAME.html; for a notebook that fails, NAME.failed.ipynb. "
            + $"[default: artifacts/notebooks, beside the nearest {Repository.Mark} upwards, or else here]",
        HelpName = "DIR",
    };

    private readonly SharedOptions _shared = new();

    public RunCommand() : base("run", "Runs notebooks and writes them with their outputs, as notebook and as page.")
    {
        Add(_notebooks);
        Add(_parameters);
        Add(_output);
        _shared.AddTo(this);
        SetAction(RunAsync);
    }

    public string Examples => """
        Examples:
          NotebookRunner run notebooks/*.ipynb
          NotebookRunner run notebooks/90-your-orders.ipynb -p orders=data/my-orders.csv -p currency=EUR
          NotebookRunner run notebooks/90-your-orders.ipynb --output /tmp/out --timeout 30 --jobs 1

        A failed cell is reported as path/notebook.ipynb:CELL:LINE:COLUMN: message, where CELL counts
        all cells of the file from 1. The other notebooks are run nevertheless.
        Exit codes: 0 all notebooks ran, 1 a notebook failed, 2 wrong usage, 130 stopped.

        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string[] paths = parsed.GetRequiredValue(_notebooks);
        RunOutputs outputs = new(Path.GetFullPath(parsed.GetValue(_output) ?? DefaultOutput()));
        ImmutableArray<KeyValuePair<string, string>> parameters = [.. (parsed.GetValue(_parameters) ?? []).Select(Parse)];
        Check(paths, outputs);
        OutputFolder.RequireWritable(outputs.Folder);

        RunOptions options = _shared.Read(parsed);
        RunBatch batch = new([.. paths.Select(NotebookSource.FolderOf)], options);
        await using (batch.ConfigureAwait(false))
        {
            ImmutableArray<NotebookSource> sources = [.. paths.Select(path => Read(path, parameters))];
            ImmutableArray<NotebookRun> runs = await RunReport.ShowAsync(
                sources, progress => batch.RunAsync(sources, progress, outputs.Write, cancellationToken)).ConfigureAwait(false);
            foreach (NotebookRun run in runs.Where(run => run.WriteProblem is null))
                await Console.Out.WriteLineAsync($"{run.Source.Name}: {string.Join(", ", outputs.Written(run).Select(OutputFolder.FromHere))}").ConfigureAwait(false);
            return ExitCode.Of(runs);
        }
    }

    private static string DefaultOutput()
    {
        string here = Directory.GetCurrentDirectory();
        return Path.Combine(Repository.Find(here) ?? here, "artifacts", "notebooks");
    }

    private static NotebookSource Read(string path, ImmutableArray<KeyValuePair<string, string>> parameters)
    {
        Notebook notebook = NotebookReader.Read(path);
        return new(path, notebook, ParameterInjection.Apply(notebook, path, parameters));
    }

    private static KeyValuePair<string, string> Parse(string given)
    {
        int equals = given.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new(given[..equals].Trim(), given[(equals + 1)..])
            : throw new UsageException($"A parameter is given as name=value, not \"{given}\".");
    }

    private static void Check(string[] paths, RunOutputs outputs)
    {
        Dictionary<string, string> writers = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (path.StartsWith('-'))
                throw new UsageException($"There is no option {path}; NotebookRunner run --help shows the options.");
            if (Directory.Exists(path))
                throw new UsageException($"{path} is a folder; name its notebooks, or make a book of it with: NotebookRunner book --notebooks {path}");
            if (!File.Exists(path))
                throw new UsageException($"There is no file {path}.");
            string target = outputs.NotebookPath(Path.GetFileNameWithoutExtension(path));
            if (target == Path.GetFullPath(path))
                throw new UsageException($"The executed notebook would replace {path} itself; name another folder with --output.");
            if (!writers.TryAdd(target, path))
                throw new UsageException($"{writers[target]} and {path} would both be written to {target}; run them with different --output.");
        }
    }
}
