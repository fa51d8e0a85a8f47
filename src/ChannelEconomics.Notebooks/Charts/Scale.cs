namespace ChannelEconomics.Notebooks.Charts;

/// <summary>What the positions along an axis are: numbers, days or named categories.</summary>
public abstract record Scale
{
    private protected Scale() { }

    internal bool IsOfRatios => this is NumberScale { IsLogarithmic: true };

    /// <summary>Real numbers at equal distances.</summary>
    public static Scale Numbers { get; } = new NumberScale();

    /// <summary>Numbers above zero, equal ratios at equal distances.</summary>
    public static Scale Ratios { get; } = new NumberScale { IsLogarithmic = true };

    /// <summary>Calendar days at equal distances.</summary>
    public static Scale Days { get; } = new DayScale();

    /// <summary>Named categories, in the order given.</summary>
    internal static Scale Of(Items<string> names) => new CategoryScale(names);
}
