namespace NotebookRunner.Book;

/// <summary>Where the names in a piece of code lead: a link for the position at which a name begins.</summary>
/// <param name="Links">Links by position in the code, from 0.</param>
internal sealed record CodeLinks(IReadOnlyDictionary<int, string> Links)
{
    public string? At(int position) => Links.GetValueOrDefault(position);
}
