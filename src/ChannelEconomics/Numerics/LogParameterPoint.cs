namespace ChannelEconomics.Numerics;

/// <summary>A log-likelihood at one place, with its gradient in log parameters.</summary>
internal sealed class LogParameterPoint
{
    private LogParameterPoint(double[] logarithms, double[] parameters, double value, double[] gradient) =>
        (Logarithms, Parameters, Value, Gradient) = (logarithms, parameters, value, gradient);

    internal double[] Logarithms { get; }
    internal double[] Parameters { get; }
    internal double Value { get; }
    internal double[] Gradient { get; }

    internal bool IsFinite => double.IsFinite(Value) && Array.TrueForAll(Gradient, double.IsFinite);

    internal static LogParameterPoint At(double[] logarithms, LogLikelihoodFunction logLikelihood)
    {
        double[] parameters = Array.ConvertAll(logarithms, Math.Exp);
        double[] gradient = new double[logarithms.Length];
        double value = logLikelihood(parameters, gradient);
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] *= parameters[i];
        return new(logarithms, parameters, value, gradient);
    }
}
