using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Runs a property as xunit runs a test, and gives it an output even when its class asks for none.</summary>
internal sealed class PropertyTestRunner(
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    string skipReason,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestRunner(
        test, messageBus, testClass, constructorArguments, testMethod, [], skipReason, beforeAfterAttributes, aggregator, cancellation)
{
    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        TestOutputHelper output = new();
        output.Initialize(MessageBus, Test);
        PropertyTestInvoker invoker = new(
            Test, MessageBus, TestClass, WithOutput(output), TestMethod, BeforeAfterAttributes, aggregator, CancellationTokenSource, output);
        decimal seconds = await invoker.RunAsync().ConfigureAwait(false);
        string text = output.Output;
        output.Uninitialize();
        return Tuple.Create(seconds, text);
    }

    // xunit leaves a factory, or before 2.9 an instance, where the constructor of the test class asks for an output.
    private object[] WithOutput(TestOutputHelper output) =>
        [.. ConstructorArguments.Select(argument => argument is TestOutputHelper or Func<TestOutputHelper> ? output : argument)];
}
