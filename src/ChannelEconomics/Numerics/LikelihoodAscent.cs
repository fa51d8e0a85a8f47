namespace ChannelEconomics.Numerics;

/// <summary>One climb of <see cref="LikelihoodMaximizer"/>, from one start.</summary>
internal sealed class LikelihoodAscent
{
    // Step of the central differences of the gradient, in search coordinates: truncation ~1e-9, rounding ~1e-9 of the entries.
    private const double HessianStep = 1e-4;

    // The relative rounding error of a gradient that is a long sum.
    private const double GradientRounding = 1e-15;

    private readonly LikelihoodLineSearch _lineSearch;
    private readonly LikelihoodMaximizerOptions _options;
    private readonly double _bound;
    private SearchPoint _point;
    private int _iterations;

    internal LikelihoodAscent(LogLikelihoodFunction logLikelihood, double[] start, ParameterScale[] scales, LikelihoodMaximizerOptions options)
    {
        _options = options;
        _bound = Math.Log(options.LargestParameter);
        _lineSearch = new(logLikelihood, scales, _bound);
        _point = _lineSearch.Evaluate(start);
    }

    private int Size => _point.Coordinates.Length;

    /// <param name="inverse">A guess at the inverse of the negative Hessian, if there is one better than none.</param>
    internal LikelihoodMaximum Climb(double[,]? inverse = null)
    {
        if (!_point.IsFinite) return Stop(StopReason.NotFinite);
        while (true)
        {
            ClimbByQuasiNewton(inverse);
            inverse = null;
            if (_iterations >= _options.MaxIterations) return Stop(StopReason.IterationLimit);

            double[,]? covariance = CovarianceOfFreeParameters();
            if (covariance is null)
                return Stop(HasRunAway() ? StopReason.AtBoundary : GradientIsSmall() ? StopReason.NotIdentified : StopReason.NoAscent);
            double[] step = Multiply(covariance, FreeGradient(_point));
            if (Largest(step) <= _options.StepTolerance) return Confirm(step, covariance);

            _iterations++;
            if (_lineSearch.Along(step, _point) is not { } next) return StopBeforeNewtonStep(step, covariance);
            _point = next;
        }
    }

    /// <summary>Climbs by BFGS until the gradient is small, no step ascends, or the iterations are used up.</summary>
    private void ClimbByQuasiNewton(double[,]? inverse)
    {
        while (_iterations < _options.MaxIterations && !GradientIsSmall())
        {
            double[] gradient = FreeGradient(_point);
            double[] direction = inverse is null ? Steepest(gradient) : Multiply(inverse, gradient);
            _iterations++;
            if (_lineSearch.Along(direction, _point) is not { } next)
            {
                if (inverse is null) return;
                inverse = null; // the approximation has gone bad: start again from the steepest ascent
                continue;
            }
            inverse = PinnedAlike(_point, next) ? Update(inverse, next) : null;
            _point = next;
        }
    }

    /// <summary>The BFGS update of the inverse of the negative Hessian (Nocedal and Wright, eq. 6.17 and 6.20).</summary>
    private double[,]? Update(double[,]? inverse, SearchPoint next)
    {
        double[] before = FreeGradient(_point), after = FreeGradient(next);
        double[] s = new double[Size], y = new double[Size];
        for (int i = 0; i < Size; i++)
            (s[i], y[i]) = (next.Coordinates[i] - _point.Coordinates[i], before[i] - after[i]);
        double sy = Dot(s, y), yy = Dot(y, y);
        if (!(sy > 1e-12 * Math.Sqrt(Dot(s, s) * yy))) return inverse; // no curvature to learn from

        double[,] old = inverse ?? Diagonal(sy / yy);
        double[] oldY = Multiply(old, y);
        double factor = 1.0 + Dot(y, oldY) / sy;
        double[,] updated = new double[Size, Size];
        for (int i = 0; i < Size; i++)
            for (int j = 0; j < Size; j++)
                updated[i, j] = old[i, j] + (factor * s[i] * s[j] - s[i] * oldY[j] - oldY[i] * s[j]) / sy;
        return updated;
    }

