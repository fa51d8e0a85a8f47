using System.Collections.Immutable;
using Microsoft.Playwright;

namespace Book.Browser.Tests.Support;

/// <summary>A page to visit.</summary>
/// <param name="Page">The page, as a path below the book.</param>
internal sealed record Stop(string Page)
{
    /// <summary>What its pictures are called: its page, unless it is visited for something else.</summary>
    public string Name { get; init; } = Page;

    /// <summary>What to do before looking.</summary>
    public Func<IPage, Task> Prepare { get; init; } = static _ => Task.CompletedTask;
}

/// <summary>What a visitor of one page saw.</summary>
/// <param name="Page">The page, as a path below the book.</param>
/// <param name="Errors">What it wrote to the console as an error, or threw.</param>
/// <param name="Requests">The addresses that it asked for, itself the first.</param>
/// <param name="Findings">What the looks found.</param>
/// <param name="Charts">How many charts each look met.</param>
internal sealed record PageVisit(
    string Page, ImmutableArray<string> Errors, ImmutableArray<string> Requests, ImmutableArray<Finding> Findings, ImmutableArray<int> Charts);

/// <summary>A problem that a look found.</summary>
/// <param name="Kind">Which check found it.</param>
/// <param name="Look">Under which look.</param>
/// <param name="Problem">A sentence that names it.</param>
internal sealed record Finding(string Kind, Look Look, string Problem);
