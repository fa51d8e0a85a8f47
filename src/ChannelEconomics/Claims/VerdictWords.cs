namespace ChannelEconomics.Claims;

/// <summary>Verdicts in sentences.</summary>
internal static class VerdictWords
{
    private const int MostNamed = 3;

    internal static string Of(VerdictKind? kind) => kind switch
    {
        VerdictKind.Reported => "is reported",
        VerdictKind.Holds => "holds",
        VerdictKind.HoldsWhen => "holds only under a condition",
        VerdictKind.Fails => "fails",
        null => "is not computed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of verdict."),
    };

    internal static string Of(Verdict verdict)
    {
        string premises = Premises(verdict.Premises) is { Length: > 0 } said ? " " + said : "";
        if (!verdict.IsComputed) return $"{verdict.Claim.Id} is reported: it is cited, not computed.{premises}";
        ClaimModel model = verdict.Model;
        string start = verdict.Kind == VerdictKind.Fails ? $"{verdict.Claim.Id} fails: it holds" : $"{verdict.Claim.Id} holds";
        string caveat = verdict.Caveat.Length == 0 ? "" : " " + verdict.Caveat;
        return $"{start} {verdict.Condition}; in {verdict.Share}. {Capital(model.Quantity)}: {model.Text(verdict.Value)} at the baseline, and the claim needs {model.Criterion.Text(model.Unit)}."
            + $" {Sensitivity(verdict.Indices)}{caveat}{premises}";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    internal static string Sensitivity(SobolIndices indices) => indices.HasVariance
        ? $"What matters most: {string.Join(", ", indices.Indices.Take(MostNamed).Select(index => FormattableString.Invariant($"{index.Parameter.Words} ({index.Total:0.00})")))}."
        : "The quantity is the same in the whole box.";

    internal static string Caveat(bool holdsAtBaseline, BoxShare share)
    {
        List<string> said = [];
        if (share.Kind == VerdictKind.Holds && !holdsAtBaseline) said.Add("Yet it does not hold at the baseline, which lies in the small part of the box where it fails.");
        if (share.Kind == VerdictKind.Fails && holdsAtBaseline) said.Add("Yet it holds at the baseline, which lies in the small part of the box where it does.");
        foreach (double boundary in (double[])[0.05, 0.95])
            if (share.Low <= boundary && boundary <= share.High)
                said.Add($"The interval of the share includes {100.0 * boundary}%, where the verdict would be another.");
        return string.Join(' ', said);
    }

    internal static string Premises(IReadOnlyList<Premise> premises)
    {
        List<string> said = [];
        Add(premises.Where(p => p.IsDirect && p.Kind == VerdictKind.Fails), "Its premise", "Its premises", "fails", "fail");
        Add(premises.Where(p => !p.IsDirect && p.Kind == VerdictKind.Fails), "Through others it rests on", "Through others it rests on", "which fails", "which fail");
        Add(premises.Where(p => p.IsDirect && p.Kind == VerdictKind.HoldsWhen), "Its premise", "Its premises", "holds only under a condition", "hold only under conditions");
        Add(premises.Where(p => p.IsDirect && p.Kind is null), "Its premise", "Its premises", "is not computed", "are not computed");
        return string.Join(' ', said);

        void Add(IEnumerable<Premise> some, string one, string many, string does, string doMany)
        {
            string[] ids = [.. some.Select(premise => premise.Id.Value)];
            if (ids.Length == 0) return;
            string comma = does.StartsWith("which", StringComparison.Ordinal) ? "," : "";
            said.Add($"{(ids.Length == 1 ? one : many)} {string.Join(", ", ids)}{comma} {(ids.Length == 1 ? does : doMany)}.");
        }
    }
}
