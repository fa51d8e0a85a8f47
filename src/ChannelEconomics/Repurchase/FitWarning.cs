using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>Something that a reader of a fit must know before using it.</summary>
/// <param name="Kind">What it is about, for programs.</param>
/// <param name="Message">The whole of it, for people: one or two sentences.</param>
[TypeFormatterSource]
public sealed record FitWarning(FitWarningKind Kind, string Message);
