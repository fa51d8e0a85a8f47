using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Steps and sensitivities in words, one after the other.</summary>
internal static class StepWords
{
    private const int MostSteps = 12;

    internal static string Of(WaterfallMark waterfall, Chart chart)
    {
        IEnumerable<string> steps = waterfall.Changes.Take(MostSteps).Select((change, i) => $"{chart.X.Text(i)} {Change(change, chart.Y.Format)}");
        string rest = waterfall.Changes.Count > MostSteps ? $", and {waterfall.Changes.Count - MostSteps} more steps" : "";
        string list = waterfall.Changes.Count == 0 ? "no steps" : string.Join(", ", steps);
        return $"{waterfall.Name}: {list}{rest}; {chart.X.Text(waterfall.Changes.Count)} {chart.Y.Text(waterfall.Total)}";
    }

    internal static string Of(TornadoMark tornado, Chart chart)
    {
        IEnumerable<string> parameters = tornado.AtLow.Take(MostSteps).Select((low, i) =>
            $"{chart.X.Text(i)} from {chart.Y.Text(low)} to {chart.Y.Text(tornado.AtHigh[i])}");
        string rest = tornado.AtLow.Count > MostSteps ? $"; and {tornado.AtLow.Count - MostSteps} more parameters" : "";
        string list = tornado.AtLow.Count == 0 ? "no parameters" : string.Join("; ", parameters);
        return $"{tornado.Name}: {chart.Y.Text(tornado.Baseline)} at the base; between the low and the high end of {list}{rest}";
    }

    /// <summary>A change with its sign: +12, −3.</summary>
    internal static string Change(double change, NumberFormat format) => (change > 0.0 ? "+" : "") + format.Text(change);
}
