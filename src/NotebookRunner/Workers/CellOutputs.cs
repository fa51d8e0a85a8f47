using System.Collections.Immutable;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Workers;

/// <summary>Collects what a cell puts out, as a notebook stores it.</summary>
internal sealed class CellOutputs
{
    // A cell that prints in an endless loop must not fill the memory, nor the notebook.
    private const int LongestStream = 4 << 20;
    private const int MostDisplays = 1000;

    private readonly Lock _lock = new();
    private readonly List<Output> _outputs = [];
    private readonly Dictionary<int, int> _indexOfDisplay = [];
    private int _streamed;

    public void Write(string name, string text)
    {
        lock (_lock)
        {
            if (_streamed >= LongestStream) return;
            _streamed += text.Length;
            if (_streamed >= LongestStream)
                text += "\n… the output of this cell is cut here, after 4 million characters\n";
            if (_outputs is [.., StreamOutput last] && last.Name == name)
                _outputs[^1] = last with { Text = last.Text + text };
            else
                _outputs.Add(new StreamOutput(name, text));
        }
    }

    public void Show(int number, MimeBundle data, bool replaces)
    {
        lock (_lock)
        {
            DisplayOutput output = new(data, Metadata.Empty);
            if (replaces && _indexOfDisplay.TryGetValue(number, out int index))
            {
                _outputs[index] = output;
                return;
            }
            if (_indexOfDisplay.Count > MostDisplays) return;
            _indexOfDisplay[number] = _outputs.Count;
            _outputs.Add(_indexOfDisplay.Count <= MostDisplays
                ? output
                : new StreamOutput("stderr", $"… the output of this cell is cut here, after {MostDisplays} displays\n"));
        }
    }

    public void Add(Output output)
    {
        lock (_lock)
            _outputs.Add(output);
    }

    public ImmutableArray<Output> ToImmutable()
    {
        lock (_lock)
            return [.. _outputs];
    }
}
