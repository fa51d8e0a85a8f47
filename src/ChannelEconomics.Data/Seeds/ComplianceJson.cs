using ChannelEconomics.Commissions.Compliance;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Seeds;

/// <summary>Reads rules of law and of platforms from JSON, each with its source.</summary>
/// <remarks>
/// An object with <c>about</c> and an array <c>rules</c> of objects with <c>id</c>, <c>regime</c>, <c>measure</c>, <c>limit</c> (a whole number, or a text such as
/// <c>30%</c>), <c>fromLevels</c> where the measure is the size of an organisation, <c>severity</c>, <c>confidence</c>, <c>from</c> (a day, or null
/// where the source bears none), <c>source</c>, <c>url</c> (or null) and <c>statement</c>. Unknown members are refused.
/// </remarks>
public static class ComplianceJson
{
    /// <summary>The rules of some files together.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">A text is not such JSON; the message names the file, the place in it, the value and the rule.</exception>
    public static ComplianceRules Read(params ReadOnlySpan<string> paths)
    {
        List<ComplianceRule> rules = [];
        foreach (string path in paths)
            rules.AddRange(Parse(File.ReadAllText(path), path).Rules);
        return ComplianceRules.From(rules);
    }

    /// <summary>The rules in a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">The text is not such JSON; the message names the place in it, the value and the rule.</exception>
    public static ComplianceRules Parse(string json, string source = "compliance rules")
    {
        return JsonPlace.Read(json, source, root =>
        {
            JsonPlace place = root.Only("about", "rules")["rules"];
            ComplianceRule[] rules = [.. place.Items().Select(RuleOf)];
            return place.Made(() => ComplianceRules.From(rules));
        });
    }

    private static ComplianceRule RuleOf(JsonPlace place)
    {
        place.Only("id", "regime", "measure", "limit", "fromLevels", "severity", "confidence", "from", "source", "url", "statement");
        (string id, string regime, ComplianceMeasure measure) = (place["id"].Text(), place["regime"].Text(), place["measure"].Name<ComplianceMeasure>());
        long limit = LimitOf(place["limit"], measure);
        int levels = place.Maybe("fromLevels")?.Count() ?? 0;
        (ComplianceSeverity severity, Confidence confidence) = (place["severity"].Name<ComplianceSeverity>(), place["confidence"].Name<Confidence>());
        (string source, string statement) = (place["source"].Text(), place["statement"].Text());
        (Uri? url, DateOnly? from) = (UrlOf(place["url"]), place["from"].Day());
        return place.Made(() => ComplianceRule.Of(id, regime, measure, limit, levels).Citing(source, statement, url, from, confidence, severity));
    }

    private static long LimitOf(JsonPlace place, ComplianceMeasure measure)
    {
        if (measure is not (ComplianceMeasure.SharedParts or ComplianceMeasure.PartyParts)) return place.Count();
        string text = place.Text();
        return place.Made(() => Rate.Parse(text).PartsPerMillion);
    }

    private static Uri? UrlOf(JsonPlace place)
    {
        if (place.IsNull) return null;
        return Uri.TryCreate(place.Text(), UriKind.Absolute, out Uri? url) && url.Scheme is "https" or "http" ? url : throw place.Wrong("is no address of a page");
    }
}
