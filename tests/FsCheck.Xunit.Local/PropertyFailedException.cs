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
        // What the property threw is not repeated in the message: xunit prints inner exceptions with their stacks.
        (string text, Exception? thrown) = result is TestResult.Failed { Item4: Outcome.Failed outcome } failed
            ? (Runner.onFailureToString("", failed.Item1, failed.Item2, failed.Item3, failed.Item5, failed.Item6, failed.Item7), outcome.Item)
            : (Runner.onFinishedToString("", result), null);
        return new(Environment.NewLine + text.TrimEnd(), thrown);
    }
}
