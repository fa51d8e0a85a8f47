using System.Globalization;

namespace FsCheck.Xunit;

/// <summary>The seed of a run, written as FsCheck prints it.</summary>
internal static class ReplayText
{
    /// <summary>The configuration that repeats the run, or with three numbers the failing case alone.</summary>
    /// <exception cref="FormatException">The text is neither <c>seed,gamma</c> nor <c>seed,gamma,size</c>, with or without parentheses.</exception>
    public static Config Apply(string text, Config config)
    {
        string[] parts = text.Trim().TrimStart('(').TrimEnd(')').Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is 2 or 3 && Number(parts[0], out ulong seed) && Number(parts[1], out ulong gamma))
        {
            if (parts.Length == 2)
                return config.WithReplay(seed, gamma);
            if (int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int size))
                return config.WithReplay(seed, gamma, size);
        }
        throw new FormatException($"Replay is \"{text}\", but must be \"seed,gamma\" or \"(seed,gamma,size)\" as a failing property prints it.");
    }

    private static bool Number(string text, out ulong number) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
