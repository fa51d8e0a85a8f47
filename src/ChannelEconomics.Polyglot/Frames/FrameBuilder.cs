using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>Collects the columns of a frame, in the order in which they are added.</summary>
internal sealed class FrameBuilder
{
    private readonly List<DataFrameColumn> _columns = [];

    /// <summary>The frame, with names that frames can bear.</summary>
    internal DataFrame Build()
    {
        string[] names = ColumnNames.Of([.. _columns.Select(column => column.Name)]);
        for (int i = 0; i < names.Length; i++)
            if (names[i] != _columns[i].Name) _columns[i].SetName(names[i]);
        return new(_columns);
    }

    internal FrameBuilder Add(DataFrameColumn column)
    {
        _columns.Add(column);
        return this;
    }

    internal FrameBuilder Add(IEnumerable<DataFrameColumn> columns)
    {
        _columns.AddRange(columns);
        return this;
    }

    internal FrameBuilder Texts(string name, IEnumerable<string?> values) => Add(new StringDataFrameColumn(name, values));

    /// <summary>One text in every row.</summary>
    internal FrameBuilder Text(string name, string value, int rows) => Texts(name, Enumerable.Repeat(value, rows));

    /// <summary>Values made for this frame.</summary>
    internal FrameBuilder Values<T>(string name, IEnumerable<T> values)
        where T : unmanaged => Add(TypedColumn.Of(name, values.ToArray()));

    /// <summary>Values that lie in a span.</summary>
    internal FrameBuilder Copied<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => Add(TypedColumn.Of(name, values.ToArray()));

    /// <summary>Values that nobody can change: not copied.</summary>
    internal FrameBuilder Shared<T>(string name, ImmutableArray<T> values)
        where T : unmanaged => Add(TypedColumn.Of(name, ImmutableCollectionsMarshal.AsArray(values)!));

    /// <summary>Values of which some are missing.</summary>
    internal FrameBuilder Nullable<T>(string name, IEnumerable<T?> values)
        where T : unmanaged => Add(TypedColumn.Of<T>(name, values.ToArray()));
}
