using System.Reflection;
using System.Runtime.InteropServices;

namespace ChannelEconomics.Data.Journal;

/// <summary>Finds SQLite's native library where notebooks and scripts have it: not beside the assembly, but in <c>runtimes/…/native</c>.</summary>
internal static class NativeSqlite
{
    private const string Name = "e_sqlite3";

    static NativeSqlite()
    {
        try
        {
            NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Find);
        }
        catch (InvalidOperationException)
        {
            // The host has a resolver of its own, and so knows where the library is.
        }
    }

    /// <summary>Does its work once, before the first call into SQLite.</summary>
    internal static void Prepare()
    {
    }

    private static nint Find(string library, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (library != Name || NativeLibrary.TryLoad(library, assembly, searchPath, out nint handle)) return 0; // the default way finds it
        string folder = Path.GetDirectoryName(typeof(NativeSqlite).Assembly.Location) ?? "";
        string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        string architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        string file = OperatingSystem.IsWindows() ? $"{Name}.dll" : OperatingSystem.IsMacOS() ? $"lib{Name}.dylib" : $"lib{Name}.so";
        return NativeLibrary.TryLoad(Path.Combine(folder, "runtimes", $"{system}-{architecture}", "native", file), out handle)
            || NativeLibrary.TryLoad(Path.Combine(folder, "runtimes", $"{system}-musl-{architecture}", "native", file), out handle) ? handle : 0;
    }
}
