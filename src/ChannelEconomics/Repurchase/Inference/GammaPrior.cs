using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>A parameter with a gamma distribution.</summary>
/// <param name="Shape">Its shape; positive and finite. The mean is the shape over the inverse scale.</param>
/// <param name="InverseScale">Its inverse scale; positive and finite.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record GammaPrior(double Shape, double InverseScale) : IParameterPrior
{
    /// <summary>The shape.</summary>
    public double Shape { get; } = PositiveParameter.Require(Shape);

    /// <summary>The inverse scale.</summary>
    public double InverseScale { get; } = PositiveParameter.Require(InverseScale);

    /// <inheritdoc/>
    public double LogDensity(double value) =>
        Shape * Math.Log(InverseScale) - Special.LogGamma(Shape) + (Shape - 1.0) * Math.Log(value) - InverseScale * value;

    /// <summary>For example <c>gamma, shape 2, mean 0.5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"gamma, shape {Shape:G3}, mean {Shape / InverseScale:G3}");
}