    /// <summary>The inverse of the negative Hessian over the parameters that are not pinned, zero elsewhere; null if it is not definite.</summary>
    private double[,]? CovarianceOfFreeParameters()
    {
        int[] free = [.. Enumerable.Range(0, Size).Where(i => !IsPinned(_point, i))];
        double[,] negativeHessian = new double[free.Length, free.Length];
        for (int k = 0; k < free.Length; k++)
        {
            double[] up = Shifted(free[k], HessianStep), down = Shifted(free[k], -HessianStep);
            double width = 2.0 * HessianStep;
            for (int i = 0; i < free.Length; i++)
            {
                double entry = (down[free[i]] - up[free[i]]) / width;
                negativeHessian[i, k] += 0.5 * entry;
                negativeHessian[k, i] += 0.5 * entry;
            }
        }
        double rounding = GradientRounding * Math.Max(1.0, Math.Abs(_point.Value)) / HessianStep;
        if (PositiveDefinite.Invert(negativeHessian, rounding) is not { } inverse) return null;

        double[,] covariance = new double[Size, Size];
        for (int i = 0; i < free.Length; i++)
            for (int j = 0; j < free.Length; j++)
                covariance[free[i], free[j]] = inverse[i, j];
        return covariance;
    }

    private double[] Shifted(int parameter, double shift)
    {
        double[] coordinates = [.. _point.Coordinates];
        coordinates[parameter] += shift;
        return _lineSearch.Evaluate(coordinates).Gradient;
    }

    /// <summary>Takes the last, negligible step of Newton's method if it makes the gradient smaller.</summary>
    private LikelihoodMaximum Confirm(double[] step, double[,] covariance)
    {
        if (AnyAtBound()) return Stop(StopReason.AtBoundary);
        double[] coordinates = new double[Size];
        for (int i = 0; i < Size; i++)
            coordinates[i] = _point.Coordinates[i] + step[i];
        SearchPoint polished = _lineSearch.Evaluate(coordinates);
        if (polished.IsFinite && Largest(polished.Gradient) < Largest(_point.Gradient)) _point = polished;
        return Stop(GradientIsSmall() ? StopReason.GradientSmall : StopReason.ParametersStill, covariance);
    }

    private LikelihoodMaximum StopBeforeNewtonStep(double[] step, double[,] covariance)
    {
        if (HasRunAway()) return Stop(StopReason.AtBoundary);
        double gain = 0.5 * Dot(step, FreeGradient(_point));
        if (gain > LikelihoodLineSearch.Rounding(_point)) return Stop(StopReason.NoAscent);
        return Largest(step) <= Math.Sqrt(_options.StepTolerance)
            ? Stop(StopReason.ParametersStill, covariance)
            : Stop(StopReason.NotIdentified);
    }

    private LikelihoodMaximum Stop(StopReason reason, double[,]? covariance = null) =>
        new(_point, reason, _iterations, _lineSearch.Evaluations, covariance is null ? null : new(covariance));

    private bool GradientIsSmall() =>
        Largest(FreeGradient(_point)) <= _options.GradientTolerance * Math.Max(1.0, Math.Abs(_point.Value));

    /// <summary>The gradient, with zeros for the parameters that are at their bound and would go on beyond it.</summary>
    private double[] FreeGradient(SearchPoint point)
    {
        double[] free = [.. point.Gradient];
        for (int i = 0; i < Size; i++)
            if (IsPinned(point, i)) free[i] = 0.0;
        return free;
    }

    private bool IsPinned(SearchPoint point, int i) =>
        (point.Coordinates[i] >= _bound && point.Gradient[i] >= 0.0) || (point.Coordinates[i] <= -_bound && point.Gradient[i] <= 0.0);

    private bool PinnedAlike(SearchPoint before, SearchPoint after)
    {
        for (int i = 0; i < Size; i++)
            if (IsPinned(before, i) != IsPinned(after, i)) return false;
        return true;
    }

    /// <summary>Whether the place is half the way to a bound, or farther: asked where the function is flat up to rounding.</summary>
    private bool HasRunAway() => Array.Exists(_point.Coordinates, coordinate => Math.Abs(coordinate) >= 0.5 * _bound);

    private bool AnyAtBound() => Array.Exists(_point.Coordinates, coordinate => Math.Abs(coordinate) >= _bound);

    private static double[] Steepest(double[] gradient)
    {
        double largest = Largest(gradient);
        return Array.ConvertAll(gradient, part => part / largest);
    }

    private double[,] Diagonal(double value)
    {
        double[,] diagonal = new double[Size, Size];
        for (int i = 0; i < Size; i++)
            diagonal[i, i] = value;
        return diagonal;
    }

    private double[] Multiply(double[,] matrix, double[] vector)
    {
        double[] product = new double[Size];
        for (int i = 0; i < Size; i++)
            for (int j = 0; j < Size; j++)
                product[i] += matrix[i, j] * vector[j];
        return product;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0.0;
        for (int i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static double Largest(double[] vector)
    {
        double largest = 0.0;
        foreach (double part in vector)
            largest = Math.Max(largest, Math.Abs(part));
        return largest;
    }
}
