using ChannelEconomics.Claims;

namespace ChannelEconomics.Tests.Claims;

/// <summary>Claims, boxes and models of one line, for tests.</summary>
internal static class Sketch
{
    internal static readonly Criterion Positive = Criterion.Above(0.0);

    internal static Claim Claim(string id, params string[] restsOn) =>
        new(ClaimId.From(id), "title", "statement", ClaimKind.Mechanism, restsOn.Select(ClaimId.From));

    internal static Claim Fact(string id) => new(ClaimId.From(id), "title", "statement", ClaimKind.ReportedFact, []);

    internal static ClaimParameter Number(string name, double baseline, double low, double high, RangeSpacing spacing = RangeSpacing.Linear) =>
        new(name, "a number", "", baseline, low, high, spacing, ParameterSource.Illustrative);

    internal static ParameterBox Box(params ClaimParameter[] parameters) => new(parameters);

    /// <summary>A model whose first parameter is the decisive one.</summary>
    internal static ClaimModel Model(string id, ParameterBox box, Func<ParameterPoint, double> value, Criterion? criterion = null) =>
        new(ClaimId.From(id), "the quantity", "", box.Parameters.Select(parameter => parameter.Name), box.Parameters[0].Name, criterion ?? Positive, value);

    /// <summary>The verdict of a function of one parameter over a range, positive where the claim holds.</summary>
    internal static Verdict Along(ClaimParameter parameter, Func<double, double> value, Criterion? criterion = null, VerdictOptions? options = null)
    {
        ParameterBox box = Box(parameter);
        return Verdict.Evaluate(Claim("A01"), Model("A01", box, point => value(point[parameter.Name]), criterion), box, options);
    }
}
