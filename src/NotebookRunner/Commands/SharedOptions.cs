using System.CommandLine;
using NotebookRunner.Runs;

namespace NotebookRunner.Commands;

/// <summary>The options of every command that runs notebooks.</summary>
internal sealed class SharedOptions
{
    private readonly Option<double> _timeout = new("--timeout")
    {
        Description = "Seconds that one cell may take, unless execution.timeout in its metadata says otherwise.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => RunOptions.DefaultTimeout.TotalSeconds,
    };

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "How many notebooks run at once.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public SharedOptions()
    {
        _timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0.0 and < 1e6))
                result.AddError("--timeout must be a number of seconds above 0.");
        });
        _jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--jobs must be at least 1.");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_timeout);
        command.Add(_jobs);
    }

    public RunOptions Read(ParseResult parsed) => new()
    {
        Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
        Jobs = parsed.GetValue(_jobs),
    };
}
