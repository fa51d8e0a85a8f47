using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NotebookRunner.Commands;

/// <summary>The usual help, followed by the command's examples.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const string RootExamples = """
        Examples:
          NotebookRunner
              runs all notebooks of this repository and writes artifacts/book/index.html
          NotebookRunner run notebooks/00-start-here.ipynb
              runs one notebook and writes artifacts/notebooks/00-start-here.ipynb and .html
          NotebookRunner run --help
              shows the options of a command

        Exit codes: 0 all notebooks ran, 1 a notebook failed, 2 wrong usage, 130 stopped.

        """;

    private readonly HelpAction _help = new();

    public override int Invoke(ParseResult parseResult)
    {
        int code = _help.Invoke(parseResult);
        string examples = (parseResult.CommandResult.Command as IHasExamples)?.Examples ?? RootExamples;
        parseResult.InvocationConfiguration.Output.Write(examples.ReplaceLineEndings());
        return code;
    }
}
