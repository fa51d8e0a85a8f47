using System.Text;

namespace NotebookRunner.Workers;

/// <summary>Takes what cells write to the console and passes it on in order: at once when the stream changes, else in small batches.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private const int BatchLength = 8192;
    private static readonly TimeSpan s_batchTime = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly Action<string, string> _publish;
    private readonly Timer _timer;
    private string _name = "stdout";

    public ConsoleCapture(Action<string, string> publish)
    {
        _publish = publish;
        _timer = new(_ => Flush());
    }

    public TextWriter Writer(string name) => TextWriter.Synchronized(new CapturedWriter(this, name));

    /// <summary>Passes on what waits, so that it stands before whatever comes next.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            if (_text.Length == 0) return;
            _publish(_name, _text.ToString());
            _text.Clear();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Append(string name, ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            if (_name != name) Flush();
            _name = name;
            if (_text.Length == 0) _timer.Change(s_batchTime, Timeout.InfiniteTimeSpan);
            _text.Append(text);
            if (_text.Length >= BatchLength) Flush();
        }
    }

    private sealed class CapturedWriter : TextWriter
    {
        private readonly ConsoleCapture _owner;
        private readonly string _name;

        public CapturedWriter(ConsoleCapture owner, string name) : base(System.Globalization.CultureInfo.InvariantCulture)
        {
            (_owner, _name) = (owner, name);
            CoreNewLine = ['\n'];
        }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => _owner.Append(_name, [value]);

        public override void Write(char[] buffer, int index, int count) => _owner.Append(_name, buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer) => _owner.Append(_name, buffer);

        public override void Write(string? value) => _owner.Append(_name, value);

        public override void WriteLine(string? value) => _owner.Append(_name, value + "\n");
    }
}
