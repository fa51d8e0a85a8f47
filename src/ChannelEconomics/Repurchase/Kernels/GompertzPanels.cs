using static System.Math;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>How far to go at a time when integrating over cumulative hazard in GGompertz/NBD.</summary>
/// <remarks>
/// The integrands are analytic but for branch points left of 0, as close as the reciprocal of their first rate of decay, and for those of the clock's
/// logarithm at a height of π above the bend. Panels that start as short as the first, grow by a factor of 3, and stay below 2 until the bend is
/// behind leave Gauss's rule of 16 nodes an error near 1e-15 of the integral.
/// </remarks>
/// <param name="firstRate">The fastest rate at 0.</param>
/// <param name="bend">Where the clock turns from exponential to linear in cumulative hazard; 0 when it does so at once.</param>
/// <param name="end">The end of the integral; may be infinite.</param>
/// <param name="growth">The length of a panel over the distance of its start; 2 suits what falls from the start on.</param>
internal readonly struct GompertzPanels(double firstRate, double bend, double end, double growth = 2.0)
{
    private const double Longest = 2.0;
    private const double LongestBeyondBend = 0.7;

    private readonly double _first = 1.0 / Max(firstRate, 1.0 / Longest);
    private readonly double _growth = growth;

    internal double Bend { get; } = bend;

    internal double End { get; } = end;

    /// <summary>Where the panel that begins at <paramref name="left"/> ends.</summary>
    internal double Next(double left)
    {
        double length = left == 0.0 ? _first : Max(_first, _growth * left);
        return Min(End, left + Min(length, Max(Longest, LongestBeyondBend * (left - Bend))));
    }
}
