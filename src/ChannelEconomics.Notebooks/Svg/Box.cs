namespace ChannelEconomics.Notebooks.Svg;

/// <summary>A rectangle in pixels; y grows downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    internal double Right => Left + Width;
    internal double Bottom => Top + Height;

    internal bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    internal bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}
