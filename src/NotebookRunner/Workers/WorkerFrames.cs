using System.Text;
using System.Text.Json;

namespace NotebookRunner.Workers;

/// <summary>Messages between other text on one stream: a record separator, JSON, a line feed.</summary>
/// <remarks>
/// A worker's standard output carries both its messages and whatever native code or child processes of a cell write past the console class.
/// JSON never contains the separator (U+001E), so both can be told apart, in order.
/// </remarks>
internal sealed class WorkerFrames(Action<WorkerMessage> onMessage, Action<string> onStrayText)
{
    private const byte Separator = 0x1E;
    private const byte LineFeed = (byte)'\n';

    private readonly List<byte> _frame = [];
    private readonly Decoder _strayDecoder = Encoding.UTF8.GetDecoder();
    private bool _inFrame;

    public static byte[] Encode(WorkerMessage message) =>
        [Separator, .. JsonSerializer.SerializeToUtf8Bytes(message, WorkerJson.Default.WorkerMessage), LineFeed];

    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int end = bytes.IndexOf(_inFrame ? LineFeed : Separator);
            ReadOnlySpan<byte> part = end < 0 ? bytes : bytes[..end];
            if (_inFrame)
                _frame.AddRange(part);
            else if (!part.IsEmpty)
                Stray(part);
            if (end < 0) return;
            if (_inFrame) EndFrame();
            _inFrame = !_inFrame;
            bytes = bytes[(end + 1)..];
        }
    }

    private void EndFrame()
    {
        ReadOnlySpan<byte> json = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_frame);
        try
        {
            if (JsonSerializer.Deserialize(json, WorkerJson.Default.WorkerMessage) is { } message)
                onMessage(message);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            // A cell wrote a separator of its own, perhaps before JSON of its own: what follows it is its text.
            Stray(json);
            Stray("\n"u8);
        }
        _frame.Clear();
    }

    private void Stray(ReadOnlySpan<byte> bytes)
    {
        char[] text = new char[_strayDecoder.GetCharCount(bytes, flush: false)];
        _strayDecoder.GetChars(bytes, text, flush: false);
        if (text.Length > 0) onStrayText(new(text));
    }
}
