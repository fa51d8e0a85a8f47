using ChannelEconomics.Customers;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>One column of numbers that a coefficient multiplies: a number, or whether a category has a level.</summary>
/// <param name="Covariate">The covariate's name.</param>
/// <param name="Level">The level; null for a number.</param>
/// <param name="Reference">The level that has no column; null for a number.</param>
internal sealed record CovariateColumn(string Covariate, string? Level, string? Reference)
{
    internal string Label => Level is null ? Covariate : $"{Covariate}={Level}";

    /// <summary>The columns of a covariate in a fit: one for a number, one a level but the reference for a category.</summary>
    internal static IEnumerable<CovariateColumn> Of(Covariate covariate)
    {
        if (!covariate.IsCategory) return [new(covariate.Name, null, null)];
        if (!covariate.Levels.Contains(covariate.Reference!))
            throw new ArgumentException($"{covariate.Name}: no customer has the reference level '{covariate.Reference}'; the levels are {string.Join(", ", covariate.Levels)}.");
        return covariate.Levels.Length > 1
            ? covariate.Levels.Where(level => level != covariate.Reference).Select(level => new CovariateColumn(covariate.Name, level, covariate.Reference))
            : throw new ArgumentException($"{covariate.Name} is '{covariate.Reference}' for every customer: that cannot be told from the model's own parameters.");
    }

    /// <summary>The column of a table.</summary>
    internal double[] In(CovariateTable table)
    {
        Covariate covariate = table[Covariate];
        if (covariate.IsCategory != Level is not null)
            throw new ArgumentException($"{Covariate} is a {(covariate.IsCategory ? "category" : "number")} in the table, and a {(covariate.IsCategory ? "number" : "category")} in the model.");
        if (Level is null) return Array.ConvertAll(covariate.Values.ToArray(), value => value + 0.0); // no −0: equal values are equal to the bit
        double code = covariate.Levels.IndexOf(Level);
        return Array.ConvertAll(covariate.Values.ToArray(), value => value == code ? 1.0 : 0.0);
    }

    public override string ToString() => Label;
}
