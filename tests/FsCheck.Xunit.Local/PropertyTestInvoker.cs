using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Hands the test method to FsCheck where xunit would call it once.</summary>
/// <remarks>
/// The step to replace is <see cref="InvokeTestMethodAsync"/>: xunit compares the number of parameters with the number of supplied
/// arguments before it would come to <c>CallTestMethod</c>.
/// </remarks>
internal sealed class PropertyTestInvoker(
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation,
    ITestOutputHelper output)
    : XunitTestInvoker(
        test, messageBus, testClass, constructorArguments, testMethod, [], beforeAfterAttributes, aggregator, cancellation)
{
    protected override async Task<decimal> InvokeTestMethodAsync(object? testClassInstance)
    {
        await Aggregator.RunAsync(() => Timer.AggregateAsync(() => CheckInTimeAsync(testClassInstance))).ConfigureAwait(false);
        return Timer.Total;
    }

    private async Task CheckInTimeAsync(object? target)
    {
        // FsCheck waits for asynchronous properties, so it must not hold the thread that their continuations need.
        Task check = Task.Run(() => Check(target));
        int timeout = ((IXunitTestCase)Test.TestCase).Timeout;
        if (timeout > 0 && await Task.WhenAny(check, Task.Delay(timeout)).ConfigureAwait(false) != check)
            throw new TestTimeoutException(timeout);
        await check.ConfigureAwait(false);
    }

    private void Check(object? target)
    {
        CapturingRunner runner = new(output);
        FsCheck.Check.Method(PropertySettings.For(TestMethod, TestClass).ToConfig(runner), TestMethod, target);
        switch (runner.Result)
        {
            case TestResult.Passed passed:
                WriteUnlessEmpty(Runner.onFinishedToString("", passed));
                break;
            case { } result:
                throw PropertyFailedException.From(result);
            case null:
                throw new InvalidOperationException($"FsCheck returned no result for {TestClass.Name}.{TestMethod.Name}.");
        }
    }

    // The text of a passing property is empty when the run is quiet on success.
    private void WriteUnlessEmpty(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            output.WriteLine(text.TrimEnd());
    }
}
