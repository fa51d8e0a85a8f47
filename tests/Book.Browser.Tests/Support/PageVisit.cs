using System.Collections.Immutable;

namespace Book.Browser.Tests.Support;

/// <summary>What a visitor of one page saw.</summary>
/// <param name="Page">The page, as a path below the book.</param>
/// <param name="Address">Its address.</param>
/// <param name="Errors">What it wrote to the console as an error, or threw.</param>
/// <param name="Requests">The addresses that it asked for, itself the first.</param>
/// <param name="Links">The addresses that it links to or shows.</param>
/// <param name="Ids">The anchors that it has.</param>
/// <param name="Findings">What the looks found.</param>
/// <param name="Charts">How many charts each look met.</param>
internal sealed record PageVisit(
    string Page, string Address, ImmutableArray<string> Errors, ImmutableArray<string> Requests,
    ImmutableArray<string> Links, ImmutableArray<string> Ids, ImmutableArray<Finding> Findings, ImmutableArray<int> Charts);

/// <summary>A problem that a look found.</summary>
/// <param name="Kind">Which check found it.</param>
/// <param name="Look">Under which look.</param>
/// <param name="Problem">A sentence that names it.</param>
internal sealed record Finding(string Kind, Look Look, string Problem);
