using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Comparison;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Parameters;

/// <summary>Which of several models a notebook goes on with, and why, in sentences.</summary>
/// <remarks>
/// Unless the reader named one: of the models whose search found a maximum and whose AIC lies within 2 of the lowest of those, the first in the given
/// order. A smaller difference does not tell models apart.
/// Source: Burnham and Anderson (2002), <i>Model Selection and Multimodel Inference</i>, section 2.6.
/// </remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed class ModelChoice
{
    private const double Level = 2.0;
    private const double BeyondChance = 2.0;
    private const double Same = 0.05;
    private const ulong HoldoutSeed = 1;

    private ModelChoice(OrderModel chosen, ModelComparison comparison, string reason) => (Chosen, Comparison, Reason) = (chosen, comparison, reason);

    /// <summary>The model.</summary>
    public OrderModel Chosen { get; }

    /// <summary>All models side by side.</summary>
    public ModelComparison Comparison { get; }

    /// <summary>Why this one, how sure that is, what became of the others, and what warnings mean for what follows.</summary>
    public string Reason { get; }

    /// <summary>Chooses among models fitted to the same customers.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="models">The models, the preferred ones first.</param>
    /// <param name="named">The name of the one that the reader wants; "" for none.</param>
    /// <exception cref="ArgumentException">No model has that name, or there is none; the message lists those there are.</exception>
    public static ModelChoice Of(CustomerTable customers, IReadOnlyList<OrderModel> models, string named = "")
    {
        ArgumentNullException.ThrowIfNull(models);
        var comparison = ModelComparison.Of(customers, [.. models.Select(model => model.Candidate)]);
        OrderModel[] candidates = [.. models.Where(model => model.Converged)];
        if (candidates.Length == 0) candidates = [.. models];
        double lowest = candidates.Min(model => model.Candidate.Aic);
        OrderModel best = candidates.First(model => model.Candidate.Aic == lowest);
        OrderModel chosen = string.IsNullOrWhiteSpace(named) ? candidates.First(model => model.Candidate.Aic <= lowest + Level) : Named(models, named.Trim());
        return new(chosen, comparison, string.Join(' ', Reasons(chosen, best, models, comparison)));
    }

    /// <summary>The comparison and the reason.</summary>
    public override string ToString() => $"{Comparison}\n{Reason}";

    private static OrderModel Named(IReadOnlyList<OrderModel> models, string name) =>
        models.FirstOrDefault(model => model.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no model '{name}'; there are {string.Join(", ", models.Select(model => model.Name))}.", nameof(name));

    private static IEnumerable<string> Reasons(OrderModel chosen, OrderModel best, IReadOnlyList<OrderModel> models, ModelComparison comparison)
    {
        yield return $"This notebook goes on with {chosen.Name}.";
        double behind = chosen.Candidate.Aic - best.Candidate.Aic;
        OrderModel[] level = [.. models.Where(model => model != chosen && model.Converged && Math.Abs(model.Candidate.Aic - chosen.Candidate.Aic) <= Level)];
        if (behind > Level)
            yield return Invariant($"It was asked for; by AIC, {best.Name} is better by {behind:0.0}.");
        else if (level.Length > 0)
            yield return $"By AIC these data hardly tell it from {string.Join(" and ", level.Select(model => model.Name))}: a difference below {Level:0} decides nothing.";
        else if (chosen.Converged)
            yield return "No other model with a maximum comes near by AIC.";
        if (OfHoldout(chosen, comparison) is { } holdout) yield return holdout;
        if (chosen.CheckHoldout(RandomKey.FromSeed(HoldoutSeed))?.Warning is { } off) yield return off;
        foreach (FitWarning weak in chosen.Warnings.Where(warning => warning.Kind == FitWarningKind.WeaklyIdentified))
            yield return weak.Message;
        foreach (OrderModel other in models.Where(model => model != chosen && !model.Converged))
            yield return $"{other.Name} has no maximum: {string.Join(' ', other.Warnings.Select(warning => warning.Message))}";
        if (chosen.Converged) yield break;
        yield return $"Its search found no maximum: {string.Join(' ', chosen.Warnings.Select(warning => warning.Message))}"
            + " What follows is the forecast of the place where the search stopped, which is next to that limit; its parameters are no estimates, and its intervals do not know what the data leave open.";
    }

    private static string? OfHoldout(OrderModel chosen, ModelComparison comparison)
    {
        if (comparison.Scores.First(score => score.Candidate == chosen.Candidate).Holdout is not { } own || double.IsInfinity(own.BehindBest)) return null;
        if (own.BehindBest == 0.0) return "It foresaw the holdout best, too.";
        if (own.BehindBest < Same) return "It foresaw the holdout as well as any.";
        string best = comparison.Scores.First(score => score.Holdout is { BehindBest: 0.0 }).Candidate.Name;
        return own.BehindBest > BeyondChance * own.StandardError
            ? Invariant($"But {best} foresaw the holdout better by {own.BehindBest:0.0} ± {own.StandardError:0.0}, more than chance: look at it, too (-p model={best}).")
            : Invariant($"{best} foresaw the holdout better by {own.BehindBest:0.0} ± {own.StandardError:0.0}, within chance.");
    }
}
