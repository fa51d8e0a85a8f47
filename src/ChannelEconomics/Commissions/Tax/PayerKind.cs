namespace ChannelEconomics.Commissions.Tax;

/// <summary>Who pays somebody for labour, as far as withholding depends on it. The default value is <see cref="Ordinary"/>.</summary>
public enum PayerKind
{
    /// <summary>Any payer of labour remuneration.</summary>
    Ordinary,

    /// <summary>An internet platform that pays those who work on it.</summary>
    InternetPlatform,
}
