namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>The share of a total that the first share of the customers holds, from the highest rank down; straight over customers of one rank.</summary>
internal sealed class ConcentrationCurve
{
    private readonly List<double> _customers = [0.0];
    private readonly List<double> _total = [0.0];

    private ConcentrationCurve() { }

    /// <summary>Twice the area between the curve and the diagonal.</summary>
    internal double Gini
    {
        get
        {
            double area = 0.0;
            for (int i = 1; i < _customers.Count; i++)
                area += (_customers[i] - _customers[i - 1]) * (_total[i] + _total[i - 1]);
            return area - 1.0;
        }
    }

    internal static ConcentrationCurve Of(double[] rankedBy, double[] held, double[] weight)
    {
        int[] order = [.. Enumerable.Range(0, held.Length)];
        Array.Sort([.. rankedBy.Select(value => -value)], order);
        double customers = weight.Sum(), total = held.Zip(weight, (value, w) => value * w).Sum();
        ConcentrationCurve curve = new();
        double customersSoFar = 0.0, heldSoFar = 0.0;
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start; end < order.Length && rankedBy[order[end]] == rankedBy[order[start]]; end++)
            {
                customersSoFar += weight[order[end]];
                heldSoFar += weight[order[end]] * held[order[end]];
            }
            curve._customers.Add(end == order.Length ? 1.0 : customersSoFar / customers);
            curve._total.Add(end == order.Length ? 1.0 : heldSoFar / total);
        }
        return curve;
    }

    /// <summary>The share of the total that a share of the customers holds.</summary>
    internal double At(double share)
    {
        int index = _customers.BinarySearch(share);
        if (index >= 0) return _total[index];
        int right = ~index; // share lies in (0, 1), and the curve has both ends
        double part = (share - _customers[right - 1]) / (_customers[right] - _customers[right - 1]);
        return _total[right - 1] + part * (_total[right] - _total[right - 1]);
    }
}
