using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>Another way to read a claim where its source is silent or vague, with a model of its own.</summary>
[TypeFormatterSource]
public sealed class ClaimReading
{
    /// <summary>A reading.</summary>
    /// <param name="name">A few words, such as "zero-sum in shares".</param>
    /// <param name="difference">What it takes differently, in a sentence.</param>
    /// <param name="model">How the claim is calculated when it is read so; it has no other readings of its own.</param>
    /// <exception cref="ArgumentException">The name or the difference is empty, or the model has other readings.</exception>
    public ClaimReading(string name, string difference, ClaimModel model)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(difference);
        ArgumentNullException.ThrowIfNull(model);
        if (model.OtherReadings.Count > 0) throw new ArgumentException($"The reading '{name}' must have no other readings of its own.", nameof(model));
        (Name, Difference, Model) = (name, difference, model);
    }

    /// <summary>A few words.</summary>
    public string Name { get; }

    /// <summary>What it takes differently.</summary>
    public string Difference { get; }

    /// <summary>How the claim is calculated when it is read so.</summary>
    public ClaimModel Model { get; }

    /// <summary>For example <c>zero-sum in shares: only shares count, effort is a transfer</c>.</summary>
    public override string ToString() => $"{Name}: {Difference}";
}
