using ChannelEconomics.Customers;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>A model's formulas as its paper prints them.</summary>
internal interface IPrintedFormulas
{
    double Likelihood(CustomerSummary customer);

    double ProbabilityAlive(CustomerSummary customer);

    double ExpectedPurchases(CustomerSummary customer, double t);

    double ExpectedPurchasesOfNewCustomer(double t);
}

/// <summary>Those that print the probability of a number of purchases too.</summary>
internal interface IPrintedCounts : IPrintedFormulas
{
    double ProbabilityOfPurchases(int x, double t);
}
