namespace ChannelEconomics.Data.Parsing;

/// <summary>Finds the separator from the header line.</summary>
internal static class SeparatorGuess
{
    private const string Candidates = ",;|\t";

    /// <summary>The candidate that occurs most often in the first line with anything in it, outside quotes; a comma when none occurs.</summary>
    /// <exception cref="ImportException">Two candidates occur equally often.</exception>
    internal static char From(ReadOnlySpan<char> head, string source)
    {
        ReadOnlySpan<char> text = head.TrimStart("\r\n ");
        Span<int> counts = stackalloc int[Candidates.Length];
        bool quoted = false;
        foreach (char c in text)
        {
            if (c is '\r' or '\n' && !quoted) break;
            if (c == '"') quoted = !quoted;
            int candidate = quoted ? -1 : Candidates.IndexOf(c, StringComparison.Ordinal);
            if (candidate >= 0) counts[candidate]++;
        }
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        for (int i = 0; i < counts.Length; i++)
            if (i != best && counts[i] == counts[best] && counts[i] > 0)
                throw new ImportException(
                    $"{source}: {Shown.Quoted([Candidates[best]])} and {Shown.Quoted([Candidates[i]])} occur equally often in the header line, so the separator is not clear; declare Separator.");
        return Candidates[best];
    }
}
