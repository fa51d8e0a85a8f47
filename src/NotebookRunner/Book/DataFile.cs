using System.Globalization;
using System.Security.Cryptography;

namespace NotebookRunner.Book;

/// <summary>A file that a notebook's code names, with what tells this version of it from any other.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
internal sealed record DataFile(string Path, long Size, string Sha256)
{
    private const int DigitsToTellApart = 12;

    public string ShortSha256 => Sha256[..DigitsToTellApart];

    /// <summary>The size for people, in powers of 1000.</summary>
    public string SizeText => Size switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{Size} B"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{Size / 1e3:0.#} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{Size / 1e6:0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Size / 1e9:0.#} GB"),
    };

    public static DataFile Of(string path)
    {
        using FileStream content = File.OpenRead(path);
        return new(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}
