namespace ChannelEconomics.Data.Tests.Journal;

/// <summary>A folder of one test, gone afterwards.</summary>
internal sealed class JournalFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journal-");

    internal string File => System.IO.Path.Combine(_folder.FullName, "commissions.journal");

    internal string Beside(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
