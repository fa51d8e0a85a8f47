using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Data.Plans;

/// <summary>Commission plans as JSON: what is written is read back the same, to the last term.</summary>
/// <remarks>
/// The members are those of <c>docs/schemas/commission-plan.schema.json</c>; a member that is left out has the default of <see cref="CommissionTerms"/>.
/// Rates are texts such as <c>12.5%</c>, amounts such as <c>CNY 5.00</c>, instants carry their offset. A member that is not known is refused: a
/// misspelt cap would be no cap.
/// </remarks>
public static class CommissionPlanJson
{
    /// <summary>The version of the format that is written, and the only one that is read.</summary>
    public const int Version = 1;

    internal const string FormatName = "ChannelEconomics commission plan";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The plan in a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The text is no plan; the message names the file, the place in it, the value and the rule.</exception>
    public static CommissionPlan Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>The plan in a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">The text is no plan; the message names the place in it, the value and the rule.</exception>
    public static CommissionPlan Parse(string json, string source = "commission plan")
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            return PlanReader.Read(new(document.RootElement, "$", source));
        }
        catch (JsonException error)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
    }

    /// <summary>Saves a plan; a file that is there is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="about">What the plan is for, which readers of the file see and the plan does not keep.</param>
    /// <exception cref="ArgumentException">A time zone of the plan is none that this machine knows by its name.</exception>
    public static void Write(string path, CommissionPlan plan, string? about = null) => File.WriteAllText(path, Format(plan, about));

    /// <summary>The text that is saved for a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="about">What the plan is for, which readers of the file see and the plan does not keep.</param>
    /// <exception cref="ArgumentException">A time zone of the plan is none that this machine knows by its name.</exception>
    public static string Format(CommissionPlan plan, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Indented))
            new PlanWriter(json).Write(plan.Terms, about);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
