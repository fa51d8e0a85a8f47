using Newtonsoft.Json.Linq;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Bag = DynamicObj.DynamicObj;

namespace ChannelEconomics.Polyglot.Figures;

/// <summary>JSON objects as the bags of properties that Plotly.NET is made of.</summary>
/// <remarks>
/// The styling verbs of Plotly.NET look for its own classes: an axis that is not a <see cref="LinearAxis"/> is dropped without a word when an axis is
/// styled, and a title that is not a <see cref="Title"/> fails. So whatever they look for gets its class, by the name of its property.
/// Arrays stay as they are; they may hold a million numbers, and Newtonsoft writes them again as they were.
/// </remarks>
internal static class FigureObjects
{
    private static readonly Dictionary<string, Func<Bag>> ClassOf = new(StringComparer.Ordinal)
    {
        ["title"] = () => new Title(),
        ["font"] = () => new Font(),
        ["tickfont"] = () => new Font(),
        ["textfont"] = () => new Font(),
        ["line"] = () => new Line(),
        ["marker"] = () => new Marker(),
        ["colorbar"] = () => new ColorBar(),
        ["error_x"] = () => new Error(),
        ["error_y"] = () => new Error(),
        ["domain"] = () => new Domain(),
        ["hoverlabel"] = () => new Hoverlabel(),
        ["margin"] = () => new Margin(),
        ["grid"] = () => new LayoutGrid(),
        ["legend"] = () => new Legend(),
        ["coloraxis"] = () => new ColorAxis(),
        ["xaxis"] = () => new LinearAxis(),
        ["yaxis"] = () => new LinearAxis(),
    };

    /// <summary>Puts the properties of an object into a bag, all but some.</summary>
    internal static TBag Filled<TBag>(TBag bag, JObject source, string except = "")
        where TBag : Bag
    {
        foreach (JProperty property in source.Properties())
            if (property.Name != except) bag.SetValue(property.Name, Value(property.Name, property.Value));
        return bag;
    }

    private static object? Value(string name, JToken token) => (name, token) switch
    {
        (_, JObject inner) => Filled(New(name), inner),
        ("title", JValue { Value: string text }) => Titled(text),
        ("annotations", JArray items) => items.OfType<JObject>().Select(item => Filled(new Annotation(), item)).ToArray(),
        ("shapes", JArray items) => items.OfType<JObject>().Select(item => Filled(new Shape(), item)).ToArray(),
        (_, JValue { Value: long number }) when number is >= int.MinValue and <= int.MaxValue => (int)number, // such as a width, which is looked for as an int
        (_, JValue value) => value.Value,
        _ => token,
    };

    /// <summary>A title may be written as its text alone; Plotly.NET wants it in full.</summary>
    private static Title Titled(string text)
    {
        Title title = new();
        title.SetValue("text", text);
        return title;
    }

    // The second axis is called xaxis2, the third xaxis3, and so on.
    private static Bag New(string name) => ClassOf.TryGetValue(name.TrimEnd("0123456789".ToCharArray()), out Func<Bag>? create) ? create() : new Bag();
}
