using System.Reflection;
using FsCheck.Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ChannelEconomics.Tests.PropertyTesting;

/// <summary>Runs one property of a class by xunit's own class runner and keeps what xunit reports.</summary>
/// <remarks>The classes under test are not public, so the test run that contains them does not discover them.</remarks>
internal sealed class PropertyRun : LongLivedMarshalByRefObject, IMessageSink
{
    private readonly List<IMessageSinkMessage> _messages = [];

    private PropertyRun()
    {
    }

    public ITestPassed? Passed => _messages.OfType<ITestPassed>().SingleOrDefault();

    public ITestFailed? Failed => _messages.OfType<ITestFailed>().SingleOrDefault();

    public ITestSkipped? Skipped => _messages.OfType<ITestSkipped>().SingleOrDefault();

    /// <summary>What the test wrote, whether it passed or failed.</summary>
    public string Output => _messages.OfType<ITestFinished>().Single().Output;

    /// <summary>The messages of the failure and of its inner exceptions.</summary>
    public string Failure => string.Join('\n', Failed?.Messages ?? []);

    public static async Task<PropertyRun> OfAsync<TClass>(string method)
    {
        PropertyRun run = new();
        using CancellationTokenSource cancellation = new();
        using SynchronousMessageBus bus = new(run, stopOnFail: false);
        TestAssembly assembly = new(Reflector.Wrap(typeof(TClass).Assembly));
        TestCollection collection = new(assembly, null, "a property");
        IReflectionTypeInfo type = Reflector.Wrap(typeof(TClass));
        TestClass testClass = new(collection, type);
        MethodInfo methodInfo = typeof(TClass).GetMethod(method)!;
        IReflectionMethodInfo wrapped = Reflector.Wrap(methodInfo);
        IAttributeInfo attribute = wrapped.GetCustomAttributes(typeof(PropertyAttribute)).Single();
        IEnumerable<IXunitTestCase> cases = new PropertyDiscoverer(run)
            .Discover(new NoOptions(), new TestMethod(testClass, wrapped), attribute);
        await new XunitTestClassRunner(
            testClass, type, cases, run, bus, new DefaultTestCaseOrderer(run), new ExceptionAggregator(), cancellation, new Dictionary<Type, object>())
            .RunAsync();
        return run;
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        _messages.Add(message);
        return true;
    }

    private sealed class NoOptions : ITestFrameworkDiscoveryOptions
    {
        public TValue? GetValue<TValue>(string name) => default;

        public void SetValue<TValue>(string name, TValue value)
        {
            // xunit only reads here.
        }
    }
}
