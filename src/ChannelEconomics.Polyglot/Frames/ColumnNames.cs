using System.Globalization;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>Names that a frame can bear: none twice, none empty, and no braces, on which a frame's own <c>ToString</c> fails.</summary>
internal static class ColumnNames
{
    internal static string[] Of(IReadOnlyList<string> wanted)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        string[] names = new string[wanted.Count];
        for (int i = 0; i < names.Length; i++)
        {
            string name = wanted[i].Trim().Replace('{', '(').Replace('}', ')');
            if (name.Length == 0) name = string.Create(CultureInfo.InvariantCulture, $"column {i + 1}");
            names[i] = name;
            for (int copy = 2; !taken.Add(names[i]); copy++)
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{name} ({copy})");
        }
        return names;
    }
}
