using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Workers;

namespace NotebookRunner.Commands;

/// <summary>The program as seen from a shell.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        // Workers are started many times; they need none of the parser below.
        if (args is [WorkerHost.Command])
            return Worker.Run();

        ParseResult parsed = Root().Parse(args);
        if (parsed.Action is ParseErrorAction)
            return Refuse(string.Join('\n', parsed.Errors.Select(error => error.Message)) + "\nNotebookRunner --help shows what can be asked for.");
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (Exception error) when (error is UsageException or ParameterException or NotebookFormatException)
        {
            return Refuse(error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.").ConfigureAwait(false);
            return ExitCode.Cancelled;
        }
    }

    private static RootCommand Root()
    {
        RootCommand root = new("Runs C# notebooks (.ipynb) and makes a book of them. Without a command it makes the book.")
        {
            new RunCommand(),
            new BookCommand(),
        };
        root.SetAction((_, cancellationToken) => BookCommand.RunAsync(cancellationToken));
        root.Options.OfType<HelpOption>().Single().Action = new HelpWithExamples();
        return root;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.Usage;
    }
}
