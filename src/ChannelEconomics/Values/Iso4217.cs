namespace ChannelEconomics.Values;

/// <summary>The codes of ISO 4217, grouped by the number of decimal digits of their minor unit.</summary>
/// <remarks>
/// Source: ISO 4217, List One as published by SIX on 2026-01-01; <see cref="Withdrawn"/> is from List Three.
/// Codes without a minor unit (precious metals, bond units, XDR, XSU, XUA, the test code XTS) are left out: an amount of
/// them cannot be counted in whole units. XXX, "no currency", has no minor unit there either and is added by <see cref="Currency.None"/>.
/// </remarks>
internal static class Iso4217
{
    public const string NoDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    public const string TwoDigits =
        """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU
        CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES
        KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR
        NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP
        TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
        """;

    public const string ThreeDigits = "BHD IQD JOD KWD LYD OMR TND";

    public const string FourDigits = "CLF UYW";

    /// <summary>Withdrawn since 2020, all of two digits: order logs of these years still carry them.</summary>
    public const string Withdrawn = "ANG BGN CUC HRK SLL ZWL";

    /// <summary>What is printed before an amount, where that is not the code; no two are alike, so ¥ is the yuan and JP¥ the yen.</summary>
    public const string Symbols =
        """
        AUD A$ BRL R$ CAD CA$ CNY ¥ EUR € GBP £ HKD HK$ ILS ₪ INR ₹ JPY JP¥ KRW ₩ KZT ₸ MOP MOP$ MXN MX$ NGN ₦ NZD NZ$
        PHP ₱ RUB ₽ SGD S$ THB ฿ TRY ₺ TWD NT$ UAH ₴ USD $ VND ₫
        """;
}
