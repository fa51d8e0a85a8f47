using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;

namespace NotebookRunner.Sessions;

/// <summary>What a cell's author needs to know of an exception.</summary>
internal static class ExceptionReport
{
    /// <param name="exception">What the cell threw.</param>
    /// <param name="cell">The cell that was running.</param>
    /// <param name="firstLine">Where the cell's code begins, for exceptions that carry no line of it.</param>
    public static CellError Of(Exception exception, int cell, int firstLine)
    {
        (int Line, int Column) place = (firstLine, 1);
        for (Exception? at = exception; at is not null; at = at.InnerException)
            place = CellPlaces.Find(new StackTrace(at, fNeedFileInfo: true), cell) ?? place;

        Exception cause = Unwrap(exception);
        return new(
            cause.GetType().FullName ?? cause.GetType().Name,
            [new(place.Line, place.Column, Message(cause))],
            [.. Trace(cause, exception)]);
    }

    /// <summary>The exception that says what happened, out of those that only carry it.</summary>
    private static Exception Unwrap(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [{ } only] } => Unwrap(only),
        _ => exception,
    };

    private static string Message(Exception exception)
    {
        IEnumerable<string> causes = exception is AggregateException many
            ? many.Flatten().InnerExceptions.Select(inner => $"- {Headline(Unwrap(inner))}")
            : Causes(exception).Select(inner => $"Caused by {Headline(inner)}");
        return string.Join('\n', causes.Prepend(OwnMessage(exception)));
    }

    private static string Headline(Exception exception) => $"{exception.GetType().FullName}: {OwnMessage(exception)}";

    // An aggregate repeats the messages of its parts in its own; they are listed below it instead.
    private static string OwnMessage(Exception exception)
    {
        string message = exception is AggregateException many
            ? $"{many.Flatten().InnerExceptions.Count} errors happened."
            : exception.Message;
        return CellPlaces.Normalise(message).ReplaceLineEndings("\n").TrimEnd();
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? inner = exception.InnerException; inner is not null; inner = inner.InnerException)
            yield return inner;
    }

    private static ImmutableArray<string> Trace(Exception cause, Exception thrown)
    {
        List<string> lines = [.. CellPlaces.Trim(cause.StackTrace)];
        if (!ReferenceEquals(cause, thrown))
            lines.AddRange(CellPlaces.Trim(thrown.StackTrace).Where(line => !lines.Contains(line)));
        return [.. lines];
    }
}
