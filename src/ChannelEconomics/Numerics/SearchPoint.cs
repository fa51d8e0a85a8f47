namespace ChannelEconomics.Numerics;

/// <summary>A log-likelihood at one place, with its gradient in the coordinates of the search.</summary>
internal sealed class SearchPoint
{
    private SearchPoint(double[] coordinates, double[] parameters, double[] factors, double value, double[] gradient) =>
        (Coordinates, Parameters, Factors, Value, Gradient) = (coordinates, parameters, factors, value, gradient);

    internal double[] Coordinates { get; }
    internal double[] Parameters { get; }

    /// <summary>The derivative of each parameter by its coordinate.</summary>
    internal double[] Factors { get; }

    internal double Value { get; }
    internal double[] Gradient { get; }

    internal bool IsFinite => double.IsFinite(Value) && Array.TrueForAll(Gradient, double.IsFinite);

    internal static SearchPoint At(double[] coordinates, LogLikelihoodFunction logLikelihood, ParameterScale[] scales)
    {
        double[] parameters = new double[coordinates.Length], factors = new double[coordinates.Length], gradient = new double[coordinates.Length];
        for (int i = 0; i < coordinates.Length; i++)
            (parameters[i], factors[i]) = scales[i] == ParameterScale.Identity
                ? (coordinates[i], 1.0)
                : (Math.Exp(coordinates[i]), Math.Exp(coordinates[i]));
        double value = logLikelihood(parameters, gradient);
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] *= factors[i];
        return new(coordinates, parameters, factors, value, gradient);
    }
}
