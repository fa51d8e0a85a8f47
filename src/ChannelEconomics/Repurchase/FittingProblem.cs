using System.Collections.Immutable;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>A model and its data, as a search for the maximum or a chain sees them: a likelihood in the search's own units, and the way back to the data's.</summary>
internal sealed record FittingProblem<TModel>
{
    /// <summary>The model's name.</summary>
    internal required string Name { get; init; }

    internal required ImmutableArray<ParameterDefinition> Definitions { get; init; }

    /// <summary>What each parameter of the search is multiplied by to be in the data's units.</summary>
    internal required double[] Factors { get; init; }

    /// <summary>Where searches begin; the first one is an ordinary case, which default priors lie around.</summary>
    internal required double[][] Starts { get; init; }

    /// <summary>Makes a log-likelihood with working memory of its own: one for each thread.</summary>
    internal required Func<LogLikelihoodFunction> LogLikelihood { get; init; }

    internal required double Customers { get; init; }

    /// <summary>What the log-likelihood changes by in the data's units: a density's Jacobian.</summary>
    internal double Shift { get; init; }

    /// <summary>The unit of time; null where the data have none.</summary>
    internal TimeUnit? Unit { get; init; }

    /// <summary>The model of parameters in the data's units.</summary>
    internal required Func<ImmutableArray<double>, TModel> Build { get; init; }

    /// <summary>What the model turns into when parameters of the search run away.</summary>
    internal required Func<LikelihoodMaximum, FitWarning> ExplainLimit { get; init; }

    /// <summary>Where chains begin, in coordinates of the search; by the fit when there is nothing here.</summary>
    internal Func<(double[] Centre, double[,] Covariance)>? Around { get; init; }

    /// <summary>Parameters in the data's units by coordinates of the search; logarithms times factors when there is nothing here.</summary>
    internal Func<double[], double[]>? Carried { get; init; }

    internal double[] InDataUnits(ReadOnlySpan<double> coordinates)
    {
        if (Carried is not null) return Carried(coordinates.ToArray());
        double[] values = new double[coordinates.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = Math.Exp(coordinates[i]) * Factors[i];
        return values;
    }

    internal MaximumLikelihoodFit<TModel> Fit(LikelihoodMaximizerOptions options) => Fit(LikelihoodMaximizer.Search(LogLikelihood(), Starts, options));

    internal MaximumLikelihoodFit<TModel> Fit(LikelihoodMaximum search) =>
        MaximumLikelihood.Fit(Definitions, Factors, Customers, Shift, Unit, search, Build, ExplainLimit);
}
