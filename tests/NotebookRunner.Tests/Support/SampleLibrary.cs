using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookRunner.Book;
using NotebookRunner.Notebooks;
using NotebookRunner.Runs;
using NotebookRunner.Sessions;

namespace NotebookRunner.Tests.Support;

/// <summary>A small documented assembly in a folder, and books about it that need no run.</summary>
public sealed class SampleLibrary : IDisposable
{
    private const string Source = """
        namespace Sample.Shapes;

        /// <summary>Something with an <see cref="Area"/>.</summary>
        public interface IShape
        {
            /// <summary>How much it covers, in m². See <see cref="Square"/>, <see cref="System.Math"/> &amp; <paramref name="x"/>.</summary>
            /// <param name="scale">A factor, at least <c>0</c>.</param>
            /// <returns>Square metres.</returns>
            /// <exception cref="System.ArgumentException">The factor is below 0.</exception>
            double Area(double scale = 1.0);
        }

        /// <summary>A square.</summary>
        /// <remarks>
        /// All sides are equal.
        /// <code>
        /// area = side²
        ///   for side &gt; 0
        /// </code>
        /// <list type="bullet"><item><term>one</term><description>first</description></item></list>
        /// It is old. Source: Euclid and Sons (0300), book 1; Nobody (1999).
        /// </remarks>
        /// <param name="Side">The length of a side, in metres.</param>
        public sealed record Square(double Side) : IShape
        {
            /// <inheritdoc/>
            /// <remarks>Exact.</remarks>
            public double Area(double scale = 1.0) => scale * Side * Side;

            internal int Hidden => 1;
        }

        /// <summary>A pair.</summary>
        /// <typeparam name="T">What it holds.</typeparam>
        public readonly struct Pair<T> where T : class
        {
            /// <summary>Both swapped, with a name that makes this line long enough to be broken.</summary>
            public Pair<T> Swap(string firstParameterWithALongName, IReadOnlyDictionary<string, T?> secondParameterWithALongName, int third = 3) => this;

            /// <summary>Nothing.</summary>
            public static bool operator ==(Pair<T> left, Pair<T> right) => true;

            /// <summary>Nothing.</summary>
            public static bool operator !=(Pair<T> left, Pair<T> right) => false;

            public override bool Equals(object? other) => true;

            public override int GetHashCode() => 0;

            /// <summary>Inside.</summary>
            public enum Part
            {
                /// <summary>The first.</summary>
                First = 2,
            }
        }

        /// <summary>More about shapes.</summary>
        public static class ShapeExtensions
        {
            /// <summary>Twice as much.</summary>
            public static double Twice(this IShape shape) => 2 * shape.Area();
        }

        public delegate int Undocumented(int x);
        """;

    public SampleLibrary()
    {
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText("global using System.Collections.Generic;\n" + Source, new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Parse))];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample", trees, PlatformReferences.All, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Directory.CreateDirectory(Folder.In("bin"));
        using FileStream assembly = File.Create(Folder.In("bin/Sample.dll"));
        using FileStream comments = File.Create(Folder.In("bin/Sample.xml"));
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(assembly, xmlDocumentationStream: comments);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        File.WriteAllText(Folder.In("bin/native.dll"), "no assembly");
        Folder.Write("Notebooks.sln", "");
        Folder.Write("README.md", "# Sample\n\nA book.");
        Folder.Write("docs/bibliography.md", "# Works\n\n| key | work |\n|---|---|\n| EuclidSons0300 | Elements |\n");
    }

    public TemporaryFolder Folder { get; } = new();

    public void Dispose() => Folder.Dispose();

    /// <summary>The files of a book of one notebook with these cells, as if it had run for a second.</summary>
    internal Dictionary<string, string> Book(params string[] cells) => BookPages.Of(Content([("10-shapes", cells)]));

    internal BookContent Content((string Name, string[] Cells)[] notebooks)
    {
        ImmutableArray<NotebookSource> sources =
        [
            .. notebooks.Select(notebook =>
            {
                string path = Folder.Write($"notebooks/{notebook.Name}.ipynb", TestNotebook.Json(notebook.Cells));
                Notebook read = NotebookReader.Read(path);
                return new NotebookSource(path, read, read);
            }),
        ];
        return BookEntries.Content(
            Folder.Path, Folder.In("artifacts/book"), Cover.Read(Folder.Path, Folder.In("notebooks")), sources,
            [.. sources.Select(source => new NotebookRun(source, source.Notebook, null, [], TimeSpan.FromSeconds(1)))]);
    }
}
