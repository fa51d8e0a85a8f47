namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>The plain models that a candidate is made of, and which of them is each row's: one for all rows, unless covariates tell them apart.</summary>
/// <param name="Models">The models.</param>
/// <param name="ModelOf">The model's place by the row's.</param>
internal sealed record RowModels(IRepurchaseModel[] Models, Func<int, int> ModelOf)
{
    internal static RowModels Same(IRepurchaseModel model) => new([model], _ => 0);
}
