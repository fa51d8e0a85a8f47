namespace ChannelEconomics.Commissions.Plans;

/// <summary>What a rule of pay speaks of; the larger value is the more special and wins. The default value is <see cref="Everything"/>.</summary>
public enum RuleScope
{
    /// <summary>Every line.</summary>
    Everything,

    /// <summary>Lines of a category.</summary>
    Category,

    /// <summary>Lines of a product.</summary>
    Product,

    /// <summary>Lines of one stock-keeping unit.</summary>
    Sku,
}
