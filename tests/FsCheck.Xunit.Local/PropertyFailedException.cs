namespace FsCheck.Xunit;

/// <summary>A property was falsified or exhausted; the message shows the smallest counterexample and the seed that repeats it.</summary>
/// <remarks>When the property threw, the inner exception is what it threw.</remarks>
public sealed class PropertyFailedException : Exception
{
    /// <summary>A failure without a message.</summary>
    public PropertyFailedException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">What was found.</param>
    public PropertyFailedException(string message)
        : base(message)
    {
    }

    /// <summary>A failure by an exception.</summary>
    /// <param name="message">What was found.</param>
    /// <param name="innerException">What the property threw.</param>
    public PropertyFailedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The failure that a result of FsCheck describes.</summary>
    internal static PropertyFailedException From(TestResult result)
    {
        Exception? thrown = result is TestResult.Failed { Item4: Outcome.Failed outcome } ? outcome.Item : null;
        return new(Environment.NewLine + Runner.onFinishedToString("", result).TrimEnd(), thrown);
    }
}
