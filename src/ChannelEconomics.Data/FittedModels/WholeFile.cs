using System.Text;

namespace ChannelEconomics.Data.FittedModels;

/// <summary>Files that appear complete or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a text beside its place and then moves it there.</summary>
    internal static void Write(string path, string text)
    {
        string full = Path.GetFullPath(path), beside = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream file = new(beside, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside); // nothing is there after the move
        }
    }
}
