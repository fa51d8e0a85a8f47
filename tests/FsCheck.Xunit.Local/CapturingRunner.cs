using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace FsCheck.Xunit;

/// <summary>Keeps the result of a run instead of printing it, and writes the cases to the test's output when the run is verbose.</summary>
internal sealed class CapturingRunner(ITestOutputHelper output) : IRunner
{
    /// <summary>How the run ended; <see langword="null"/> until then.</summary>
    public TestResult? Result { get; private set; }

    public void OnStartFixture(Type type)
    {
        // A run has one property, so there is no fixture to announce.
    }

    public void OnArguments(
        int test, FSharpList<object> arguments, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> describe) =>
        Write(describe.Invoke(test).Invoke(arguments));

    public void OnShrink(FSharpList<object> arguments, FSharpFunc<FSharpList<object>, string> describe) =>
        Write(describe.Invoke(arguments));

    public void OnFinished(string name, TestResult result) => Result = result;

    private void Write(string text)
    {
        if (text.Length > 0)
            output.WriteLine(text.TrimEnd());
    }
}
